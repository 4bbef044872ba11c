import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildProgramme } from "#domains/demand/testing/builders.ts";
import { buildCourse } from "#domains/learning/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import type { RecognitionInput } from "../../contract-recognition.ts";
import { type BuiltPlan, buildPlan } from "../../testing/builders.ts";
import { openSchool, type School, type TestPerson } from "../../testing/world.ts";
import { decideRecognition, endRecognition } from "./decide-recognition.ts";
import { proposeRecognition } from "./propose-recognition.ts";
import { listRecognitions } from "./recognition-queries.ts";

let school: School;
let plan: BuiltPlan;
let giving: TestPerson;
let courseId: string;
let ownCourseId: string;

/** A published plan of a school with a module of four credits; a course of another school, and one of its own. */
beforeAll(async () => {
	school = await openSchool();
	const { world, owner, programmeId } = school;
	giving = await world.person("school", "coordinator");
	await world.contexts.write(system, async (context) => {
		const part = { regionId: world.regionId, state: "published" as const };
		plan = await buildPlan(context, { ...part, programmeId, organisationId: owner.organisationId });
		({ id: courseId } = await buildCourse(context, { ...part, organisationId: giving.organisationId }));
		({ id: ownCourseId } = await buildCourse(context, { ...part, organisationId: owner.organisationId }));
	});
});
afterAll(() => school.world.close());

const propose = (part: Partial<RecognitionInput> = {}, by = school.owner) =>
	school.world.contexts.write(by, (context) =>
		proposeRecognition(context, {
			courseId,
			planVersionId: plan.id,
			moduleId: plan.moduleId,
			credits: 3,
			note: null,
			...part,
		}),
	);
const decide = (id: string, agreed: boolean, by: TestPerson) =>
	school.world.contexts.write(by, (context) => decideRecognition(context, { id, agreed, note: null }));
const end = (id: string, by: TestPerson) => school.world.contexts.write(by, (context) => endRecognition(context, id));
const seen = async (by: TestPerson) => {
	const { items } = await school.world.contexts.read(by, (context) => listRecognitions(context, { limit: 50 }));
	return items.map(({ state, credits, abilities, module }) => [state, credits, module?.zh, abilities.join()]);
};

