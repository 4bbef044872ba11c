import { requireFinite, requireOpenUnit, requirePositive } from "#engines/require-number.ts";
import { betaQuantile } from "#engines/statistics/beta-quantile.ts";
import { betaTails } from "#engines/statistics/beta-tails.ts";
import { normalQuantile } from "#engines/statistics/normal-quantile.ts";
import { normalUpperTail } from "#engines/statistics/normal-upper-tail.ts";

/**
 * From this df on t is taken as normal after Wallace's transformation z = c·√(df·ln(1 + t²/df)) (Ann. Math. Stat. 30, 1959):
 * the incomplete beta loses digits with its shapes (4e-5 at df = 1e12) and is refused from 2e12 on.
 */
const NORMAL_FROM = 1e7;
const wallace = (df: number) => 1 - 2 / (8 * df + 3);

/**
 * Two-sided probability P(|T| > |t|) of Student's t with `df` degrees of freedom (real, > 0), by the incomplete beta:
 * I_{df/(df+t²)}(df/2, ½) (Abramowitz & Stegun 26.7.1); above df = 1e7 by the normal law.
 * @throws EngineInputError on a non-finite t or df ≤ 0
 */
export function studentTwoSided(t: number, df: number): number {
	requireFinite("t", t);
	requirePositive("df", df);
	if (df > NORMAL_FROM) {
		const z = wallace(df) * Math.sqrt(df * Math.log1p((t * t) / df));
		return 2 * normalUpperTail(Math.min(40, z));
	}
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
	if (df > NORMAL_FROM) {
		const z = normalQuantile((1 - confidence) / 2) / wallace(df);
		return Math.sqrt(df * Math.expm1((z * z) / df));
	}
	const { x, y } = betaQuantile(1 - confidence, df / 2, 0.5, confidence);
	return Math.sqrt((df * y) / x);
}
