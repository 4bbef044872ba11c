import { requireFinite, requireOpenUnit, requirePositive } from "#engines/require-number.ts";
import { noncentralTFar } from "#engines/statistics/noncentral-t-far.ts";
import { normalUpperTail } from "#engines/statistics/normal-upper-tail.ts";
import { stirlingError } from "#engines/statistics/stirling-error.ts";

/**
 * Both tails of Student's noncentral t: P(T ≤ t) and P(T > t) for T = (Z + δ)/√(χ²_df/df).
 *
 * Definition: Johnson, Kotz & Balakrishnan, Continuous Univariate Distributions 2 (1995), ch. 31. Method: ∫ Φ(t·s − δ) over
 * the law of s = √(χ²/df), by the trapezium rule in ln s, whose error falls exponentially; nothing is subtracted, so that
 * both tails keep relative accuracy (near 1e-12 for tails above 1e-20). Above df = 1e12 one normal law stands for T, which
 * leaves out the skewness that a large δ brings: where |δ| exceeds √(2·df), tails are off by up to 6e-7 (relative) at one
 * standard deviation, 2e-6 at three, 2.5e-5 at six and 9e-5 at nine.
 * @param t the point; any finite number
 * @param df degrees of freedom, real, > 0
 * @param noncentrality δ
 * @throws EngineInputError on a number that is not finite or df ≤ 0
 * Cost: about 80 normal tails for df above 30 and |δ| below 5. Steps shrink as 1/(1 + |δ|), until `noncentralTFar` takes
 * over, and their range grows as 1/df: 20,000 tails at df = 1 and |δ| = 55; below df = 1 about 550/df times the larger of 1
 * and (1 + |δ|)/1.6, which is some 30 ms at df = .01 and grows on as 1/df, to seconds at 1e-4: no data have so few.
 */
export function noncentralT(t: number, df: number, noncentrality: number): { lower: number; upper: number } {
	requireFinite("t", t);
	requirePositive("df", df);
	requireFinite("noncentrality", noncentrality);
	const spread = 1 / Math.sqrt(2 * df);
	if (df > 1e12) {
		const z = (t - noncentrality) / Math.hypot(1, t * spread);
		return { lower: normalUpperTail(-z), upper: normalUpperTail(z) };
	}
	// Z alone would have to lie beyond 40: below the smallest number there is.
	if (Math.abs(noncentrality) > 40 && t * noncentrality <= 0) {
		return noncentrality > 0 ? { lower: 0, upper: 1 } : { lower: 1, upper: 0 };
	}
	if (Math.abs(noncentrality) * Math.min(1, spread) > 40 && t * noncentrality > 0) {
		const far = noncentralTFar(Math.abs(t), df, Math.abs(noncentrality));
		return t > 0 ? far : { lower: far.upper, upper: far.lower };
	}
	const step = 0.33 * Math.min(spread, 0.8 / (1 + Math.abs(noncentrality)), 0.5);
	const peak = 2 * Math.sqrt(df / 2 / (2 * Math.PI)) * Math.exp(-stirlingError(df / 2));
	let [lower, upper] = [0, 0];
	const add = (u: number) => {
		const exponent = (df / 2) * (2 * u - Math.expm1(2 * u));
		if (exponent < -90) return false;
		const weight = Math.exp(exponent);
		const z = t * Math.exp(u) - noncentrality;
		lower += weight * normalUpperTail(-z);
		upper += weight * normalUpperTail(z);
		return true;
	};
	add(0);
	for (let k = 1; add(k * step); k++);
	for (let k = 1; add(-k * step); k++);
	const scale = peak * step;
	return { lower: Math.min(1, lower * scale), upper: Math.min(1, upper * scale) };
}

/**
 * Two-sided interval of the noncentrality for an observed t, by inversion of its tails: the δ with P(T > t; δ) = α/2 and
 * the one with P(T ≤ t; δ) = α/2 (Steiger & Fouladi 1997).
 * @throws EngineInputError as `noncentralT`, or on a confidence outside (0, 1)
 * Cost: some 15 evaluations of `noncentralT` for each bound, dear below df = .01 as they are.
 */
export function noncentralityInterval(t: number, df: number, confidence = 0.95): { lower: number; upper: number } {
	const share = (1 - requireOpenUnit("confidence", confidence)) / 2;
	requireFinite("t", t);
	requirePositive("df", df);
	return {
		lower: rootOf((delta) => Math.log(noncentralT(t, df, delta).upper / share), t),
		upper: rootOf((delta) => Math.log(share / noncentralT(t, df, delta).lower), t),
	};
}

/** Root of a rising function: a bracket doubled about `start`, then the Illinois form of false position. */
function rootOf(f: (x: number) => number, start: number): number {
	let width = 1 + 0.1 * Math.abs(start);
	let [a, b] = [start - width, start + width];
	let [fa, fb] = [f(a), f(b)];
	while (fa > 0) {
		width *= 2;
		[b, fb] = [a, fa];
		a -= width;
		fa = f(a);
	}
	while (fb < 0) {
		width *= 2;
		[a, fa] = [b, fb];
		b += width;
		fb = f(b);
	}
	for (let i = 0; i < 200; i++) {
		const straight = b - (fb * (b - a)) / (fb - fa);
		const x = straight > a && straight < b ? straight : (a + b) / 2;
		const fx = f(x);
		if (fx === 0 || Math.abs(b - a) < 1e-12 * (1 + Math.abs(x))) return x;
		if (fx < 0) {
			[a, fa] = [x, fx];
			fb /= 2;
		} else {
			[b, fb] = [x, fx];
			fa /= 2;
		}
		if (Math.abs(fx) < 1e-11) return x;
	}
	return (a + b) / 2;
}
