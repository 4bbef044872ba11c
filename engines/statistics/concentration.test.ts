import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { gini } from "#engines/statistics/gini.ts";
import { herfindahl } from "#engines/statistics/herfindahl.ts";

const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });

describe("gini and herfindahl", () => {
	it("gives the golden case, population and unbiased", () => {
		const { input, expected, tolerance } = goldenCase<{ x: number[] }, Record<string, number>>("G30");
		expect(Math.abs(gini(input.x).estimate - expected.gini_population!)).toBeLessThan(tolerance);
		expect(Math.abs(gini(input.x, { kind: "unbiased" }).estimate - expected["gini_unbiased_n/(n-1)"]!)).toBeLessThan(
			tolerance,
		);
	});

	it("equals half the mean difference of all pairs over the mean, whatever order and unit", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 90 }), { minLength: 3, maxLength: 15 }), (x) => {
				fc.pre(x.filter((value) => value > 0).length > 1);
				const pairs = (list: number[]) => {
					const sum = list.reduce((total, value) => total + value, 0);
					return (
						list.reduce((total, a) => total + list.reduce((inner, b) => inner + Math.abs(a - b), 0), 0) /
						(2 * list.length * sum)
					);
				};
				const got = gini(x);
				expect(got.estimate).toBeCloseTo(pairs(x), 12);
				expect(gini(x.toReversed().map((value) => value * 1e6)).estimate).toBeCloseTo(got.estimate, 12);
				expect(got.lorenz.every(({ holders, held }) => held <= holders + 1e-12)).toBe(true);
				expect(herfindahl(x.toReversed()).estimate).toBeCloseTo(herfindahl(x).estimate, 14);
				expect(herfindahl(x).effectiveNumber).toBeLessThanOrEqual(x.length + 1e-9);
			}),
			{ seed: 8, numRuns: 60 },
		);
	});

	it("jackknifes as leaving out one by one does", () => {
		const x = [4, 1, 7, 2, 2, 9];
		const left = x.map((_, i) => gini(x.filter((_, j) => j !== i)).estimate);
		const mean = left.reduce((sum, value) => sum + value / 6, 0);
		const se = Math.sqrt((5 / 6) * left.reduce((sum, value) => sum + (value - mean) ** 2, 0));
		const { interval, estimate } = gini(x);
		// Student's factor of 5 degrees of freedom, R qt(.975, 5).
		expect(interval!.upper - estimate).toBeCloseTo(2.570581835636314 * se, 9);
	});

	it("gives the index, its normal form and effective number: four shares .4 .3 .2 .1", () => {
		const got = herfindahl([40, 30, 20, 10]);
		expect(got.estimate).toBeCloseTo(0.3, 14);
		expect(got.normalised).toBeCloseTo(0.05 / 0.75, 14);
		expect(got.effectiveNumber).toBeCloseTo(10 / 3, 12);
		expect(herfindahl([5])).toMatchObject({ estimate: 1, normalised: null });
	});

	it("refuses negative, empty and zero; takes many", () => {
		expect(() => gini([1, -1])).toThrow(refused("amounts[1]"));
		expect(() => gini([])).toThrow(refused("amounts"));
		expect(() => gini([0, 0])).toThrow(refused("amounts"));
		expect(() => gini([3], { kind: "unbiased" })).toThrow(refused("amounts"));
		expect(() => herfindahl([0])).toThrow(refused("amounts"));
		expect(() => herfindahl([1, Number.NaN])).toThrow(refused("amounts[1]"));
		expect(gini([3])).toMatchObject({ estimate: 0, interval: null });
		expect(gini(Array.from({ length: 2e5 }, (_, i) => i)).estimate).toBeCloseTo(1 / 3, 4);
	});
});
