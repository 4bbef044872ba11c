import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import { type ModuleInput, moduleInput, type PlanInput, planInput } from "../../contract-plans.ts";
import { newProgramme, openSchool, type School, type TestPerson } from "../../testing/world.ts";
import { attach, detach } from "./attach.ts";
import { addComment, listComments, resolveComment } from "./comments.ts";
import { comparePlans, listPlanChanges } from "./compare-plans.ts";
import { createPlan } from "./create-plan.ts";
import { editPlan } from "./edit-plan.ts";
import { getPlan } from "./get-plan.ts";
import { nextVersion } from "./next-version.ts";
import { listPlans } from "./plan-queries.ts";
import { decidePlan, discardPlan, publishPlan, submitPlan } from "./plan-steps.ts";
import { addModule, editModule, orderModules, removeModule } from "./save-module.ts";

let school: School;

beforeAll(async () => {
	school = await openSchool();
});
afterAll(() => school.world.close());

const blank = { en: null, zh: null };
const head = (part: Partial<PlanInput> = {}): PlanInput => ({
	name: { en: "Big Data", zh: "大数据技术" },
	summary: blank,
	creditsRequired: 6,
	parties: [{ organisationId: school.enterprise.organisationId, part: "enterprise" }],
	objectives: [{ competencyId: school.competencies[0], level: 3 }],
	...part,
});
const module = (part: Partial<ModuleInput> = {}): ModuleInput => ({
	code: null,
	name: { en: null, zh: "数据治理" },
	summary: blank,
	kind: "compulsory",
	term: 1,
	credits: 6,
	hoursTheory: 32,
	hoursPractice: 64,
	hoursSite: 0,
	competencies: [{ competencyId: school.competencies[0], level: 2.5 }],
	courseIds: [],
	required: [{ part: "enterprise", organisationId: school.enterprise.organisationId }],
	...part,
});

const { write, read } = {
	write: <T>(actor: TestPerson, work: Parameters<School["world"]["contexts"]["write"]>[1]) =>
		school.world.contexts.write(actor, work) as Promise<T>,
	read: <T>(actor: TestPerson, work: Parameters<School["world"]["contexts"]["read"]>[1]) =>
		school.world.contexts.read(actor, work) as Promise<T>,
};
const get = (id: string, by = school.head) => school.world.contexts.read(by, (context) => getPlan(context, id));
/** As it is now. */
const seen = async (id: string) => ({ id, revision: (await get(id)).revision });
const submit = async (id: string, as?: number) => {
	const now = await seen(id);
	return write(school.head, (context) => submitPlan(context, as ? { id, revision: as } : now));
};
const decide = async (id: string, by: TestPerson, decision: "approved" | "returned" = "approved", as?: number) => {
	const now = await seen(id);
	const reason = decision === "returned" ? "Too little." : null;
	return write(by, (context) => decidePlan(context, as ? { id, revision: as } : now, { decision, reason }));
};
const publishBy = async (by: TestPerson, id: string) => {
	const now = await seen(id);
	return write(by, (context) => publishPlan(context, now));
};
const edit = (id: string, revision: number, input: PlanInput, by = school.head) =>
	school.world.contexts.write(by, (context) => editPlan(context, { id, revision, input }));

/** A draft of a programme of its own with a party and one module. */
async function draft(part: { plan?: Partial<PlanInput>; module?: Partial<ModuleInput> } = {}) {
	const programmeId = await newProgramme(school.world, school.owner.organisationId, school.head.personId);
	return school.world.contexts.write(school.head, async (context) => {
		const { id } = await createPlan(context, { programmeId });
		const { revision } = await editPlan(context, { id, revision: 1, input: head(part.plan) });
		const added = await addModule(context, id, module(part.module));
		return { id, programmeId, moduleId: added.id, revision: added.revision, first: revision };
	});
}

