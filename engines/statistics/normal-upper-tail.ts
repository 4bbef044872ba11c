import { requireFinite } from "#engines/require-number.ts";

/**
 * P(Z > z) of the standard normal distribution, accurate in the far tail too.
 *
 * Reference: Abramowitz & Stegun 26.2.11 (series, |z| < 2.5) and 26.2.14 (continued fraction beyond).
 * Relative error near 1e-14. Cost: 20–60 terms.
 * @throws EngineInputError when z is not finite
 */
export function normalUpperTail(z: number): number {
	requireFinite("z", z);
	const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
	const size = Math.abs(z);
	if (size < 2.5) {
		let term = z;
		let sum = z;
		for (let k = 3; Math.abs(term) > 1e-18; k += 2) {
			term *= (z * z) / k;
			sum += term;
		}
		return 0.5 - density * sum;
	}
	let tail = 0;
	// Depth n leaves about e^(−2z√(2n)): this is far below one rounding.
	for (let k = Math.ceil(20 + 400 / (size * size)); k >= 1; k--) tail = k / (size + tail);
	const upper = density / (size + tail);
	return z > 0 ? upper : 1 - upper;
}
