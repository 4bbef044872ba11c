import { groupAgainst, occupationsByIds, seeGroups } from "#domains/competencies/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { PlanReview } from "../../contract-review.ts";
import { openProposals } from "../proposals/list-proposals.ts";
import { YEAR } from "../proposals/store-proposals.ts";
import { nameOf } from "./plan-content.ts";
import { visiblePlan, writesPlan } from "./plan-policy.ts";

const MOST_GROUPS = 10;
const MOST_MISSING = 5;

/**
 * What the last year says about a published plan: what was proposed for its objectives and what open needs for its
 * occupations name beyond them, and how far the school's groups have come. Nothing is changed by it: who writes the plan takes over what they choose.
 * @throws Problem not-found
 */
export async function reviewPlan(context: ReadContext, id: string): Promise<PlanReview> {
	const plan = await visiblePlan(context, id);
	if (!writesPlan(context.actor, plan) || plan.state !== "published") throw notFound();
	const since = new Date(context.now.getTime() - YEAR);
	const rows = await context.tx
		.selectFrom("programme_occupation")
		.select("occupation_id")
		.where("programme_id", "=", plan.programme_id)
		.execute();
	const occupationIds = rows.map(({ occupation_id }) => occupation_id);
	return {
		since: since.toISOString(),
		proposals: await openProposals(context, plan),
		groups: seeGroups.holds(context.actor) ? await groupsOf(context, occupationIds) : [],
	};
}

/** Open groups of the school that are meant for one of the occupations, as far as the reader may see them. */
async function groupsOf(context: ReadContext, occupationIds: readonly string[]): Promise<PlanReview["groups"]> {
	if (occupationIds.length === 0) return [];
	const groups = await context.tx
		.selectFrom("learner_group")
		.select(["id", "name_en", "name_zh", "occupation_id"])
		.where("organisation_id", "=", context.actor.organisationId)
		.where("state", "=", "open")
		.where("occupation_id", "in", [...occupationIds])
		.orderBy("created_at", "desc")
		.orderBy("id")
		.limit(MOST_GROUPS)
		.execute();
	const occupations = await occupationsByIds(context, occupationIds);
	const found: PlanReview["groups"] = [];
	for (const group of groups) {
		const occupation = occupations.get(group.occupation_id as string);
		if (!occupation) continue;
		const against = await groupAgainst(context, group.id, undefined, async () => [occupation.id]).catch(absent);
		if (against === undefined) continue;
		const [reached] = against?.occupations ?? [];
		found.push({
			id: group.id,
			name: nameOf(group),
			occupation: { id: occupation.id, name: occupation.name },
			learners: against?.learners ?? null,
			reachMost: reached?.reachMost ?? null,
			missing: (reached?.missing ?? []).slice(0, MOST_MISSING),
			sample: against?.sample ?? false,
		});
	}
	return found;
}

/** A group that is not the reader's to see is none of the evidence. */
function absent(error: { code?: string }): undefined {
	if (error.code !== "not-found") throw error;
}
