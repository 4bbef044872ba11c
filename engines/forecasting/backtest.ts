import type { Candidate } from "#engines/forecasting/candidates.ts";
import { fittingInflation, intervalOf } from "#engines/forecasting/model-forecast.ts";
import { requireInteger, requireSeries } from "#engines/require-number.ts";

export type BacktestErrors = {
	model: string;
	/** Mean absolute error, in the series' unit. */
	mae: number;
	/** Root mean square error, in the series' unit. */
	rmse: number;
	/** Mean of |error| / mean |step| of the values known at that origin; null when those never moved. Below 1 beats the
	 * one-step naive forecast of the past. */
	mase: number | null;
	/** Share of the outcomes inside the interval. */
	coverage: number;
	/** √ of mean squared error over what the model's own variance leads one to expect; above 1 it was too sure. */
	overconfidence: number;
};

export type Backtest = {
	models: BacktestErrors[];
	/** Forecasts made, from as many shortened series. */
	origins: number;
	/** Outcomes compared, over all origins and steps. */
	comparisons: number;
	/** Longest step that was tested. */
	steps: number;
};

export type BacktestInput = {
	values: readonly number[];
	horizon: number;
	candidates: readonly Candidate[];
	/** Length of the shortest series to forecast from; every candidate must be able to fit it. */
	first: number;
	confidence: number;
	/** At most so many origins, spread evenly to the last possible one. */
	origins?: number;
	/** Called after each forecast; may throw to stop. */
	onStep?: (done: number, total: number) => void;
};

function meanStep(values: readonly number[]): number {
	let sum = 0;
	for (let i = 1; i < values.length; i++) sum += Math.abs(values[i]! - values[i - 1]!);
	return sum / (values.length - 1);
}

/**
 * Rolling-origin back-test: each candidate forecasts from shortened series what is known, on equal terms.
 *
 * Reference: Tashman, Int. J. Forecasting 16 (2000); MASE: Hyndman & Koehler, ibid. 22 (2006), scaled at each origin by
 * the values known there. Models are refitted at every origin; nothing after it is seen.
 * @throws EngineInputError on bad values or no room for an origin
 * Cost: origins × the candidates' fits.
 */
export function backtest(input: BacktestInput): Backtest {
	const { values, horizon, candidates, confidence } = input;
	requireSeries("values", values, 3);
	requireInteger("horizon", horizon, 1);
	requireInteger("first", input.first, 2);
	const room = values.length - input.first;
	requireInteger("values.length - first", room, 1);
	const count = Math.min(room, requireInteger("origins", input.origins ?? 12, 1));
	const cuts = Array.from({ length: count }, (_, i) =>
		count === 1 ? values.length - 1 : input.first + Math.round((i * (room - 1)) / (count - 1)),
	);
	let comparisons = 0;
	for (const cut of cuts) comparisons += Math.min(horizon, values.length - cut);
	let done = 0;
	const models = candidates.map((candidate): BacktestErrors => {
		let absolute = 0;
		let square = 0;
		let scaled = 0;
		let scaledCount = 0;
		let inside = 0;
		let surprise = 0;
		let surprises = 0;
		for (const cut of cuts) {
			const known = values.slice(0, cut);
			const ahead = Math.min(horizon, values.length - cut);
			const forecast = candidate.run(known, ahead);
			const { lower, upper } = intervalOf(forecast, confidence);
			const scale = meanStep(known);
			for (let h = 0; h < ahead; h++) {
				const outcome = values[cut + h]!;
				const error = outcome - forecast.mean[h]!;
				absolute += Math.abs(error);
				square += error * error;
				if (scale > 0) {
					scaled += Math.abs(error) / scale;
					scaledCount++;
				}
				if (outcome >= lower[h]! && outcome <= upper[h]!) inside++;
				// Student's variance is df/(df−2), fitting adds its part: only what goes beyond both is overconfidence.
				if (forecast.df > 2 && forecast.sd[h]! > 0) {
					const expected = (fittingInflation(forecast) * forecast.df) / (forecast.df - 2);
					surprise += (error / forecast.sd[h]!) ** 2 / expected;
					surprises++;
				}
			}
			input.onStep?.(++done, candidates.length * cuts.length);
		}
		return {
			model: candidate.name,
			mae: absolute / comparisons,
			rmse: Math.sqrt(square / comparisons),
			mase: scaledCount === 0 ? null : scaled / scaledCount,
			coverage: inside / comparisons,
			overconfidence: surprises === 0 ? 1 : Math.sqrt(surprise / surprises),
		};
	});
	return { models, origins: cuts.length, comparisons, steps: Math.min(horizon, values.length - cuts[0]!) };
}
