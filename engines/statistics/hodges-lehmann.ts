import { normalQuantile } from "#engines/statistics/normal-quantile.ts";
import { rankSumLaw } from "#engines/statistics/rank-sum-law.ts";
import type { Interval } from "#engines/statistics/statement.ts";

/**
 * Shift between two samples: the median of all n_a·n_b differences a − b, and the interval between the order statistics of
 * those differences that the rank test cannot reject (Hodges & Lehmann, Ann. Math. Stat. 34, 1963; Moses 1965).
 * @param options.exact ranks' exact law, else its normal approximation with standard deviation `sigma`
 * @returns interval null when even all differences do not reach the confidence
 * Cost: O(n log n) and some 60 passes of O(n), without forming the differences.
 */
export function hodgesLehmann(
	a: readonly number[],
	b: readonly number[],
	options: { confidence: number; exact: boolean; sigma: number },
): { estimate: number; interval: Interval | null } {
	const x = Float64Array.from(a).sort();
	const y = Float64Array.from(b).sort();
	const pairs = x.length * y.length;
	const at = (place: number) => difference(x, y, place);
	const half = Math.floor((pairs - 1) / 2);
	const estimate = pairs % 2 === 1 ? at(half) : (at(half) + at(half + 1)) / 2;
	const outside = options.exact ? exactPlace(x.length, y.length, options.confidence) : normalPlace(pairs, options);
	if (outside < 1) return { estimate, interval: null };
	return { estimate, interval: { lower: at(outside - 1), upper: at(pairs - outside), confidence: options.confidence } };
}

/** Number k so that P(U ≤ k − 1) ≤ α/2: the k-th smallest and the k-th largest difference bound the shift. */
function exactPlace(na: number, nb: number, confidence: number): number {
	const { probabilities } = rankSumLaw(
		Array.from({ length: na + nb }, (_, i) => i + 1),
		na,
	);
	let below = 0;
	for (let k = 0; k < probabilities.length; k++) {
		below += probabilities[k]!;
		if (below > (1 - confidence) / 2) return k;
	}
	return probabilities.length;
}

function normalPlace(pairs: number, { confidence, sigma }: { confidence: number; sigma: number }): number {
	if (sigma === 0) return 0;
	return Math.round(pairs / 2 - normalQuantile(1 - (1 - confidence) / 2) * sigma);
}

/** The difference x − y of rank `place` (from 0) among all pairs of two sorted lists. */
function difference(x: Float64Array, y: Float64Array, place: number): number {
	const [na, nb] = [x.length, y.length];
	let low = x[0]! - y[nb - 1]!;
	let high = x[na - 1]! - y[0]!;
	if (countUpTo(x, y, low) > place) return low;
	// Smallest difference with more than `place` at or below it; bisected on the value, then taken from the data.
	for (let i = 0; i < 64 && low < high; i++) {
		const middle = low + (high - low) / 2;
		if (middle === low || middle === high) break;
		if (countUpTo(x, y, middle) > place) high = middle;
		else low = middle;
	}
	let found = Number.NEGATIVE_INFINITY;
	for (let i = 0, k = 0; i < na; i++) {
		// The largest difference not above `high` for this x.
		while (k < nb && x[i]! - y[k]! > high) k++;
		if (k < nb) found = Math.max(found, x[i]! - y[k]!);
	}
	return found;
}

/** How many pairs have x − y ≤ limit. */
function countUpTo(x: Float64Array, y: Float64Array, limit: number): number {
	let count = 0;
	for (let i = 0, k = 0; i < x.length; i++) {
		while (k < y.length && x[i]! - y[k]! > limit) k++;
		count += y.length - k;
	}
	return count;
}
