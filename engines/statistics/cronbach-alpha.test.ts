import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { cronbachAlpha } from "#engines/statistics/cronbach-alpha.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";
import { mcdonaldOmega } from "#engines/statistics/mcdonald-omega.ts";

const cases = confirmedCases<{
	alpha: {
		x: (number | null)[][];
		raw: number;
		std: number;
		averageR: number;
		feldt: number[];
		dropped: number[];
		itemTotal: number[];
	}[];
	omega: { x: number[][]; omega: number; psych: number }[];
}>("scales-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });
const rowsOf = (columns: Record<string, number[]>) => {
	const lists = Object.values(columns);
	return lists[0]!.map((_, i) => lists.map((list) => list[i]!));
};

describe("cronbachAlpha", () => {
	it("meets G20 and G21", () => {
		type Expected = { raw: number; std: number; alpha_if_dropped: number[]; average_r: number; feldt95: number[] };
		const { input, expected, tolerance } = goldenCase<{ X_columns: Record<string, number[]> }, Expected>("G20");
		const own = cronbachAlpha(rowsOf(input.X_columns));
		const figures = [own.estimate, own.standardised, own.meanCorrelation, own.interval.lower, own.interval.upper];
		expect(gap(figures, [expected.raw, expected.std, expected.average_r, ...expected.feldt95])).toBeLessThan(tolerance);
		expect(
			gap(
				own.items.map(({ alphaIfDeleted }) => alphaIfDeleted!),
				expected.alpha_if_dropped,
			),
		).toBeLessThan(tolerance);
		const small = goldenCase<{ X_columns: Record<string, number[]> }, { raw: number }>("G21");
		expect(gap([cronbachAlpha(rowsOf(small.input.X_columns)).estimate], [small.expected.raw])).toBeLessThan(
			small.tolerance,
		);
	});

	it.each(cases.alpha.map((one, i) => [i, one] as const))("agrees with R psych::alpha, case %i", (_, one) => {
		const whole = one.x.every((row) => !row.includes(null));
		const own = cronbachAlpha(one.x, { missing: "pairwise" });
		expect(gap([own.estimate, own.standardised, own.meanCorrelation], [one.raw, one.std, one.averageR])).toBeLessThan(
			1e-10,
		);
		expect(
			gap(
				own.items.map(({ itemTotal }) => itemTotal),
				one.itemTotal,
			),
		).toBeLessThan(1e-10);
		if (one.x[0]!.length > 2) {
			expect(
				gap(
					own.items.map(({ alphaIfDeleted }) => alphaIfDeleted!),
					one.dropped,
				),
			).toBeLessThan(1e-10);
		}
		// With holes R's interval takes all rows for n, this one the fewest of a pair: wider, never narrower.
		if (whole) expect(gap([own.interval.lower, own.interval.upper], one.feldt)).toBeLessThan(1e-10);
		else expect(own.interval.lower).toBeLessThan(one.feldt[0]!);
	});

	it("turns reversed items, and warns of one that was not turned", () => {
		const rows = cases.alpha[1]!.x as number[][];
		const turned = rows.map(([first, ...others]) => [6 - first!, ...others]);
		expect(cronbachAlpha(turned, { reverse: [0] }).estimate).toBeCloseTo(cases.alpha[1]!.raw, 12);
		const forgotten = cronbachAlpha(turned);
		expect(forgotten.warnings.map(({ code }) => code)).toContain("item-negative");
		expect(forgotten.assumptions.find(({ code }) => code === "items-worded-alike")!.holds).toBe(false);
	});

	it("does not mind shifts of items or a common unit; standardised alpha minds no unit at all", () => {
		const cell = fc.integer({ min: 1, max: 7 });
		fc.assert(
			fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 6, maxLength: 20 }), (rows) => {
				fc.pre([0, 1, 2].every((j) => new Set(rows.map((row) => row[j]!)).size > 1));
				fc.pre(new Set(rows.map((row) => row[0] + row[1] + row[2])).size > 1);
				const own = cronbachAlpha(rows);
				expect(own.estimate).toBeLessThanOrEqual(1 + 1e-12);
				const moved = cronbachAlpha(rows.map((row) => row.map((value, j) => 3 * value + j)));
				expect(moved.estimate).toBeCloseTo(own.estimate, 8);
				const scaled = cronbachAlpha(rows.map((row) => row.map((value, j) => (j + 1) * value)));
				expect(scaled.standardised).toBeCloseTo(own.standardised, 8);
			}),
			{ seed: 9, numRuns: 100 },
		);
	});

	it("refuses what has no alpha", () => {
		expect(() => cronbachAlpha([])).toThrow(refused("rows"));
		expect(() => cronbachAlpha([[1, 2]])).toThrow(refused("rows"));
		expect(() => cronbachAlpha([[1], [2]])).toThrow(refused("rows"));
		expect(() =>
			cronbachAlpha([
				[1, 3],
				[2, 3],
				[4, 3],
			]),
		).toThrow(refused("rows[][1]"));
		expect(() =>
			cronbachAlpha([
				[1, 3],
				[2, Number.NaN],
			]),
		).toThrow(refused("rows[1][1]"));
		expect(() => cronbachAlpha([[1, 3], [2]])).toThrow(refused("rows[1]"));
		expect(() =>
			cronbachAlpha([
				[1, null],
				[2, null],
				[null, 3],
			]),
		).toThrow(refused("rows"));
		expect(() =>
			cronbachAlpha([
				[1, 3],
				[2, 2],
			]),
		).toThrow(/undefined/);
		expect(() =>
			cronbachAlpha(
				[
					[1, 3],
					[2, 5],
				],
				{ reverse: [2] },
			),
		).toThrow(refused("reverse[0]"));
	});

	it("refuses values whose squares a number cannot hold", () => {
		const rows = [
			[1e200, 2e200],
			[3e200, 1e200],
		];
		expect(() => cronbachAlpha(rows)).toThrow(/too large/);
	});

	it("takes a million rows", () => {
		const { n, estimate } = cronbachAlpha(
			Array.from({ length: 1_000_000 }, (_, i) => [i % 5, (i + (i % 3)) % 5, i % 4]),
		);
		expect(n).toBe(1_000_000);
		expect(Number.isFinite(estimate)).toBe(true);
	});
});

describe("mcdonaldOmega", () => {
	it.each(cases.omega)("agrees with R: one-factor minres, ω = $omega", ({ x, omega, psych }) => {
		const own = mcdonaldOmega(x);
		expect(Math.abs(own.estimate - omega)).toBeLessThan(1e-8);
		expect(Math.abs(own.estimate - psych)).toBeLessThan(1e-5);
		expect(own.assumptions.find(({ code }) => code === "loadings-positive")!.holds).toBe(true);
	});

	it("needs three items", () => {
		expect(() =>
			mcdonaldOmega([
				[1, 2],
				[2, 1],
				[3, 3],
			]),
		).toThrow(refused("rows"));
	});
});