describe("a training plan", () => {
	it("says which module misses a required party, and which objective is not reached; only then it goes to approval", async () => {
		const { id, moduleId } = await draft({
			module: { credits: 4, required: [{ part: "practice_site", organisationId: null }] },
		});
		const plan = await get(id);
		expect(plan.moduleList[0]?.uncovered).toEqual(["practice_site"]);
		expect(plan.checks.map(({ code, blocks, is, wanted }) => [code, blocks, is, wanted])).toEqual([
			["uncovered", true, null, null],
			["credits", true, 4, 6],
			["objective-short", false, 2.5, 3],
		]);
		expect(plan).toMatchObject({
			uncovered: 1,
			credits: 4,
			abilities: ["edit", "attach", "submit", "comment", "proposals"],
		});
		await expect(submit(id)).rejects.toMatchObject({ code: "programmes/plan-unfinished", params: { count: 2 } });
		await write(school.head, (context) =>
			editModule(context, { versionId: id, id: moduleId, revision: plan.revision, module: module() }),
		);
		await submit(id);
		expect((await get(id)).state).toBe("approval");
	});

	it("is published only once every party has approved, and by who runs the school", async () => {
		const parties = [
			{ organisationId: school.enterprise.organisationId, part: "enterprise" as const },
			{ organisationId: school.institute.organisationId, part: "research_institute" as const },
		];
		const { id } = await draft({ plan: { parties } });
		const publish = (by: TestPerson) => publishBy(by, id);
		await submit(id);
		await expect(publish(school.owner)).rejects.toMatchObject({ code: "programmes/plan-not-approved" });
		const mentor = await school.world.person("enterprise", "mentor", school.enterprise.organisationId);
		await expect(decide(id, mentor)).rejects.toMatchObject({ code: "not-found" });
		await expect(decide(id, school.owner)).rejects.toMatchObject({ code: "not-found" });
		await decide(id, school.enterprise);
		await expect(decide(id, school.enterprise)).rejects.toMatchObject({ code: "programmes/plan-decided" });
		expect((await get(id)).approvals?.map(({ decision }) => decision)).toEqual(["approved", "waiting"]);
		await decide(id, school.institute);
		expect((await get(id)).state).toBe("approved");
		await expect(publish(school.head)).rejects.toMatchObject({ code: "not-found" });
		await publish(school.owner);
		const stranger = await school.world.person("enterprise", "owner");
		expect(await get(id, stranger)).toMatchObject({ state: "published", approvals: null, abilities: [] });
		await expect(edit(id, 9, head())).rejects.toMatchObject({ code: "programmes/plan-published" });
	});

	it("starts anew with any change after it was handed in, and with a party that gives it back", async () => {
		const { id, moduleId } = await draft();
		await submit(id);
		await decide(id, school.enterprise);
		const { revision, state } = await get(id);
		expect(state).toBe("approved");
		await write(school.head, (context) =>
			editModule(context, { versionId: id, id: moduleId, revision, module: module({ term: 2 }) }),
		);
		expect(await get(id)).toMatchObject({ state: "draft", approvals: [{ decision: "waiting" }] });
		await submit(id);
		await decide(id, school.enterprise, "returned");
		expect(await get(id)).toMatchObject({
			state: "draft",
			approvals: [{ decision: "returned", reason: "Too little." }],
		});
		// Handed in as it is: asked anew.
		await submit(id);
		expect(await get(id)).toMatchObject({ state: "approval", approvals: [{ decision: "waiting" }] });
		await decide(id, school.enterprise);
		expect((await get(id)).state).toBe("approved");
	});

	it("is changed against the state that was seen: another part does not matter, the same one does", async () => {
		const { id, moduleId, revision } = await draft();
		await edit(id, revision, head({ creditsRequired: 8 }));
		await expect(edit(id, revision, head({ creditsRequired: 9 }))).rejects.toMatchObject({
			code: "programmes/plan-changed",
			status: 409,
		});
		const change = (seen: number, term: number) =>
			school.world.contexts.write(school.head, (context) =>
				editModule(context, { versionId: id, id: moduleId, revision: seen, module: module({ term }) }),
			);
		const { revision: after } = await change(revision, 3);
		await expect(change(revision, 4)).rejects.toMatchObject({ code: "programmes/plan-changed" });
		expect(await change(after, 3)).toEqual({ revision: after });
		const remove = (seen: number) =>
			write(school.head, (context) => removeModule(context, { versionId: id, id: moduleId, revision: seen }));
		await expect(remove(revision)).rejects.toMatchObject({ code: "programmes/plan-changed" });
		await expect(
			write(school.head, (context) => orderModules(context, { versionId: id, moduleIds: [] })),
		).rejects.toMatchObject({ code: "programmes/modules-changed" });
		await remove(after);
		expect((await get(id)).moduleList).toEqual([]);
	});

	it("refuses parties of another kind, competencies that are none, and required parts that nobody of the plan takes", async () => {
		const { id, revision } = await draft();
		const wrong = [{ organisationId: school.institute.organisationId, part: "enterprise" as const }];
		await expect(edit(id, revision, head({ parties: wrong }))).rejects.toMatchObject({
			fields: [{ path: "parties.0.part", code: "part-of-other-kind" }],
		});
		await expect(
			edit(id, revision, head({ objectives: [{ competencyId: school.programmeId, level: 1 }] })),
		).rejects.toMatchObject({ fields: [{ path: "objectives.0.competencyId" }] });
		const add = (part: Partial<ModuleInput>) => write(school.head, (context) => addModule(context, id, module(part)));
		await expect(
			add({ required: [{ part: "research_institute", organisationId: school.institute.organisationId }] }),
		).rejects.toMatchObject({ fields: [{ path: "required.0.organisationId", code: "no-party" }] });
		await expect(add({ courseIds: [school.programmeId] })).rejects.toMatchObject({
			fields: [{ path: "courseIds.0", code: "course-unknown" }],
		});
		const twice = [{ competencyId: school.competencies[0], level: 1 }];
		const refused = [
			planInput.safeParse(head({ objectives: [...twice, ...twice] })),
			moduleInput.safeParse(module({ credits: -1, term: 0, hoursSite: 0.5 })),
		];
		expect(refused.map(({ error }) => error?.issues.map(({ path }) => path.join(".")))).toEqual([
			["objectives.1.competencyId"],
			["term", "credits", "hoursSite"],
		]);
	});
});

