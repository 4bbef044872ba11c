import type { Reason } from "#engines/reason.ts";
import { requireSeries } from "#engines/require-number.ts";
import { quantileOf } from "#engines/statistics/sample-quantile.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";
import { studentFactor } from "#engines/statistics/student-t.ts";

export type SampleDescription = Statement & {
	/** The mean. */
	estimate: number;
	/** Student interval of the mean; null for one value. */
	interval: Interval | null;
	/** Divisor n − 1; null for one value. */
	sd: number | null;
	min: number;
	max: number;
	/** Quartiles of type 7 (Hyndman & Fan 1996). */
	quartiles: { lower: number; median: number; upper: number };
	/** Median of |x − median|, times 1.4826 (equals the sd of a normal population). */
	mad: number;
	/** G1 = g1·√(n(n − 1))/(n − 2); null under 3 values or without spread. */
	skewness: number | null;
	/** G2 = ((n + 1)·g2 + 6)(n − 1)/((n − 2)(n − 3)), excess, 0 for a normal; null under 4 values or without spread. */
	kurtosis: number | null;
};

/**
 * Describes one sample: place, spread and shape.
 *
 * Skewness and excess kurtosis: Joanes & Gill, The Statistician 47 (1998), type 2 (SAS, SPSS, pandas). MAD: Hampel 1974.
 * @param values at least one finite number, in the unit of the result
 * @throws EngineInputError naming the first bad value, or on an empty list
 * Cost: O(n log n).
 */
export function describeSample(values: readonly number[], confidence = 0.95): SampleDescription {
	requireSeries("values", values, 1);
	const n = values.length;
	const sorted = Float64Array.from(values).sort();
	let sum = 0;
	for (let i = 0; i < n; i++) sum += sorted[i]!;
	const mean = sum / n;
	// From the smallest on and in units of the range: the fourth power of no gap leaves the range of doubles, and the
	// mean of numbers that are tiny, or all but equal, rounds by as much as they differ.
	const range = sorted[n - 1]! - sorted[0]!;
	let middle = 0;
	for (let i = 0; i < n && range > 0; i++) middle += (sorted[i]! - sorted[0]!) / range / n;
	let [m2, m3, m4] = [0, 0, 0];
	for (let i = 0; i < n && range > 0; i++) {
		const gap = (sorted[i]! - sorted[0]!) / range - middle;
		m2 += gap * gap;
		m3 += gap ** 3;
		m4 += gap ** 4;
	}
	const spread = sorted[0]! < sorted[n - 1]!;
	const sd = n > 1 ? (spread ? range * Math.sqrt(m2 / (n - 1)) : 0) : null;
	const g1 = m3 / n / (m2 / n) ** 1.5;
	const g2 = m4 / n / (m2 / n) ** 2 - 3;
	const median = quantileOf(sorted, 0.5);
	const deviations = sorted.map((value) => Math.abs(value - median)).sort();
	const half = sd === null ? 0 : (studentFactor(confidence, n - 1) * sd) / Math.sqrt(n);
	const warnings: Reason[] = [];
	if (n < 8) warnings.push({ code: "few-values", values: { n } });
	if (!spread) warnings.push({ code: "constant", values: { value: sorted[0]! } });
	return {
		estimate: mean,
		interval: sd === null ? null : { lower: mean - half, upper: mean + half, confidence },
		sd,
		min: sorted[0]!,
		max: sorted[n - 1]!,
		quartiles: { lower: quantileOf(sorted, 0.25), median, upper: quantileOf(sorted, 0.75) },
		mad: 1.4826 * quantileOf(deviations, 0.5),
		skewness: n > 2 && spread ? (g1 * Math.sqrt(n * (n - 1))) / (n - 2) : null,
		kurtosis: n > 3 && spread ? (((n + 1) * g2 + 6) * (n - 1)) / ((n - 2) * (n - 3)) : null,
		n,
		variant: "mean with Student interval, quantiles type 7, skewness and kurtosis type 2",
		assumptions: [{ code: "independent", holds: null, values: { n } }],
		warnings,
	};
}
