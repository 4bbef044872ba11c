import { EngineInputError } from "#engines/input-error.ts";
import { requireInteger, requireSeries } from "#engines/require-number.ts";

export type Decomposition = {
	/** Centred moving average over one cycle; null at half a cycle from either end. */
	trend: (number | null)[];
	/** One figure per season, in the order of the first cycle: sums to 0 (additive) or averages to 1. */
	figure: number[];
};

/**
 * Classical decomposition by moving averages, as R's `decompose`.
 *
 * Reference: Kendall & Stuart, The Advanced Theory of Statistics, vol. 3 (1983), pp. 410–414.
 * @param values series, oldest first, at least two cycles
 * @param period steps per cycle, ≥ 2
 * @throws EngineInputError, and where a multiplicative trend or figure is zero: nothing can be divided by it. Cost: O(n·period)
 */
export function decompose(
	values: readonly number[],
	period: number,
	type: "additive" | "multiplicative",
): Decomposition {
	requireInteger("period", period, 2);
	requireSeries("values", values, 2 * period);
	const half = Math.floor(period / 2);
	const trend = values.map((_, i) => {
		if (i < half || i + half >= values.length) return null;
		let sum = 0;
		for (let j = i - half; j <= i + half; j++) sum += values[j]!;
		if (period % 2 === 0) sum -= (values[i - half]! + values[i + half]!) / 2;
		return sum / period;
	});
	// A trend of zero comes as what rounding leaves of its sum.
	const largest = Math.max(...values.map(Math.abs));
	if (type === "multiplicative" && trend.some((level) => level !== null && Math.abs(level) <= 1e-12 * largest)) {
		throw new EngineInputError("values", "must not have a trend of zero for a multiplicative season");
	}
	const sums = new Array<number>(period).fill(0);
	const counts = new Array<number>(period).fill(0);
	trend.forEach((level, i) => {
		if (level === null) return;
		const season = i % period;
		sums[season]! += type === "additive" ? values[i]! - level : values[i]! / level;
		counts[season]!++;
	});
	const raw = sums.map((sum, season) => sum / counts[season]!);
	const middle = raw.reduce((sum, x) => sum + x, 0) / period;
	if (type === "multiplicative" && (middle === 0 || raw.includes(0))) {
		throw new EngineInputError("values", "must not have a seasonal figure of zero for a multiplicative season");
	}
	return { trend, figure: raw.map((x) => (type === "additive" ? x - middle : x / middle)) };
}
