import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildNeed, buildProgramme } from "#domains/demand/testing/builders.ts";
import { system } from "#platform/server/actor.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import type { ProposalInput } from "../../contract-proposals.ts";
import { buildPlan } from "../../testing/builders.ts";
import { newOccupation, openSchool, type School, type TestPerson } from "../../testing/world.ts";
import { getPlan } from "../plans/get-plan.ts";
import { nextVersion } from "../plans/next-version.ts";
import { decidePlan, discardPlan, publishPlan, submitPlan } from "../plans/plan-steps.ts";
import { reviewPlan } from "../plans/review-plan.ts";
import { declineProposal, takeProposals } from "./decide-proposals.ts";
import { listProposals } from "./list-proposals.ts";
import { needProposals } from "./need-proposals.ts";
import { proposeChanges } from "./propose-changes.ts";

let school: School;
let official: TestPerson;
/** Of another enterprise, which builds nothing. */
let stranger: TestPerson;
/** Of each test: a published plan that aims at the first competency at 3, of a programme for an occupation of its own. */
let planId: string;
let occupationId: string;

beforeAll(async () => {
	school = await openSchool();
	official = await school.world.person("administration", "official");
	stranger = await school.world.person("enterprise", "owner");
});
beforeEach(async () => {
	const { world, owner, head, competencies, enterprise } = school;
	occupationId = await newOccupation(world, { [competencies[2]]: 1 });
	await world.contexts.write(system, async (context) => {
		const part = { organisationId: owner.organisationId, regionId: world.regionId };
		const programmeId = await buildProgramme(context, {
			...part,
			headId: head.personId,
			occupations: { [occupationId]: 1 },
			cohorts: {},
		});
		const parties = [{ organisationId: enterprise.organisationId, part: "enterprise" as const }];
		({ id: planId } = await buildPlan(context, {
			...part,
			programmeId,
			parties,
			state: "published",
			competencyId: competencies[0],
		}));
	});
});
afterAll(() => school.world.close());

const write = <T>(by: TestPerson, work: Parameters<typeof school.world.contexts.write<T>>[1]) =>
	school.world.contexts.write(by, work);
const read = <T>(by: TestPerson, work: Parameters<typeof school.world.contexts.read<T>>[1]) =>
	school.world.contexts.read(by, work);
const need = (by: TestPerson, levels: Record<string, number>, headcount = 1) =>
	school.world.contexts.write(system, (context) =>
		buildNeed(context, {
			organisationId: by.organisationId,
			regionId: school.world.regionId,
			occupationId,
			title: `need of ${headcount}`,
			headcount,
			levels,
		}),
	);
const close = (id: string) =>
	school.world.contexts.write(system, ({ tx }) =>
		tx.updateTable("need").set({ state: "closed", close_reason: "filled" }).where("id", "=", id).execute(),
	);
const fromNeeds = (needIds: string[], competencyIds: readonly string[] = school.competencies): ProposalInput => ({
	source: "needs",
	needIds,
	competencyIds: [...competencyIds],
});
const survey = (aims: { competencyId: string; level: number }[]): ProposalInput => ({
	source: "survey",
	survey: {
		title: "Survey of employers",
		language: "en",
		heldOn: "2026-05-01",
		surveyor: "Association",
		answers: 41,
		result: "More data work is wanted.",
		url: "https://example.org/survey",
		fileId: null,
	},
	aims,
});
const propose = (by: TestPerson, input: ProposalInput, id = planId) =>
	write(by, (context) => proposeChanges(context, id, input));
const list = (by: TestPerson, id = planId) => read(by, (context) => listProposals(context, id));
const next = (objectives: { competencyId: string; level: number }[] = []) =>
	write(school.head, (context) => nextVersion(context, planId, objectives));
const ofNeed = (by: TestPerson, id: string, also: string[] = []) =>
	read(by, (context) => needProposals(context, { id, also }));
