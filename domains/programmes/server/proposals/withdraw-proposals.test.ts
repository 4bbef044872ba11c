import { describe, expect, it } from "vitest";
import { proposing } from "../../testing/proposing.ts";
import { declineProposal, takeProposals } from "./decide-proposals.ts";
import { myProposals } from "./my-proposals.ts";

const { at, fromNeeds, list, need, next, notices, ofNeed, propose, publish, read, seen, survey, withdraw, write } =
	proposing();

const told = async () =>
	(await notices())
		.filter(({ kind }) => kind === "programmes.changes-withdrawn")
		.map(({ person_id, page, params }) => [person_id, page, (params as { count: string }).count]);
const waiting = async (id: string) => {
	const found = (await ofNeed(at.stranger, id)).waiting;
	return found.map(({ state, competencies, withdrawable }) => [state, competencies.length, withdrawable.length]);
};
const mine = async (id: string) => (await ofNeed(at.stranger, id)).waiting.flatMap(({ withdrawable }) => withdrawable);

describe("taking a proposal back", () => {
	it("leaves what others ask for, keeps what it was, tells the school, and the need can be proposed anew", async () => {
		const [, two, three] = at.school.competencies;
		const id = await need(at.stranger, { [two]: 4, [three]: 3 }, 7);
		await propose(at.stranger, fromNeeds([id]));
		await propose(at.official, survey([{ competencyId: two, level: 2 }]));
		expect(await waiting(id)).toEqual([["open", 2, 2]]);
		await notices();
		await withdraw(at.stranger, await mine(id));
		expect(await waiting(id)).toEqual([["withdrawn", 2, 0]]);
		const { items, decided } = await list(at.school.head);
		// The need counts among the region's figures as every open one; proposed is what the office brought.
		const proposed = items.filter((item) => item.id !== null);
		expect(proposed.map(({ competency, sources }) => [competency.id, sources.map(({ need }) => need)])).toEqual([
			[two, [null]],
		]);
		expect(decided.map(({ state, sources }) => [state, sources.map((source) => source.need?.id)])).toEqual([
			["withdrawn", [id]],
			["withdrawn", [id]],
		]);
		const page = `/training-plans/${at.planId}`;
		const writers = [at.school.owner, at.school.head].map(({ personId }) => [personId, page, "2"]);
		expect((await told()).sort()).toEqual(writers.sort());
		expect((await ofNeed(at.stranger, id)).plans[0]?.changes.map(({ kind }) => kind)).toEqual(["add", "add"]);
		expect(await propose(at.stranger, fromNeeds([id]))).toEqual({ proposed: 2, known: 0, met: 0 });
		expect(await waiting(id)).toEqual([["open", 2, 2]]);
	});

	it("is for the proposing organisation alone, by who speaks for it; its other proposer is told", async () => {
		const { world, owner, head, enterprise } = at.school;
		const [, two] = at.school.competencies;
		const recruiter = await world.person("enterprise", "recruiter", at.stranger.organisationId);
		const mentor = await world.person("enterprise", "mentor", at.stranger.organisationId);
		const id = await need(at.stranger, { [two]: 4 });
		await propose(recruiter, fromNeeds([id]));
		const sourceIds = await mine(id);
		for (const by of [at.official, owner, head, enterprise, mentor])
			await expect(withdraw(by, sourceIds)).rejects.toMatchObject({ code: "not-found" });
		await propose(enterprise, survey([{ competencyId: two, level: 2 }]));
		const surveyed = (await list(enterprise)).items[0]?.sources[0];
		expect(surveyed?.abilities).toEqual(["withdraw"]);
		expect((await list(owner)).items[0]?.sources.map(({ abilities }) => abilities)).toEqual([[], []]);
		const hiring = await world.person("enterprise", "recruiter", enterprise.organisationId);
		await expect(withdraw(hiring, [surveyed?.id as string])).rejects.toMatchObject({ code: "not-found" });
		// Together with one that is not theirs: as if neither were there.
		await expect(withdraw(at.stranger, [...sourceIds, surveyed?.id as string])).rejects.toMatchObject({
			code: "not-found",
		});
		await notices();
		await withdraw(at.stranger, sourceIds);
		expect(await told()).toContainEqual([recruiter.personId, `/needs/${id}`, "1"]);
		await withdraw(enterprise, [surveyed?.id as string]);
		expect((await list(owner)).items.map((item) => item.id)).toEqual([null]);
	});

	it("is possible until a version is published, also of what a draft took; not of what was declined", async () => {
		const [one, two, three] = at.school.competencies;
		await propose(at.official, survey([one, two, three].map((competencyId) => ({ competencyId, level: 4 }))));
		const own = async () => (await read(at.official, (context) => myProposals(context, at.planId))).items;
		const idOf = async (competencyId: string) =>
			(await own()).find(({ competency }) => competency.id === competencyId)?.id as string;
		const proposalId = (await list(at.school.head)).items.find((item) => item.competency.id === one)?.id as string;
		await write(at.school.head, (context) =>
			declineProposal(context, { id: at.planId, proposalId, reason: "Too far.", sources: 1 }),
		);
		await expect(withdraw(at.official, [await idOf(one)])).rejects.toMatchObject({
			code: "programmes/proposal-decided",
		});
		const { id } = await next([
			{ competencyId: two, level: 4 },
			{ competencyId: three, level: 4 },
		]);
		// What stands in a draft looks to its office as what waits does, and is taken back like it.
		await withdraw(at.official, [await idOf(two)]);
		expect((await list(at.school.head, id)).decided.map(({ state }) => state).sort()).toEqual([
			"declined",
			"taken",
			"withdrawn",
		]);
		await publish(id);
		await expect(withdraw(at.official, [await idOf(three)])).rejects.toMatchObject({
			code: "programmes/proposal-decided",
		});
		expect((await own()).map(({ state, abilities }) => [state, abilities]).sort()).toEqual([
			["declined", []],
			["taken", []],
			["withdrawn", []],
		]);
	});

	it("refuses a decision on sources of which one was taken back meanwhile", async () => {
		const [, two] = at.school.competencies;
		const id = await need(at.stranger, { [two]: 4 });
		await propose(at.stranger, fromNeeds([id]));
		await propose(at.official, survey([{ competencyId: two, level: 2 }]));
		await withdraw(at.stranger, await mine(id));
		const draft = await next();
		const objectives = [{ competencyId: two, level: 3, sources: 2 }];
		const now = await seen(draft.id);
		await expect(
			write(at.school.head, (context) => takeProposals(context, { ...now, objectives })),
		).rejects.toMatchObject({ code: "programmes/changed-meanwhile" });
	});
});
