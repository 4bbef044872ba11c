import { deviancePart } from "#engines/statistics/deviance-part.ts";
import { stirlingError } from "#engines/statistics/stirling-error.ts";

/**
 * x^a·y^b / B(a, b) with y = 1 − x given apart (so that neither end loses digits); a, b > 0, 0 < x < 1.
 *
 * Reference: C. Loader, "Fast and accurate computation of binomial probabilities" (2000), used here for real a and b.
 * Relative error near 1e-14 even for large a + b, where differences of log-gamma would lose half the digits.
 */
export function betaKernel(x: number, y: number, a: number, b: number): number {
	const n = a + b;
	// a − nx and b − ny are the same number with opposite sign; the smaller product gives it with more digits.
	const gap = x < y ? a - n * x : n * y - b;
	const exponent =
		stirlingError(n) - stirlingError(a) - stirlingError(b) - deviancePart(a, n * x, gap) - deviancePart(b, n * y, -gap);
	return Math.sqrt((a * b) / (2 * Math.PI * n)) * Math.exp(exponent);
}