describe("who sees a draft", () => {
	it("are the school and its parties; nobody else, in lists and by id, and not once they are party no more", async () => {
		const { id, revision } = await draft();
		const official = await school.world.person("administration", "official");
		const student = await school.world.person("school", "student", school.owner.organisationId);
		const mentor = await school.world.person("enterprise", "mentor", school.enterprise.organisationId);
		const sees = async (by: TestPerson): Promise<boolean> => {
			const { items } = await school.world.contexts.read(by, (context) => listPlans(context, { limit: 200 }));
			const listed = items.some((plan) => plan.id === id);
			await (listed ? get(id, by) : expect(get(id, by)).rejects.toMatchObject({ code: "not-found" }));
			return listed;
		};
		const people = [school.owner, mentor, school.institute, official, student];
		expect(await Promise.all(people.map(sees))).toEqual([true, true, false, false, false]);
		// The second lock, without the policy.
		const rows = await read<unknown[]>(official, ({ tx }) =>
			tx.selectFrom("plan_module").select("id").where("version_id", "=", id).execute(),
		);
		expect(rows).toEqual([]);
		const other = await school.world.person("school", "programme_head", school.owner.organisationId);
		await expect(edit(id, revision, head(), other)).rejects.toMatchObject({ code: "not-found" });
		await edit(id, revision, head({ parties: [] }));
		expect(await sees(mentor)).toBe(false);
		expect((await get(id)).moduleList[0]?.uncovered).toEqual(["enterprise"]);
	});
});

