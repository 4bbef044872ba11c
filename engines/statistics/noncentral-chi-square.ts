import { EngineInputError } from "#engines/input-error.ts";
import { requireNonNegative, requirePositive } from "#engines/require-number.ts";
import { deviancePart } from "#engines/statistics/deviance-part.ts";
import { gammaTails } from "#engines/statistics/gamma-tails.ts";
import { stirlingError } from "#engines/statistics/stirling-error.ts";

/**
 * P(X > x) of the noncentral chi-square distribution, a Poisson mixture of central ones (Johnson, Kotz & Balakrishnan 1995,
 * ch. 29): Σ Poisson(j; λ/2) Q(df/2 + j, x/2), with Q stepped upward by its recurrence, where nothing cancels. The sum
 * starts twelve standard deviations below the mean of j: Q grows with j, so that what is left out is below e⁻⁷⁰ of it.
 * @throws EngineInputError on a negative x or noncentrality, one above 1e8, df ≤ 0
 * Cost: about 24·√(λ/2) terms: 170,000 at λ = 1e8.
 */
export function noncentralChiSquareUpperTail(x: number, df: number, noncentrality: number): number {
	const half = requireNonNegative("noncentrality", noncentrality) / 2;
	const at = requireNonNegative("x", x) / 2;
	requirePositive("df", df);
	if (half > 5e7)
		throw new EngineInputError("noncentrality", "must not be above 1e8: callers invert hundreds of such sums");
	if (at === 0) return 1;
	if (half === 0) return gammaTails(at, df / 2).upper;
	const reach = 12 * Math.sqrt(half + 1) + 40;
	const first = Math.max(0, Math.floor(half - reach));
	let q = gammaTails(at, df / 2 + first).upper;
	let sum = 0;
	// Far above the mean, the terms that matter are those around √(half·at).
	const last = Math.max(half, Math.sqrt(half * at)) + reach;
	for (let j = first; j <= last; j++) {
		sum += gammaTerm(j, half) * q;
		q = Math.min(1, q + gammaTerm(df / 2 + j, at));
	}
	return Math.min(1, sum);
}

/** m^a·e^−m/Γ(a + 1), a Poisson probability at whole a; by Loader's form, exact to the last digits for large a and m. */
function gammaTerm(a: number, m: number): number {
	if (a === 0) return Math.exp(-m);
	return Math.exp(-deviancePart(a, m, a - m) - stirlingError(a)) / Math.sqrt(2 * Math.PI * a);
}
