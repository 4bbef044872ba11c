import { describe, expect, it } from "vitest";
import { mannKendall } from "#engines/statistics/mann-kendall.ts";

/** p by running through every order of the values. */
function permuted(values: number[]): number {
	const s = (v: number[]) => v.reduce((sum, a, i) => sum + v.slice(i + 1).reduce((t, b) => t + Math.sign(b - a), 0), 0);
	const seen = Math.abs(s(values));
	let all = 0;
	let extreme = 0;
	const visit = (head: number[], rest: number[]) => {
		if (rest.length === 0) {
			all++;
			if (Math.abs(s(head)) >= seen) extreme++;
		}
		rest.forEach((value, i) => {
			visit([...head, value], [...rest.slice(0, i), ...rest.slice(i + 1)]);
		});
	};
	visit([], values);
	return extreme / all;
}

describe("mannKendall", () => {
	it("is exact without ties (scipy 1.17 kendalltau, method exact)", () => {
		const result = mannKendall([5, 3, 6, 7, 8, 4, 9, 12, 10]);
		expect(result.s).toBe(24);
		expect(result.tau).toBeCloseTo(2 / 3, 12);
		expect(result.p).toBeCloseTo(0.012665343915343916, 14);
	});

	it.each([[[5, 3, 6, 7, 7, 5, 9]], [[1, 1, 2, 2, 2, 3]], [[2, 1, 1, 1, 1, 4, 4]], [[3, 1, 2]], [[4, 4, 4, 4]]])(
		"is exact with ties: %j",
		(values) => {
			expect(mannKendall(values).p).toBeCloseTo(permuted(values), 14);
		},
	);

	it("approximates long series with the tie-corrected variance (computed apart with numpy)", () => {
		const values = [
			7, 0, 1, 2, 1, 7, 7, 5, 0, 0, 2, 4, 6, 5, 3, 2, 7, 7, 1, 2, 5, 4, 8, 5, 4, 4, 6, 6, 2, 7, 8, 10, 9, 4, 4, 7, 7, 8,
			9, 4, 10, 2, 2, 10, 10, 4, 3, 4, 2, 10, 8, 8, 5, 7, 4, 9, 7, 3, 5, 9,
		];
		const result = mannKendall(values);
		expect(result.s).toBe(479);
		expect(result.p).toBeCloseTo(0.0021136509632610112, 13);
		expect(result.method).toContain("normal approximation");
	});

	it("keeps digits at its longest exact series: 2/40! for a perfect order", () => {
		let factorial = 1;
		for (let i = 2; i <= 40; i++) factorial *= i;
		const { p } = mannKendall(Array.from({ length: 40 }, (_, i) => i));
		expect((p * factorial) / 2).toBeCloseTo(1, 12);
	});

	it("takes many values: every pair rises but those of one swap", () => {
		const n = 200_000;
		const values = Array.from({ length: n }, (_, i) => i);
		[values[5], values[6]] = [6, 5];
		expect(mannKendall(values).s).toBe((n * (n - 1)) / 2 - 2);
	});

	it("refuses too short or broken series", () => {
		expect(() => mannKendall([1, 2])).toThrow(expect.objectContaining({ argument: "values" }));
		expect(() => mannKendall([1, Number.NaN, 2])).toThrow(expect.objectContaining({ argument: "values[1]" }));
	});
});
