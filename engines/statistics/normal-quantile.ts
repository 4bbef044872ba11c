import { requireOpenUnit } from "#engines/require-number.ts";
import { normalUpperTail } from "#engines/statistics/normal-upper-tail.ts";

/**
 * The z with P(Z ≤ z) = p for the standard normal distribution.
 *
 * Start: Abramowitz & Stegun 26.2.23 (error < 4.5e-4); then Halley steps on the exact tail. Relative error near 1e-14.
 * @param p probability strictly between 0 and 1
 * @throws EngineInputError otherwise
 */
export function normalQuantile(p: number): number {
	requireOpenUnit("p", p);
	if (p === 0.5) return 0;
	const tail = Math.min(p, 1 - p);
	const t = Math.sqrt(-2 * Math.log(tail));
	let z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
	for (let i = 0; i < 3; i++) {
		const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
		const step = (normalUpperTail(z) - tail) / density;
		z += step / (1 - (z * step) / 2);
	}
	return p < 0.5 ? -z : z;
}
