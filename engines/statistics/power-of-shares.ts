import { requireOpenUnit, requirePositive } from "#engines/require-number.ts";
import { normalQuantile } from "#engines/statistics/normal-quantile.ts";
import { normalUpperTail } from "#engines/statistics/normal-upper-tail.ts";

/**
 * Power of the two-sided comparison of two proportions, both tails counted: normal approximation without continuity
 * correction (Fleiss 1981; R's power.prop.test with strict = TRUE). `sampleSizeForShares` asks the other way round.
 * @param perGroup values a group
 * @throws EngineInputError on perGroup not above 0, shares or alpha outside (0, 1)
 */
export function powerOfShares(perGroup: number, p1: number, p2: number, alpha = 0.05): number {
	requirePositive("perGroup", perGroup);
	requireOpenUnit("p1", p1);
	requireOpenUnit("p2", p2);
	requireOpenUnit("alpha", alpha);
	const mean = (p1 + p2) / 2;
	const least = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * mean * (1 - mean));
	const seen = Math.sqrt(perGroup) * Math.abs(p1 - p2);
	const spread = Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2));
	return normalUpperTail((least - seen) / spread) + normalUpperTail((least + seen) / spread);
}
