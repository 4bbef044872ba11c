import { EngineInputError } from "#engines/input-error.ts";
import { requireNonNegative, requireOpenUnit, requirePositive } from "#engines/require-number.ts";
import { normalQuantile } from "#engines/statistics/normal-quantile.ts";

export type WilsonInterval = {
	proportion: number;
	lower: number;
	upper: number;
	n: number;
	confidence: number;
	method: "Wilson score interval, no continuity correction";
};

/**
 * Score interval of a proportion.
 *
 * Reference: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927).
 * Confirmed against R's prop.test(correct = FALSE).
 * @param successes number of hits, 0 … n
 * @param n number of trials, > 0
 * @param confidence two-sided, strictly between 0 and 1
 * @returns proportion and bounds in [0, 1]
 * @throws EngineInputError on a bad count or confidence
 * Cost: constant.
 */
export function wilsonInterval(successes: number, n: number, confidence = 0.95): WilsonInterval {
	requireNonNegative("successes", successes);
	requirePositive("n", n);
	requireOpenUnit("confidence", confidence);
	if (successes > n) throw new EngineInputError("successes", `must not exceed n (${n}), got ${successes}`);
	const z = normalQuantile(1 - (1 - confidence) / 2);
	const proportion = successes / n;
	const zz = (z * z) / n;
	const centre = (proportion + zz / 2) / (1 + zz);
	const half = Math.sqrt(proportion * (1 - proportion) * zz + (zz * zz) / 4) / (1 + zz);
	return {
		proportion,
		// At 0 and n hits the exact bound is the end of the scale; rounding must not step over it.
		lower: successes === 0 ? 0 : Math.max(0, centre - half),
		upper: successes === n ? 1 : Math.min(1, centre + half),
		n,
		confidence,
		method: "Wilson score interval, no continuity correction",
	};
}
