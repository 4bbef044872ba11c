import { EngineInputError } from "#engines/input-error.ts";
import { requireFinite, requireInteger, requireOpenUnit } from "#engines/require-number.ts";
import { noncentralT } from "#engines/statistics/noncentral-t.ts";
import { studentFactor } from "#engines/statistics/student-t.ts";

/**
 * Power of the two-sided Student test for two groups: chance of p < alpha when the true difference is d pooled sd
 * (Cohen 1988; both tails of the noncentral t counted, R's power.t.test with strict = TRUE).
 * @param perGroup values a group; real numbers from 2 are allowed for interpolation
 * @throws EngineInputError on perGroup below 2, d not finite, alpha outside (0, 1)
 */
export function powerOfMeans(perGroup: number, d: number, alpha = 0.05): number {
	requireFinite("d", d);
	requireOpenUnit("alpha", alpha);
	if (requireFinite("perGroup", perGroup) < 2)
		throw new EngineInputError("perGroup", `must be from 2, got ${perGroup}`);
	const df = 2 * perGroup - 2;
	const least = studentFactor(1 - alpha, df);
	const delta = d * Math.sqrt(perGroup / 2);
	return noncentralT(least, df, delta).upper + noncentralT(-least, df, delta).lower;
}

/**
 * Smallest whole number a group whose power reaches `power`.
 * @throws EngineInputError on d = 0, power not in (alpha, 1), or above 10⁷ a group
 */
export function sampleSizeForMeans(d: number, power = 0.8, alpha = 0.05): number {
	if (requireFinite("d", d) === 0) throw new EngineInputError("d", "must not be zero: no sample detects it");
	if (requireOpenUnit("power", power) <= alpha) throw new EngineInputError("power", `must be above alpha (${alpha})`);
	let high = 2;
	while (powerOfMeans(high, d, alpha) < power) {
		high *= 2;
		if (high > 1e7) throw new EngineInputError("d", "needs more than ten million a group");
	}
	let low = Math.max(1, Math.floor(high / 2));
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (middle >= 2 && powerOfMeans(middle, d, alpha) >= power) high = middle;
		else low = middle;
	}
	return high;
}

/**
 * The difference, in pooled sd, that n a group detect with `power`.
 * @throws EngineInputError on perGroup below 2, power not in (alpha, 1)
 */
export function detectableDifference(perGroup: number, power = 0.8, alpha = 0.05): number {
	requireInteger("perGroup", perGroup, 2);
	if (requireOpenUnit("power", power) <= alpha) throw new EngineInputError("power", `must be above alpha (${alpha})`);
	let [low, high] = [0, 1];
	while (powerOfMeans(perGroup, high, alpha) < power) high *= 2;
	for (let i = 0; i < 100 && high - low > 1e-12 * high; i++) {
		const middle = (low + high) / 2;
		if (powerOfMeans(perGroup, middle, alpha) < power) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}
