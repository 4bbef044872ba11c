import { EngineInputError } from "#engines/input-error.ts";
import { requirePositive } from "#engines/require-number.ts";
import { betaKernel } from "#engines/statistics/beta-kernel.ts";
import { betaTails } from "#engines/statistics/beta-tails.ts";

/** Quantile not above one half, so that x itself (not 1 − x) carries the digits. */
function lowSide(p: number, q: number, a: number, b: number): number {
	// Bracketed Newton on ln x: x may be 1e-200 for small shapes, where steps in x would never arrive.
	let low = Math.log(Number.MIN_VALUE);
	let high = Math.log(0.5);
	let t = Math.min(high, Math.log(a / (a + b)));
	for (let i = 0; i < 200; i++) {
		const x = Math.exp(t);
		const tails = betaTails(x, a, b);
		// Compare on the smaller tail: the larger one has no digits left near 1.
		const excess = p <= q ? tails.lower - p : q - tails.upper;
		if (excess === 0) return x;
		if (excess > 0) high = t;
		else low = t;
		const slope = betaKernel(x, 1 - x, a, b) / (1 - x);
		let next = t - excess / slope;
		// In the deep lower tail ln I is nearly linear in ln x, so Newton on the logarithm converges at once.
		if (p <= q && tails.lower > 0) next = t - (tails.lower * Math.log(tails.lower / p)) / slope;
		if (!(next > low && next < high)) next = (low + high) / 2;
		if (Math.abs(next - t) <= 1e-15 * Math.max(1, Math.abs(t)) || high - low < 1e-16) return Math.exp(next);
		t = next;
	}
	return Math.exp(t);
}

/**
 * Quantile of the beta distribution: the x in [0, 1] with I_x(a, b) = p (the inverse of `betaTails`).
 *
 * Definition: DLMF 8.17. Method: Newton steps kept inside a bracket, on the logarithm of the nearer end.
 * @param p lower-tail probability in [0, 1]
 * @param a first shape, > 0
 * @param b second shape, > 0
 * @param q 1 − p when the caller knows it more exactly than the subtraction does
 * @returns x and its complement y = 1 − x, both below 1e-10 relative error for a + b up to 1e6 (1e-12 below 1e4)
 * @throws EngineInputError on a bad shape or probability
 * Cost: 4–8 evaluations of `betaTails`.
 */
export function betaQuantile(p: number, a: number, b: number, q = 1 - p): { x: number; y: number } {
	requirePositive("a", a);
	requirePositive("b", b);
	if (!(p >= 0 && p <= 1 && q >= 0 && q <= 1)) throw new EngineInputError("p", `must lie in [0, 1], got ${p}`);
	if (p === 0) return { x: 0, y: 1 };
	if (q === 0) return { x: 1, y: 0 };
	if (betaTails(0.5, a, b).lower >= p) {
		const x = lowSide(p, q, a, b);
		return { x, y: 1 - x };
	}
	const y = lowSide(q, p, b, a);
	return { x: 1 - y, y };
}
