import { EngineInputError } from "#engines/input-error.ts";
import { requireFinite, requirePositive } from "#engines/require-number.ts";
import { betaKernel } from "#engines/statistics/beta-kernel.ts";

const TINY = 1e-300;
/** Shapes are counts + 1, and counts reach 1e12. */
const MOST = 1e12 + 1;

/** Continued fraction of the incomplete beta (modified Lentz), valid and quick for x < (a+1)/(a+b+2). */
function fraction(x: number, a: number, b: number): number {
	let c = 1;
	let d = 1 - ((a + b) * x) / (a + 1);
	d = 1 / (Math.abs(d) < TINY ? TINY : d);
	let h = d;
	const limit = 200 + 10 * Math.sqrt(Math.max(a, b));
	for (let m = 1; m <= limit; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 + even * d;
		c = 1 + even / c;
		d = 1 / (Math.abs(d) < TINY ? TINY : d);
		c = Math.abs(c) < TINY ? TINY : c;
		h *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 + odd * d;
		c = 1 + odd / c;
		d = 1 / (Math.abs(d) < TINY ? TINY : d);
		c = Math.abs(c) < TINY ? TINY : c;
		const step = d * c;
		h *= step;
		if (Math.abs(step - 1) < 1e-16) break;
	}
	return h;
}

/**
 * Both tails of the beta distribution: `lower` = I_x(a, b), the regularised incomplete beta function, and
 * `upper` = 1 − I_x(a, b), each computed so that the small one keeps its relative accuracy.
 *
 * Definition and expansion: DLMF 8.17.1 and 8.17.22 (continued fraction), NIST.
 * @param x point in [0, 1]
 * @param a first shape, > 0
 * @param b second shape, > 0
 * @param y 1 − x when the caller knows it more exactly than the subtraction does (x very near 1)
 * @returns two probabilities without unit; relative error below 1e-12 for a + b up to 1e5
 * @throws EngineInputError on a bad shape, one above 1e12 + 1, or an x that is not finite
 * Cost: O(√max(a, b)) in the worst case, about 20 terms in ordinary ones.
 */
export function betaTails(x: number, a: number, b: number, y = 1 - x): { lower: number; upper: number } {
	requireFinite("x", x);
	requirePositive("a", a);
	requirePositive("b", b);
	if (Math.max(a, b) > MOST) {
		throw new EngineInputError(a > MOST ? "a" : "b", `must not be above ${MOST}: the expansion would take seconds`);
	}
	if (x <= 0) return { lower: 0, upper: 1 };
	if (y <= 0) return { lower: 1, upper: 0 };
	const kernel = betaKernel(x, y, a, b);
	if (x < (a + 1) / (a + b + 2)) {
		const lower = Math.min(1, (kernel * fraction(x, a, b)) / a);
		return { lower, upper: 1 - lower };
	}
	const upper = Math.min(1, (kernel * fraction(y, b, a)) / b);
	return { lower: 1 - upper, upper };
}
