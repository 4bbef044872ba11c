import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger, requireSeries } from "#engines/require-number.ts";
import { permuteLabels } from "#engines/statistics/permute-labels.ts";
import type { Statement } from "#engines/statistics/statement.ts";

export type PermutationTest = Statement & {
	/** The statistic of the samples as they are. */
	estimate: number;
	/** None: a test of exchangeability has no parameter to bound. */
	interval: null;
	/** Two-sided: twice the smaller one-sided p, at most 1. */
	p: number;
	pGreater: number;
	pLess: number;
	/** Divisions of the pooled values that were looked at. */
	assignments: number;
	exact: boolean;
	seed: number;
};

/**
 * Permutation test that two samples come from one distribution, for any statistic.
 *
 * Definition: Fisher 1935, Pitman 1937; p values as scipy.stats.permutation_test ("independent"): exact over all divisions
 * while there are at most `limit`, else of seeded shuffles with p = (b + 1)/(m + 1) (Phipson & Smyth 2010).
 * @param statistic "mean-difference" (a − b) or a function of two samples, which must not keep or change them
 * @param options.draws shuffles when not exact, default 9,999
 * @param options.limit divisions counted one by one, default 20,000: up to 8 and 8 values
 * @throws EngineInputError naming the bad value, an empty sample, a statistic that is not finite
 * Cost: O(divisions · (n + statistic)).
 */
export function permutationTest(
	a: readonly number[],
	b: readonly number[],
	statistic: "mean-difference" | ((a: Float64Array, b: Float64Array) => number),
	options: { seed: number; draws?: number; limit?: number },
): PermutationTest {
	requireSeries("a", a, 1);
	requireSeries("b", b, 1);
	const seed = requireInteger("seed", options.seed, 0);
	const draws = requireInteger("draws", options.draws ?? 9999, 99);
	const limit = requireInteger("limit", options.limit ?? 20_000, 0);
	const pooled = Float64Array.from([...a, ...b]);
	const n = pooled.length;
	const [first, second] = [new Float64Array(a.length), new Float64Array(b.length)];
	const of = statistic === "mean-difference" ? meanDifferenceOf : statistic;
	const evaluate = (labels: Int32Array) => {
		let [i, j] = [0, 0];
		for (let k = 0; k < n; k++) {
			if (labels[k] === 0) first[i++] = pooled[k]!;
			else second[j++] = pooled[k]!;
		}
		const value = of(first, second);
		if (!Number.isFinite(value)) throw new EngineInputError("statistic", "is not finite on some division");
		return value;
	};
	const labels = Array.from(pooled, (_, k) => (k < a.length ? 0 : 1));
	const estimate = evaluate(Int32Array.from(labels));
	const { pGreater, pLess, assignments, exact } = permuteLabels(labels, evaluate, { limit, draws, seed });
	const warnings: Reason[] = [];
	// With so few divisions even the most extreme one is not rare.
	if (exact && assignments < 40) warnings.push({ code: "few-values", values: { assignments } });
	if (pooled.every((value) => value === pooled[0])) warnings.push({ code: "constant", values: { value: pooled[0]! } });
	return {
		estimate,
		interval: null,
		p: Math.min(1, 2 * Math.min(pGreater, pLess)),
		pGreater,
		pLess,
		assignments,
		exact,
		seed,
		n,
		variant: exact ? "permutation test, exact" : "permutation test, Monte Carlo (b + 1)/(m + 1)",
		assumptions: [{ code: "exchangeable", holds: null, values: { a: a.length, b: b.length } }],
		warnings,
	};
}

function meanDifferenceOf(a: Float64Array, b: Float64Array): number {
	let [sumA, sumB] = [0, 0];
	for (let i = 0; i < a.length; i++) sumA += a[i]!;
	for (let i = 0; i < b.length; i++) sumB += b[i]!;
	return sumA / a.length - sumB / b.length;
}
