import gammainc from "@stdlib/math-base-special-gammainc";
import { requireNonNegative, requirePositive } from "#engines/require-number.ts";

/**
 * P(X > x) of the chi-square distribution with `df` degrees of freedom, accurate in the far tail: Q(df/2, x/2), the
 * upper regularised incomplete gamma (DLMF 8.2), computed by @stdlib.
 * @throws EngineInputError on a negative x or df ≤ 0
 */
export function chiSquareUpperTail(x: number, df: number): number {
	return gammainc(requireNonNegative("x", x) / 2, requirePositive("df", df) / 2, true, true);
}
