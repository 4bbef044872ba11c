import { groupAgainst, occupationsByIds, seeGroups } from "#domains/competencies/api.ts";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { PlanReview } from "../../contract-review.ts";
import { toHalf } from "../coverage/coverage-measures.ts";
import { openProposals } from "../proposals/list-proposals.ts";
import { YEAR } from "../proposals/store-proposals.ts";
import { nameOf, objectivesOf } from "./plan-content.ts";
import { visiblePlan, writesPlan } from "./plan-policy.ts";

const MOST_GROUPS = 10;
const MOST_MISSING = 5;
const MOST_LACKS = 12;

/**
 * What the last year says about a published plan: what was proposed for its objectives and what open needs for its
 * occupations name beyond them, what most of a group of the school lack, and how far its groups have come. Nothing is changed by it: who writes the plan takes over what they choose.
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
	const proposals = await openProposals(context, plan);
	const found = seeGroups.holds(context.actor) ? await groupsOf(context, occupationIds) : [];
	const objectives = new Map(
		(await objectivesOf(context, plan.id)).map(({ competency, level }) => [competency.id, level]),
	);
	const proposed = new Set(proposals.map(({ competency }) => competency.id));
	return {
		since: since.toISOString(),
		proposals,
		lacks: lacksOf(found, objectives, proposed),
		groups: found.map(({ lacking: _, ...group }) => group),
	};
}

type Found = Awaited<ReturnType<typeof groupsOf>>[number];

/** What most of a group lack, by competency: first what can be chosen, then what the largest share lacks. */
function lacksOf(
	groups: readonly Found[],
	objectives: ReadonlyMap<string, number>,
	proposed: ReadonlySet<string>,
): PlanReview["lacks"] {
	const all = groups.flatMap(({ id, name, learners, lacking, sample }) =>
		lacking.map(({ target, demonstrated, ...competency }) => ({
			competency,
			level: toHalf(target),
			group: { id, name, learners: learners ?? 0, demonstrated, sample },
		})),
	);
	const share = ({ groups: [first] }: PlanReview["lacks"][number]): number =>
		first ? first.demonstrated / first.learners : 1;
	const found = [...Map.groupBy(all, ({ competency }) => competency.id)].map(
		([id, list]): PlanReview["lacks"][number] => {
			const level = Math.max(...list.map((one) => one.level));
			const now = objectives.get(id) ?? null;
			const missed = now === null ? "add" : level > now ? "raise" : "met";
			return {
				competency: list[0]!.competency,
				level,
				now,
				kind: proposed.has(id) ? "proposed" : missed,
				groups: list
					.map(({ group }) => group)
					.sort((a, b) => a.demonstrated / a.learners - b.demonstrated / b.learners),
			};
		},
	);
	const choosable = ({ kind }: PlanReview["lacks"][number]): number => Number(kind === "add" || kind === "raise");
	return found.sort((a, b) => choosable(b) - choosable(a) || share(a) - share(b)).slice(0, MOST_LACKS);
}

interface Lacking {
	id: string;
	name: Named;
	demonstrated: number;
	target: number;
}

/** Open groups of the school that are meant for one of the occupations, as far as the reader may see them. */
async function groupsOf(context: ReadContext, occupationIds: readonly string[]) {
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
	const found: (PlanReview["groups"][number] & { lacking: Lacking[] })[] = [];
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
			// What is required without a level gives none to aim at.
			lacking: (reached?.lacking ?? []).flatMap(({ target, ...one }) => (target === null ? [] : [{ ...one, target }])),
			sample: against?.sample ?? false,
		});
	}
	return found;
}

/** A group that is not the reader's to see is none of the evidence. */
function absent(error: { code?: string }): undefined {
	if (error.code !== "not-found") throw error;
}
