import { requireSeries } from "#engines/require-number.ts";
import { sampleMoments } from "#engines/statistics/sample-moments.ts";
import type { Assumption } from "#engines/statistics/statement.ts";

export type Group = { n: number; mean: number; sd: number };

/** Moments of two samples, and whether either varies; names the first bad value. */
export function twoSamples(a: readonly number[], b: readonly number[], least: number): { a: Group; b: Group } {
	requireSeries("a", a, least);
	requireSeries("b", b, least);
	return { a: { n: a.length, ...momentsOf(a) }, b: { n: b.length, ...momentsOf(b) } };
}

function momentsOf(values: readonly number[]): { mean: number; sd: number } {
	// A constant list has spread 0, not the rounding error of its mean.
	const first = values[0]!;
	return values.every((value) => value === first) ? { mean: first, sd: 0 } : sampleMoments(values);
}

/** What a comparison of means takes for granted, with what these samples say about it. */
export function meanAssumptions(a: Group, b: Group): Assumption[] {
	const ratio = Math.max(a.sd, b.sd) ** 2 / Math.min(a.sd, b.sd) ** 2;
	return [
		{ code: "independent", holds: null, values: { a: a.n, b: b.n } },
		// The central limit theorem carries the mean from about 30 a group; below, the data cannot prove normality.
		{ code: "means-near-normal", holds: Math.min(a.n, b.n) >= 30 ? true : null, values: { a: a.n, b: b.n } },
		{
			code: "equal-variances",
			holds: Number.isFinite(ratio) ? ratio <= 4 : null,
			values: Number.isFinite(ratio) ? { ratio, most: 4 } : {},
		},
	];
}
