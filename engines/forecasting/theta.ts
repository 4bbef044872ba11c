import { decompose } from "#engines/forecasting/decompose.ts";
import { fitEts } from "#engines/forecasting/ets-fit.ts";
import { forecastEts } from "#engines/forecasting/ets-forecast.ts";
import type { ModelForecast } from "#engines/forecasting/model-forecast.ts";
import { requireInteger, requireSeries } from "#engines/require-number.ts";

/** Autocorrelation at the season's lag is beyond its 90 % limits: the test the M3 winners used. */
function isSeasonal(values: readonly number[], period: number): boolean {
	const n = values.length;
	const mean = values.reduce((sum, y) => sum + y, 0) / n;
	const cover = (lag: number) => {
		let sum = 0;
		for (let i = lag; i < n; i++) sum += (values[i]! - mean) * (values[i - lag]! - mean);
		return sum;
	};
	const whole = cover(0);
	if (whole === 0) return false;
	let squares = 0;
	for (let lag = 1; lag < period; lag++) squares += (cover(lag) / whole) ** 2;
	return Math.abs(cover(period) / whole) / Math.sqrt((1 + 2 * squares) / n) > 1.6448536269514722;
}

/**
 * Theta method: simple exponential smoothing plus half the slope of the regression line.
 *
 * Reference: Assimakopoulos & Nikolopoulos, Int. J. Forecasting 16 (2000); Hyndman & Billah, ibid. 19 (2003), whose
 * form and standard errors R's `thetaf` uses too. With a period, more than two cycles of positive values and a
 * significant seasonal autocorrelation, the series is seasonally adjusted first (multiplicative, classical).
 * @param values series, oldest first, at least 3
 * @param period steps per cycle; 1 for none
 * @throws EngineInputError. Cost: that of `ses`
 */
export function theta(values: readonly number[], horizon: number, period = 1): ModelForecast {
	requireSeries("values", values, 3);
	requireInteger("horizon", horizon, 1);
	requireInteger("period", period, 1);
	const n = values.length;
	const seasonal = period > 1 && n > 2 * period && values.every((y) => y > 0) && isSeasonal(values, period);
	const figure = seasonal ? decompose(values, period, "multiplicative").figure : [1];
	const plain = values.map((y, i) => y / figure[i % figure.length]!);
	const fit = fitEts(plain, { error: "additive", trend: "none", season: "none", period: 1 });
	const flat = forecastEts(fit, horizon);
	const middle = (n - 1) / 2;
	let cross = 0;
	let squares = 0;
	plain.forEach((y, i) => {
		cross += (i - middle) * y;
		squares += (i - middle) ** 2;
	});
	const half = cross / squares / 2;
	const { alpha } = fit;
	const reach = (1 - (1 - alpha) ** n) / alpha;
	const season = (h: number) => figure[(n + h) % figure.length]!;
	return {
		model: "theta",
		mean: flat.mean.map((level, h) => (level + half * (h + reach)) * season(h)),
		sd: flat.sd.map((sd, h) => sd * season(h)),
		df: Math.max(1, n - 3),
		n,
		parameters: { alpha, drift: half, seasonal: seasonal ? 1 : 0 },
	};
}
