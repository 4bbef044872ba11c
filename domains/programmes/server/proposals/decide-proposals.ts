import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import type { PlanInput } from "../../contract-plans.ts";
import { editPlan } from "../plans/edit-plan.ts";
import { headContent, objectivesOf, partiesOf } from "../plans/plan-content.ts";
import { writtenPlan } from "../plans/plan-policy.ts";
import { planProblem } from "../plans/plan-problems.ts";
import { lockProposals, markTaken } from "./store-proposals.ts";

type Objectives = PlanInput["objectives"];

/** Objectives with what was chosen: added, or in the place of the same competency's, which it never lowers. */
export function withChosen(objectives: Objectives, chosen: Objectives): Objectives {
	const levels = new Map(chosen.map(({ competencyId, level }) => [competencyId, level]));
	const kept = objectives.map(({ competencyId, level }) => ({
		competencyId,
		level: Math.max(levels.get(competencyId) ?? 0, level),
	}));
	const known = new Set(kept.map(({ competencyId }) => competencyId));
	return [...kept, ...chosen.filter(({ competencyId }) => !known.has(competencyId))];
}

/** What was chosen, at the level that the objectives have with it. */
export function chosenOf(objectives: Objectives, chosen: Objectives): Objectives {
	const known = new Set(chosen.map(({ competencyId }) => competencyId));
	return objectives.filter(({ competencyId }) => known.has(competencyId));
}

/**
 * Takes proposed changes into a draft's objectives; what was in approval is a draft again.
 * @throws Problem programmes/plan-changed when the plan's head was changed since it was seen
 */
export async function takeProposals(
	context: WriteContext,
	{ id, revision, objectives }: { id: string; revision: number; objectives: Objectives },
): Promise<{ revision: number }> {
	const plan = await writtenPlan(context, id);
	if (plan.published_at) throw planProblem("plan-published");
	const parties = (await partiesOf(context, [id])).get(id) ?? [];
	const head = headContent(plan, parties, await objectivesOf(context, id), plan.organisation_id);
	const aims = withChosen(head.objectives, objectives);
	const taken = await editPlan(context, { id, revision, input: { ...head, objectives: aims } });
	await markTaken(context, { ...plan, versionId: id }, chosenOf(aims, objectives), head.objectives);
	return taken;
}

/** Says no to what was proposed, with a reason that its proposers read. */
export async function declineProposal(
	context: WriteContext,
	{ id, proposalId, reason }: { id: string; proposalId: string; reason: string },
): Promise<void> {
	const plan = await writtenPlan(context, id);
	await unsafeBeyondScope(context, async () => {
		await lockProposals(context, plan.plan_id);
		const found = await context.tx
			.selectFrom("plan_proposal")
			.select("state")
			.where("id", "=", proposalId)
			.where("plan_id", "=", plan.plan_id)
			.executeTakeFirst();
		if (!found) throw notFound();
		if (found.state !== "open") throw planProblem("proposal-decided");
		await context.tx
			.updateTable("plan_proposal")
			.set({ state: "declined", reason, decided_by: context.actor.personId, decided_at: context.now })
			.where("id", "=", proposalId)
			.execute();
	});
	context.audit({
		action: "programmes.proposal.declined",
		object: { kind: "training_plan", id: plan.plan_id },
		detail: { proposalId },
	});
	await context.emit("programmes.proposal.declined", { versionId: id, proposalId });
}
