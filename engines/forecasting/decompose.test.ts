import { describe, expect, it } from "vitest";
import { decompose } from "#engines/forecasting/decompose.ts";

const pattern = [3, -1, -4, 2];

describe("decompose", () => {
	it("takes a line and its season exactly apart", () => {
		const values = Array.from({ length: 16 }, (_, i) => 10 + 2 * i + pattern[i % 4]!);
		const { trend, figure } = decompose(values, 4, "additive");
		figure.forEach((value, i) => {
			expect(value).toBeCloseTo(pattern[i]!, 12);
		});
		expect(trend.slice(0, 2)).toEqual([null, null]);
		expect(trend[2]).toBeCloseTo(14, 12);
	});

	it("averages multiplicative figures to 1, with an odd period too", () => {
		const factors = [1.2, 0.9, 0.9];
		const { figure } = decompose(
			Array.from({ length: 12 }, (_, i) => 50 * factors[i % 3]!),
			3,
			"multiplicative",
		);
		figure.forEach((value, i) => {
			expect(value).toBeCloseTo(factors[i]!, 12);
		});
	});

	it("refuses zeros in a multiplicative season", () => {
		expect(() => decompose([0, 0, 0, 0, 0, 0], 3, "multiplicative")).toThrow(
			expect.objectContaining({ argument: "values", name: "EngineInputError" }),
		);
	});

	it("refuses less than two cycles", () => {
		expect(() => decompose([1, 2, 3, 4, 5, 6, 7], 4, "additive")).toThrow(
			expect.objectContaining({ argument: "values" }),
		);
	});
});
