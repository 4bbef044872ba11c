import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { adjustP } from "#engines/statistics/adjust-p.ts";
import { chiSquareTest } from "#engines/statistics/chi-square-test.ts";
import { correlation } from "#engines/statistics/correlation.ts";
import { fisherExact } from "#engines/statistics/fisher-exact.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";
import { mannWhitney } from "#engines/statistics/mann-whitney.ts";

type Pair = [number, number];
const cases = confirmedCases<{
	rankSum: { a: number[]; b: number[]; W: number; pNormal: number; pExact: number | null; hl: number[] | null }[];
	fisher: { table: Pair[]; p: number }[];
	chiSquare: { table: number[][]; chi2: number; df: number; p: number; v: number; smallest: number }[];
	correlation: { x: number[]; y: number[]; pearson: number[]; spearman: number[]; kendall: number[] }[];
	adjust: { p: number[]; holm: number[]; bh: number[] };
}>("inference-cases.json");
const exact = confirmedCases<{
	odds: { table: Pair[]; odds: number | null; lower: number; upper: number | null }[];
}>("exact-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });

describe("mannWhitney", () => {
	it("gives the golden case, exact and normal", () => {
		const { input, expected, tolerance } = goldenCase<
			{ a: number[]; b: number[] },
			Record<"W" | "p_greater" | "p_two_exact" | "p_two_normal_cc", number>
		>("G24");
		const exact = mannWhitney(input.a, input.b);
		const normal = mannWhitney(input.a, input.b, { method: "normal" });
		expect(exact.exact).toBe(true);
		expect(
			gap(
				[exact.u, exact.pGreater, exact.p, normal.p],
				[expected.W, expected.p_greater, expected.p_two_exact, expected.p_two_normal_cc],
			),
		).toBeLessThan(tolerance);
	});

	it.each(cases.rankSum)("agrees with R on $a.length and $b.length values", ({ a, b, W, pNormal, pExact, hl }) => {
		const normal = mannWhitney(a, b, { method: "normal" });
		expect(gap([normal.u, normal.p], [W, pNormal])).toBeLessThan(1e-12);
		if (pExact === null || hl === null) return;
		const { p, estimate, interval } = mannWhitney(a, b);
		expect(gap([p, estimate, interval!.lower, interval!.upper], [pExact, ...hl])).toBeLessThan(1e-12);
	});

	it("is exact with ties: every choice of 3 of 7 counted", () => {
		const values = [1, 2, 2, 3, 3, 3, 5];
		const rank = (value: number) =>
			values.filter((v) => v < value).length + (values.filter((v) => v === value).length + 1) / 2;
		const seen = rank(2) + rank(3) + rank(5);
		let [all, extreme] = [0, 0];
		for (let i = 0; i < 7; i++)
			for (let j = i + 1; j < 7; j++)
				for (let k = j + 1; k < 7; k++) {
					all++;
					if (Math.abs(rank(values[i]!) + rank(values[j]!) + rank(values[k]!) - 12) >= Math.abs(seen - 12) - 1e-9)
						extreme++;
				}
		expect(mannWhitney([2, 3, 5], [1, 2, 3, 3]).p).toBeCloseTo(extreme / all, 12);
	});

	it("turns with the groups; the shift is the median of all differences", () => {
		const values = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 9 });
		fc.assert(
			fc.property(values, values, (a, b) => {
				const one = mannWhitney(a, b);
				const other = mannWhitney(b, a);
				expect(one.p).toBeCloseTo(other.p, 10);
				expect(one.pGreater).toBeCloseTo(other.pLess, 10);
				const differences = a.flatMap((x) => b.map((y) => x - y)).sort((x, y) => x - y);
				const middle = differences.length / 2;
				expect(one.estimate).toBeCloseTo(
					(differences[Math.ceil(middle) - 1]! + differences[Math.floor(middle)]!) / 2,
					10,
				);
			}),
			{ seed: 8, numRuns: 60 },
		);
	});

	it("finds the shift and its bounds among a hundred thousand differences, whole or not", () => {
		for (const unit of [1, 0.01, Math.PI]) {
			const a = Array.from({ length: 400 }, (_, i) => unit * ((i * i * 7919) % 1009));
			const b = Array.from({ length: 300 }, (_, i) => unit * ((i * i * 104_729) % 907));
			const differences = Float64Array.from(a.flatMap((x) => b.map((y) => x - y))).sort();
			const { estimate, interval } = mannWhitney(a, b, { method: "normal" });
			expect(estimate).toBe((differences[59_999]! + differences[60_000]!) / 2);
			const rank = differences.indexOf(interval!.lower);
			expect(rank).toBeGreaterThan(0);
			expect(differences.lastIndexOf(interval!.upper)).toBeGreaterThan(60_000);
			// The bounds are order statistics equally far from both ends.
			const outside = differences.lastIndexOf(interval!.lower);
			expect(differences[119_999 - outside]!).toBeLessThanOrEqual(interval!.upper);
			expect(differences[119_999 - rank]!).toBeGreaterThanOrEqual(interval!.upper);
		}
	});

	it("defines flat samples, refuses empty and broken ones, takes many values", () => {
		expect(mannWhitney([2, 2], [2, 2, 2])).toMatchObject({ p: 1, interval: null, estimate: 0, superiority: 0.5 });
		expect(mannWhitney([1], [2])).toMatchObject({ p: 1, interval: null });
		expect(() => mannWhitney([], [1])).toThrow(refused("a"));
		expect(() => mannWhitney([1], [Number.NaN])).toThrow(refused("b[0]"));
		const a = Array.from({ length: 1e5 }, (_, i) => (i * 7919) % 1000);
		expect(
			mannWhitney(
				a,
				a.map((x) => x + 3),
			).estimate,
		).toBe(-3);
	});
});

