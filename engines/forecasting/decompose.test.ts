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

	it.each([
		{
			values: [2, 0, 3, 4, 5, 1, 3, 2, 6, 5, 1, 2],
			figure: [1.3128713809146186, 0.635549100306395, 1.0515795187789863],
		},
		{
			values: [2, -1, 3, 4, 5, -2, 3, 2, 6, 5, 1, 2],
			figure: [1.775728500480446, 0.5868304993470863, 0.6374410001724677],
		},
		{
			values: [8, 0, 6, 4, 9, 3, 5, 0, 10, 2, 7, 5],
			figure: [1.9193017601828144, 0.4943615450980444, 1.201905158876093, 0.384431535843048],
		},
	])("takes single zeros and negative values of a multiplicative season as R does: $values", ({ values, figure }) => {
		decompose(values, figure.length, "multiplicative").figure.forEach((value, i) => {
			expect(value).toBeCloseTo(figure[i]!, 12);
		});
	});

	it.each([
		{ what: "a trend", values: [1, -1, 0, 2, 3, 4, 5, 6, 7] },
		{ what: "a trend", values: [0, 0, 0, 0, 0, 0] },
		{ what: "a trend", values: [0.1, 0.2, -0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9] },
		{ what: "a seasonal figure", values: [2, 0, 4, 3, 0, 6, 4, 0, 2] },
	])("refuses $what of zero in a multiplicative season", ({ what, values }) => {
		expect(() => decompose(values, 3, "multiplicative")).toThrow(
			expect.objectContaining({
				argument: "values",
				name: "EngineInputError",
				message: expect.stringContaining(`${what} of zero`),
			}),
		);
	});

	it("refuses less than two cycles", () => {
		expect(() => decompose([1, 2, 3, 4, 5, 6, 7], 4, "additive")).toThrow(
			expect.objectContaining({ argument: "values" }),
		);
	});
});
