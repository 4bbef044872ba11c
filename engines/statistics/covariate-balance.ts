import type { Pair } from "#engines/statistics/nearest-pairs.ts";

type Sides = {
	/** (mean treated − mean control)/sd of all treated before matching; null when that sd is 0 and the means differ. */
	difference: number | null;
	/** Variance of treated over variance of controls; null when controls do not vary. */
	varianceRatio: number | null;
};
export type Balance = { name: string; before: Sides; after: Sides | null };

/**
 * How alike treated and control rows are in one variable, before and after matching; a control counts as often as it is
 * a partner, and variances are unbiased for such weights, (Σw(x − m)²)/(Σw − Σw²/Σw), as in R's MatchIt.
 * Definition: P. C. Austin, Multivar. Behav. Res. 46 (2011).
 */
export function covariateBalance(
	name: string,
	values: ArrayLike<number>,
	isTreated: (row: number) => boolean,
	pairs: readonly Pair[],
): Balance {
	const n = values.length;
	const treated = Uint8Array.from({ length: n }, (_, row) => Number(isTreated(row)));
	const all = moments(values, treated);
	const sides = (left: Moments, right: Moments): Sides => ({
		difference: all.sd > 0 ? (left.mean - right.mean) / all.sd : left.mean === right.mean ? 0 : null,
		varianceRatio: right.sd > 0 ? (left.sd / right.sd) ** 2 : null,
	});
	const before = sides(
		all,
		moments(
			values,
			treated.map((one) => 1 - one),
		),
	);
	if (pairs.length === 0) return { name, before, after: null };
	const [chosen, partners] = [new Float64Array(n), new Float64Array(n)];
	for (const pair of pairs) {
		chosen[pair.treated]!++;
		partners[pair.control]!++;
	}
	return { name, before, after: sides(moments(values, chosen), moments(values, partners)) };
}

type Moments = { mean: number; sd: number };

function moments(values: ArrayLike<number>, weights: ArrayLike<number>): Moments {
	let [sum, squares, total] = [0, 0, 0];
	for (let i = 0; i < values.length; i++) {
		total += weights[i]! * values[i]!;
		sum += weights[i]!;
		squares += weights[i]! ** 2;
	}
	const mean = total / sum;
	let spread = 0;
	for (let i = 0; i < values.length; i++) spread += weights[i]! * (values[i]! - mean) ** 2;
	const free = sum - squares / sum;
	return { mean, sd: free > 0 ? Math.sqrt(spread / free) : 0 };
}
