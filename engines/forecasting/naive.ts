import type { ModelForecast } from "#engines/forecasting/model-forecast.ts";
import { requireInteger, requireSeries } from "#engines/require-number.ts";

/**
 * The last value, for ever: the forecast that every other has to beat.
 *
 * Definition: random walk; standard error σ·√h with σ² the mean square of the n − 1 differences.
 * Reference: Hyndman & Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., 5.2 and 5.5.
 * @param values series, oldest first, at least 2
 * @param horizon steps ahead, ≥ 1
 * @throws EngineInputError. Cost: O(n + horizon)
 */
export function naive(values: readonly number[], horizon: number): ModelForecast {
	requireSeries("values", values, 2);
	requireInteger("horizon", horizon, 1);
	const n = values.length;
	let square = 0;
	for (let i = 1; i < n; i++) square += (values[i]! - values[i - 1]!) ** 2;
	const sigma = Math.sqrt(square / (n - 1));
	return {
		model: "naive",
		mean: new Array<number>(horizon).fill(values[n - 1]!),
		sd: Array.from({ length: horizon }, (_, h) => sigma * Math.sqrt(h + 1)),
		df: n - 1,
		n,
		parameters: { sigma },
	};
}
