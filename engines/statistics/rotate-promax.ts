import { rotateVarimax } from "#engines/statistics/rotate-varimax.ts";
import { invert, multiply, transpose } from "#engines/statistics/small-matrix.ts";

/** Loadings after an oblique rotation and the correlations of the factors. */
export type Oblique = { loadings: number[][]; phi: number[][] };

/**
 * Promax rotation: oblique, towards the varimax loadings raised to a power with their sign.
 *
 * Definition: A. Hendrickson & P. White, Brit. J. Stat. Psychol. 17 (1964); as R's promax, m = 4, from Kaiser-normalised
 * varimax.
 * @param loadings variables × factors, at least 2 factors
 * @returns undefined when the target is singular (factors that varimax cannot tell apart)
 * Cost: that of varimax.
 */
export function rotatePromax(loadings: readonly (readonly number[])[], power = 4): Oblique | undefined {
	const x = rotateVarimax(loadings);
	const target = x.map((row) => row.map((value) => value * Math.abs(value) ** (power - 1)));
	const xt = transpose(x);
	const inner = invert(multiply(xt, x));
	if (!inner) return undefined;
	const u = multiply(multiply(inner, xt), target);
	const scale = invert(multiply(transpose(u), u));
	if (!scale) return undefined;
	const turn = u.map((row) => row.map((value, j) => value * Math.sqrt(scale[j]![j]!)));
	const back = invert(turn);
	if (!back) return undefined;
	return { loadings: multiply(x, turn), phi: multiply(back, transpose(back)) };
}
