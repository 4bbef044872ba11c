import { requireOpenUnit } from "#engines/require-number.ts";
import { normalQuantile } from "#engines/statistics/normal-quantile.ts";
import { studentFactor } from "#engines/statistics/student-t.ts";

/** What every model of this folder returns. All lists have the horizon's length; units are those of the series. */
export type ModelForecast = {
	/** Short stable name, such as "holt-damped". */
	model: string;
	mean: number[];
	/** Standard error of the forecast at each step, from the model's own formula. */
	sd: number[];
	/** Degrees of freedom left for the residual variance: observations minus fitted parameters, at least 1. */
	df: number;
	/** Observations fitted. */
	n: number;
	parameters: Record<string, number>;
};

/**
 * Variance of the next outcome over that of the residuals, for a model with n − df fitted parameters.
 * Reference: Akaike's final prediction error, Ann. Inst. Statist. Math. 21 (1969).
 */
export function fittingInflation({ n, df }: { n: number; df: number }): number {
	return 1 + Math.max(0, n - df) / n;
}

/**
 * Central interval of a forecast. For small samples the factor is Student's at the model's degrees of freedom, times
 * the root of `fittingInflation`; `plain` takes the normal factor alone, as R's `forecast` package prints.
 * @param inflate further factor on every standard error (from a back-test)
 * @throws EngineInputError on a confidence outside (0, 1)
 */
export function intervalOf(
	forecast: ModelForecast,
	confidence: number,
	{ plain = false, inflate = 1 }: { plain?: boolean; inflate?: number } = {},
): { lower: number[]; upper: number[] } {
	requireOpenUnit("confidence", confidence);
	const factor = plain
		? normalQuantile((1 + confidence) / 2)
		: studentFactor(confidence, forecast.df) * Math.sqrt(fittingInflation(forecast));
	const half = forecast.sd.map((sd) => sd * factor * inflate);
	return {
		lower: forecast.mean.map((mean, i) => mean - half[i]!),
		upper: forecast.mean.map((mean, i) => mean + half[i]!),
	};
}
