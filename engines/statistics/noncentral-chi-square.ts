import gammaln from "@stdlib/math-base-special-gammaln";
import { EngineInputError } from "#engines/input-error.ts";
import { requireNonNegative, requirePositive } from "#engines/require-number.ts";
import { gammaTails } from "#engines/statistics/gamma-tails.ts";

/**
 * P(X > x) of the noncentral chi-square distribution, a Poisson mixture of central ones (Johnson, Kotz & Balakrishnan 1995,
 * ch. 29): Σ Poisson(j; λ/2) Q(df/2 + j, x/2), with Q stepped upward by its recurrence, where nothing cancels.
 * @throws EngineInputError on a negative x or noncentrality, one above 1e8, df ≤ 0
 * Cost: about λ/2 + 10√λ terms.
 */
export function noncentralChiSquareUpperTail(x: number, df: number, noncentrality: number): number {
	const half = requireNonNegative("noncentrality", noncentrality) / 2;
	const at = requireNonNegative("x", x) / 2;
	let shape = requirePositive("df", df) / 2;
	if (half > 5e7) throw new EngineInputError("noncentrality", "must not be above 1e8: its terms would take seconds");
	if (at === 0) return 1;
	let q = gammaTails(at, shape).upper;
	if (half === 0) return q;
	let sum = 0;
	const last = half + 12 * Math.sqrt(half + 1) + 40;
	for (let j = 0; j <= last; j++) {
		sum += Math.exp(j * Math.log(half) - half - gammaln(j + 1)) * q;
		q = Math.min(1, q + Math.exp(shape * Math.log(at) - at - gammaln(shape + 1)));
		shape++;
	}
	return Math.min(1, sum);
}
