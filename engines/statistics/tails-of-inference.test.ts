import { expect, it } from "vitest";
import { chiSquareUpperTail } from "#engines/statistics/chi-square.ts";
import { binomialTails, hypergeometricTails, poissonTails } from "#engines/statistics/count-tails.ts";
import { confirmedCases } from "#engines/statistics/fixtures/scales-cases.ts";
import { gammaTails } from "#engines/statistics/gamma-tails.ts";
import { noncentralityInterval, noncentralT } from "#engines/statistics/noncentral-t.ts";
import { noncentralTFar } from "#engines/statistics/noncentral-t-far.ts";
import { studentTwoSided } from "#engines/statistics/student-t.ts";

type Count = { k: number; atMost: number; atLeast: number };
const { tails } = confirmedCases<{
	tails: {
		noncentralT: { t: number; df: number; delta: number; lower: number }[];
		binomial: (Count & { n: number; p: number })[];
		poisson: (Count & { mean: number })[];
		gamma: { x: number; a: number; lower: number; upper: number }[];
		hypergeometric: (Count & { total: number; marked: number; drawn: number })[];
	};
}>("inference-cases.json");
const near = (actual: number, expected: number, relative: number) =>
	expect(Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300)).toBeLessThan(relative);

it.each(tails.noncentralT)("noncentral t at $t, df $df, δ $delta as R's pt", ({ t, df, delta, lower }) => {
	const both = noncentralT(t, df, delta);
	near(both.lower, lower, 1e-9);
	near(both.lower + both.upper, 1, 1e-11);
});

it("noncentral t: far tails, central case, inversion, mirror", () => {
	near(2 * noncentralT(30, 10, 0).upper, studentTwoSided(30, 10), 1e-10);
	near(2 * noncentralT(200, 1, 0).upper, studentTwoSided(200, 1), 1e-10);
	const { lower, upper } = noncentralityInterval(2.3, 14);
	near(noncentralT(2.3, 14, lower).upper, 0.025, 1e-9);
	near(noncentralT(2.3, 14, upper).lower, 0.025, 1e-9);
	near(noncentralT(-1.2, 7, 0.4).lower, noncentralT(1.2, 7, -0.4).upper, 1e-12);
	const large = noncentralityInterval(800, 999_998);
	expect(large.lower).toBeGreaterThan(797);
	expect(large.upper).toBeLessThan(803);
	expect(() => noncentralT(1, 0, 1)).toThrow(expect.objectContaining({ argument: "df" }));
	expect(noncentralT(-4, 6, 1e5)).toEqual({ lower: 0, upper: 1 });
	near(noncentralT(2, 1e13, 1).upper, 0.15865525393145707, 1e-9);
	expect(() => noncentralT(Number.NaN, 1, 1)).toThrow(expect.objectContaining({ argument: "t" }));
});

it("noncentral t far from 0 is the same either way round, and its inversion ends soon", () => {
	for (const [df, delta] of [
		[1, 45],
		[3, 60],
		[30, 100],
		[500, 300],
		[20_000, 1500],
	] as const) {
		for (const t of [0.7 * delta, delta, 1.3 * delta]) {
			const [one, other] = [noncentralT(t, df, delta), noncentralTFar(t, df, delta)];
			for (const side of ["lower", "upper"] as const) if (one[side] > 1e-20) near(other[side], one[side], 1e-9);
		}
	}
	const { lower, upper } = noncentralityInterval(1e12, 7);
	near(noncentralT(1e12, 7, lower).upper, 0.025, 1e-9);
	near(noncentralT(-1e12, 7, -upper).upper, 0.025, 1e-9);
	// The limit of large δ: t/δ is 1/s, and P(s² · 7 ≤ χ² quantile of 7 at .025, R qchisq) = .025.
	near(upper / 1e12, Math.sqrt(16.012764274629326 / 7), 1e-6);
});

it.each(tails.gamma)("gamma tails at $x of shape $a as R's pgamma", ({ x, a, lower, upper }) => {
	const got = gammaTails(x, a);
	near(got.lower, lower, 1e-10);
	near(got.upper, upper, 1e-10);
	expect(() => gammaTails(-1, a)).toThrow(expect.objectContaining({ argument: "x" }));
	expect(() => gammaTails(x, 0)).toThrow(expect.objectContaining({ argument: "a" }));
});

it("gamma tails of large shapes hold at the ends of what doubles hold", () => {
	// R pgamma(c(2e6, 2.01e6), 2e6, lower.tail = FALSE)
	near(gammaTails(2e6, 2e6).upper, 0.49990596840248086, 1e-11);
	near(gammaTails(2.01e6, 2e6).upper, 8.3519795414517193e-13, 1e-10);
	for (const [x, a] of [
		[5e-324, 2e6],
		[1, 1e308],
	] as const) {
		expect(gammaTails(x, a)).toEqual({ lower: 0, upper: 1 });
	}
	for (const [x, a] of [
		[1e308, 2e6],
		[1.7e308, 1e308],
	] as const) {
		expect(gammaTails(x, a)).toEqual({ lower: 1, upper: 0 });
	}
	expect(chiSquareUpperTail(1e-320, 1e7)).toBe(1);
	expect(noncentralT(1e-308, 1e7, 1e300)).toEqual({ lower: 0, upper: 1 });
});

it("noncentral t above df = 1e12 is off by no more than it says", () => {
	const df = 1.0001e12;
	for (const delta of [1e7, 1e9]) {
		for (const [deviations, most] of [
			[1, 6e-7],
			[3, 2e-6],
			[6, 2.5e-5],
			[9, 9e-5],
		] as const) {
			const width = deviations * Math.hypot(1, delta / Math.sqrt(2 * df));
			near(noncentralT(delta + width, df, delta).upper, noncentralTFar(delta + width, df, delta).upper, most);
			near(noncentralT(delta - width, df, delta).lower, noncentralTFar(delta - width, df, delta).lower, most);
		}
	}
});

it("binomial, Poisson and hypergeometric tails as R's, both sides", () => {
	for (const { k, n, p, atMost, atLeast } of tails.binomial) {
		near(binomialTails(k, n, p).atMost, atMost, 1e-11);
		near(binomialTails(k, n, p).atLeast, atLeast, 1e-11);
	}
	for (const { k, mean, atMost, atLeast } of tails.poisson) {
		near(poissonTails(k, mean).atMost, atMost, 1e-11);
		near(poissonTails(k, mean).atLeast, atLeast, 1e-11);
	}
	for (const { k, total, marked, drawn, atMost, atLeast } of tails.hypergeometric) {
		near(hypergeometricTails(k, total, marked, drawn).atMost, atMost, 1e-11);
		near(hypergeometricTails(k, total, marked, drawn).atLeast, atLeast, 1e-11);
	}
	expect(hypergeometricTails(-1, 8, 4, 4)).toEqual({ atMost: 0, atLeast: expect.closeTo(1, 12) });
	expect(poissonTails(0, 0)).toEqual({ atMost: 1, atLeast: 1 });
	expect(() => binomialTails(4, 3, 0.5)).toThrow(expect.objectContaining({ argument: "k" }));
	expect(() => poissonTails(1, -1)).toThrow(expect.objectContaining({ argument: "mean" }));
	expect(() => hypergeometricTails(1, 4, 5, 2)).toThrow(expect.objectContaining({ argument: "marked" }));
});
