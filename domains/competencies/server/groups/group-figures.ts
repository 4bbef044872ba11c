import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { type AttainmentState, attainmentModel, attainmentStates, stateOf } from "../../attainment.ts";
import type { CompetencyBrief } from "../../contract.ts";
import { fewestLearners, type figuresQuery, type GroupFigures, type learnerRows } from "../../contract-groups.ts";
import { attainmentOf, INDEPENDENT } from "../ledger/attainment-queries.ts";
import { unsafeAsKeeper } from "../ledger/keep-attainment.ts";
import { competenciesByIds, occupationsByIds, requirementsOf } from "../occupation-rows.ts";
import { groupToSee, seesEachLearner } from "./group-policy.ts";
import { learnersOf } from "./group-queries.ts";
import { monthOf, shieldCounts, shieldReach } from "./shield-figures.ts";

interface Target {
	competency: CompetencyBrief;
	/** 0–5; null: asked for without a level. */
	target: number | null;
}

interface Shown {
	person_id: string;
	competency_id: string;
	level: number;
	confidence: number;
	entries: number;
	latest_at: string;
	sample: boolean;
}

/** Without an occupation: as many of the competencies that its learners have shown. */
const MOST_SHOWN = 40;

/** Reaching this share of what is required is nearly all of it. */
const MOST = 0.8;

/** Learners of a group and what they have shown, of some competencies or (null) of all. */
async function learnersAndShown(
	context: ReadContext,
	groupId: string,
	asOf: Date | undefined,
	competencyIds: readonly string[] | null,
) {
	return unsafeAsKeeper(context, async () => {
		const people = await learnersOf(groupId).execute(context.tx);
		const learners = people.rows.map(({ person_id }) => person_id);
		if (competencyIds?.length === 0) return { learners, shown: [] };
		// By their list, whose length PostgreSQL sees: of the query it takes one learner for likely, and goes through all
		// evidence there is for each.
		const members = sql`select unnest(${learners}::uuid[])`;
		const shown = await sql<Shown>`select * from (${attainmentOf(context.now, asOf, members)}) t
			where ${competencyIds}::uuid[] is null or competency_id = any(${competencyIds}::uuid[])`.execute(context.tx);
		return { learners, shown: shown.rows };
	});
}

async function requiredBy(context: ReadContext, occupationIds: readonly string[]): Promise<Map<string, Target[]>> {
	const required = await requirementsOf(context, occupationIds);
	const targets = ({ competency, level }: { competency: CompetencyBrief; level: number | null }): Target => ({
		competency,
		target: level,
	});
	return new Map(occupationIds.map((id) => [id, (required.get(id) ?? []).map(targets)]));
}

const idsOf = (targets: readonly Target[]): string[] => targets.map(({ competency }) => competency.id);

/** What learners have shown of what an occupation requires; without one, of whatever at least so many of them have shown. */
async function shownAndTargets(
	context: ReadContext,
	groupId: string,
	occupationId: string | null,
	{ asOf, atLeast }: { asOf: Date | undefined; atLeast: number },
) {
	const required = occupationId ? (await requiredBy(context, [occupationId])).get(occupationId)! : null;
	const found = await learnersAndShown(context, groupId, asOf, required && idsOf(required));
	return { ...found, targets: required ?? (await mostShown(context, found.shown, atLeast)) };
}

async function mostShown(context: ReadContext, shown: readonly Shown[], atLeast: number): Promise<Target[]> {
	const times = new Map<string, number>();
	for (const { competency_id } of shown) times.set(competency_id, (times.get(competency_id) ?? 0) + 1);
	const ids = [...times]
		.filter(([, count]) => count >= atLeast)
		.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
		.slice(0, MOST_SHOWN);
	const known = await competenciesByIds(
		context,
		ids.map(([id]) => id),
	);
	return ids.flatMap(([id]): Target[] => {
		const competency = known.get(id);
		return competency ? [{ competency, target: null }] : [];
	});
}

const noCounts = (): Record<AttainmentState, number> =>
	Object.fromEntries(attainmentStates.map((state) => [state, 0])) as Record<AttainmentState, number>;

/** Value at a share of sorted values, between neighbours by straight line. */
function quantile(sorted: readonly number[], share: number): number {
	const at = share * (sorted.length - 1);
	const below = sorted[Math.floor(at)] as number;
	return below + (at % 1) * ((sorted[Math.ceil(at)] as number) - below);
}

/** How learners stand to targets; states of every learner, and of each target over learners. */
function standing(learners: readonly string[], shown: readonly Shown[], targets: readonly Target[]) {
	const found = Map.groupBy(shown, ({ competency_id }) => competency_id);
	// Of most competencies most learners have shown nothing: that is counted, not gone through.
	const byLearner = new Map(learners.map((id) => [id, { ...noCounts(), none: targets.length }]));
	const items = targets.map(({ competency, target }) => {
		const counts = { ...noCounts(), none: learners.length };
		const levels: number[] = [];
		for (const row of found.get(competency.id) ?? []) {
			const state = stateOf(row, target ?? INDEPENDENT);
			for (const sum of [counts, byLearner.get(row.person_id)!]) {
				sum.none--;
				sum[state]++;
			}
			levels.push(row.level);
		}
		levels.sort((a, b) => a - b);
		const quartiles = { low: quantile(levels, 0.25), median: quantile(levels, 0.5), high: quantile(levels, 0.75) };
		return { competency, target, counts, shown: levels.length, levels: levels.length > 0 ? quartiles : null };
	});
	const reaching = (share: number): number =>
		targets.length === 0
			? 0
			: [...byLearner.values()].filter(({ demonstrated }) => demonstrated >= share * targets.length).length;
	return { items, byLearner, reachAll: reaching(1), reachMost: reaching(MOST) };
}

