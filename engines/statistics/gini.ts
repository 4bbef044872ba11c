import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireOpenUnit, requireSeries } from "#engines/require-number.ts";
import { sampleMoments } from "#engines/statistics/sample-moments.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";
import { studentFactor } from "#engines/statistics/student-t.ts";

export type Gini = Statement & {
	/** 0 (all equal) … 1. */
	estimate: number;
	/** Jackknife with Student's factor, kept within [0, 1]; null under 3 values. */
	interval: Interval | null;
	/** Lorenz curve: share of holders, share held, from (0, 0) to (1, 1), poorest first. */
	lorenz: { holders: number; held: number }[];
};

/**
 * Gini coefficient and Lorenz curve of amounts held.
 *
 * Definition: mean absolute difference over twice the mean (Gini 1914; Dixon et al., Ecology 68, 1987). "population": all
 * holders are in the list; "unbiased": times n/(n − 1), for a sample. Interval by the jackknife (Yitzhaki 1991).
 * @param amounts ≥ 0, not all zero
 * @throws EngineInputError naming the bad amount, an empty list, all zero
 * Cost: O(n log n); the jackknife needs no second sort.
 */
export function gini(
	amounts: readonly number[],
	options: { kind?: "population" | "unbiased"; confidence?: number } = {},
): Gini {
	const confidence = requireOpenUnit("confidence", options.confidence ?? 0.95);
	const unbiased = options.kind === "unbiased";
	requireSeries("amounts", amounts, unbiased ? 2 : 1);
	const bad = amounts.findIndex((amount) => amount < 0);
	if (bad >= 0) throw new EngineInputError(`amounts[${bad}]`, `must not be negative, got ${amounts[bad]}`);
	const sorted = Float64Array.from(amounts).sort();
	const n = sorted.length;
	const scale = sorted[n - 1]!;
	if (scale === 0) throw new EngineInputError("amounts", "are all zero: shares are undefined");
	const shares = sorted.map((amount) => amount / scale);
	const { sum, weighted } = sums(shares);
	const estimate = Math.max(0, coefficient(weighted, sum, n, unbiased));
	const warnings: Reason[] = n < 8 ? [{ code: "few-values", values: { n } }] : [];
	let interval: Interval | null = null;
	if (n > 2) {
		const without = giniWithout(shares, unbiased);
		const { sd } = sampleMoments(without);
		const half = (studentFactor(confidence, n - 1) * (sd * (n - 1))) / Math.sqrt(n);
		interval = { lower: Math.max(0, estimate - half), upper: Math.min(1, estimate + half), confidence };
	}
	let held = 0;
	const lorenz = [{ holders: 0, held: 0 }];
	for (let i = 0; i < n; i++) {
		held += shares[i]!;
		lorenz.push({ holders: (i + 1) / n, held: i === n - 1 ? 1 : held / sum });
	}
	return {
		estimate,
		interval,
		lorenz,
		n,
		variant: `Gini, ${unbiased ? "unbiased n/(n − 1)" : "population"}, jackknife interval`,
		assumptions: [{ code: "independent", holds: null, values: { n } }],
		warnings,
	};
}

const coefficient = (weighted: number, sum: number, n: number, unbiased: boolean): number =>
	sum > 0 ? weighted / sum / (unbiased ? n - 1 : n) : 0;

/** Sum of rising amounts, and their sum weighted by 2·rank − 1 − n. */
function sums(rising: Float64Array): { sum: number; weighted: number } {
	const n = rising.length;
	let [sum, weighted] = [0, 0];
	for (let i = 0; i < n; i++) {
		sum += rising[i]!;
		weighted += (2 * i + 1 - n) * rising[i]!;
	}
	return { sum, weighted };
}

/** The coefficient with each of rising amounts left out in turn. Cost: O(n). */
export function giniWithout(rising: Float64Array, unbiased: boolean): Float64Array {
	const n = rising.length;
	const { sum, weighted } = sums(rising);
	let below = 0;
	return rising.map((x, i) => {
		// Without holder i the others below it weigh one more, those above one less.
		const above = sum - below - x;
		const without = weighted - (2 * i + 1 - n) * x + below - above;
		below += x;
		return coefficient(without, sum - x, n - 1, unbiased);
	});
}
