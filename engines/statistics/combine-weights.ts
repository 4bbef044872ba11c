import { EngineInputError } from "#engines/input-error.ts";
import { requireFinite } from "#engines/require-number.ts";
import { requireWeights } from "#engines/statistics/require-table.ts";
import type { Statement } from "#engines/statistics/statement.ts";

export type CombinedWeights = Statement & { estimate: number[]; interval: null };

/**
 * Joins subjective and objective weights of the same criteria, such as AHP and entropy.
 *
 * "linear": α·a + (1 − α)·b. "multiplicative": a·b normalised; a criterion that either finds worthless is lost, and
 * large weights grow. Named in the result, since the choice moves the ranking.
 * @param a, b one weight a criterion, ≥ 0; normalised to sum 1 first
 * @param options.alpha share of `a` in the linear variant, 0 … 1, default 0.5
 * @throws EngineInputError on different lengths, bad weights, α outside [0, 1], products that are all zero
 * Cost: O(criteria).
 */
export function combineWeights(
	a: readonly number[],
	b: readonly number[],
	options: { variant?: "linear" | "multiplicative"; alpha?: number } = {},
): CombinedWeights {
	const first = requireWeights("a", a, Array.isArray(a) ? a.length : 0);
	const second = requireWeights("b", b, first.length);
	const alpha = requireFinite("alpha", options.alpha ?? 0.5);
	if (alpha < 0 || alpha > 1) throw new EngineInputError("alpha", `must lie in [0, 1], got ${alpha}`);
	const linear = (options.variant ?? "linear") === "linear";
	const joined = first.map((one, i) => (linear ? alpha * one + (1 - alpha) * second[i]! : one * second[i]!));
	const sum = joined.reduce((total, weight) => total + weight, 0);
	if (!(sum > 0)) throw new EngineInputError("b", "has no weight where a has one: all products are zero");
	return {
		estimate: joined.map((weight) => weight / sum),
		interval: null,
		n: first.length,
		variant: linear ? `linear, α = ${alpha}` : "multiplicative",
		assumptions: [{ code: "same-criteria-order", holds: null, values: { criteria: first.length } }],
		warnings: first.some((one, i) => !linear && (one === 0) !== (second[i] === 0))
			? [{ code: "criterion-lost", values: { criteria: joined.filter((weight) => weight === 0).length } }]
			: [],
	};
}