describe("the next version", () => {
	it("begins as a copy, says what it adds, removes and changes and who did that, and supersedes the one before", async () => {
		const { id, moduleId } = await draft();
		await write(school.enterprise, (context) =>
			attach(context, id, {
				moduleId,
				kind: "standard",
				title: "数据治理岗位标准",
				language: "zh",
				text: "三级",
				url: null,
				fileId: null,
			}),
		);
		await submit(id);
		await decide(id, school.enterprise);
		await publishBy(school.owner, id);
		const { id: next } = await school.world.contexts.write(school.head, (context) => nextVersion(context, id));
		await expect(write(school.head, (context) => nextVersion(context, id))).rejects.toMatchObject({
			code: "programmes/plan-in-progress",
		});
		const copy = await get(next);
		expect(copy).toMatchObject({ number: 2, state: "draft", modules: 1, attachments: [{ title: "数据治理岗位标准" }] });
		await write(school.head, async (context) => {
			await editModule(context, {
				versionId: next,
				id: moduleId,
				revision: 1,
				module: module({ credits: 4, term: 2 }),
			});
			await addModule(context, next, module({ name: { en: null, zh: "数据安全" }, credits: 2, required: [] }));
			const { revision } = await getPlan(context, next);
			await editPlan(context, {
				id: next,
				revision,
				input: head({ objectives: [{ competencyId: school.competencies[1], level: 4 }] }),
			});
			await detach(context, { id: next, attachmentId: copy.attachments[0]!.id });
			const newer = { kind: "standard", title: "数据治理岗位标准 2027", language: "zh" } as const;
			await attach(context, next, { ...newer, moduleId, text: "四级", url: null, fileId: null });
		});
		const { items, before, after } = await school.world.contexts.read(school.owner, (context) =>
			comparePlans(context, { id: next, withId: undefined }),
		);
		expect([before.number, after.number]).toEqual([1, 2]);
		expect(items.map(({ kind, part, name }) => [kind, part, name.zh])).toEqual([
			["added", "objective", "能力 1"],
			["removed", "objective", "能力 0"],
			["changed", "module", "数据治理"],
			["added", "module", "数据安全"],
			["added", "attachment", "数据治理岗位标准 2027"],
			["removed", "attachment", "数据治理岗位标准"],
		]);
		// Which level came, and which went.
		expect(items.slice(0, 2).map(({ fields }) => fields)).toEqual([
			{ level: [null, expect.any(Number)] },
			{ level: [expect.any(Number), null] },
		]);
		expect(items.slice(-2).map(({ by }) => by?.person)).toEqual(Array(2).fill("programme_head of school"));
		expect(items[2]).toMatchObject({
			fields: { credits: [6, 4], term: [1, 2] },
			by: { person: "programme_head of school" },
		});
		await submit(next);
		await decide(next, school.enterprise);
		await publishBy(school.owner, next);
		expect((await get(id)).state).toBe("superseded");
		expect((await get(next)).versions.map(({ number, state }) => `${number} ${state}`)).toEqual([
			"2 published",
			"1 superseded",
		]);
	});

	it("is approved and handed in as it was seen, not as it has become since", async () => {
		const parties = [{ organisationId: school.enterprise.organisationId, part: "enterprise" as const }];
		const { id } = await draft({ plan: { parties } });
		await submit(id);
		const { revision } = await get(id);
		await edit(id, revision, head({ parties, name: { en: "Another", zh: null } }));
		await expect(submit(id, revision)).rejects.toMatchObject({ code: "programmes/plan-changed" });
		await submit(id);
		await expect(decide(id, school.enterprise, "approved", revision)).rejects.toMatchObject({
			code: "programmes/plan-changed",
		});
		expect((await get(id)).state).toBe("approval");
	});

	it("is thrown away as long as it is a draft; a first one is not", async () => {
		const { id } = await draft({ plan: { parties: [] }, module: { required: [] } });
		const discard = (version: string) => write(school.owner, (context) => discardPlan(context, version));
		await expect(discard(id)).rejects.toMatchObject({ code: "not-found" });
		await submit(id);
		expect((await get(id)).state).toBe("approved");
		await publishBy(school.owner, id);
		const { id: next } = await school.world.contexts.write(school.head, (context) => nextVersion(context, id));
		await discard(next);
		expect((await get(id)).versions).toHaveLength(1);
	});
});

