import { normalQuantile } from "#engines/statistics/normal-quantile.ts";
import { rankSumLaw } from "#engines/statistics/rank-sum-law.ts";
import type { Interval } from "#engines/statistics/statement.ts";

/**
 * Shift between two samples: the median of all n_a·n_b differences a − b, and the interval between the order statistics of
 * those differences that the rank test cannot reject (Hodges & Lehmann, Ann. Math. Stat. 34, 1963; Moses 1965).
 * @param x the first sample, rising
 * @param y the second, rising
 * @param options.exact ranks' exact law, else its normal approximation with standard deviation `sigma`
 * @returns interval null when even all differences do not reach the confidence
 * Cost: some ten to twenty passes of O(n), without forming all differences.
 */
export function hodgesLehmann(
	x: Float64Array,
	y: Float64Array,
	options: { confidence: number; exact: boolean; sigma: number },
): { estimate: number; interval: Interval | null } {
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

/**
 * The difference x − y of rank `place` (from 0) among all pairs of two sorted lists: values are halved between one with
 * too few and one with enough differences at or below it, until these meet or few differences lie between.
 */
function difference(x: Float64Array, y: Float64Array, place: number): number {
	const [na, nb] = [x.length, y.length];
	let low = Number.NEGATIVE_INFINITY;
	let below = 0;
	/** The least difference above `low`, and one with enough at or below it. */
	let least = x[0]! - y[nb - 1]!;
	let high = x[na - 1]! - y[0]!;
	let upTo = na * nb;
	/** A pass costs as much as sorting about so many. */
	const few = 32 + (na + nb) / 32;
	while (least < high && upTo - below > few) {
		// Halved apart, where the distance itself is beyond the largest number.
		const middle = high - least < Number.MAX_VALUE ? least + (high - least) / 2 : least / 2 + high / 2;
		if (!(middle >= least && middle < high)) break;
		const [count, lower, upper] = around(x, y, middle);
		if (count > place) {
			high = lower;
			upTo = count;
		} else {
			low = middle;
			below = count;
			least = upper;
		}
	}
	if (least >= high || upTo - below > few) return high;
	const between = new Float64Array(upTo - below);
	for (let i = 0, k = 0, n = 0; i < na; i++) {
		while (k < nb && x[i]! - y[k]! > high) k++;
		for (let j = k; j < nb && x[i]! - y[j]! > low; j++) between[n++] = x[i]! - y[j]!;
	}
	return between.sort()[place - below]!;
}

/** How many differences x − y are at most `limit`, the greatest of them, and the least above it. */
function around(x: Float64Array, y: Float64Array, limit: number): [count: number, lower: number, upper: number] {
	const nb = y.length;
	let count = 0;
	let lower = Number.NEGATIVE_INFINITY;
	let upper = Number.POSITIVE_INFINITY;
	for (let i = 0, k = 0; i < x.length; i++) {
		const value = x[i]!;
		while (k < nb && value - y[k]! > limit) k++;
		count += nb - k;
		if (k < nb && value - y[k]! > lower) lower = value - y[k]!;
		if (k > 0 && value - y[k - 1]! < upper) upper = value - y[k - 1]!;
	}
	return [count, lower, upper];
}
