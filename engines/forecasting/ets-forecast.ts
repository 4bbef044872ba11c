import { type EtsFit, fitEts } from "#engines/forecasting/ets-fit.ts";
import { type EtsForm, etsName, etsStep } from "#engines/forecasting/ets-model.ts";
import type { ModelForecast } from "#engines/forecasting/model-forecast.ts";
import { EngineInputError } from "#engines/input-error.ts";
import { requireInteger } from "#engines/require-number.ts";
import { seededRandom } from "#engines/seeded-random.ts";

const PATHS = 2000;

function additiveErrors(fit: EtsFit, horizon: number): number[] {
	const { alpha, beta, gamma, phi, form } = fit;
	let carried = 1;
	let reach = 0;
	let power = 1;
	return Array.from({ length: horizon }, (_, h) => {
		const sd = Math.sqrt(fit.variance * carried);
		power *= phi;
		reach += form.trend === "none" ? 0 : power;
		const weight = alpha + beta * reach + (form.season !== "none" && (h + 1) % form.period === 0 ? gamma : 0);
		carried += weight * weight;
		return sd;
	});
}

/** Standard errors by simulated futures: no closed form holds for multiplicative errors with every form. */
function simulatedErrors(fit: EtsFit, mean: readonly number[], seed: number): number[] {
	const random = seededRandom(seed);
	const { alpha, beta, gamma, phi, form } = fit;
	const sigma = Math.sqrt(fit.variance);
	const squares = new Array<number>(mean.length).fill(0);
	for (let path = 0; path < PATHS; path++) {
		let { level, slope } = fit.state;
		const season = fit.state.season.slice();
		for (let h = 0; h < mean.length; h++) {
			const s = season[h % form.period]!;
			const base = form.trend === "none" ? level : level + phi * slope;
			const forecast = etsStep(form, phi, level, slope, s);
			const draw = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
			// An error of −100 % or less would turn the path negative.
			const error = Math.max(-0.99, sigma * draw);
			const y = forecast * (1 + error);
			squares[h]! += (y - mean[h]!) ** 2;
			const unseasoned = form.season === "none" ? y : form.season === "additive" ? y - s : y / s;
			const moved = base + alpha * (unseasoned - base);
			if (form.trend !== "none") slope = phi * slope + (beta / alpha) * (moved - base);
			level = moved;
			if (form.season === "additive") season[h % form.period] = s + gamma * (y - base - s);
			else if (form.season === "multiplicative") season[h % form.period] = s + gamma * (y / base - s);
		}
	}
	return squares.map((sum) => Math.sqrt(sum / PATHS));
}

/**
 * Point forecasts and standard errors of a fitted ETS model.
 *
 * Reference: Hyndman, Koehler, Ord & Snyder (2008), table 6.1: exact variances for additive errors. With
 * multiplicative errors the standard errors come from 2,000 simulated futures with normal relative errors.
 * @param horizon steps ahead, ≥ 1
 * @param seed of the simulation; unused with additive errors
 * @throws EngineInputError on a bad horizon, or a fit of values too far apart. Cost: O(horizon), or 2,000 times that.
 */
export function forecastEts(fit: EtsFit, horizon: number, seed = 1): ModelForecast {
	requireInteger("horizon", horizon, 1);
	if (Number.isNaN(fit.variance)) {
		throw new EngineInputError("fit", "has no finite error: its values differ by more than doubles can hold");
	}
	const { level, slope, season } = fit.state;
	let reach = 0;
	let power = 1;
	const mean = Array.from({ length: horizon }, (_, h) => {
		power *= fit.phi;
		reach += fit.form.trend === "none" ? 0 : power;
		const base = level + reach * slope;
		const s = season[h % fit.form.period]!;
		return fit.form.season === "none" ? base : fit.form.season === "additive" ? base + s : base * s;
	});
	const { alpha, beta, gamma, phi, aicc } = fit;
	return {
		model: etsName(fit.form),
		mean,
		sd: fit.form.error === "additive" ? additiveErrors(fit, horizon) : simulatedErrors(fit, mean, seed),
		df: Math.max(1, fit.n - fit.fitted),
		n: fit.n,
		parameters: { alpha, beta, gamma, phi, level, slope, aicc },
	};
}

/** Fits and forecasts in one call; see `fitEts` and `forecastEts`. */
export function ets(values: readonly number[], horizon: number, form: EtsForm, seed = 1): ModelForecast {
	return forecastEts(fitEts(values, form), horizon, seed);
}
