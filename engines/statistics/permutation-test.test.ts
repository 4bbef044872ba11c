import { describe, expect, it } from "vitest";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";
import { permutationTest } from "#engines/statistics/permutation-test.ts";
import { quantileOf } from "#engines/statistics/sample-quantile.ts";

type Expected = { estimate: number; p: number; greater: number; less: number };
const { permutation } = confirmedCases<{
	permutation: { a: number[]; b: number[]; mean: Expected; median: Expected }[];
}>("exact-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });
const medians = (a: Float64Array, b: Float64Array) => quantileOf(a.toSorted(), 0.5) - quantileOf(b.toSorted(), 0.5);

describe("permutationTest", () => {
	it.each(permutation)("agrees with scipy's exact test on $a and $b", ({ a, b, mean, median }) => {
		for (const [statistic, expected] of [["mean-difference", mean] as const, [medians, median] as const]) {
			const got = permutationTest(a, b, statistic, { seed: 1 });
			expect(got.exact).toBe(true);
			const { estimate, p, greater, less } = expected;
			expect(gap([got.estimate, got.p, got.pGreater, got.pLess], [estimate, p, greater, less])).toBeLessThan(1e-12);
		}
	});

	it("shuffles by its seed beyond the limit, close to the exact share and never 0", () => {
		const { a, b, mean } = permutation[0]!;
		const drawn = permutationTest(a, b, "mean-difference", { seed: 5, limit: 100 });
		expect(drawn).toEqual(permutationTest(a, b, "mean-difference", { seed: 5, limit: 100 }));
		expect(drawn).toMatchObject({ exact: false, assignments: 9999 });
		// Four standard errors of 9,999 draws.
		expect(Math.abs(drawn.pGreater - mean.greater)).toBeLessThan(4 * Math.sqrt((mean.greater * 0.98) / 9999));
		const apart = permutationTest(
			Array.from({ length: 30 }, (_, i) => i),
			Array.from({ length: 30 }, (_, i) => 100 + i),
			"mean-difference",
			{ seed: 5, draws: 199 },
		);
		expect([apart.pLess, apart.pGreater, apart.p]).toEqual([1 / 200, 1, 2 / 200]);
	});

	it("defines constants, refuses empty and broken samples and statistics", () => {
		const flat = permutationTest([2, 2], [2, 2], "mean-difference", { seed: 1 });
		expect(flat).toMatchObject({ p: 1, estimate: 0, assignments: 6 });
		expect(flat.warnings.map(({ code }) => code)).toEqual(["few-values", "constant"]);
		expect(() => permutationTest([], [1], "mean-difference", { seed: 1 })).toThrow(refused("a"));
		expect(() => permutationTest([1], [Number.NaN], "mean-difference", { seed: 1 })).toThrow(refused("b[0]"));
		expect(() => permutationTest([1], [2], () => Number.NaN, { seed: 1 })).toThrow(refused("statistic"));
		expect(() => permutationTest([1], [2], "mean-difference", { seed: 1, draws: 5 })).toThrow(refused("draws"));
	});
});