const seen = async (id: string) => ({ id, revision: (await read(school.head, (c) => getPlan(c, id))).revision });
async function publish(id: string): Promise<void> {
	const now = await seen(id);
	await write(school.head, (context) => submitPlan(context, now));
	await write(school.enterprise, (context) => decidePlan(context, now, { decision: "approved", reason: null }));
	await write(school.owner, (context) => publishPlan(context, now));
}
const notices = async () => {
	await deliverEvents(school.world.contexts);
	return school.world.contexts.write(system, async ({ tx }) => {
		const rows = await tx.deleteFrom("notice").returning(["kind", "person_id", "params", "page"]).execute();
		return rows;
	});
};

describe("what a need asks for, proposed to a plan", () => {
	it("is a proposal with its source: new, raised, or met; once, however often it is proposed", async () => {
		const [one, two, three] = school.competencies;
		const id = await need(stranger, { [one]: 4, [two]: 2.4 }, 7);
		expect((await ofNeed(stranger, id)).plans).toMatchObject([
			{
				id: planId,
				published: true,
				changes: [
					{ competency: { id: one }, level: 4, now: 3, kind: "raise" },
					{ competency: { id: two }, level: 2.5, now: null, kind: "add" },
				],
			},
		]);
		expect(await propose(stranger, fromNeeds([id]))).toEqual({ proposed: 2, known: 0, met: 0 });
		expect(await propose(stranger, fromNeeds([id]))).toEqual({ proposed: 0, known: 2, met: 0 });
		const low = await need(stranger, { [one]: 2, [three]: 1 });
		expect(await propose(stranger, fromNeeds([low]))).toEqual({ proposed: 1, known: 0, met: 1 });
		const { items, abilities } = await list(school.head);
		expect(abilities).toEqual(["decide", "survey"]);
		expect(items.map(({ competency, kind, level, headcount }) => [competency.id, kind, level, headcount])).toEqual([
			[one, "met", 3, 8],
			[two, "add", 2.5, 7],
			[three, "add", 1, 1],
		]);
		expect(items[1]?.sources).toMatchObject([
			{ need: { id, title: "need of 7", headcount: 7, closed: null, readable: false }, survey: null },
		]);
		expect((await ofNeed(stranger, id)).plans[0]?.changes.map(({ kind }) => kind)).toEqual(["known", "known"]);
	});

	it("comes to the median of several needs and surveys, and says which need was closed meanwhile", async () => {
		const [, two] = school.competencies;
		const needs = [await need(stranger, { [two]: 2 }), await need(stranger, { [two]: 4 }, 3)];
		const other = await ofNeed(stranger, needs[0] as string, [needs[1] as string]);
		expect(other.others.map(({ title }) => title)).toEqual(["need of 3"]);
		expect(other.plans[0]?.changes).toMatchObject([{ level: 3, kind: "add" }]);
		await propose(stranger, fromNeeds(needs));
		await propose(official, survey([{ competencyId: two, level: 5 }]));
		expect((await list(school.head)).items).toMatchObject([{ level: 4, needs: 2, headcount: 4, closed: 0 }]);
		await close(needs[1] as string);
		const { items } = await list(school.head);
		expect(items).toMatchObject([{ level: 3.5, needs: 1, headcount: 1, closed: 1 }]);
		expect(items[0]?.sources.map((source) => source.need?.closed ?? source.survey?.title)).toEqual(
			[null, "filled", "Survey of employers"].map((value) => value ?? undefined),
		);
		await expect(propose(stranger, fromNeeds([needs[1] as string]))).rejects.toMatchObject({
			fields: [{ path: "needIds.0", code: "need-closed-now" }],
		});
	});

	it("is taken with the next version or into its draft; once published its enterprise reads where, and is told", async () => {
		const [one, two, three] = school.competencies;
		const mine = await need(stranger, { [one]: 4, [two]: 3 });
		const silent = await need(await school.world.person("enterprise", "owner"), { [two]: 3 });
		await propose(stranger, fromNeeds([mine]));
		const { id } = await next([{ competencyId: one, level: 4 }]);
		expect((await ofNeed(stranger, mine)).waiting).toMatchObject([
			{ state: "taken", competencies: [{ id: one }] },
			{ state: "open", competencies: [{ id: two }] },
		]);
		const now = await seen(id);
		const take = (revision: number) =>
			write(school.head, (context) =>
				takeProposals(context, { id, revision, objectives: [{ competencyId: two, level: 3 }] }),
			);
		await take(now.revision);
		const { objectives, revision } = await read(school.head, (context) => getPlan(context, id));
		expect(objectives.map(({ competency, level }) => [competency.id, level])).toEqual([
			[one, 4],
			[two, 3],
		]);
		await write(school.head, (context) =>
			takeProposals(context, { id, revision, objectives: [{ competencyId: three, level: 1 }] }),
		);
		await expect(take(now.revision)).rejects.toMatchObject({ code: "programmes/plan-changed" });
		const { items, decided } = await list(school.head, id);
		expect([items.length, decided.length]).toEqual([0, 2]);
		// Whose need the figures were made of is not told, and neither are drafts to it.
		expect(decided.flatMap(({ sources }) => sources.map((source) => source.need?.id ?? null))).toEqual(
			expect.arrayContaining([mine, null]),
		);
		expect((await ofNeed(official, silent)).taken).toEqual([]);
		await notices();
		await publish(id);
		expect((await ofNeed(stranger, mine)).taken).toMatchObject([
			{ plan: { id, number: 2 }, competencies: [{ level: 4 }, { level: 3 }] },
		]);
		expect((await ofNeed(official, silent)).taken).toMatchObject([{ plan: { id }, competencies: [{ id: two }] }]);
		const told = (await notices()).filter(({ kind }) => kind === "programmes.need-taken-up");
		expect(told.map(({ page }) => page).sort()).toEqual([`/needs/${mine}`, `/needs/${silent}`].sort());
		expect(told[0]?.params).toMatchObject({ number: "2" });
	});

	it("is not taken up where the objective was dropped before the version was published", async () => {
		const [, two] = school.competencies;
		const mine = await need(stranger, { [two]: 3 });
		await propose(stranger, fromNeeds([mine]));
		const { id } = await next([{ competencyId: two, level: 3 }]);
		await school.world.contexts.write(system, ({ tx }) =>
			tx.deleteFrom("plan_objective").where("version_id", "=", id).where("competency_id", "=", two).execute(),
		);
		await notices();
		await publish(id);
		expect(await ofNeed(stranger, mine)).toMatchObject({ taken: [], waiting: [] });
		expect((await notices()).map(({ kind }) => kind)).not.toContain("programmes.need-taken-up");
	});

	it("is declined with a reason, and open again when the draft that took it is discarded", async () => {
		const [one, two] = school.competencies;
		const mine = await need(stranger, { [one]: 4, [two]: 3 });
		await propose(stranger, fromNeeds([mine]));
		const { items } = await list(school.head);
		const of = (id: string) => items.find(({ competency }) => competency.id === id)?.id as string;
		const decline = (by: TestPerson) =>
			write(by, (context) => declineProposal(context, { id: planId, proposalId: of(one), reason: "Too far." }));
		await expect(decline(stranger)).rejects.toMatchObject({ code: "not-found" });
		await expect(decline(school.enterprise)).rejects.toMatchObject({ code: "not-found" });
		await notices();
		await decline(school.owner);
		await expect(decline(school.owner)).rejects.toMatchObject({ code: "programmes/proposal-decided" });
		expect(await notices()).toMatchObject([
			{ kind: "programmes.change-declined", person_id: stranger.personId, page: `/needs/${mine}` },
		]);
		const { id } = await next([{ competencyId: two, level: 3 }]);
		// Asked for meanwhile by somebody else: of one open proposal both are sources.
		await propose(official, survey([{ competencyId: two, level: 4 }]));
		await write(school.owner, (context) => discardPlan(context, id));
		const reopened = (await list(school.head)).items.filter(({ competency }) => competency.id === two);
		expect(reopened.map(({ sources, needs }) => [sources.length, needs])).toEqual([[2, 1]]);
		expect((await ofNeed(stranger, mine)).waiting).toMatchObject([
			{ state: "declined", reason: "Too far." },
			{ state: "open", competencies: [{ id: two }] },
		]);
	});
});

