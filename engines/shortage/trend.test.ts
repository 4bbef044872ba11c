import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawPoisson } from "#engines/fixtures/simulate.ts";
import { seededRandom } from "#engines/seeded-random.ts";
import { trendOfCounts } from "#engines/shortage/trend.ts";

const counts = [12, 15, 11, 18, 22, 19, 25, 31, 24, 35];
const fitted = (input: Parameters<typeof trendOfCounts>[0]) => {
	const result = trendOfCounts(input);
	if (!result.ok) throw new Error(result.reason);
	return result;
};

describe("trendOfCounts", () => {
	it("meets the Poisson likelihood solved apart (scipy 1.17: slope .113296, error .0246846, t(8) 2.306004)", () => {
		const result = fitted({ counts });
		const half = 2.306004135204166 * 0.024684563704001423;
		expect(Math.log(result.factor)).toBeCloseTo(0.11329604497048233, 10);
		expect(result.dispersion).toBeCloseTo(0.5074366568382184, 10);
		expect(Math.log(result.lower)).toBeCloseTo(0.11329604497048233 - half, 9);
		expect(Math.log(result.upper)).toBeCloseTo(0.11329604497048233 + half, 9);
		expect(result).toMatchObject({ direction: "up", significant: true, confirmed: true, n: 10 });
	});

	it("turns round with the series, and does not move with its scale", () => {
		const up = fitted({ counts });
		const down = fitted({ counts: counts.toReversed() });
		expect(down.direction).toBe("down");
		expect(down.factor * up.factor).toBeCloseTo(1, 12);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 8, maxLength: 30 }), (series) => {
				const one = fitted({ counts: series });
				const ten = fitted({ counts: series.map((count) => count * 10) });
				expect(ten.factor).toBeCloseTo(one.factor, 8);
				expect(one.lower).toBeLessThanOrEqual(one.factor);
				expect(one.upper).toBeGreaterThanOrEqual(one.factor);
			}),
		);
	});

	it("widens with overdispersion", () => {
		const calm = fitted({ counts: [20, 21, 19, 20, 22, 20, 19, 21, 20, 20] });
		const wild = fitted({ counts: [5, 40, 12, 33, 4, 28, 9, 37, 14, 20] });
		expect(wild.dispersion).toBeGreaterThan(5);
		expect(wild.upper / wild.lower).toBeGreaterThan(calm.upper / calm.lower);
	});

	it("rejects at most one trendless series in twenty, of a thousand each", () => {
		const random = seededRandom(20);
		for (const [n, mean, spread] of [
			[8, 6, 0],
			[12, 30, 0],
			[12, 30, 0.3],
			[24, 3, 0],
		] as const) {
			let rejected = 0;
			for (let i = 0; i < 1000; i++) {
				const series = Array.from({ length: n }, () => drawPoisson(random, mean * (1 + spread * (2 * random() - 1))));
				if (fitted({ counts: series }).significant) rejected++;
			}
			expect(rejected).toBeLessThan(60);
			expect(rejected).toBeGreaterThan(5);
		}
	});

	it("refuses fewer than 8 periods and empty series with a reason", () => {
		expect(trendOfCounts({ counts: counts.slice(0, 7) })).toMatchObject({ ok: false, code: "too-short", n: 7 });
		expect(trendOfCounts({ counts: [] })).toMatchObject({ ok: false, code: "too-short", n: 0 });
		expect(trendOfCounts({ counts: new Array(9).fill(0) })).toMatchObject({ ok: false, code: "no-counts" });
	});

	it("survives a series that starts or ends in zeros", () => {
		const result = fitted({ counts: [0, 0, 0, 0, 0, 0, 3, 9] });
		expect(Number.isFinite(result.factor)).toBe(true);
		expect(result.factor).toBeGreaterThan(1);
	});

	it("throws on what is no count", () => {
		expect(() => trendOfCounts({ counts: [1, -2, 3] })).toThrow(expect.objectContaining({ argument: "counts[1]" }));
		expect(() => trendOfCounts({ counts: [1, Number.NaN] })).toThrow(
			expect.objectContaining({ argument: "counts[1]" }),
		);
		expect(() => trendOfCounts({ counts, confidence: 0 })).toThrow(expect.objectContaining({ argument: "confidence" }));
	});
});
