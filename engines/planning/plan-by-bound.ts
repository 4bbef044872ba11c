import type { CoverCut } from "#engines/planning/cover-cuts.ts";
import { needRows } from "#engines/planning/need-rows.ts";
import type { TermProblem } from "#engines/planning/terms-of-units.ts";
import { type MipLimits, type MipRow, solveMip } from "#engines/solve-mip.ts";

export type Relaxed =
	/** Units that cover the target at the cost `bound` at least, whatever their terms; `units` null when none were found in time. */
	| { bound: number; units: number[] | null }
	/** There are none, so there is no plan. */
	| "infeasible";

/** Sets of terms are looked at up to so many terms. */
const MOST_TERMS = 5;

/**
 * What no plan in terms costs less than: the cheapest cover of the target with what its units need, in whatever term, by
 * HiGHS with cuts; and that cover, which is often a plan.
 *
 * Without terms there are no plans that differ by the terms of their units alone, by which a solver is held up. What the terms
 * leave is kept in rows of hours: those of units that are given in some terms only fit into these.
 * @param start units of a plan
 */
export async function planByBound(
	{ model, times, cost, hours, givers, room, mostHours, budget }: TermProblem,
	cuts: readonly CoverCut[],
	options: MipLimits,
	start?: readonly number[],
): Promise<Relaxed> {
	const { units, target } = model;
	const none = Number.NEGATIVE_INFINITY;
	let columns = units.length;
	const atLeast = (indices: readonly number[], values: readonly number[], least: number): MipRow => ({
		indices,
		values,
		least,
		most: Number.POSITIVE_INFINITY,
	});
	const rows = target.map((step) =>
		atLeast(
			givers[step]!,
			givers[step]!.map(() => 1),
			1,
		),
	);
	rows.push(...cuts.map((cut) => atLeast(cut.units, cut.values, cut.least)));
	for (const [u, { need }] of units.entries()) {
		const before = (step: number) => givers[step]!.filter((other) => other !== u);
		rows.push(...needRows(u, need, before, () => columns++));
	}
	const within = (indices: readonly number[], of: readonly number[], most: number): void => {
		if (Number.isFinite(most)) rows.push({ indices, values: indices.map((u) => of[u]!), least: none, most });
	};
	const all = units.map((_, u) => u);
	within(all, hours, mostHours);
	within(all, cost, budget);
	const sets = room.length <= MOST_TERMS ? 2 ** room.length - 1 : 0;
	for (let set = 1; set < sets; set++) {
		const inside = all.filter((u) => [...times[u]!.keys()].every((term) => set & (1 << (term - 1))));
		const hoursOf = room.reduce((sum, one, at) => sum + (set & (1 << at) ? one : 0), 0);
		if (inside.reduce((sum, u) => sum + hours[u]!, 0) > hoursOf) within(inside, hours, hoursOf);
	}
	const upper = new Float64Array(columns).fill(1);
	for (const u of all) if (times[u]!.size === 0) upper[u] = 0;
	const prices = Array.from({ length: columns }, (_, x) => cost[x] ?? 0);
	// Columns for "any" have no values of their own in a start.
	const from =
		start && columns === units.length ? Float64Array.from(all, (u) => (start.includes(u) ? 1 : 0)) : undefined;
	const answer = await solveMip(prices, upper, rows, { ...options, start: from });
	if (answer.status === "infeasible") return "infeasible";
	if (answer.status === "no-solution") return { bound: none, units: null };
	return { bound: answer.bound, units: all.filter((u) => answer.values[u] === 1) };
}
