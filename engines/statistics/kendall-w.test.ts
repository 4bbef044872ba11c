import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";
import { kendallW } from "#engines/statistics/kendall-w.ts";

type Golden = {
	ranksums: number[];
	S: number;
	T: number;
	W: number;
	W_uncorrected: number;
	chi2: number;
	df: number;
	p: number;
};
const { kendall } = confirmedCases<{
	kendall: { ratings: number[][]; w: number; f: number; pF: number; chi2: number; p: number }[];
}>("scales-cases.json");

describe("kendallW", () => {
	it.each(["G01", "G02"])("meets golden case %s", (id) => {
		const { input, expected, tolerance } = goldenCase<{ ratings_rows_are_raters: number[][] }, Golden>(id);
		const w = kendallW(input.ratings_rows_are_raters);
		expect(w.rankSums).toEqual(expected.ranksums);
		expect(gap([w.s, w.ties, w.chiSquare.df], [expected.S, expected.T, expected.df])).toBeLessThan(tolerance);
		const figures = [w.estimate, w.uncorrected, w.chiSquare.value, w.chiSquare.p];
		expect(gap(figures, [expected.W, expected.W_uncorrected, expected.chi2, expected.p])).toBeLessThan(tolerance);
	});

	it.each(kendall.map((one, i) => [i, one] as const))("agrees with R (friedman.test, vegan), case %i", (_, one) => {
		const w = kendallW(one.ratings, { permutations: 0 });
		expect(gap([w.estimate, w.chiSquare.value, w.chiSquare.p], [one.w, one.chi2, one.p])).toBeLessThan(1e-10);
		expect(gap([w.f.value, w.f.p], [one.f, one.pF])).toBeLessThan(1e-10);
		expect(w.permutation).toBeNull();
	});

	it("is exact by permutation when tiny: chance of perfect agreement of 3 raters on 3 items is 1/36", () => {
		const w = kendallW([
			[1, 2, 3],
			[1, 2, 3],
			[10, 20, 30],
		]);
		expect(w.estimate).toBe(1);
		expect(w.permutation).toEqual({ p: 1 / 36, arrangements: 36, exact: true, seed: 1 });
		expect(w.f.p).toBe(0);
	});

	it("has Friedman's exact p: 4 raters, 3 items, S = 26 (Siegel & Castellan 1988, table M: P(χ² ≥ 6.5) = .042)", () => {
		const w = kendallW([
			[1, 2, 3],
			[1, 2, 3],
			[1, 2, 3],
			[1, 3, 2],
		]);
		expect(w.s).toBe(26);
		expect(w.p).toBeCloseTo(0.042, 3);
	});

	it("draws a seeded p near the exact one", () => {
		const ratings = kendall[1]!.ratings;
		const first = kendallW(ratings, { seed: 5, permutations: 2000 });
		expect(first.permutation!.exact).toBe(false);
		expect(kendallW(ratings, { seed: 5, permutations: 2000 })).toEqual(first);
		expect(first.p).toBe(1 / 2001);
		const weak = kendall[2]!.ratings;
		const p = kendallW(weak, { permutations: 4000 }).p;
		expect(Math.abs(p - kendall[2]!.p)).toBeLessThan(0.02);
	});

	it("does not mind the order of raters and items, or any rising change of a rater's scale", () => {
		const row = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 5, maxLength: 5 });
		fc.assert(
			fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (ratings) => {
				fc.pre(ratings.some((one) => new Set(one).size > 1));
				const w = kendallW(ratings, { permutations: 0 });
				expect(w.estimate).toBeGreaterThanOrEqual(0);
				expect(w.estimate).toBeLessThanOrEqual(1);
				const turned = ratings.toReversed().map((one) => one.toReversed());
				expect(kendallW(turned, { permutations: 0 }).estimate).toBeCloseTo(w.estimate, 12);
				const stretched = ratings.map((one, i) => one.map((value) => value ** 3 * (i + 1) - 50));
				expect(kendallW(stretched, { permutations: 0 }).estimate).toBe(w.estimate);
			}),
			{ seed: 3, numRuns: 200 },
		);
	});

	it("refuses bad tables", () => {
		expect(() => kendallW([])).toThrow(expect.objectContaining({ argument: "ratings" }));
		expect(() => kendallW([[1, 2]])).toThrow(expect.objectContaining({ argument: "ratings" }));
		expect(() => kendallW([[1, 2], [1]])).toThrow(expect.objectContaining({ argument: "ratings[1]" }));
		expect(() =>
			kendallW([
				[1, 2],
				[1, Number.NaN],
			]),
		).toThrow(expect.objectContaining({ argument: "ratings[1][1]" }));
		expect(() =>
			kendallW([
				[3, 3],
				[1, 1],
			]),
		).toThrow(/undefined/);
	});
});
