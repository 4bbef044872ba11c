import { describe, expect, it } from "vitest";
import { buildCompetencies } from "#domains/competencies/testing/ledger.ts";
import { system } from "#platform/server/actor.ts";
import { proposing } from "../../testing/proposing.ts";
import type { TestPerson } from "../../testing/world.ts";
import { getPlan } from "../plans/get-plan.ts";
import { discardPlan } from "../plans/plan-steps.ts";
import { reviewPlan } from "../plans/review-plan.ts";
import { declineProposal, takeProposals } from "./decide-proposals.ts";
import { myProposals } from "./my-proposals.ts";

const { at, close, fromNeeds, list, need, next, notices, ofNeed, propose, publish, read, seen, survey, write } =
	proposing();

describe("what a need asks for, proposed to a plan", () => {
	it("is a proposal with its source: new, raised, or met; once, however often it is proposed", async () => {
		const [one, two, three] = at.school.competencies;
		const id = await need(at.stranger, { [one]: 4, [two]: 2.4 }, 7);
		expect((await ofNeed(at.stranger, id)).plans).toMatchObject([
			{
				id: at.planId,
				published: true,
				changes: [
					{ competency: { id: one }, level: 4, now: 3, kind: "raise" },
					{ competency: { id: two }, level: 2.5, now: null, kind: "add" },
				],
			},
		]);
		expect(await propose(at.stranger, fromNeeds([id]))).toEqual({ proposed: 2, known: 0, met: 0 });
		expect(await propose(at.stranger, fromNeeds([id]))).toEqual({ proposed: 0, known: 2, met: 0 });
		const low = await need(at.stranger, { [one]: 2, [three]: 1 });
		expect(await propose(at.stranger, fromNeeds([low]))).toEqual({ proposed: 1, known: 0, met: 1 });
		const { items, abilities } = await list(at.school.head);
		expect(abilities).toEqual(["decide", "survey"]);
		expect(items.map(({ competency, kind, level, headcount }) => [competency.id, kind, level, headcount])).toEqual([
			[one, "met", 3, 8],
			[two, "add", 2.5, 7],
			[three, "add", 1, 1],
		]);
		expect(items[1]?.sources).toMatchObject([
			{ need: { id, title: "need of 7", headcount: 7, closed: null, readable: false }, survey: null },
		]);
		expect((await ofNeed(at.stranger, id)).plans[0]?.changes.map(({ kind }) => kind)).toEqual(["known", "known"]);
	});

	it("comes to the median of several needs and surveys, and says which need was closed meanwhile", async () => {
		const [, two] = at.school.competencies;
		const needs = [await need(at.stranger, { [two]: 2 }), await need(at.stranger, { [two]: 4 }, 3)];
		const other = await ofNeed(at.stranger, needs[0] as string, [needs[1] as string]);
		expect(other.others.map(({ title }) => title)).toEqual(["need of 3"]);
		expect(other.plans[0]?.changes).toMatchObject([{ level: 3, kind: "add" }]);
		await propose(at.stranger, fromNeeds(needs));
		await propose(at.official, survey([{ competencyId: two, level: 5 }]));
		expect((await list(at.school.head)).items).toMatchObject([{ level: 4, needs: 2, headcount: 4, closed: 0 }]);
		await close(needs[1] as string);
		const { items } = await list(at.school.head);
		expect(items).toMatchObject([{ level: 3.5, needs: 1, headcount: 1, closed: 1 }]);
		expect(items[0]?.sources.map((source) => source.need?.closed ?? source.survey?.title)).toEqual(
			[null, "filled", "Survey of employers"].map((value) => value ?? undefined),
		);
		await expect(propose(at.stranger, fromNeeds([needs[1] as string]))).rejects.toMatchObject({
			fields: [{ path: "needIds.0", code: "need-closed-now" }],
		});
	});

	it("is new or raised where one of several needs asks for more, and is declined where the competency went", async () => {
		const [one, two] = at.school.competencies;
		const [low, high] = [await need(at.stranger, { [one]: 1 }), await need(at.stranger, { [one]: 4, [two]: 3 })];
		const changes = async (ids: string[]) =>
			(await ofNeed(at.stranger, ids[0]!, ids.slice(1))).plans[0]?.changes.map(({ level, kind }) => [level, kind]);
		expect(await changes([low])).toEqual([[1, "met"]]);
		expect(await changes([low, high])).toEqual([
			[4, "raise"],
			[3, "add"],
		]);
		await propose(at.stranger, fromNeeds([high]));
		expect(await changes([low, high])).toEqual([
			[4, "known"],
			[3, "known"],
		]);
		const archive = (archived_at: Date | null) =>
			at.school.world.contexts.write(system, ({ tx }) =>
				tx.updateTable("competency").set({ archived_at }).where("id", "=", two).execute(),
			);
		await archive(new Date());
		const gone = (await list(at.school.head)).items.find(({ competency }) => competency.id === two);
		expect(gone).toMatchObject({ archived: true, level: 3 });
		await write(at.school.head, (context) =>
			declineProposal(context, { id: at.planId, proposalId: gone?.id as string, reason: "Gone.", sources: 1 }),
		);
		await archive(null);
	});

	it("is taken with the next version or into its draft; once published its enterprise reads where, and is told", async () => {
		const [one, two, three] = at.school.competencies;
		const mine = await need(at.stranger, { [one]: 4, [two]: 3 });
		const silent = await need(await at.school.world.person("enterprise", "owner"), { [two]: 3 });
		await propose(at.stranger, fromNeeds([mine]));
		const { id } = await next([{ competencyId: one, level: 4 }]);
		expect((await ofNeed(at.stranger, mine)).waiting).toMatchObject([
			{ state: "taken", competencies: [{ id: one }] },
			{ state: "open", competencies: [{ id: two }] },
		]);
		const now = await seen(id);
		const take = (revision: number) =>
			write(at.school.head, (context) =>
				takeProposals(context, { id, revision, objectives: [{ competencyId: two, level: 3 }] }),
			);
		await take(now.revision);
		const { objectives, revision } = await read(at.school.head, (context) => getPlan(context, id));
		expect(objectives.map(({ competency, level }) => [competency.id, level])).toEqual([
			[one, 4],
			[two, 3],
		]);
		await write(at.school.head, (context) =>
			takeProposals(context, { id, revision, objectives: [{ competencyId: three, level: 1 }] }),
		);
		await expect(take(now.revision)).rejects.toMatchObject({ code: "programmes/plan-changed" });
		const { items, decided } = await list(at.school.head, id);
		expect([items.length, decided.length]).toEqual([0, 2]);
		// Whose need the figures were made of is not told, and neither are drafts to it.
		const shown = decided.flatMap(({ sources }) => sources.map((source) => source.need?.id));
		expect(shown).toEqual([mine, mine]);
		expect(decided.reduce((sum, { hidden }) => sum + hidden, 0)).toBe(1);
		expect((await ofNeed(at.official, silent)).taken).toEqual([]);
		await notices();
		await publish(id);
		expect((await ofNeed(at.stranger, mine)).taken).toMatchObject([
			{ plan: { id, number: 2 }, competencies: [{ level: 4 }, { level: 3 }] },
		]);
		expect((await ofNeed(at.official, silent)).taken).toMatchObject([{ plan: { id }, competencies: [{ id: two }] }]);
		const told = (await notices()).filter(({ kind }) => kind === "programmes.need-taken-up");
		expect(told.map(({ page }) => page).sort()).toEqual([`/needs/${mine}`, `/needs/${silent}`].sort());
		expect(told[0]?.params).toMatchObject({ number: "2" });
	});

	it("is declined with a reason, and open again when the draft that took it is discarded", async () => {
		const [one, two] = at.school.competencies;
		const mine = await need(at.stranger, { [one]: 4, [two]: 3 });
		await propose(at.stranger, fromNeeds([mine]));
		const { items } = await list(at.school.head);
		const of = (id: string) => items.find(({ competency }) => competency.id === id)?.id as string;
		const decline = (by: TestPerson) =>
			write(by, (context) => declineProposal(context, { id: at.planId, proposalId: of(one), reason: "Too far." }));
		await expect(decline(at.stranger)).rejects.toMatchObject({ code: "not-found" });
		await expect(decline(at.school.enterprise)).rejects.toMatchObject({ code: "not-found" });
		await notices();
		await decline(at.school.owner);
		await expect(decline(at.school.owner)).rejects.toMatchObject({ code: "programmes/proposal-decided" });
		expect(await notices()).toMatchObject([
			{ kind: "programmes.change-declined", person_id: at.stranger.personId, page: `/needs/${mine}` },
		]);
		const { id } = await next([{ competencyId: two, level: 3 }]);
		// Asked for meanwhile by somebody else: of one open proposal both are sources.
		await propose(at.official, survey([{ competencyId: two, level: 4 }]));
		await write(at.school.owner, (context) => discardPlan(context, id));
		const reopened = (await list(at.school.head)).items.filter(({ competency }) => competency.id === two);
		expect(reopened.map(({ sources, needs }) => [sources.length, needs])).toEqual([[2, 1]]);
		expect((await ofNeed(at.stranger, mine)).waiting).toMatchObject([
			{ state: "declined", reason: "Too far." },
			{ state: "open", competencies: [{ id: two }] },
		]);
	});
});

