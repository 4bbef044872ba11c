import { EngineInputError } from "#engines/input-error.ts";
import { requireNonNegative, requireOpenUnit, requirePositive } from "#engines/require-number.ts";
import { betaQuantile } from "#engines/statistics/beta-quantile.ts";
import { betaTails } from "#engines/statistics/beta-tails.ts";

export type RatioInput = {
	/** Open headcount, ≥ 0. */
	demand: number;
	/** People, ≥ 0; may be a fraction when graduates are multiplied by a programme's share. */
	supply: number;
	/** Length or coverage over which demand was counted (years, share of employers seen …), > 0. */
	exposureDemand?: number;
	exposureSupply?: number;
	confidence?: number;
};

export type RatioOfCounts = {
	/** (demand/exposureDemand) / (supply/exposureSupply); null when supply is 0, where no number is right. */
	ratio: number | null;
	lower: number;
	/** Infinity when supply is 0: no finite bound excludes anything above. */
	upper: number;
	/** Two-sided, against ratio 1: twice the smaller exact tail, at most 1; below 1 − confidence exactly when the
	 * interval excludes 1. */
	p: number;
	/** demand + supply: the evidence behind the figure. */
	n: number;
	confidence: number;
	method:
		| "conditional binomial (Clopper–Pearson)"
		| "conditional binomial (Clopper–Pearson), beta quantiles at fractional counts";
};

/**
 * Ratio of two Poisson rates with its exact central interval.
 *
 * Definition: given n = demand + supply, demand is binomial with π = R·eD / (R·eD + eS); the Clopper–Pearson bounds of
 * π give those of R. Reference: Przyborowski & Wilenski, Biometrika 31 (1940); Clopper & Pearson, Biometrika 26 (1934);
 * the interval equals R's poisson.test. With fractional counts (expected graduates × share) the same beta quantiles
 * B(d, s+1) and B(d+1, s) are taken at real d and s: the continuous extension, monotone in both and equal to the exact
 * interval at whole counts; `method` says so.
 *
 * @throws EngineInputError on NaN, counts that are negative or above 1e12, exposure ≤ 0 or a confidence outside (0, 1)
 * Cost: two beta quantiles, some tens of microseconds.
 */
export function ratioOfCounts(input: RatioInput): RatioOfCounts {
	const demand = requireNonNegative("demand", input.demand);
	const supply = requireNonNegative("supply", input.supply);
	for (const [argument, count] of [["demand", demand] as const, ["supply", supply] as const]) {
		if (count > 1e12) throw new EngineInputError(argument, `must not be above 1e12, got ${count}`);
	}
	const exposureDemand = requirePositive("exposureDemand", input.exposureDemand ?? 1);
	const exposureSupply = requirePositive("exposureSupply", input.exposureSupply ?? 1);
	const confidence = requireOpenUnit("confidence", input.confidence ?? 0.95);
	const alpha = (1 - confidence) / 2;
	const scale = exposureSupply / exposureDemand;
	const low = demand === 0 ? null : betaQuantile(alpha, demand, supply + 1);
	const high = supply === 0 ? null : betaQuantile(1 - alpha, demand + 1, supply, alpha);
	const share = exposureDemand / (exposureDemand + exposureSupply);
	const atLeast = demand === 0 ? 1 : betaTails(share, demand, supply + 1).lower;
	const atMost = supply === 0 ? 1 : betaTails(share, demand + 1, supply).upper;
	return {
		ratio: supply === 0 ? null : (demand / supply) * scale,
		lower: low === null ? 0 : (low.x / low.y) * scale,
		upper: high === null ? Number.POSITIVE_INFINITY : (high.x / high.y) * scale,
		p: Math.min(1, 2 * atLeast, 2 * atMost),
		n: demand + supply,
		confidence,
		method:
			Number.isInteger(demand) && Number.isInteger(supply)
				? "conditional binomial (Clopper–Pearson)"
				: "conditional binomial (Clopper–Pearson), beta quantiles at fractional counts",
	};
}