/** For whom does not see each learner: not to the day, by which single entries could be told apart. */
function instantOf(asOf: string | undefined, each: boolean): Date | undefined {
	const asked = asOf ? new Date(asOf) : undefined;
	return asked && !each ? monthOf(asked) : asked;
}

const bare = ({ shown: _, ...item }: ReturnType<typeof standing>["items"][number]) => item;

/**
 * How a group stands to an occupation, or to targets given by another domain. Who does not see each learner gets figures
 * that speak of `fewestLearners` or more only.
 */
export async function getGroupFigures(
	context: ReadContext,
	id: string,
	{ occupationId, asOf }: z.infer<typeof figuresQuery>,
): Promise<GroupFigures> {
	const group = await groupToSee(context, id);
	const wanted = occupationId ?? group.occupation_id;
	const occupation = wanted ? (await occupationsByIds(context, [wanted])).get(wanted) : undefined;
	if (wanted && !occupation) throw notFound();
	const each = seesEachLearner(group);
	const instant = instantOf(asOf, each);
	const { learners, shown, targets } = await shownAndTargets(context, id, wanted, {
		asOf: instant,
		atLeast: each ? 1 : fewestLearners,
	});
	const { items, reachAll, reachMost } = standing(learners, shown, targets);
	const head = {
		model: attainmentModel.version,
		asOf: (instant ?? context.now).toISOString(),
		learners: learners.length,
		sample: group.sample || shown.some(({ sample }) => sample),
	};
	if (each)
		return { ...head, figures: { occupation: occupation ?? null, items: items.map(bare), reachAll, reachMost } };
	if (learners.length < fewestLearners) return { ...head, figures: null };
	return {
		...head,
		figures: {
			occupation: occupation ?? null,
			items: items.map((item) => ({
				...bare(item),
				counts: shieldCounts(item.counts, learners.length),
				levels: item.shown < fewestLearners ? null : item.levels,
			})),
			...shieldReach(reachAll, reachMost, learners.length),
		},
	};
}

/** Each learner of a group and how much of what is required they demonstrated: for who looks after them. */
export async function listLearners(
	context: ReadContext,
	id: string,
	{ occupationId, asOf }: z.infer<typeof figuresQuery>,
): Promise<z.infer<typeof learnerRows>> {
	const group = await groupToSee(context, id);
	if (!seesEachLearner(group)) throw notFound();
	const { learners, shown, targets } = await shownAndTargets(context, id, occupationId ?? group.occupation_id, {
		asOf: asOf ? new Date(asOf) : undefined,
		atLeast: 1,
	});
	if (learners.length === 0) return { items: [] };
	const { byLearner } = standing(learners, shown, targets);
	// Whom the policy let through above; the second lock would look each up in lists of thousands.
	const people = await unsafeAsKeeper(context, () =>
		context.tx
			.selectFrom("person")
			.select(["id", "name"])
			.where(sql<boolean>`id = any(${learners}::uuid[])`)
			.orderBy("name")
			.orderBy("id")
			.execute(),
	);
	const shownBy = Map.groupBy(shown, ({ person_id }) => person_id);
	return {
		items: people.map(({ id, name }) => {
			const own = shownBy.get(id) ?? [];
			const latest = own.reduce<string | null>(
				(best, { latest_at }) => (best === null || latest_at > best ? latest_at : best),
				null,
			);
			return { id, name, counts: byLearner.get(id)!, latestAt: latest, sample: own.some(({ sample }) => sample) };
		}),
	};
}

/** Competencies that the fewest of a group have demonstrated, named of each occupation. */
const MISSING = 3;

/**
 * How many of a group reach each of several occupations, and what is missing most: for other domains, which know the
 * demand for them.
 * @param choose occupations to compare with, asked only for a group that the reader may see
 * @returns null for too few learners, whom the reader does not see each; likewise figures that would
 * speak of few of them
 */
export async function groupAgainst(
	context: ReadContext,
	id: string,
	asOf: string | undefined,
	choose: (ownOccupationId: string | null) => Promise<readonly string[]>,
) {
	const group = await groupToSee(context, id);
	const each = seesEachLearner(group);
	const occupationIds = await choose(group.occupation_id);
	const required = await requiredBy(context, occupationIds);
	const wanted = new Set([...required.values()].flatMap(idsOf));
	const instant = instantOf(asOf, each);
	const { learners, shown } = await learnersAndShown(context, id, instant, [...wanted]);
	if (!each && learners.length < fewestLearners) return null;
	const occupations = occupationIds.map((occupationId) => {
		const targets = required.get(occupationId)!;
		const { items, reachAll, reachMost } = standing(learners, shown, targets);
		const told = items
			.flatMap(({ competency, counts, target }) => {
				const { demonstrated } = each ? counts : shieldCounts(counts, learners.length);
				return demonstrated === null ? [] : [{ id: competency.id, name: competency.name, demonstrated, target }];
			})
			.sort((a, b) => a.demonstrated - b.demonstrated);
		const missing = told.slice(0, MISSING).map(({ target: _, ...one }) => one);
		const lacking = told.filter(({ demonstrated }) => demonstrated * 2 < learners.length);
		const reach = each ? { reachAll, reachMost } : shieldReach(reachAll, reachMost, learners.length);
		return { occupationId, required: targets.length, ...reach, missing, lacking };
	});
	return {
		asOf: (instant ?? context.now).toISOString(),
		learners: learners.length,
		ownOccupationId: group.occupation_id,
		sample: group.sample,
		occupations,
	};
}