describe("who proposes to a plan, and from what", () => {
	it("are those who build it, who states the need, and officials; from needs that they read alone", async () => {
		const [, two] = at.school.competencies;
		const mine = await need(at.stranger, { [two]: 3 });
		const other = await at.school.world.person("enterprise", "recruiter");
		const mentor = await at.school.world.person("enterprise", "mentor", at.stranger.organisationId);
		const teacher = await at.school.world.person("school", "teacher", at.school.owner.organisationId);
		const rival = await at.school.world.person("school", "owner");
		// Those who could propose, from a need that is not theirs to read: as if it were not there.
		for (const by of [at.school.owner, at.school.enterprise, other])
			await expect(propose(by, fromNeeds([mine]))).rejects.toMatchObject({
				fields: [{ path: "needIds.0", code: "need-unknown" }],
			});
		for (const by of [mentor, teacher, rival])
			await expect(propose(by, fromNeeds([mine]))).rejects.toMatchObject({ code: "not-found" });
		for (const by of [at.school.owner, at.school.enterprise, other, rival])
			await expect(ofNeed(by, mine)).rejects.toMatchObject({ code: "not-found" });
		await expect(ofNeed(at.stranger, mine, [await need(other, {})])).rejects.toMatchObject({ code: "not-found" });
		expect((await ofNeed(mentor, mine)).plans).toEqual([]);
		const aims = survey([{ competencyId: two, level: 3 }]);
		for (const by of [at.stranger, mentor, teacher, rival])
			await expect(propose(by, aims)).rejects.toMatchObject({ code: "not-found" });
		for (const by of [at.school.head, at.school.enterprise, at.official])
			expect((await propose(by, aims)).proposed).toBe(1);
		expect((await propose(at.official, fromNeeds([mine]))).proposed).toBe(1);
		// What an official proposes shows nobody a need that its organisation did not.
		const [item] = (await list(at.school.head)).items;
		expect(item?.sources.map((source) => source.need)).toEqual([null, null, null]);
		expect([item?.hidden, item?.needs]).toEqual([1, 1]);
		for (const by of [at.stranger, at.official, rival])
			await expect(list(by)).rejects.toMatchObject({ code: "not-found" });
		// The second lock, without the policy.
		const rows = (by: TestPerson) => read(by, ({ tx }) => tx.selectFrom("proposal_source").selectAll().execute());
		expect(await rows(rival)).toEqual([]);
		expect(await rows(at.stranger)).toEqual([]);
	});

	it("are refused beyond sixty open ones of an organisation, whatever others proposed; the school is not", async () => {
		const competencyIds = await at.school.world.contexts.write(system, (context) =>
			buildCompetencies(context, { skills: 31, technologies: 0 }).then(({ ids }) => ids),
		);
		const levels = Object.fromEntries(competencyIds.map((id) => [id, 3]));
		const [first, second] = [await need(at.stranger, levels), await need(at.stranger, levels)];
		expect((await propose(at.stranger, fromNeeds([first], competencyIds))).proposed).toBe(31);
		await expect(propose(at.stranger, fromNeeds([second], competencyIds))).rejects.toMatchObject({
			code: "programmes/too-many-of-yours",
			params: { most: 60, left: 29 },
		});
		expect((await propose(at.stranger, fromNeeds([second], competencyIds.slice(0, 29)))).proposed).toBe(29);
		const aims = competencyIds.map((competencyId) => ({ competencyId, level: 2 }));
		expect((await propose(at.official, survey(aims))).proposed).toBe(31);
		for (const _ of [1, 2]) expect((await propose(at.school.head, survey(aims))).proposed).toBe(31);
	});

	it("brings an official's survey on the plan's page, with the answer to read there", async () => {
		const [, two, three] = at.school.competencies;
		const abilities = async (by: TestPerson) => (await read(by, (context) => getPlan(context, at.planId))).abilities;
		expect(await abilities(at.official)).toContain("survey");
		for (const by of [at.school.head, at.school.enterprise, at.stranger])
			expect(await abilities(by)).not.toContain("survey");
		const held = (heldOn: string) => {
			const input = survey([{ competencyId: two, level: 3 }]);
			return input.source === "survey" ? { ...input, survey: { ...input.survey, heldOn } } : input;
		};
		await expect(propose(at.official, held("2090-01-01"))).rejects.toMatchObject({
			fields: [{ path: "survey.heldOn", code: "not-held-yet" }],
		});
		await propose(at.official, survey([two, three].map((competencyId) => ({ competencyId, level: 3 }))));
		const proposalId = (await list(at.school.head)).items.find((item) => item.competency.id === two)?.id as string;
		await write(at.school.head, (context) =>
			declineProposal(context, { id: at.planId, proposalId, reason: "Too far.", sources: 1 }),
		);
		await next([{ competencyId: three, level: 3 }]);
		const mine = (by: TestPerson) => read(by, (context) => myProposals(context, at.planId));
		const items = (await mine(at.official)).items.map(({ competency, state, reason }) => [
			competency.id,
			state,
			reason,
		]);
		expect(items).toHaveLength(2);
		expect(items).toEqual(
			expect.arrayContaining([
				[two, "declined", "Too far."],
				[three, "open", null],
			]),
		);
		for (const by of [at.stranger, at.school.enterprise])
			await expect(mine(by)).rejects.toMatchObject({ code: "not-found" });
	});

	it("is the school's to read: of a rival's need a co-owner learns that it is there, and no figure", async () => {
		const [one, two, three] = at.school.competencies;
		await propose(at.stranger, fromNeeds([await need(at.stranger, { [one]: 4, [two]: 4 }, 7)]));
		await propose(at.official, survey([{ competencyId: two, level: 2 }]));
		const closed = await need(at.stranger, { [three]: 5 }, 9);
		await propose(at.stranger, fromNeeds([closed]));
		await close(closed);
		const items = async (by: TestPerson) =>
			(await list(by)).items
				.map((item) => [item.competency.id, item.level, item.needs, item.headcount, item.closed, item.hidden])
				.sort((a, b) => [one, two, three].indexOf(a[0] as string) - [one, two, three].indexOf(b[0] as string));
		expect(await items(at.school.head)).toEqual([
			[one, 4, 1, 7, 0, 0],
			[two, 3, 1, 7, 0, 0],
			[three, 5, 0, 0, 1, 0],
		]);
		expect(await items(at.school.enterprise)).toEqual([
			[one, null, 0, 0, 0, 1],
			[two, 2, 0, 0, 0, 1],
			[three, null, 0, 0, 0, 1],
		]);
		// Its own it reads as before.
		const own = await need(at.school.enterprise, { [one]: 5 }, 2);
		await propose(at.school.enterprise, fromNeeds([own]));
		expect((await items(at.school.enterprise))[0]).toEqual([one, 5, 1, 2, 0, 1]);
		const { id } = await next([{ competencyId: one, level: 4.5 }]);
		const [taken] = (await list(at.school.enterprise, id)).decided;
		expect([taken?.sources.map((source) => source.need?.id), taken?.hidden]).toEqual([[own], 1]);
	});

	it("reach no draft that they do not build, nor what the yearly figures say", async () => {
		const [, two] = at.school.competencies;
		const mine = await need(at.stranger, { [two]: 3 });
		const { id } = await next();
		await expect(propose(at.stranger, fromNeeds([mine]), id)).rejects.toMatchObject({ code: "not-found" });
		expect((await ofNeed(at.stranger, mine)).plans.map((plan) => plan.id)).toEqual([at.planId]);
		const suggested = (by: TestPerson) => list(by, id).then(({ items }) => items.map((item) => [item.id, item.needs]));
		expect(await suggested(at.school.head)).toEqual([[null, 1]]);
		expect(await suggested(at.school.enterprise)).toEqual([]);
		const { proposals } = await read(at.school.head, (context) => reviewPlan(context, at.planId));
		expect(proposals).toMatchObject([{ id: null, kind: "add", level: 3, needs: 1, sources: [] }]);
	});
});
