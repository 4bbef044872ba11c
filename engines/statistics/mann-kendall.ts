import { requireSeries } from "#engines/require-number.ts";
import { kendallScore } from "#engines/statistics/kendall-score.ts";
import { normalUpperTail } from "#engines/statistics/normal-upper-tail.ts";

export type MannKendall = {
	/** Pairs in rising order minus pairs in falling order. */
	s: number;
	/** Kendall's tau-b against time. */
	tau: number;
	/** Two-sided. */
	p: number;
	n: number;
	method: "Mann–Kendall, exact with ties" | "Mann–Kendall, normal approximation with ties and continuity correction";
};

/** Multiplies by the Gaussian binomial [m + k choose k]_q: the ways a group of k ties merges into m others. */
function timesGaussianBinomial(ways: bigint[], m: number, k: number): bigint[] {
	let result = ways;
	for (let i = 1; i <= k; i++) {
		// Times (1 − q^(m+i)) / (1 − q^i); after each i the quotient is a polynomial with whole coefficients.
		const next = new Array<bigint>(result.length + m).fill(0n);
		for (let j = 0; j < next.length; j++) {
			const without = j >= m + i ? (result[j - m - i] ?? 0n) : 0n;
			next[j] = (result[j] ?? 0n) - without + (j >= i ? next[j - i]! : 0n);
		}
		result = next;
	}
	return result;
}

/**
 * Mann–Kendall test of a monotone trend in a series ordered in time.
 *
 * Reference: Mann, Econometrica 13 (1945); Kendall, Rank Correlation Methods (1975). Up to 40 values the p is exact,
 * ties included: over all orders of the values, the number of falling pairs has the q-multinomial coefficient as its
 * generating function. Above, the normal approximation with the tie-corrected variance.
 * @param values one number per period, oldest first
 * @returns s and tau in [−1, 1]; p = 1 when all values are equal
 * @throws EngineInputError on fewer than 3 or non-finite values
 * Cost: O(n log n), and O(n³) big-integer additions for the exact distribution (n ≤ 40: a few milliseconds).
 */
export function mannKendall(values: readonly number[]): MannKendall {
	requireSeries("values", values, 3);
	const n = values.length;
	const { s } = kendallScore(
		values.map((_, time) => time),
		values,
	);
	const ties = new Map<number, number>();
	for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
	const groups = [...ties.values()];
	const pairs = (n * (n - 1)) / 2;
	const untied = pairs - groups.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
	const tau = untied === 0 ? 0 : s / Math.sqrt(pairs * untied);
	if (n <= 40) {
		let ways = [1n];
		let placed = 0;
		for (const size of groups) {
			ways = timesGaussianBinomial(ways, placed, size);
			placed += size;
		}
		const falling = (untied - Math.abs(s)) / 2;
		let tail = 0n;
		let all = 0n;
		ways.forEach((count, inversions) => {
			all += count;
			if (inversions <= falling) tail += count;
		});
		return { s, tau, p: Math.min(1, (2 * Number(tail)) / Number(all)), n, method: "Mann–Kendall, exact with ties" };
	}
	const variance = (n * (n - 1) * (2 * n + 5) - groups.reduce((sum, t) => sum + t * (t - 1) * (2 * t + 5), 0)) / 18;
	const z = s === 0 ? 0 : (Math.abs(s) - 1) / Math.sqrt(variance);
	return {
		s,
		tau,
		p: Math.min(1, 2 * normalUpperTail(z)),
		n,
		method: "Mann–Kendall, normal approximation with ties and continuity correction",
	};
}
