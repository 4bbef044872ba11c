import { describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { proposing } from "../../testing/proposing.ts";
import { discardPlan, publishPlan, submitPlan } from "../plans/plan-steps.ts";
import { declineProposal, takeProposals } from "./decide-proposals.ts";
import { sourceFile } from "./source-file.ts";

const { at, close, fromNeeds, list, need, next, notices, ofNeed, propose, publish, read, seen, survey, write } =
	proposing();

const take = async (id: string, competencyId: string, level: number) => {
	const { revision } = await seen(id);
	await write(at.school.head, (context) =>
		takeProposals(context, { id, revision, objectives: [{ competencyId, level }] }),
	);
};
const told = async () =>
	(await notices()).filter(({ kind }) => kind === "programmes.need-taken-up").map(({ page }) => page);

describe("what a draft took", () => {
	it("twice of one competency is one open proposal when the draft is discarded, each need once", async () => {
		const [, two] = at.school.competencies;
		const [first, second] = [await need(at.stranger, { [two]: 3 }), await need(at.stranger, { [two]: 5 }, 2)];
		await propose(at.stranger, fromNeeds([first]));
		const { id } = await next([{ competencyId: two, level: 3 }]);
		await propose(at.stranger, fromNeeds([second]));
		await propose(at.official, survey([{ competencyId: two, level: 4 }]));
		await take(id, two, 4.5);
		await write(at.school.owner, (context) => discardPlan(context, id));
		const { items, decided } = await list(at.school.head);
		expect(items).toMatchObject([{ level: 4, needs: 2, headcount: 3 }]);
		expect([items[0]?.sources.length, decided]).toEqual([3, []]);
	});

	it("tells no need that the objective reached before, nor one that was closed before", async () => {
		const [one] = at.school.competencies;
		const [low, high] = [await need(at.stranger, { [one]: 2 }), await need(at.stranger, { [one]: 4 })];
		const nothing = await need(at.stranger, { [one]: 0 });
		const closed = await need(at.stranger, { [one]: 5 });
		await propose(at.stranger, fromNeeds([high, closed]));
		await close(closed);
		const { id } = await next([{ competencyId: one, level: 4 }]);
		await publish(id);
		expect(await told()).toEqual([`/needs/${high}`]);
		for (const other of [low, nothing, closed]) expect((await ofNeed(at.stranger, other)).taken).toEqual([]);
		expect((await ofNeed(at.stranger, high)).taken).toMatchObject([{ plan: { id } }]);
	});

	it("waits again once the version is published without it, and nobody is told that it was taken up", async () => {
		const [, two] = at.school.competencies;
		const mine = await need(at.stranger, { [two]: 3 });
		await propose(at.stranger, fromNeeds([mine]));
		const { id } = await next([{ competencyId: two, level: 3 }]);
		await at.school.world.contexts.write(system, ({ tx }) =>
			tx.deleteFrom("plan_objective").where("version_id", "=", id).where("competency_id", "=", two).execute(),
		);
		await publish(id);
		expect(await ofNeed(at.stranger, mine)).toMatchObject({ taken: [], waiting: [{ state: "open" }] });
		expect((await list(at.school.head, id)).items).toMatchObject([{ kind: "add", level: 3, needs: 1 }]);
		expect(await told()).toEqual([]);
	});

	it("from figures counts as proposed once its enterprise proposes it, and is no news of the draft", async () => {
		const [, two] = at.school.competencies;
		const mine = await need(at.stranger, { [two]: 3 });
		const { id } = await next([{ competencyId: two, level: 3 }]);
		expect(await propose(at.stranger, fromNeeds([mine]))).toEqual({ proposed: 1, known: 0, met: 0 });
		expect(await propose(at.stranger, fromNeeds([mine]))).toEqual({ proposed: 0, known: 1, met: 0 });
		await write(at.school.owner, (context) => discardPlan(context, id));
		expect((await ofNeed(at.stranger, mine)).waiting).toMatchObject([{ state: "open" }]);
	});

	it("is what was seen: neither taken nor declined once others ask for it", async () => {
		const [, two] = at.school.competencies;
		const chosen = { competencyId: two, level: 3, sources: 1 };
		const refused = { code: "programmes/changed-meanwhile", status: 409 };
		const { id } = await next();
		const { revision } = await seen(id);
		const accept = (sources: number) =>
			write(at.school.head, (context) =>
				takeProposals(context, { id, revision, objectives: [{ ...chosen, sources }] }),
			);
		await expect(accept(1)).rejects.toMatchObject(refused);
		await propose(at.stranger, fromNeeds([await need(at.stranger, { [two]: 3 })]));
		const proposalId = (await list(at.school.head, id)).items[0]?.id as string;
		await propose(at.official, survey([{ competencyId: two, level: 4 }]));
		await expect(accept(1)).rejects.toMatchObject(refused);
		const decline = (sources: number) =>
			write(at.school.head, (context) => declineProposal(context, { id, proposalId, reason: "Not now.", sources }));
		await expect(decline(1)).rejects.toMatchObject(refused);
		await accept(2);
		expect((await list(at.school.head, id)).items).toEqual([]);
	});

	it("is not read by who built an earlier version alone, nor is its survey's file", async () => {
		const [, two, three] = at.school.competencies;
		const { enterprise, head, owner } = at.school;
		const fileId = newId();
		await at.school.world.contexts.write(system, ({ tx, now }) =>
			tx
				.insertInto("stored_file")
				.values({
					...{ id: fileId, name: "survey.pdf", media_type: "application/pdf", size: 7, sha256: "0".repeat(64) },
					...{ purpose: "upload", created_at: now, person_id: owner.personId },
				})
				.execute(),
		);
		const held = survey([{ competencyId: two, level: 4 }]);
		if (held.source !== "survey") throw new Error("a survey");
		await propose(owner, { ...held, survey: { ...held.survey, fileId } });
		await propose(at.official, survey([{ competencyId: three, level: 2 }]));
		const declined = (await list(head)).items.find(({ competency }) => competency.id === three);
		await write(head, (context) =>
			declineProposal(context, { id: at.planId, proposalId: declined?.id ?? "", reason: "Not now.", sources: 1 }),
		);
		const sourceId =
			(await list(enterprise)).items.find(({ competency }) => competency.id === two)?.sources[0]?.id ?? "";
		const file = (by: typeof head, id = at.planId) =>
			read(by, (context) => sourceFile(context, { id, sourceId })).then(
				({ name }) => name,
				({ code }: { code: string }) => code,
			);
		expect(await file(enterprise)).toBe("survey.pdf");
		const { id } = await next([{ competencyId: two, level: 4 }]);
		await at.school.world.contexts.write(system, async ({ tx }) => {
			await tx.updateTable("plan_version").set({ party_ids: [] }).where("id", "=", id).execute();
			await tx.deleteFrom("plan_party").where("version_id", "=", id).where("part", "=", "enterprise").execute();
		});
		const decided = async (by: typeof head) => (await list(by)).decided.map(({ competency }) => competency.id).sort();
		expect(await decided(enterprise)).toEqual([three]);
		expect(await decided(head)).toEqual([two, three].sort());
		expect([await file(enterprise), await file(head)]).toEqual(["not-found", "survey.pdf"]);
		const now = await seen(id);
		await write(head, (context) => submitPlan(context, now));
		await write(owner, (context) => publishPlan(context, now));
		// What they built is superseded: nothing of the plan's proposals is theirs to read any more.
		await expect(list(enterprise)).rejects.toMatchObject({ code: "not-found" });
		expect([await file(enterprise), await file(enterprise, id), await file(head, id)]).toEqual([
			"not-found",
			"not-found",
			"survey.pdf",
		]);
	});

	it("never lowers an objective", async () => {
		const [one] = at.school.competencies;
		const { id } = await next();
		await take(id, one, 2);
		expect((await list(at.school.head, id)).items).toEqual([]);
		const { id: aimed } = await seen(id);
		const rows = await at.school.world.contexts.read(system, ({ tx }) =>
			tx.selectFrom("plan_objective").select("level").where("version_id", "=", aimed).execute(),
		);
		expect(rows.map(({ level }) => Number(level))).toEqual([3]);
	});
});
