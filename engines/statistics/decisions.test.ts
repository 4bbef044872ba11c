import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { combineWeights } from "#engines/statistics/combine-weights.ts";
import { type Direction, entropyWeights } from "#engines/statistics/entropy-weights.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";
import { topsis } from "#engines/statistics/topsis.ts";

const cases = confirmedCases<{
	entropy: { table: number[][]; directions: Direction[]; epsilon: number; weights: number[]; scores: number[] }[];
	topsis: { table: number[][]; weights: number[]; directions: Direction[]; closeness: number[]; rank: number[] }[];
}>("decisions-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });
const cell = fc.double({ min: 0, max: 100, noNaN: true });
const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 9 });
const directions: Direction[] = ["benefit", "cost", "benefit"];

describe("entropyWeights", () => {
	it("meets G10", () => {
		const { input, expected, tolerance } = goldenCase<
			{ X_columns: Record<string, number[]>; types: Direction[]; epsilon: number },
			{ w: number[]; score_x100: number[] }
		>("G10");
		const columns = Object.values(input.X_columns);
		const own = entropyWeights(
			columns[0]!.map((_, i) => columns.map((one) => one[i]!)),
			input.types,
			input.epsilon,
		);
		expect(gap(own.estimate, expected.w)).toBeLessThan(tolerance);
		expect(gap(own.scores, expected.score_x100)).toBeLessThan(tolerance);
	});

	it.each(cases.entropy)(
		"agrees with scipy.stats.entropy, ε = $epsilon",
		({ table: x, directions: d, epsilon, weights, scores }) => {
			const own = entropyWeights(x, d, epsilon);
			expect(gap(own.estimate, weights)).toBeLessThan(1e-12);
			expect(gap(own.scores, scores)).toBeLessThan(1e-10);
		},
	);

	it("gives a constant column, zeros among them, no weight and says so", () => {
		const own = entropyWeights(
			[
				[1, 0, 3],
				[2, 0, 3],
				[9, 0, 3],
			],
			directions,
		);
		expect(own.estimate).toEqual([1, 0, 0]);
		expect(own.warnings).toContainEqual({ code: "constant-column", values: { column: 1, value: 0 } });
		expect(() => entropyWeights([[1], [1]], ["benefit"])).toThrow(refused("table"));
		expect(() => entropyWeights([[1]], ["benefit"])).toThrow(refused("table"));
		expect(() => entropyWeights([[1], [2]], ["benefit"], 0.5)).toThrow(refused("epsilon"));
		expect(() => entropyWeights([[1], [2]], [])).toThrow(refused("directions"));
		expect(() => entropyWeights([[1], [2]], ["best" as Direction])).toThrow(refused("directions[0]"));
	});

	it("does not mind units, offsets and the order of rows", () => {
		fc.assert(
			fc.property(table, (rows) => {
				fc.pre([0, 1, 2].every((j) => Math.max(...rows.map((r) => r[j]!)) - Math.min(...rows.map((r) => r[j]!)) > 0.1));
				const own = entropyWeights(rows, directions);
				const moved = rows.toReversed().map((row) => row.map((value, j) => value * (j + 2) + 7));
				expect(gap(entropyWeights(moved, directions).estimate, own.estimate)).toBeLessThan(1e-9);
			}),
			{ seed: 5, numRuns: 100 },
		);
	});
});

describe("topsis", () => {
	it("meets G09", () => {
		const { input, expected, tolerance } = goldenCase<
			{ X: number[][]; w: number[]; types: Direction[] },
			{ closeness: number[]; rank: number[] }
		>("G09");
		const own = topsis(input.X, input.w, input.types);
		expect(gap(own.estimate, expected.closeness)).toBeLessThan(tolerance);
		expect(own.rank).toEqual(expected.rank);
	});

	it.each(cases.topsis)("agrees with numpy, ties included", ({ table: x, weights, directions: d, closeness, rank }) => {
		const own = topsis(x, weights, d);
		expect(gap(own.estimate, closeness)).toBeLessThan(1e-12);
		expect(own.rank).toEqual(rank);
		expect(own.warnings.map(({ code }) => code)).toContain("ties");
	});

	it("puts a row that is best in everything first at 1, and does not mind units", () => {
		fc.assert(
			fc.property(table, (rows) => {
				const best = [101, -1, 101];
				const own = topsis([...rows, best], [1, 2, 3], directions);
				expect(own.estimate.at(-1)).toBe(1);
				expect(own.rank.at(-1)).toBe(1);
				const scaled = [...rows, best].map((row) => row.map((value, j) => value * 10 ** (j + 1)));
				expect(gap(topsis(scaled, [2, 4, 6], directions).estimate, own.estimate)).toBeLessThan(1e-9);
			}),
			{ seed: 6, numRuns: 100 },
		);
	});

	it("says what it cannot rank", () => {
		expect(
			topsis(
				[
					[0, 1],
					[0, 2],
				],
				[1, 1],
				["benefit", "benefit"],
			).warnings.map(({ code }) => code),
		).toEqual(["zero-column"]);
		expect(() =>
			topsis(
				[
					[1, 2],
					[1, 2],
				],
				[1, 1],
				["benefit", "cost"],
			),
		).toThrow(refused("table"));
		expect(() => topsis([[1, 2]], [1, 1], ["benefit", "cost"])).toThrow(refused("table"));
		expect(() => topsis([[1], [2]], [0], ["benefit"])).toThrow(refused("weights"));
		expect(() => topsis([[1], [Number.POSITIVE_INFINITY]], [1], ["benefit"])).toThrow(refused("table[1][0]"));
	});
});

describe("combineWeights", () => {
	it("mixes linearly or multiplies, normalised", () => {
		expect(gap(combineWeights([2, 2], [1, 3]).estimate, [0.375, 0.625])).toBeLessThan(1e-15);
		expect(gap(combineWeights([1, 1], [1, 3], { alpha: 1 }).estimate, [0.5, 0.5])).toBeLessThan(1e-15);
		expect(
			gap(combineWeights([0.2, 0.8], [0.5, 0.5], { variant: "multiplicative" }).estimate, [0.2, 0.8]),
		).toBeLessThan(1e-15);
		const lost = combineWeights([0, 1], [0.5, 0.5], { variant: "multiplicative" });
		expect(lost.warnings.map(({ code }) => code)).toEqual(["criterion-lost"]);
		expect(() => combineWeights([1, 0], [0, 1], { variant: "multiplicative" })).toThrow(refused("b"));
		expect(() => combineWeights([1], [1, 2])).toThrow(refused("b"));
		expect(() => combineWeights([1], [1], { alpha: 2 })).toThrow(refused("alpha"));
	});
});
