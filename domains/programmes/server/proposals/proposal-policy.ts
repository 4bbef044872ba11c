import { writeNeeds } from "#domains/demand/api.ts";
import { type Actor, permission } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { decidePlans, type PlanStanding, visiblePlan, writePlans, writesPlan } from "../plans/plan-policy.ts";

/** Proposing changes: who writes plans or decides on them, who states needs, and the region's officials. */
export const proposeChanges = permission(
	"programmes.plans.propose",
	(actor) => writePlans.holds(actor) || decidePlans.holds(actor) || writeNeeds.holds(actor) || actor.seesRegion,
);

/** What one's own office proposed to plans that it does not build. */
export const followProposals = permission("programmes.proposals.follow", (actor) => actor.seesRegion);

/**
 * Taking back what one's organisation proposed: who speaks for it, who proposed it, and what came from a need also who states
 * needs there.
 */
export const mayWithdraw = (
	actor: Actor,
	source: { organisation_id: string | null; person_id: string | null; need_id: string | null },
): boolean =>
	proposeChanges.holds(actor) &&
	source.organisation_id !== null &&
	source.organisation_id === actor.organisationId &&
	(decidePlans.holds(actor) ||
		actor.seesRegion ||
		source.person_id === actor.personId ||
		(source.need_id !== null && writeNeeds.holds(actor)));

type Standing = PlanStanding & { region_id: string };

/** Who builds the plan, and has a say in it. */
const hasSay = (actor: Actor, plan: Standing): boolean =>
	writesPlan(actor, plan) || (decidePlans.holds(actor) && plan.party_ids.includes(actor.organisationId ?? ""));

/**
 * From what the actor may propose a change: who has a say from needs that they read and from surveys; who states needs of
 * the region from theirs, once the plan is published; an official from both.
 */
export function mayPropose(actor: Actor, plan: Standing): { needs: boolean; surveys: boolean } {
	if (!proposeChanges.holds(actor) || plan.state === "superseded") return { needs: false, surveys: false };
	const say = hasSay(actor, plan);
	const region = plan.state === "published" && plan.region_id === actor.regionId;
	return {
		needs: say || (region && (writeNeeds.holds(actor) || actor.seesRegion)),
		surveys: say || (region && actor.seesRegion),
	};
}

/** The version to which something is proposed. @throws Problem not-found */
export async function planToPropose(context: ReadContext, id: string, source: "needs" | "surveys") {
	const plan = await visiblePlan(context, id);
	if (!mayPropose(context.actor, plan)[source]) throw notFound();
	return plan;
}