describe("what is said and attached", () => {
	it("is read by those who build the plan, answered in its thread, and settled", async () => {
		const { id, moduleId } = await draft();
		const say = (by: TestPerson, text: string, parentId: string | null = null) =>
			school.world.contexts.write(by, (context) =>
				addComment(context, { id, input: { part: "module", partId: moduleId, parentId, text, language: "zh" } }),
			);
		const mentor = await school.world.person("enterprise", "mentor", school.enterprise.organisationId);
		const { id: thread } = await say(mentor, "应增加现场实训。");
		await say(school.head, "已增加。", thread);
		await expect(say(school.institute, "我们呢？")).rejects.toMatchObject({ code: "not-found" });
		await write(school.head, (context) => resolveComment(context, { id: thread, resolved: true }));
		const comments = await school.world.contexts.read(school.owner, (context) => listComments(context, id));
		expect(
			comments.map(({ text, person, parentId, resolvedAt }) => [text, person, parentId, resolvedAt !== null]),
		).toEqual([
			["应增加现场实训。", null, null, true],
			["已增加。", "programme_head of school", thread, false],
		]);
		expect((await get(id)).revision).toBe((await get(id, mentor)).revision);
	});

	it("a party attaches its own standards to drafts and takes away only those", async () => {
		const { id } = await draft();
		const input = {
			moduleId: null,
			kind: "case" as const,
			title: "Case",
			language: "en" as const,
			text: null,
			url: "https://example.org/case",
			fileId: null,
		};
		const { id: ours } = await school.world.contexts.write(school.head, (context) => attach(context, id, input));
		const { id: theirs } = await school.world.contexts.write(school.enterprise, (context) =>
			attach(context, id, input),
		);
		const take = (attachmentId: string) => write(school.enterprise, (context) => detach(context, { id, attachmentId }));
		await expect(take(ours)).rejects.toMatchObject({ code: "not-found" });
		await take(theirs);
		await submit(id);
		await expect(write(school.enterprise, (context) => attach(context, id, input))).rejects.toMatchObject({
			code: "not-found",
		});
		const changes = await school.world.contexts.read(school.owner, (context) => listPlanChanges(context, id));
		expect(changes.map(({ part, action }) => `${part} ${action}`)).toEqual([
			"plan submitted",
			"attachment removed",
			"attachment created",
			"attachment created",
			"module created",
			"plan edited",
			"plan created",
		]);
	});

	it("tells who is asked, who asked, and each of them once", async () => {
		await deliverEvents(school.world.contexts);
		await school.world.contexts.write(system, ({ tx }) => tx.deleteFrom("notice").execute());
		const { id } = await draft();
		await submit(id);
		await decide(id, school.enterprise, "returned");
		await deliverEvents(school.world.contexts);
		const notices = await school.world.contexts.read(system, ({ tx }) =>
			tx.selectFrom("notice").select(["kind", "person_id"]).orderBy("kind").execute(),
		);
		// It was given back before the news of it being handed in arrived: nobody is asked any more.
		expect(
			notices
				.map(({ kind, person_id }) => [kind, person_id])
				.sort(([a = "", b = ""], [c = "", d = ""]) => a.localeCompare(c) || b.localeCompare(d)),
		).toEqual(
			[
				["programmes.plan-decided", school.head.personId],
				["programmes.plan-decided", school.owner.personId],
				["programmes.plan-for-us", school.enterprise.personId],
			].sort(([a = "", b = ""], [c = "", d = ""]) => a.localeCompare(c) || b.localeCompare(d)),
		);
	});
});