describe("fisherExact and chiSquareTest", () => {
	it("give the golden tea table", () => {
		const { input, expected, tolerance } = goldenCase<{ table: Pair[] }, { p_two_sided: number }>("G33");
		expect(gap([fisherExact(input.table).p], [expected.p_two_sided])).toBeLessThan(tolerance);
	});

	it.each(cases.fisher)("fisherExact agrees with R on $table", ({ table, p }) => {
		expect(fisherExact(table).p).toBeCloseTo(p, 10);
	});

	// Not R's odds: its uniroot stops at 1.2e-4 on their reciprocal, 621.93 in place of 626.24 for the tea table's bound.
	it.each(exact.odds)("fisherExact gives scipy's odds ratio of $table", ({ table, odds, lower, upper }) => {
		const { estimate, interval } = fisherExact(table);
		const pairs = [
			[estimate!, odds],
			[interval!.lower, lower],
			[interval!.upper, upper],
		] as const;
		for (const [actual, expected] of pairs) {
			if (expected === null || expected === 0) expect(actual).toBe(expected ?? Number.POSITIVE_INFINITY);
			else expect(actual / expected).toBeCloseTo(1, 8);
		}
	});

	it.each(cases.chiSquare)("chiSquareTest agrees with R on $table", ({ table, chi2, df, p, v, smallest }) => {
		const got = chiSquareTest(table);
		expect(
			gap([got.chiSquare, got.df, got.p, got.estimate, got.smallestExpected], [chi2, df, p, v, smallest]),
		).toBeLessThan(1e-10);
	});

	it("define the odds of an empty margin and refuse what is no table", () => {
		expect(
			fisherExact([
				[0, 0],
				[3, 4],
			]),
		).toMatchObject({ estimate: null, interval: null, p: 1 });
		expect(() =>
			fisherExact([
				[0, 0],
				[0, 0],
			]),
		).toThrow(refused("table"));
		expect(() =>
			fisherExact([
				[1, 2],
				[1.5, 0],
			]),
		).toThrow(refused("table[1][0]"));
		expect(() =>
			chiSquareTest([
				[1, 2],
				[0, 0],
			]),
		).toThrow(refused("table[1]"));
		expect(() =>
			chiSquareTest([
				[1, 0],
				[3, 0],
			]),
		).toThrow(refused("table[][1]"));
		expect(
			fisherExact([
				[4300, 3900],
				[4100, 4200],
			]).interval!.lower,
		).toBeGreaterThan(1);
	});
});

describe("correlation and adjustP", () => {
	it.each(cases.correlation)("agrees with R on $x.length pairs", ({ x, y, pearson, spearman, kendall }) => {
		const p = correlation(x, y);
		expect(gap([p.estimate, p.p, p.interval!.lower, p.interval!.upper], pearson)).toBeLessThan(1e-9);
		const s = correlation(x, y, { kind: "spearman" });
		expect(gap([s.estimate, s.p], spearman)).toBeLessThan(1e-9);
		const k = correlation(x, y, { kind: "kendall" });
		expect(k.estimate).toBeCloseTo(kendall[0]!, 12);
		if (x.length > 10) expect(k.p).toBeCloseTo(kendall[1]!, 12);
	});

	it("holds under order, unit and sign; ±1 has no interval", () => {
		const pairs = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 })), {
			minLength: 5,
			maxLength: 20,
		});
		fc.assert(
			fc.property(pairs, fc.constantFrom("pearson" as const, "spearman" as const, "kendall" as const), (list, kind) => {
				const x = list.map(([a]) => a);
				const y = list.map(([, b]) => b);
				fc.pre(new Set(x).size > 1 && new Set(y).size > 1);
				const one = correlation(x, y, { kind }).estimate;
				expect(correlation(y.toReversed(), x.toReversed(), { kind }).estimate).toBeCloseTo(one, 10);
				expect(
					correlation(
						x.map((v) => -2 * v + 1),
						y,
						{ kind },
					).estimate,
				).toBeCloseTo(-one, 10);
			}),
			{ seed: 8, numRuns: 60 },
		);
		expect(correlation([1, 2, 3, 4, 5], [2, 4, 6, 8, 10], { kind: "spearman" })).toMatchObject({
			estimate: 1,
			interval: null,
		});
		expect(() => correlation([1, 2, 3], [4, 4, 4])).toThrow(refused("y"));
		expect(() => correlation([1, 2, 3], [4, 5])).toThrow(refused("y"));
		expect(() => correlation([1, 2, Number.NaN], [1, 2, 3])).toThrow(refused("x[2]"));
		const long = Array.from({ length: 5e4 }, (_, i) => (i * 7919) % 1009);
		expect(correlation(long, long, { kind: "kendall" }).estimate).toBeCloseTo(1, 12);
	});

	it("adjusts as R's p.adjust", () => {
		expect(gap(adjustP(cases.adjust.p, "holm"), cases.adjust.holm)).toBeLessThan(1e-15);
		expect(gap(adjustP(cases.adjust.p, "benjamini-hochberg"), cases.adjust.bh)).toBeLessThan(1e-15);
		expect(() => adjustP([0.1, 1.1], "holm")).toThrow(refused("ps[1]"));
	});
});
