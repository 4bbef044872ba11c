import { type EtsForm, type EtsParameters, type EtsState, etsStep } from "#engines/forecasting/ets-model.ts";

export type EtsSlopes = { alpha: number; beta: number; gamma: number; phi: number; state: EtsState };

/** What a run leaves for the way back: per value its level, slope and season before, reused between calls. */
export type EtsTape = { level: Float64Array; slope: Float64Array; season: Float64Array };

export const etsTape = (n: number): EtsTape => ({
	level: new Float64Array(n),
	slope: new Float64Array(n),
	season: new Float64Array(n),
});

/**
 * Derivatives of −2 log likelihood by smoothing parameters and starting state: the recursions of `runEts` run forward,
 * then backward with adjoints (reverse accumulation; Griewank & Walther, Evaluating Derivatives, 2008, ch. 3).
 * @param state before the first value; not changed
 * @param into receives the derivatives; `into.state.season` as long as the period
 * @returns −2 log likelihood as `runEts` has it; NaN, with `into` undefined, where a form leaves the positive numbers
 * Cost: about three times `runEts`, whatever the number of parameters; no allocation.
 */
export function etsGradient(
	values: ArrayLike<number>,
	form: EtsForm,
	parameters: EtsParameters,
	state: EtsState,
	tape: EtsTape,
	into: EtsSlopes,
): number {
	const { alpha, beta, gamma, phi } = parameters;
	const m = form.period;
	const n = values.length;
	const relative = form.error === "multiplicative";
	const trended = form.trend !== "none";
	const seasonal = form.season !== "none";
	const times = form.season === "multiplicative";
	const share = beta / alpha;
	const cycle = into.state.season;
	cycle.set(state.season);
	let { level, slope } = state;
	let sse = 0;
	let logs = 0;
	let product = 1;
	for (let t = 0; t < n; t++) {
		const y = values[t]!;
		const s = cycle[t % m]!;
		tape.level[t] = level;
		tape.slope[t] = slope;
		tape.season[t] = s;
		const forecast = etsStep(form, phi, level, slope, s);
		if ((relative || times) && !(forecast > 1e-10)) return Number.NaN;
		const error = relative ? (y - forecast) / forecast : y - forecast;
		sse += error * error;
		if (relative) {
			if (product > 1e150 || product < 1e-150 || forecast > 1e100) {
				logs += Math.log(product);
				product = 1;
			}
			product *= forecast;
		}
		const base = trended ? level + phi * slope : level;
		const unseasoned = seasonal ? (times ? y / s : y - s) : y;
		const change = alpha * (unseasoned - base);
		if (trended) slope = phi * slope + share * change;
		level = base + change;
		if (seasonal) cycle[t % m] = times ? s + gamma * (y / base - s) : s + gamma * (y - base - s);
	}
	// Backward: names ending in "By" are derivatives of the result by that quantity.
	cycle.fill(0);
	let levelBy = 0;
	let slopeBy = 0;
	let alphaBy = 0;
	let shareBy = 0;
	let gammaBy = 0;
	let phiBy = 0;
	const weight = (2 * n) / sse;
	for (let t = n - 1; t >= 0; t--) {
		const y = values[t]!;
		const s = tape.season[t]!;
		const before = tape.slope[t]!;
		const base = trended ? tape.level[t]! + phi * before : tape.level[t]!;
		const unseasoned = seasonal ? (times ? y / s : y - s) : y;
		const changeBy = levelBy + share * slopeBy;
		let baseBy = levelBy - alpha * changeBy;
		alphaBy += (unseasoned - base) * changeBy;
		shareBy += alpha * (unseasoned - base) * slopeBy;
		phiBy += before * slopeBy;
		let beforeBy = phi * slopeBy;
		let forecast = base;
		let seasonBy = 0;
		if (seasonal) {
			const afterBy = cycle[t % m]!;
			seasonBy = (1 - gamma) * afterBy - alpha * changeBy * (times ? y / (s * s) : 1);
			baseBy -= gamma * afterBy * (times ? y / (base * base) : 1);
			gammaBy += afterBy * ((times ? y / base : y - base) - s);
			forecast = times ? base * s : base + s;
		}
		const error = relative ? (y - forecast) / forecast : y - forecast;
		const forecastBy = relative ? -weight * error * (y / (forecast * forecast)) + 2 / forecast : -weight * error;
		if (seasonal) cycle[t % m] = seasonBy + (times ? base : 1) * forecastBy;
		baseBy += times ? s * forecastBy : forecastBy;
		phiBy += before * baseBy;
		beforeBy += phi * baseBy;
		levelBy = baseBy;
		slopeBy = trended ? beforeBy : 0;
	}
	into.alpha = alphaBy - (shareBy * share) / alpha;
	into.beta = shareBy / alpha;
	into.gamma = gammaBy;
	into.phi = phiBy;
	into.state.level = levelBy;
	into.state.slope = slopeBy;
	return n * Math.log(sse) + 2 * (logs + Math.log(product));
}
