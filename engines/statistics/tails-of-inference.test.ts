import { expect, it } from "vitest";
import { binomialTails, hypergeometricTails, poissonTails } from "#engines/statistics/count-tails.ts";
import { confirmedCases } from "#engines/statistics/fixtures/scales-cases.ts";
import { noncentralityInterval, noncentralT } from "#engines/statistics/noncentral-t.ts";
import { studentTwoSided } from "#engines/statistics/student-t.ts";

type Count = { k: number; atMost: number; atLeast: number };
const { tails } = confirmedCases<{
	tails: {
		noncentralT: { t: number; df: number; delta: number; lower: number }[];
		binomial: (Count & { n: number; p: number })[];
		poisson: (Count & { mean: number })[];
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
	expect(() => noncentralT(Number.NaN, 1, 1)).toThrow(expect.objectContaining({ argument: "t" }));
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
