import { ets } from "#engines/forecasting/ets-forecast.ts";
import type { ModelForecast } from "#engines/forecasting/model-forecast.ts";

/**
 * Holt's method: level and slope, both smoothed; with `damped` the slope fades, which is safer beyond a few steps.
 * ETS(A,A,N) or ETS(A,Ad,N) by least squares.
 *
 * Reference: Holt (1957); Gardner & McKenzie, Management Science 31 (1985).
 * @param values series, oldest first, at least 5 (6 damped)
 * @throws EngineInputError. Cost: some milliseconds for 100 values
 */
export function holt(values: readonly number[], horizon: number, damped = false): ModelForecast {
	return {
		...ets(values, horizon, { error: "additive", trend: damped ? "damped" : "additive", season: "none", period: 1 }),
		model: damped ? "holt-damped" : "holt",
	};
}