describe("who proposes to a plan, and from what", () => {
	it("are those who build it, who states the need, and officials; from needs that they read alone", async () => {
		const [, two] = school.competencies;
		const mine = await need(stranger, { [two]: 3 });
		const other = await school.world.person("enterprise", "recruiter");
		const mentor = await school.world.person("enterprise", "mentor", stranger.organisationId);
		const teacher = await school.world.person("school", "teacher", school.owner.organisationId);
		const rival = await school.world.person("school", "owner");
		// Those who could propose, from a need that is not theirs to read: as if it were not there.
		for (const by of [school.owner, school.enterprise, other])
			await expect(propose(by, fromNeeds([mine]))).rejects.toMatchObject({
				fields: [{ path: "needIds.0", code: "need-unknown" }],
			});
		for (const by of [mentor, teacher, rival])
			await expect(propose(by, fromNeeds([mine]))).rejects.toMatchObject({ code: "not-found" });
		for (const by of [school.owner, school.enterprise, other, rival])
			await expect(ofNeed(by, mine)).rejects.toMatchObject({ code: "not-found" });
		await expect(ofNeed(stranger, mine, [await need(other, {})])).rejects.toMatchObject({ code: "not-found" });
		expect((await ofNeed(mentor, mine)).plans).toEqual([]);
		const aims = survey([{ competencyId: two, level: 3 }]);
		for (const by of [stranger, mentor, teacher, rival])
			await expect(propose(by, aims)).rejects.toMatchObject({ code: "not-found" });
		for (const by of [school.head, school.enterprise, official]) expect((await propose(by, aims)).proposed).toBe(1);
		expect((await propose(official, fromNeeds([mine]))).proposed).toBe(1);
		// What an official proposes shows nobody a need that its organisation did not.
		const [item] = (await list(school.enterprise)).items;
		expect(item?.sources.map((source) => source.need)).toEqual([null, null, null, null]);
		expect(item?.needs).toBe(1);
		for (const by of [stranger, official, rival]) await expect(list(by)).rejects.toMatchObject({ code: "not-found" });
		// The second lock, without the policy.
		const rows = (by: TestPerson) => read(by, ({ tx }) => tx.selectFrom("proposal_source").selectAll().execute());
		expect(await rows(rival)).toEqual([]);
		expect(await rows(stranger)).toEqual([]);
	});

	it("reach no draft that they do not build, nor what the yearly figures say", async () => {
		const [, two] = school.competencies;
		const mine = await need(stranger, { [two]: 3 });
		const { id } = await next();
		await expect(propose(stranger, fromNeeds([mine]), id)).rejects.toMatchObject({ code: "not-found" });
		expect((await ofNeed(stranger, mine)).plans.map((plan) => plan.id)).toEqual([planId]);
		const suggested = (by: TestPerson) => list(by, id).then(({ items }) => items.map((item) => [item.id, item.needs]));
		expect(await suggested(school.head)).toEqual([[null, 1]]);
		expect(await suggested(school.enterprise)).toEqual([]);
		const { proposals } = await read(school.head, (context) => reviewPlan(context, planId));
		expect(proposals).toMatchObject([{ id: null, kind: "add", level: 3, needs: 1, sources: [] }]);
	});
});
