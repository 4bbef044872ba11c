import { requireNonNegative, requirePositive } from "#engines/require-number.ts";
import { gammaTails } from "#engines/statistics/gamma-tails.ts";

/**
 * P(X > x) of the chi-square distribution with `df` degrees of freedom, accurate in the far tail: Q(df/2, x/2), the
 * upper regularised incomplete gamma (DLMF 8.2).
 * @throws EngineInputError on a negative x or df ≤ 0
 */
export function chiSquareUpperTail(x: number, df: number): number {
	return gammaTails(requireNonNegative("x", x) / 2, requirePositive("df", df) / 2).upper;
}
