import gammainc from "@stdlib/math-base-special-gammainc";
import { requireNonNegative, requirePositive } from "#engines/require-number.ts";
import { deviancePart } from "#engines/statistics/deviance-part.ts";
import { normalUpperTail } from "#engines/statistics/normal-upper-tail.ts";
import { stirlingError } from "#engines/statistics/stirling-error.ts";

const TINY = 1e-300;

/**
 * Both tails of the gamma distribution: `lower` = P(a, x) and `upper` = Q(a, x), the regularised incomplete gamma functions
 * (DLMF 8.2.4), the smaller one with its relative accuracy.
 *
 * Up to a = 150 by @stdlib. Its 0.3.1 is wrong by up to 7 % from about a = 500 on (Q(1000, 1000): .5084, right is .4958), so
 * larger shapes are computed here: series and continued fraction (DLMF 8.7.1, 8.9.2) times Loader's kernel, and above
 * a = 1e6 Temme's uniform expansion (DLMF 8.12.3–4) with its first term.
 * @param x point, ≥ 0
 * @param a shape, > 0
 * @returns two probabilities; relative error below 1e-10
 * @throws EngineInputError on a negative x or a ≤ 0
 * Cost: about 10·√a terms at most, none above 1e6.
 */
export function gammaTails(x: number, a: number): { lower: number; upper: number } {
	requireNonNegative("x", x);
	requirePositive("a", a);
	if (x === 0) return { lower: 0, upper: 1 };
	if (a <= 150) {
		// Beyond this point the tail is below 1e-300, and @stdlib divides infinities.
		if (x > 2000) return { lower: 1, upper: 0 };
		return { lower: gammainc(x, a, true, false), upper: gammainc(x, a, true, true) };
	}
	if (a > 1e6) return byNormal(x, a);
	const deviance = deviancePart(a, x, a - x);
	const kernel = Math.exp(-deviance - stirlingError(a)) / Math.sqrt(2 * Math.PI * a);
	if (x < a) {
		const lower = Math.min(1, kernel * series(x, a));
		return { lower, upper: 1 - lower };
	}
	const upper = Math.min(1, kernel * a * fraction(x, a));
	return { lower: 1 - upper, upper };
}

/** 1 + x/(a + 1) + x²/((a + 1)(a + 2)) + … */
function series(x: number, a: number): number {
	let [sum, term] = [1, 1];
	for (let k = 1; term > 1e-17 * sum; k++) {
		term *= x / (a + k);
		sum += term;
	}
	return sum;
}

/** Γ(a, x)·e^x·x^−a by modified Lentz; valid for x ≥ a. */
function fraction(x: number, a: number): number {
	let b = x + 1 - a;
	let c = 1 / TINY;
	let d = 1 / b;
	let h = d;
	for (let k = 1; k < 100_000; k++) {
		const numerator = -k * (k - a);
		b += 2;
		d = numerator * d + b;
		d = 1 / (Math.abs(d) < TINY ? TINY : d);
		c = b + numerator / c;
		c = Math.abs(c) < TINY ? TINY : c;
		const step = d * c;
		h *= step;
		if (Math.abs(step - 1) < 1e-16) break;
	}
	return h;
}

function byNormal(x: number, a: number): { lower: number; upper: number } {
	const gap = (x - a) / a;
	// In units of a: a·ln(a/x) and x + a may leave the range of doubles.
	const part = deviancePart(1, x / a, -gap);
	const deviance = a * part;
	const eta = Math.sign(gap) * Math.sqrt(2 * part);
	// 1/(λ − 1) − 1/η, near λ = 1 by its series.
	const term = Math.abs(eta) < 1e-3 ? -1 / 3 + eta / 12 - (2 * eta * eta) / 135 : 1 / gap - 1 / eta;
	const more = (Math.exp(-deviance) / Math.sqrt(2 * Math.PI * a)) * term;
	const clamp = (p: number) => Math.min(1, Math.max(0, p));
	// Beyond 40 a normal tail is below the smallest double; z itself may be infinite.
	const z = Math.max(-40, Math.min(40, eta * Math.sqrt(a)));
	return { lower: clamp(normalUpperTail(-z) - more), upper: clamp(normalUpperTail(z) + more) };
}
