import { EngineInputError } from "#engines/input-error.ts";
import { requireFinite, requireInteger, requireNonNegative } from "#engines/require-number.ts";
import { betaTails } from "#engines/statistics/beta-tails.ts";
import { gammaTails } from "#engines/statistics/gamma-tails.ts";

/** `atMost` = P(X ≤ k), `atLeast` = P(X ≥ k): each computed directly, so that the small one keeps its digits. */
export type CountTails = { atMost: number; atLeast: number };

/**
 * Tails of the binomial distribution at k of n, by the incomplete beta (Abramowitz & Stegun 26.5.24).
 * @throws EngineInputError on counts that are not whole, k > n, p outside [0, 1]
 */
export function binomialTails(k: number, n: number, p: number): CountTails {
	requireInteger("n", n, 0);
	if (requireInteger("k", k, 0) > n) throw new EngineInputError("k", `must not exceed n (${n}), got ${k}`);
	if (requireFinite("p", p) < 0 || p > 1) throw new EngineInputError("p", `must lie in [0, 1], got ${p}`);
	return {
		atMost: k === n ? 1 : betaTails(p, k + 1, n - k).upper,
		atLeast: k === 0 ? 1 : betaTails(p, k, n - k + 1).lower,
	};
}

/**
 * Tails of the Poisson distribution, by the incomplete gamma (DLMF 8.11, Abramowitz & Stegun 26.4.21).
 * @param mean expected count, ≥ 0
 * @throws EngineInputError on a k that is no count, a negative mean
 */
export function poissonTails(k: number, mean: number): CountTails {
	requireInteger("k", k, 0);
	requireNonNegative("mean", mean);
	if (mean === 0) return { atMost: 1, atLeast: k === 0 ? 1 : 0 };
	return { atMost: gammaTails(mean, k + 1).upper, atLeast: k === 0 ? 1 : gammaTails(mean, k).lower };
}

/**
 * Tails of the hypergeometric distribution: k marked among `drawn` of `total` with `marked`; by summation from the mode
 * (no factorial is formed).
 * @throws EngineInputError on counts that are not whole, or marked or drawn above total; k outside its support gives 0 and 1
 * Cost: O(support).
 */
export function hypergeometricTails(k: number, total: number, marked: number, drawn: number): CountTails {
	requireFinite("k", k);
	const { from, probabilities } = hypergeometricLaw(total, marked, drawn);
	let [atMost, atLeast] = [0, 0];
	// Smallest terms first, on each side.
	for (let i = 0; i < probabilities.length && from + i <= k; i++) atMost += probabilities[i]!;
	for (let i = probabilities.length - 1; i >= 0 && from + i >= k; i--) atLeast += probabilities[i]!;
	return { atMost: Math.min(1, atMost), atLeast: Math.min(1, atLeast) };
}

/**
 * The whole law of the number of marked ones, weighted by odds^k (Fisher's noncentral law; odds 1: the plain one).
 * @returns probability of `from`, `from` + 1, …
 */
export function hypergeometricLaw(
	total: number,
	marked: number,
	drawn: number,
	odds = 1,
): { from: number; probabilities: Float64Array } {
	requireInteger("total", total, 0);
	if (requireInteger("marked", marked, 0) > total) throw new EngineInputError("marked", `must not exceed ${total}`);
	if (requireInteger("drawn", drawn, 0) > total) throw new EngineInputError("drawn", `must not exceed ${total}`);
	const from = Math.max(0, drawn + marked - total);
	const size = Math.min(marked, drawn) - from + 1;
	const probabilities = new Float64Array(size);
	// Ratio of neighbours P(x + 1)/P(x); it falls with x, so the mode is where it crosses 1.
	const ratio = (i: number) => {
		const x = from + i;
		return (odds * (marked - x) * (drawn - x)) / ((x + 1) * (total - marked - drawn + x + 1));
	};
	let [low, high] = [0, size - 1];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (ratio(middle) > 1) low = middle + 1;
		else high = middle;
	}
	probabilities[low] = 1;
	for (let i = low; i + 1 < size; i++) probabilities[i + 1] = probabilities[i]! * ratio(i);
	for (let i = low; i > 0; i--) probabilities[i - 1] = probabilities[i]! / ratio(i - 1);
	let sum = 0;
	for (let i = 0; i < size; i++) sum += probabilities[i]!;
	for (let i = 0; i < size; i++) probabilities[i]! /= sum;
	return { from, probabilities };
}
