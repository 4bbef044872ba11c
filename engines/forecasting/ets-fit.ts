import { decompose } from "#engines/forecasting/decompose.ts";
import { type EtsSlopes, etsGradient, etsTape } from "#engines/forecasting/ets-gradient.ts";
import type { EtsForm, EtsParameters, EtsState } from "#engines/forecasting/ets-model.ts";
import { runEts } from "#engines/forecasting/ets-run.ts";
import { minimise } from "#engines/forecasting/minimise.ts";
import { EngineInputError } from "#engines/input-error.ts";
import { requireInteger, requireSeries } from "#engines/require-number.ts";

export type EtsFit = EtsParameters & {
	form: EtsForm;
	/** After the last value; `season[0]` belongs to the next step. */
	state: EtsState;
	sse: number;
	/** Residual variance, sse / (n − fitted parameters); relative for multiplicative errors. */
	variance: number;
	/** Corrected Akaike criterion on the scale of R's `ets`. */
	aicc: number;
	/** Smoothing parameters and starting states fitted, without the variance. */
	fitted: number;
	n: number;
};

const logistic = (u: number) => 1 / (1 + Math.exp(-u));
/** Derivative of 0.9998 · logistic. */
const bend = (u: number) => 0.9998 * logistic(u) * logistic(-u);
const logit = (p: number) => Math.log(p / (1 - p));

/** Level, slope and seasonal figures to start the search from. */
function startingState(values: readonly number[], form: EtsForm): EtsState {
	const m = form.period;
	const season = new Float64Array(m);
	let plain = [...values];
	if (form.season !== "none") {
		const head = values.slice(0, Math.min(values.length, 4 * m));
		season.set(decompose(head, m, form.season).figure);
		plain = values.map((y, i) => (form.season === "additive" ? y - season[i % m]! : y / season[i % m]!));
	}
	const count = Math.min(plain.length, Math.max(10, m));
	const middle = (count - 1) / 2;
	let sum = 0;
	let cross = 0;
	let squares = 0;
	for (let i = 0; i < count; i++) {
		sum += plain[i]!;
		cross += (i - middle) * plain[i]!;
		squares += (i - middle) ** 2;
	}
	const slope = form.trend === "none" ? 0 : cross / squares;
	return { level: sum / count - (form.trend === "none" ? 0 : slope * (middle + 1)), slope, season };
}

/**
 * Fits an ETS model by maximum likelihood over smoothing parameters and starting states.
 *
 * Reference: Hyndman, Koehler, Ord & Snyder (2008), ch. 5. Bounds as R's "usual" ones: 0 < α < 1, 0 < β < α,
 * 0 < γ < 1 − α, .8 ≤ φ ≤ .98. Additive errors: the same as least squares. Seasonal figures are normalised, one free
 * less than the period. Deterministic: quasi-Newton from three values of α, best kept.
 * @param values series, oldest first; two cycles at least with a season; above zero for multiplicative forms
 * @param given smoothing parameters to keep, from an earlier fit of the same model; they still count as fitted
 * @throws EngineInputError on bad values, too short a series, or a multiplicative season with additive errors
 * Cost: O(n·k) per iteration for k fitted parameters; 144 months with (M,A,M) take about 20 ms, 12 years about 1 ms.
 */
