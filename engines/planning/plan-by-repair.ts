import type { CoverCut } from "#engines/planning/cover-cuts.ts";
import { PartialPlan } from "#engines/planning/partial-plan.ts";
import { type Taken, type TermProblem, takenIn } from "#engines/planning/terms-of-units.ts";
import { seededRandom } from "#engines/seeded-random.ts";

/** Plans that are made one from another, at most; fewer where there are few units. */
const ROUNDS = 1500;
const ROUNDS_A_UNIT = 30;
/** Rounds after which no plan is looked for any more where there is none so far. */
const WITHOUT = 300;
/** How often a plan is gone on from that costs up to a tenth more. */
const WORSE = 0.2;
/** Rounds without a plan, or without a better one, after which hours count more, or the best one is taken up again. */
const PATIENCE = 60;

/**
 * A plan within terms and hours that costs little, quickly: greedy, then some units taken out and the rest completed anew, many
 * times (iterated greedy: Ruiz & Stützle, European Journal of Operational Research 177, 2007).
 *
 * Units come by what they give of what is missing for their cost, with what they need, each into a term with room, for which another
 * unit may move. Where nothing more fits, some of those that are in the way go, and hours count more until a plan is found.
 * @returns null where none was found, which proves nothing
 * Cost: 1,500 rounds of a few units each; the same plan for the same seed.
 */
export function planByRepair(
	problem: TermProblem,
	cuts: readonly CoverCut[],
	{
		seed = 0,
		bound = Number.NEGATIVE_INFINITY,
		signal,
		start,
	}: { seed?: number; bound?: number; signal?: AbortSignal; start?: readonly number[] } = {},
): { taken: Taken[]; cost: number } | null {
	const random = seededRandom(seed + 1);
	const plan = new PartialPlan(problem, cuts, random);
	let best: { terms: Int32Array; cost: number } | null = null;
	let current: { terms: Int32Array; cost: number } | null = null;
	let since = 0;
	const rounds = Math.min(ROUNDS, ROUNDS_A_UNIT * (1 + problem.cost.length));
	for (let round = 0; round < rounds; round++) {
		if ((round & 63) === 0) signal?.throwIfAborted();
		if (round === 0) for (const unit of start ?? []) plan.take(unit);
		if (current) plan.restore(current.terms);
		if (round > 0) plan.drop(1 + Math.floor(random() * Math.min(6, 1 + plan.size / 2)));
		const complete = plan.complete();
		since++;
		if (complete && plan.cost <= problem.budget) {
			const found = { terms: plan.terms(), cost: plan.cost };
			// A little worse now and then: from there it may become better.
			if (!current || found.cost <= current.cost * (random() < WORSE ? 1.1 : 1)) current = found;
			if (!best || found.cost < best.cost - 1e-9) {
				[best, since] = [found, 0];
				if (best.cost <= bound + 1e-9) break;
			}
		}
		if (since < PATIENCE) continue;
		since = 0;
		if (!best && round > WITHOUT) return null;
		if (best) current = best;
		else plan.hoursCountMore();
	}
	if (!best) return null;
	const { terms, cost } = best;
	const placed = Array.from(terms, (term, unit) => [unit, term] as const).filter(([, term]) => term > 0);
	return { taken: takenIn(problem, placed), cost };
}
