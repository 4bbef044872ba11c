import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireOpenUnit, requireSeries } from "#engines/require-number.ts";
import { kendallScore } from "#engines/statistics/kendall-score.ts";
import { midranks } from "#engines/statistics/midranks.ts";
import { normalQuantile } from "#engines/statistics/normal-quantile.ts";
import { normalUpperTail } from "#engines/statistics/normal-upper-tail.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";
import { studentTwoSided } from "#engines/statistics/student-t.ts";

export type Correlation = Statement & {
	/** −1 … 1. */
	estimate: number;
	/** null under 4 pairs or at ±1, where Fisher's transformation has no width. */
	interval: Interval | null;
	/** Two-sided; 0 at ±1 for t tests. */
	p: number;
};

/**
 * Association of two variables.
 *
 * "pearson": linear, Fisher z interval; "spearman": Pearson of midranks, t test, z interval with variance (1 + r²/2)/(n − 3)
 * (Bonett & Wright, Psychometrika 65, 2000); "kendall": tau-b with tie-corrected normal p (Kendall 1945; as R beyond its
 * exact range), z interval with variance 0.437/(n − 4) (Fieller, Hartley & Pearson 1957).
 * @param x, y lists of the same length, at least 3
 * @throws EngineInputError naming the bad value, unequal lengths, a constant list (undefined)
 * Cost: O(n log n).
 */
export function correlation(
	x: readonly number[],
	y: readonly number[],
	options: { kind?: "pearson" | "spearman" | "kendall"; confidence?: number } = {},
): Correlation {
	const kind = options.kind ?? "pearson";
	const confidence = requireOpenUnit("confidence", options.confidence ?? 0.95);
	requireSeries("x", x, 3);
	requireSeries("y", y, 3);
	const n = x.length;
	if (y.length !== n) throw new EngineInputError("y", `must have ${n} values, got ${y.length}`);
	for (const [name, list] of [
		["x", x],
		["y", y],
	] as const) {
		if (list.every((value) => value === list[0]))
			throw new EngineInputError(name, "is constant: correlation is undefined");
	}
	const score = kind === "kendall" ? kendallScore(x, y) : null;
	const r = score ? score.tau : kind === "pearson" ? product(x, y) : product(midranks(x).ranks, midranks(y).ranks);
	const p = score
		? Math.min(1, 2 * normalUpperTail(Math.abs(score.s) / score.sigma))
		: Math.abs(r) === 1
			? 0
			: studentTwoSided(r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))), n - 2);
	const variance = kind === "kendall" ? 0.437 / (n - 4) : (kind === "spearman" ? 1 + (r * r) / 2 : 1) / (n - 3);
	const half = normalQuantile(1 - (1 - confidence) / 2) * Math.sqrt(variance);
	const warnings: Reason[] = n < 8 ? [{ code: "few-values", values: { n } }] : [];
	return {
		estimate: r,
		interval:
			Math.abs(r) === 1 || !(variance > 0) || !Number.isFinite(variance)
				? null
				: { lower: Math.tanh(Math.atanh(r) - half), upper: Math.tanh(Math.atanh(r) + half), confidence },
		p,
		n,
		variant: {
			pearson: "Pearson, Fisher z interval",
			spearman: "Spearman, t test, Bonett–Wright interval",
			kendall: "Kendall tau-b, normal p with ties, Fieller interval",
		}[kind],
		assumptions: [
			{ code: "independent", holds: null, values: { n } },
			{ code: kind === "pearson" ? "linear" : "monotone", holds: null, values: { n } },
		],
		warnings,
	};
}

/** Product-moment correlation of two lists that vary, scaled so that no square overflows. */
function product(x: ArrayLike<number>, y: ArrayLike<number>): number {
	const [a, b] = [standardised(x), standardised(y)];
	let sum = 0;
	for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
	return Math.max(-1, Math.min(1, sum));
}

/** Deviations from the mean, scaled to length 1. */
function standardised(x: ArrayLike<number>): Float64Array {
	const n = x.length;
	let mean = 0;
	for (let i = 0; i < n; i++) mean += x[i]! / n;
	const gaps = Float64Array.from(x, (value) => value - mean);
	let largest = 0;
	for (let i = 0; i < n; i++) largest = Math.max(largest, Math.abs(gaps[i]!));
	let squares = 0;
	for (let i = 0; i < n; i++) squares += (gaps[i]! / largest) ** 2;
	const length = largest * Math.sqrt(squares);
	return gaps.map((gap) => gap / length);
}
