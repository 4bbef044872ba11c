import { requireNonNegative, requireOpenUnit, requirePositive } from "#engines/require-number.ts";
import { betaQuantile } from "#engines/statistics/beta-quantile.ts";
import { betaTails } from "#engines/statistics/beta-tails.ts";

/**
 * P(F > f) with df1 and df2 degrees of freedom, by the incomplete beta (Abramowitz & Stegun 26.6.2).
 * @throws EngineInputError on a negative f or degrees of freedom ≤ 0
 */
export function fUpperTail(f: number, df1: number, df2: number): number {
	requireNonNegative("f", f);
	const whole = requirePositive("df2", df2) + requirePositive("df1", df1) * f;
	return betaTails(df2 / whole, df2 / 2, df1 / 2, (df1 * f) / whole).lower;
}

/** The f with P(F ≤ f) = p. @throws EngineInputError on p outside (0, 1) or degrees of freedom ≤ 0 */
export function fQuantile(p: number, df1: number, df2: number): number {
	requireOpenUnit("p", p);
	const { x, y } = betaQuantile(p, requirePositive("df1", df1) / 2, requirePositive("df2", df2) / 2);
	return (df2 * x) / (df1 * y);
}
