import { describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { proposing } from "../../testing/proposing.ts";
import { declineProposal } from "./decide-proposals.ts";

const { at, fromNeeds, list, need, next, notices, ofNeed, propose, publish, survey, write } = proposing();

const told = async (kind: string) =>
	(await notices())
		.filter((notice) => notice.kind === `programmes.${kind}`)
		.map(({ person_id, page, params }) => ({ person_id, page, params: params as Record<string, string> }));

describe("news of proposals", () => {
	it("tell an organisation once of all its needs that a version took up", async () => {
		const [one, two] = at.school.competencies;
		const mine = [await need(at.stranger, { [one]: 4 }), await need(at.stranger, { [two]: 3 })];
		await propose(at.stranger, fromNeeds(mine));
		const { id } = await next([
			{ competencyId: one, level: 4 },
			{ competencyId: two, level: 3 },
		]);
		await publish(id);
		expect(await told("need-taken-up")).toMatchObject([
			{ person_id: at.stranger.personId, page: `/training-plans/${id}`, params: { count: "2" } },
		]);
	});

	it("tell of a decline who states needs there now, by the name of what is published unless they build the plan", async () => {
		const { world, owner, head, enterprise } = at.school;
		const [, two] = at.school.competencies;
		const gone = await world.person("enterprise", "recruiter");
		const there = await world.person("enterprise", "owner", gone.organisationId);
		const mine = await need(gone, { [two]: 3 });
		await propose(gone, fromNeeds([mine]));
		for (const by of [at.official, enterprise]) await propose(by, survey([{ competencyId: two, level: 3 }]));
		const { id } = await next();
		await world.contexts.write(system, async ({ tx, now }) => {
			await tx.updateTable("membership").set({ ended_at: now }).where("person_id", "=", gone.personId).execute();
			await tx.updateTable("plan_version").set({ name_zh: "草稿名" }).where("id", "=", id).execute();
		});
		expect((await ofNeed(there, mine)).waiting[0]?.plan.name.zh).toBe("大数据技术");
		const proposalId = (await list(head, id)).items[0]?.id as string;
		await notices();
		await write(owner, (context) => declineProposal(context, { id, proposalId, reason: "Too far." }));
		const news = new Map(
			(await told("change-declined")).map(({ person_id, page, params }) => [person_id, [page, params.plan]]),
		);
		expect(news).toEqual(
			new Map([
				[there.personId, [`/needs/${mine}`, "大数据技术"]],
				[at.official.personId, [`/training-plans/${at.planId}`, "大数据技术"]],
				[enterprise.personId, [`/training-plans/${id}`, "草稿名"]],
			]),
		);
	});
});
