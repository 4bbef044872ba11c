import { coverBound } from "#engines/planning/cover-bound.ts";
import { coverCuts } from "#engines/planning/cover-cuts.ts";
import { planByBound } from "#engines/planning/plan-by-bound.ts";
import { planByCovers } from "#engines/planning/plan-by-covers.ts";
import { planByRepair } from "#engines/planning/plan-by-repair.ts";
import { intoTerms, type Taken, type TermProblem, takenIn } from "#engines/planning/terms-of-units.ts";
import { takeInOrder } from "#engines/planning/training-model.ts";
import type { MipLimits } from "#engines/solve-mip.ts";

/** Tries to put the units of a cover into terms. */
const MOST_WORK = 20_000;
/** Seconds that the solver has in any case: less is over before it begins. */
const LEAST_SECONDS = 0.01;
/** Costs nearer than this are the same. */
export const SAME = 1e-6;

export type TermsPlan = {
	/** The cheapest plan that was found; null: none was, which proves nothing. */
	taken: Taken[] | null;
	cost: number;
	/** No plan costs less; Infinity: there is none. */
	bound: number;
	proven: boolean;
	method: "covers in the order of their cost" | "iterated greedy with a bound (HiGHS)";
};

/**
 * A cheapest plan on a timetable without dates, or a good one with what no plan costs less than.
 *
 * Up to 20 steps covers in the order of their cost prove it, mostly. Else a plan is made by iterated greedy, which takes some
 * hundredths of a second and finds one wherever hours are not very short; covers without terms then say what no plan costs less
 * than, for as long as is allowed. The cheapest of them is the plan itself where its units fit into terms.
 */
export async function planInTerms(problem: TermProblem, { seed, signal, ...limits }: MipLimits): Promise<TermsPlan> {
	const begun = performance.now();
	const covers = planByCovers(problem, signal);
	const method = "covers in the order of their cost";
	const costOf = (taken: readonly Taken[]): number => taken.reduce((sum, { unit }) => sum + problem.cost[unit]!, 0);
	if (covers && "taken" in covers) {
		const cost = costOf(covers.taken);
		return { taken: covers.taken, cost, bound: cost, proven: true, method };
	}
	const none = { taken: null, cost: Number.POSITIVE_INFINITY };
	if (covers?.bound === Number.POSITIVE_INFINITY) return { ...none, bound: covers.bound, proven: true, method };
	let bound = covers?.bound ?? Number.NEGATIVE_INFINITY;
	const steps = problem.model.target.map((step) => problem.givers[step]!);
	const cuts = coverCuts(steps);
	const rows = [...steps.map((units) => ({ units, values: units.map(() => 1), least: 1 })), ...cuts];
	let best: { taken: Taken[] | null; cost: number } = planByRepair(problem, cuts, { seed, bound, signal }) ?? none;
	const raise = (to: number): void => {
		bound = Math.max(bound, to, wholeUnits(problem.cost, to));
	};
	const proven = (): boolean => best.taken !== null && best.cost <= bound + SAME;
	const answer = (): TermsPlan => ({
		...best,
		bound,
		proven: proven(),
		method: "iterated greedy with a bound (HiGHS)",
	});
	if (!proven()) raise(coverBound(problem.cost, rows, best.taken ? best.cost : total(problem.cost)));
	const noPlan = (): TermsPlan => ({ ...none, bound: Number.POSITIVE_INFINITY, proven: true, method: answer().method });
	if (proven()) return answer();
	if (!best.taken && coverBound(problem.hours, rows, problem.mostHours + 1) > problem.mostHours + SAME) return noPlan();
	const start = best.taken?.map(({ unit }) => unit);
	// What making the plan took is of the time that is allowed.
	const timeLimit = limits.timeLimit && Math.max(LEAST_SECONDS, limits.timeLimit - (performance.now() - begun) / 1000);
	const relaxed = await planByBound(problem, cuts, { seed, signal, ...limits, timeLimit }, start);
	if (relaxed === "infeasible") return noPlan();
	raise(relaxed.bound);
	const { units } = relaxed;
	if (units) {
		const taken =
			fitted(problem, units) ??
			(best.taken ? null : planByRepair(problem, cuts, { seed, bound, signal, start: units })?.taken);
		if (taken && costOf(taken) < best.cost) best = { taken, cost: costOf(taken) };
	}
	return answer();
}

/** A cover in terms; null where it does not fit. */
function fitted(problem: TermProblem, units: readonly number[]): Taken[] | null {
	const { order } = takeInOrder(units.map((u) => problem.model.units[u]!));
	if (order.length < units.length) return null;
	const terms = intoTerms(units, problem, { left: MOST_WORK });
	return (
		terms &&
		takenIn(
			problem,
			terms.map((term, at) => [units[at]!, term]),
		)
	);
}

/** What a cost comes to at least that is not below a bound, as it is one of whole units: so many of the cheapest. */
function wholeUnits(costs: readonly number[], bound: number): number {
	const dearest = costs.toSorted((a, b) => b - a);
	let [count, most, least] = [0, 0, 0];
	while (most < bound - SAME && count < costs.length) most += dearest[count++]!;
	for (let i = 0; i < count; i++) least += dearest[costs.length - 1 - i]!;
	return least;
}

const total = (costs: readonly number[]): number => costs.reduce((sum, cost) => sum + cost, 0);
