import type { AttainmentState } from "../../attainment.ts";
import { fewestLearners } from "../../contract-groups.ts";

/** Whether a figure speaks of some, and of fewer than make a group. */
export const few = (count: number): boolean => count > 0 && count < fewestLearners;

/** Whether a share of a group speaks of fewer than `fewestLearners`: of those in it, or of those who are not. */
export const speaksOfFew = (count: number, of: number): boolean => few(count) || few(of - count);

type Counts = Record<AttainmentState, number>;

/**
 * Learners by state, for a reader who does not see each of them. One blank cell could be told from the sum, so either
 * all four are told or at most how many demonstrated it.
 */
export function shieldCounts(counts: Counts, learners: number): Record<AttainmentState, number | null> {
	if (!Object.values(counts).some(few)) return counts;
	const { demonstrated } = counts;
	return {
		none: null,
		attempted: null,
		partly: null,
		demonstrated: speaksOfFew(demonstrated, learners) ? null : demonstrated,
	};
}

/** Learners who reach all of what is required, and most of it, likewise. */
export const shieldReach = (reachAll: number, reachMost: number, learners: number) => ({
	reachAll: speaksOfFew(reachAll, learners) || few(reachMost - reachAll) ? null : reachAll,
	reachMost: speaksOfFew(reachMost, learners) ? null : reachMost,
});

/** The beginning of an instant's month: what came before and after a single mark is not asked for one by one. */
export const monthOf = (at: Date): Date => new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1));
