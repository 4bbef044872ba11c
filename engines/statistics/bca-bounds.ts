import { normalQuantile } from "#engines/statistics/normal-quantile.ts";
import { normalUpperTail } from "#engines/statistics/normal-upper-tail.ts";
import { quantileOf } from "#engines/statistics/sample-quantile.ts";

/**
 * Bias-corrected and accelerated bounds from replicates (Efron, JASA 82, 1987; Efron & Tibshirani 1993, 14.10): bias from
 * the share of replicates below the estimate (ties one half), acceleration from the jackknife.
 * @param sorted replicates, rising
 * @param jackknife the statistic with each value left out
 * @returns the percentile bounds where all replicates lie on one side of the estimate or the jackknife does not vary
 */
export function bcaBounds(
	sorted: Float64Array,
	estimate: number,
	jackknife: Float64Array,
	confidence: number,
): { lower: number; upper: number } {
	let below = 0;
	for (let i = 0; i < sorted.length; i++) below += sorted[i]! < estimate ? 1 : sorted[i] === estimate ? 0.5 : 0;
	const share = below / sorted.length;
	let mean = 0;
	for (let i = 0; i < jackknife.length; i++) mean += jackknife[i]! / jackknife.length;
	let [squares, cubes] = [0, 0];
	for (let i = 0; i < jackknife.length; i++) {
		const gap = mean - jackknife[i]!;
		squares += gap * gap;
		cubes += gap ** 3;
	}
	const z0 = share > 0 && share < 1 ? normalQuantile(share) : 0;
	const acceleration = squares > 0 ? cubes / (6 * squares ** 1.5) : 0;
	const level = (p: number) => {
		const z = z0 + normalQuantile(p);
		return 1 - normalUpperTail(z0 + z / (1 - acceleration * z));
	};
	const tail = (1 - confidence) / 2;
	return { lower: quantileOf(sorted, level(tail)), upper: quantileOf(sorted, level(1 - tail)) };
}