export function fitEts(values: readonly number[], form: EtsForm, given: Partial<EtsParameters> = {}): EtsFit {
	const m = requireInteger("form.period", form.period, form.season === "none" ? 1 : 2);
	const trended = form.trend !== "none";
	const seasonal = form.season !== "none";
	const fitted = 2 + (trended ? 2 : 0) + (form.trend === "damped" ? 1 : 0) + (seasonal ? m : 0);
	requireSeries("values", values, Math.max(fitted + 1, seasonal ? 2 * m : 3));
	if (form.season === "multiplicative" && form.error === "additive") {
		throw new EngineInputError("form", "a multiplicative season needs multiplicative errors");
	}
	if (form.error === "multiplicative" && values.some((y) => y <= 0)) {
		throw new EngineInputError("values", "must all be above zero for multiplicative errors");
	}
	const n = values.length;
	const series = Float64Array.from(values);
	const first = startingState(values, form);
	// Unit of the starting states in the search, so that steps are alike whatever the series counts.
	const mean = values.reduce((sum, y) => sum + y, 0) / n;
	const unit = Math.sqrt(values.reduce((sum, y) => sum + (y - mean) ** 2, 0) / n) || Math.abs(mean) || 1;
	const seasonUnit = form.season === "multiplicative" ? 0.1 : unit;
	const parameters: EtsParameters = { alpha: 0, beta: 0, gamma: 0, phi: 1 };
	const state: EtsState = { level: 0, slope: 0, season: new Float64Array(form.season === "none" ? 1 : m) };
	const read = (u: Float64Array) => {
		let i = 0;
		parameters.alpha = 1e-4 + 0.9998 * logistic(u[i++]!);
		if (trended) parameters.beta = parameters.alpha * (1e-4 + 0.9998 * logistic(u[i++]!));
		if (seasonal) parameters.gamma = (1 - parameters.alpha) * (1e-4 + 0.9998 * logistic(u[i++]!));
		if (form.trend === "damped") parameters.phi = 0.8 + 0.18 * logistic(u[i++]!);
		Object.assign(parameters, given);
		state.level = first.level + unit * u[i++]!;
		state.slope = trended ? first.slope + 0.1 * unit * u[i++]! : 0;
		if (!seasonal) return;
		let rest = form.season === "multiplicative" ? m : 0;
		for (let s = 0; s < m - 1; s++) {
			state.season[s] = first.season[s]! + seasonUnit * u[i++]!;
			rest -= state.season[s]!;
		}
		state.season[m - 1] = rest;
	};
	const tape = etsTape(n);
	const by: EtsSlopes = {
		...{ alpha: 0, beta: 0, gamma: 0, phi: 0 },
		state: { level: 0, slope: 0, season: new Float64Array(state.season.length) },
	};
	// The chain rule through `read`.
	const slopes = (u: Float64Array, into: Float64Array) => {
		read(u);
		etsGradient(series, form, parameters, state, tape, by);
		const free = (name: keyof EtsParameters) => (given[name] === undefined ? 1 : 0);
		const { alpha } = parameters;
		const beta = by.beta * free("beta");
		const gamma = by.gamma * free("gamma");
		let alphaBy = by.alpha;
		if (trended) alphaBy += (beta * parameters.beta) / alpha;
		if (seasonal) alphaBy -= (gamma * parameters.gamma) / (1 - alpha);
		let i = 0;
		into[i] = alphaBy * free("alpha") * bend(u[i++]!);
		if (trended) into[i] = beta * alpha * bend(u[i++]!);
		if (seasonal) into[i] = gamma * (1 - alpha) * bend(u[i++]!);
		if (form.trend === "damped") into[i] = by.phi * free("phi") * (0.18 / 0.9998) * bend(u[i++]!);
		into[i++] = unit * by.state.level;
		if (trended) into[i++] = 0.1 * unit * by.state.slope;
		if (!seasonal) return;
		const last = by.state.season[m - 1]!;
		for (let s = 0; s < m - 1; s++) into[i++] = seasonUnit * (by.state.season[s]! - last);
	};
	const objective = (u: Float64Array) => {
		read(u);
		return runEts(series, form, parameters, state).minusTwoLog;
	};
	// Each start is followed a little way, the most promising to its end.
	let best: { at: Float64Array; value: number } | null = null;
	for (const alpha of [0.1, 0.4, 0.9]) {
		const start = new Float64Array(fitted);
		let i = 0;
		start[i++] = logit(alpha);
		if (trended) start[i++] = logit(0.1);
		if (seasonal) start[i++] = logit(0.2);
		if (form.trend === "damped") start[i++] = logit(0.9);
		if (!Number.isFinite(objective(start))) continue;
		const found = minimise(objective, start, 20, slopes);
		if (!best || found.value < best.value) best = found;
	}
	if (best) best = minimise(objective, best.at, 500, slopes);
	// A series without any error (constant, exact line) has −∞ likelihood everywhere near: take the plain start.
	read(best ? best.at : new Float64Array(fitted));
	const { sse, minusTwoLog } = runEts(series, form, parameters, state);
	const counted = fitted + 1;
	return {
		...parameters,
		form,
		state: { level: state.level, slope: state.slope, season: state.season.slice() },
		sse,
		variance: sse / Math.max(1, n - fitted),
		aicc: minusTwoLog + 2 * counted + (2 * counted * (counted + 1)) / Math.max(1, n - counted - 1),
		fitted,
		n,
	};
}
