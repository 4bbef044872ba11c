import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import type { PlanInput } from "../../contract-plans.ts";
import { editPlan } from "../plans/edit-plan.ts";
import { headContent, objectivesOf, partiesOf } from "../plans/plan-content.ts";
import { writtenPlan } from "../plans/plan-policy.ts";
import { planProblem } from "../plans/plan-problems.ts";
import { type Chosen, lockProposals, markTaken, requireSeen } from "./store-proposals.ts";

type Objectives = PlanInput["objectives"];

/** Objectives with what was chosen: added, or in the place of the same competency's, which it never lowers. */
export function withChosen(objectives: Objectives, chosen: readonly Chosen[]): Objectives {
	const levels = new Map(chosen.map(({ competencyId, level }) => [competencyId, level]));
	const kept = objectives.map(({ competencyId, level }) => ({
		competencyId,
		level: Math.max(levels.get(competencyId) ?? 0, level),
	}));
	const known = new Set(kept.map(({ competencyId }) => competencyId));
	const added = chosen.filter(({ competencyId }) => !known.has(competencyId));
	return [...kept, ...added.map(({ competencyId, level }) => ({ competencyId, level }))];
}

/**
 * Takes proposed changes into a draft's objectives; what was in approval is a draft again.
 * @throws Problem programmes/plan-changed when the plan's head was changed since it was seen;
 * programmes/changed-meanwhile when there are other sources than were seen
 */
export async function takeProposals(
	context: WriteContext,
	{ id, revision, objectives }: { id: string; revision: number; objectives: readonly Chosen[] },
): Promise<{ revision: number }> {
	const plan = await writtenPlan(context, id);
	if (plan.published_at) throw planProblem("plan-published");
	const parties = (await partiesOf(context, [id])).get(id) ?? [];
	const head = headContent(plan, parties, await objectivesOf(context, id), plan.organisation_id);
	const taken = await editPlan(context, {
		id,
		revision,
		input: { ...head, objectives: withChosen(head.objectives, objectives) },
	});
	await markTaken(context, { ...plan, versionId: id }, objectives, head.objectives);
	return taken;
}

/** Says no to what was proposed, with a reason that its proposers read. */
export async function declineProposal(
	context: WriteContext,
	{ id, proposalId, reason, sources }: { id: string; proposalId: string; reason: string; sources?: number },
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
		await requireSeen(context, new Map([[proposalId, sources]]));
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
