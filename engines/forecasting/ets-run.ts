import { type EtsForm, type EtsParameters, type EtsState, etsStep } from "#engines/forecasting/ets-model.ts";

export type EtsRun = {
	/** Sum of squared errors: absolute for additive errors, relative for multiplicative ones. */
	sse: number;
	/** −2 log likelihood up to the constant R leaves out: n·ln(sse) (+ 2·Σ ln|forecast| for multiplicative errors). */
	minusTwoLog: number;
};

/**
 * Runs the smoothing recursions over a series; `state` is moved from before the first value to after the last.
 *
 * Reference: Hyndman, Koehler, Ord & Snyder, Forecasting with Exponential Smoothing (2008), ch. 2 and 5, with the
 * smoothing form (β as a share of the change of level is beta/alpha) that R's `ets` uses.
 * @returns NaN in both fields when a multiplicative form leaves the positive numbers
 * Cost: O(n), no allocation.
 */
export function runEts(values: ArrayLike<number>, form: EtsForm, parameters: EtsParameters, state: EtsState): EtsRun {
	const { alpha, beta, gamma, phi } = parameters;
	const { season } = state;
	const m = form.period;
	const relative = form.error === "multiplicative";
	const trended = form.trend !== "none";
	const n = values.length;
	let { level, slope } = state;
	let sse = 0;
	let logs = 0;
	let product = 1;
	for (let t = 0; t < n; t++) {
		const y = values[t]!;
		const s = season[t % m]!;
		const forecast = etsStep(form, phi, level, slope, s);
		if (relative || form.season === "multiplicative") {
			if (!(forecast > 1e-10)) return { sse: Number.NaN, minusTwoLog: Number.NaN };
		}
		const error = relative ? (y - forecast) / forecast : y - forecast;
		sse += error * error;
		if (relative) {
			// One logarithm for a few values: it costs as much as the rest of the step.
			if (product > 1e150 || product < 1e-150 || forecast > 1e100) {
				logs += Math.log(product);
				product = 1;
			}
			product *= forecast;
		}
		const base = trended ? level + phi * slope : level;
		const unseasoned = form.season === "none" ? y : form.season === "additive" ? y - s : y / s;
		const moved = base + alpha * (unseasoned - base);
		if (trended) slope = phi * slope + (beta / alpha) * (moved - base);
		level = moved;
		if (form.season === "additive") season[t % m] = s + gamma * (y - base - s);
		else if (form.season === "multiplicative") season[t % m] = s + gamma * (y / base - s);
	}
	state.level = level;
	state.slope = slope;
	// Turn the cycle so that season[0] belongs to the step after the last value.
	const shift = n % m;
	if (shift > 0) season.set([...season.subarray(shift), ...season.subarray(0, shift)]);
	return { sse, minusTwoLog: n * Math.log(sse) + 2 * (logs + Math.log(product)) };
}
