import { EngineInputError } from "#engines/input-error.ts";
import { requireOpenUnit } from "#engines/require-number.ts";
import { normalQuantile } from "#engines/statistics/normal-quantile.ts";

/**
 * Smallest whole number a group for a two-sided comparison of two proportions, by the normal approximation without
 * continuity correction (Fleiss 1981; R's power.prop.test).
 * @throws EngineInputError on shares outside (0, 1) or equal, power not in (alpha, 1)
 */
export function sampleSizeForShares(p1: number, p2: number, power = 0.8, alpha = 0.05): number {
	requireOpenUnit("p1", p1);
	requireOpenUnit("p2", p2);
	requireOpenUnit("alpha", alpha);
	if (p1 === p2) throw new EngineInputError("p2", "must differ from p1");
	if (requireOpenUnit("power", power) <= alpha) throw new EngineInputError("power", `must be above alpha (${alpha})`);
	const mean = (p1 + p2) / 2;
	const chance = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean));
	const effect = normalQuantile(power) * Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
	return Math.ceil(((chance + effect) / (p1 - p2)) ** 2);
}
