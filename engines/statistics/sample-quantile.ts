import { EngineInputError } from "#engines/input-error.ts";
import { requireSeries } from "#engines/require-number.ts";

/**
 * Quantiles by linear interpolation: Hyndman & Fan, Am. Stat. 50 (1996), type 7, the default of R and NumPy.
 * @param values at least one, any order
 * @param shares each in [0, 1]
 * @throws EngineInputError on an empty list or a bad share
 * Cost: O(n log n).
 */
export function sampleQuantiles(values: readonly number[], shares: readonly number[]): number[] {
	const sorted = Float64Array.from(requireSeries("values", values, 1)).sort();
	return shares.map((share, i) => {
		if (!(share >= 0 && share <= 1)) throw new EngineInputError(`shares[${i}]`, `must lie in [0, 1], got ${share}`);
		return quantileOf(sorted, share);
	});
}

/** Quantile of type 7 of a sorted list. */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
	const at = share * (sorted.length - 1);
	const low = Math.floor(at);
	const high = Math.min(low + 1, sorted.length - 1);
	return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}
