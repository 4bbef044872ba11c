import { fUpperTail } from "#engines/statistics/f-distribution.ts";
import { cholesky, choleskySolve } from "#engines/statistics/positive-definite.ts";

export type FTest = { f: number; df1: number; df2: number; p: number };

/**
 * Wald F that some coefficients of a linear fit are all zero: b'V⁻¹b/q (Seber & Lee 2003, 4.3); with classical errors the
 * same as the F of dropping their columns.
 * @param coefficients all k
 * @param covariance k × k row by row
 * @param at places of the q coefficients tested
 * @returns null where their covariance is singular, as in a perfect fit
 * Cost: O(q³).
 */
export function waldF(
	coefficients: ArrayLike<number>,
	covariance: Float64Array,
	at: readonly number[],
	df2: number,
): FTest | null {
	const q = at.length;
	const k = coefficients.length;
	const b = at.map((i) => coefficients[i]!);
	// Scaled to unit diagonal, so that a covariate's unit cannot make the matrix look singular.
	const size = at.map((i) => Math.sqrt(covariance[i * k + i]!));
	const factor = cholesky(
		at.flatMap((i, r) => at.map((j, c) => covariance[i * k + j]! / (size[r]! * size[c]!))),
		q,
	);
	if (!factor) return null;
	const scaled = b.map((value, r) => value / size[r]!);
	const solved = choleskySolve(factor, q, scaled);
	const f = scaled.reduce((sum, value, r) => sum + value * solved[r]!, 0) / q;
	return Number.isFinite(f) ? { f, df1: q, df2, p: fUpperTail(Math.max(0, f), q, df2) } : null;
}
