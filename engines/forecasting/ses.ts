import { ets } from "#engines/forecasting/ets-forecast.ts";
import type { ModelForecast } from "#engines/forecasting/model-forecast.ts";

/**
 * Simple exponential smoothing: a level that follows the series, forecast flat. ETS(A,N,N) by least squares.
 *
 * Reference: Brown (1959); Hyndman, Koehler, Ord & Snyder (2008), 2.3.
 * @param values series, oldest first, at least 3
 * @throws EngineInputError. Cost: about 1 ms for 100 values
 */
export function ses(values: readonly number[], horizon: number): ModelForecast {
	return {
		...ets(values, horizon, { error: "additive", trend: "none", season: "none", period: 1 }),
		model: "ses",
	};
}
