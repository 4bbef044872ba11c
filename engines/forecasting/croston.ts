import type { ModelForecast } from "#engines/forecasting/model-forecast.ts";
import { EngineInputError } from "#engines/input-error.ts";
import { requireInteger, requireNonNegative, requireOpenUnit, requireSeries } from "#engines/require-number.ts";

/**
 * Intermittent demand: sizes of the non-zero values and the gaps between them are smoothed apart, and divided.
 *
 * Reference: Croston, Operational Research Quarterly 23 (1972), as R's `croston` computes it; variant "sba" times
 * (1 − α/2), which takes out its bias: Syntetos & Boylan, Int. J. Forecasting 21 (2005). The method has no error model
 * of its own: the standard error is the root mean square of its own one-step errors, the same at every step.
 * @param values series, oldest first, ≥ 0, with at least two values above zero
 * @param horizon steps ahead, ≥ 1
 * @param alpha smoothing of both parts, usually .1
 * @throws EngineInputError. Cost: O(n)
 */
export function croston(
	values: readonly number[],
	horizon: number,
	alpha = 0.1,
	variant: "croston" | "sba" = "croston",
): ModelForecast {
	requireSeries("values", values, 3);
	requireInteger("horizon", horizon, 1);
	requireOpenUnit("alpha", alpha);
	const unbias = variant === "sba" ? 1 - alpha / 2 : 1;
	let size: number | null = null;
	let gap = 0;
	let since = 0;
	let nonZero = 0;
	let square = 0;
	let errors = 0;
	values.forEach((y, i) => {
		requireNonNegative(`values[${i}]`, y);
		since++;
		if (size !== null) {
			square += (y - (unbias * size) / gap) ** 2;
			errors++;
		}
		if (y === 0) return;
		nonZero++;
		size = size === null ? y : size + alpha * (y - size);
		gap = nonZero === 1 ? since : gap + alpha * (since - gap);
		since = 0;
	});
	if (size === null || nonZero < 2) {
		throw new EngineInputError("values", `needs at least two values above zero, got ${nonZero}`);
	}
	const rate = (unbias * size) / gap;
	const sigma = Math.sqrt(square / Math.max(1, errors - 1));
	return {
		model: variant,
		mean: new Array<number>(horizon).fill(rate),
		sd: new Array<number>(horizon).fill(sigma),
		df: Math.max(1, errors - 1),
		n: errors,
		parameters: { alpha, size, gap },
	};
}