describe("credits recognised across schools", () => {
	it("need the other school's yes, are then everybody's to read, and end by either", async () => {
		const student = await school.world.person("school", "student");
		const { id } = await propose();
		await expect(propose()).rejects.toMatchObject({ code: "programmes/recognition-exists", status: 409 });
		expect(await seen(giving)).toEqual([["proposed", 3, "数据治理", "decide"]]);
		expect(await seen(student)).toEqual([]);
		await expect(decide(id, true, school.owner)).rejects.toMatchObject({ code: "not-found" });
		await decide(id, true, giving);
		await expect(decide(id, false, giving)).rejects.toMatchObject({ code: "programmes/recognition-decided" });
		expect(await seen(student)).toEqual([["agreed", 3, "数据治理", ""]]);
		await end(id, giving);
		await expect(end(id, school.owner)).rejects.toMatchObject({ code: "programmes/recognition-decided" });
		expect(await seen(student)).toEqual([]);
		const again = await propose({ credits: 4 });
		await end(again.id, school.owner);
		expect((await seen(school.owner)).map(([state]) => state)).toEqual(["ended", "ended"]);
	});

	it("refuse one's own course, more credits than the module has, another's module, and whoever does not run the school", async () => {
		const fieldOf = (part: Partial<RecognitionInput>) => propose(part).catch(({ fields }) => fields?.[0]);
		expect(await fieldOf({ courseId: ownCourseId })).toMatchObject({
			path: "courseId",
			code: "course-of-other-school",
		});
		expect(await fieldOf({ credits: 4.5 })).toMatchObject({ path: "credits", code: "more-than-module" });
		expect(await fieldOf({ moduleId: plan.id })).toMatchObject({ path: "moduleId", code: "module-unknown" });
		await expect(propose({}, giving)).rejects.toMatchObject({ fields: [{ path: "courseId" }] });
		await expect(propose({}, school.head)).rejects.toMatchObject({ code: "not-found" });
		await expect(propose({}, school.enterprise)).rejects.toMatchObject({ code: "not-found" });
	});

	it("are agreed only while the course is published and the module has as many credits", async () => {
		const { id } = await propose({ credits: 4 });
		const of = (credits: number, state: string) =>
			school.world.contexts.write(system, async ({ tx }) => {
				await tx.updateTable("plan_module").set({ credits }).where("version_id", "=", plan.id).execute();
				await tx.updateTable("course").set({ state }).where("id", "=", courseId).execute();
			});
		await of(3, "published");
		await expect(decide(id, true, giving)).rejects.toMatchObject({ fields: [{ code: "more-than-module" }] });
		await of(4, "archived");
		await expect(decide(id, true, giving)).rejects.toMatchObject({ fields: [{ code: "course-of-other-school" }] });
		await of(4, "published");
		await decide(id, false, giving);
	});

	it("keep what the schools write to each other between them, also once agreed", async () => {
		const { id } = await propose({ note: "Between us." });
		await school.world.contexts.write(giving, (context) =>
			decideRecognition(context, { id, agreed: true, note: "As we said." }),
		);
		const notes = async (by: TestPerson) => {
			const { items } = await school.world.contexts.read(by, (context) => listRecognitions(context, { limit: 50 }));
			const found = items.find((one) => one.id === id);
			return [found?.state, found?.note, found?.decisionNote];
		};
		for (const by of [giving, school.owner, school.head])
			expect(await notes(by)).toEqual(["agreed", "Between us.", "As we said."]);
		const learner = await school.world.person("school", "student", school.owner.organisationId);
		for (const by of [learner, school.enterprise, await school.world.person("school", "owner")])
			expect(await notes(by)).toEqual(["agreed", null, null]);
		await end(id, giving);
	});

	it("tell who runs both schools and who heads the programmes concerned, by mail too, and never whoever did it", async () => {
		const { world, owner, head } = school;
		const taught = await world.person("school", "programme_head", giving.organisationId);
		const other = await world.person("school", "programme_head", giving.organisationId);
		await world.contexts.write(system, async (context) => {
			await context.tx.updateTable("person").set({ email_verified: true }).execute();
			const part = { regionId: world.regionId, organisationId: giving.organisationId };
			const programmeId = await buildProgramme(context, {
				...part,
				headId: taught.personId,
				occupations: {},
				cohorts: {},
			});
			const { id, moduleId } = await buildPlan(context, { ...part, programmeId, state: "published" });
			await context.tx
				.insertInto("module_course")
				.values({ version_id: id, module_id: moduleId, course_id: courseId, position: 0 })
				.execute();
		});
		const told = async () => {
			await deliverEvents(world.contexts);
			return world.contexts.write(system, async ({ tx }) => {
				const notices = await tx.deleteFrom("notice").returning(["kind", "person_id", "params"]).execute();
				const mails = await tx.deleteFrom("mail_message").returning("person_id").execute();
				expect(mails.map(({ person_id }) => person_id).sort()).toEqual(
					notices.map(({ person_id }) => person_id).sort(),
				);
				return {
					kinds: [...new Set(notices.map(({ kind }) => kind))],
					people: notices.map(({ person_id }) => person_id).sort(),
					params: notices[0]?.params,
				};
			});
		};
		await told();
		const { id } = await propose();
		expect(await told()).toMatchObject({
			kinds: ["programmes.recognition-proposed"],
			people: [giving.personId],
			params: { module: "数据治理" },
		});
		await decide(id, true, giving);
		expect(await told()).toMatchObject({
			kinds: ["programmes.recognition-decided"],
			people: [owner.personId, head.personId, taught.personId].sort(),
			params: { agreed: "true", credits: "3" },
		});
		await end(id, owner);
		const ended = await told();
		expect(ended.people).toEqual([giving.personId, head.personId, taught.personId].sort());
		expect(ended.people).not.toContain(other.personId);
		// Taken back before an answer: only who was asked.
		const again = await propose();
		await told();
		await end(again.id, owner);
		expect(await told()).toMatchObject({ people: [giving.personId], params: { back: "true" } });
	});
});
