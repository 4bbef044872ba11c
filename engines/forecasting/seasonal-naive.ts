import type { ModelForecast } from "#engines/forecasting/model-forecast.ts";
import { requireInteger, requireSeries } from "#engines/require-number.ts";

/**
 * The value of the same season a cycle before.
 *
 * Definition: standard error σ·√(k + 1), k full cycles ahead, σ² the mean square of the seasonal differences.
 * Reference: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.2 and 5.5.
 * @param values series, oldest first, more than one cycle
 * @param horizon steps ahead, ≥ 1
 * @param period steps per cycle, ≥ 2
 * @throws EngineInputError. Cost: O(n + horizon)
 */
export function seasonalNaive(values: readonly number[], horizon: number, period: number): ModelForecast {
	requireInteger("horizon", horizon, 1);
	requireInteger("period", period, 2);
	requireSeries("values", values, period + 1);
	const n = values.length;
	let square = 0;
	for (let i = period; i < n; i++) square += (values[i]! - values[i - period]!) ** 2;
	const sigma = Math.sqrt(square / (n - period));
	return {
		model: "seasonal-naive",
		mean: Array.from({ length: horizon }, (_, h) => values[n - period + (h % period)]!),
		sd: Array.from({ length: horizon }, (_, h) => sigma * Math.sqrt(Math.floor(h / period) + 1)),
		df: n - period,
		n,
		parameters: { sigma, period },
	};
}
