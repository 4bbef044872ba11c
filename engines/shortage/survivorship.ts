import { ratioOfCounts } from "#engines/shortage/ratio-interval.ts";

export type Survivorship = {
	/** Dates used. */
	n: number;
	/** Days from the last date back to the age that 95 % of the dates do not exceed, carried to the full window. */
	windowDays: number;
	/** Share of all dates in the last 60 days, and what an even flow over the window would give. */
	recentShare: number;
	evenShare: number;
	medianAgeDays: number;
	/** Dates per 30 days going back from the last date, the newest 24 of them. */
	perThirtyDays: number[];
	/** Rate of the newest part of the window over that of the comparison part, with a 99 % interval. */
	thinning: {
		compared: "same-season-last-year" | "thirds-of-window";
		ratio: number | null;
		lower: number;
		upper: number;
	} | null;
	/** The rise is a step or a season's, not the fall-off at the recent end that survivorship draws. */
	steps: boolean;
};

/** Dates whose age in days lies in [from, to). */
function between(ages: readonly number[], from: number, to: number): number {
	let count = 0;
	for (const age of ages) if (age >= from && age < to) count++;
	return count;
}

/**
 * Measures how posting dates thin out going back in time.
 *
 * @param ages days before the last date, ascending, whole and ≥ 0
 * @returns counts, shares and the exact ratio of newest to comparison rate; `thinning` is null without any date
 * Cost: O(n).
 */
export function measureSurvivorship(ages: readonly number[]): Survivorship {
	const n = ages.length;
	const windowDays = n === 0 ? 0 : Math.round((ages[Math.ceil(n * 0.95) - 1]! + 1) / 0.95);
	const yearly = windowDays >= 455;
	const part = yearly ? 90 : windowDays / 3;
	const recent = between(ages, 0, part);
	const middle = between(ages, part, 2 * part);
	const early = yearly ? between(ages, 365, 455) : between(ages, 2 * part, 3 * part);
	const thinning = n === 0 ? null : ratioOfCounts({ demand: recent, supply: early, confidence: 0.99 });
	// Survivorship falls at once and flattens. A step (a source that joined lately) or the rise of a season does not.
	const steps = yearly ? recent < 1.25 * middle : (middle + 0.5) ** 2 > 1.5 * (recent + 0.5) * (early + 0.5);
	return {
		n,
		windowDays,
		recentShare: n === 0 ? 0 : between(ages, 0, 60) / n,
		evenShare: windowDays === 0 ? 1 : Math.min(1, 60 / windowDays),
		medianAgeDays: n === 0 ? 0 : ages[Math.floor((n - 1) / 2)]!,
		perThirtyDays: Array.from({ length: 24 }, (_, i) => between(ages, 30 * i, 30 * i + 30)),
		thinning: thinning && {
			compared: yearly ? "same-season-last-year" : "thirds-of-window",
			ratio: thinning.ratio,
			lower: thinning.lower,
			upper: thinning.upper,
		},
		steps,
	};
}
