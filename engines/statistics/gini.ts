import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireOpenUnit, requireSeries } from "#engines/require-number.ts";
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
	let [sum, weighted] = [0, 0];
	for (let i = 0; i < n; i++) {
		const x = sorted[i]! / scale;
		sum += x;
		weighted += (2 * i + 1 - n) * x;
	}
	const of = (top: number, total: number, size: number) => (total > 0 ? top / total / (unbiased ? size - 1 : size) : 0);
	const estimate = Math.max(0, of(weighted, sum, n));
	const warnings: Reason[] = n < 8 ? [{ code: "few-values", values: { n } }] : [];
	let interval: Interval | null = null;
	if (n > 2) {
		// Without holder i the others below it weigh one more, those above one less.
		let below = 0;
		let [mean, squares] = [0, 0];
		for (let i = 0; i < n; i++) {
			const x = sorted[i]! / scale;
			const above = sum - below - x;
			const without = of(weighted - (2 * i + 1 - n) * x + below - above, sum - x, n - 1);
			const gap = without - mean;
			mean += gap / (i + 1);
			squares += gap * (without - mean);
			below += x;
		}
		const half = studentFactor(confidence, n - 1) * Math.sqrt((squares * (n - 1)) / n);
		interval = { lower: Math.max(0, estimate - half), upper: Math.min(1, estimate + half), confidence };
	}
	let held = 0;
	const lorenz = [{ holders: 0, held: 0 }];
	for (let i = 0; i < n; i++) {
		held += sorted[i]! / scale;
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
