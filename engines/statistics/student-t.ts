import { requireFinite, requireOpenUnit, requirePositive } from "#engines/require-number.ts";
import { betaQuantile } from "#engines/statistics/beta-quantile.ts";
import { betaTails } from "#engines/statistics/beta-tails.ts";

/**
 * Two-sided probability P(|T| > |t|) of Student's t with `df` degrees of freedom (real, > 0), by the incomplete beta:
 * I_{df/(df+t²)}(df/2, ½) (Abramowitz & Stegun 26.7.1).
 * @throws EngineInputError on a non-finite t or df ≤ 0
 */
export function studentTwoSided(t: number, df: number): number {
	requireFinite("t", t);
	requirePositive("df", df);
	const whole = df + t * t;
	return betaTails(df / whole, df / 2, 0.5, (t * t) / whole).lower;
}

/**
 * Half-width factor of a central Student interval: the t with P(|T| ≤ t) = confidence.
 * @throws EngineInputError when confidence is not strictly between 0 and 1 or df ≤ 0
 */
export function studentFactor(confidence: number, df: number): number {
	requireOpenUnit("confidence", confidence);
	requirePositive("df", df);
	const { x, y } = betaQuantile(1 - confidence, df / 2, 0.5, confidence);
	return Math.sqrt((df * y) / x);
}
