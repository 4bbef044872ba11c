/** Seconds that one search may take until it has a plan. */
const LONGEST = 1;
/** Seconds after which it is shown with its gap, however near it is to be proven the least. */
export const PROVING = 0.15;
/** Seconds that all searches of one answer may take together. */
const TOGETHER = 2;
/** Below this a search is not begun. */
const SHORTEST = 0.02;

/** The time that searches of one answer share. */
export interface Budget {
	/**
	 * Seconds for each of some searches of what is left, so that they keep within it even one after the other; null: too
	 * little is left.
	 */
	share(searches: number): number | null;
}

/** @param now seconds of a clock that never goes back */
export function openBudget(now: () => number = () => performance.now() / 1000): Budget {
	const end = now() + TOGETHER;
	return {
		share: (searches) => {
			const each = (end - now()) / searches;
			return each < SHORTEST ? null : Math.min(LONGEST, each);
		},
	};
}
