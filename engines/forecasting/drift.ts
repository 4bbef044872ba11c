import type { ModelForecast } from "#engines/forecasting/model-forecast.ts";
import { requireInteger, requireSeries } from "#engines/require-number.ts";

/**
 * The line through the first and last value, continued.
 *
 * Definition: random walk with drift; standard error σ·√(h·(1 + h/(n − 1))), which counts the drift's own uncertainty.
 * Reference: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.2 and 5.5.
 * @param values series, oldest first, at least 3
 * @param horizon steps ahead, ≥ 1
 * @throws EngineInputError. Cost: O(n + horizon)
 */
export function drift(values: readonly number[], horizon: number): ModelForecast {
	requireSeries("values", values, 3);
	requireInteger("horizon", horizon, 1);
	const n = values.length;
	const last = values[n - 1]!;
	const slope = (last - values[0]!) / (n - 1);
	let square = 0;
	for (let i = 1; i < n; i++) square += (values[i]! - values[i - 1]! - slope) ** 2;
	const sigma = Math.sqrt(square / (n - 2));
	return {
		model: "drift",
		mean: Array.from({ length: horizon }, (_, h) => last + slope * (h + 1)),
		sd: Array.from({ length: horizon }, (_, h) => sigma * Math.sqrt((h + 1) * (1 + (h + 1) / (n - 1)))),
		df: n - 2,
		n,
		parameters: { slope, sigma },
	};
}
