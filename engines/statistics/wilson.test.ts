import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { wilsonInterval } from "#engines/statistics/wilson.ts";

describe("wilsonInterval", () => {
	it("meets the golden case", () => {
		const { input, expected, tolerance } = goldenCase<{ x: number; n: number }, { ci95: [number, number] }>("G32");
		const { lower, upper } = wilsonInterval(input.x, input.n, 0.95);
		expect(Math.abs(lower - expected.ci95[0])).toBeLessThan(tolerance);
		expect(Math.abs(upper - expected.ci95[1])).toBeLessThan(tolerance);
	});

	it("stays inside [0, 1], contains the proportion and mirrors", () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
				const hits = Math.round(share * n);
				const one = wilsonInterval(hits, n);
				const other = wilsonInterval(n - hits, n);
				expect(one.lower).toBeGreaterThanOrEqual(0);
				expect(one.upper).toBeLessThanOrEqual(1);
				expect(one.lower).toBeLessThanOrEqual(one.proportion);
				expect(one.upper).toBeGreaterThanOrEqual(one.proportion);
				expect(one.lower).toBeCloseTo(1 - other.upper, 12);
			}),
		);
	});

	it("refuses impossible counts", () => {
		expect(() => wilsonInterval(3, 2)).toThrow(expect.objectContaining({ argument: "successes" }));
		expect(() => wilsonInterval(-1, 2)).toThrow(expect.objectContaining({ argument: "successes" }));
		expect(() => wilsonInterval(0, 0)).toThrow(expect.objectContaining({ argument: "n" }));
		expect(() => wilsonInterval(1, 2, 95)).toThrow(expect.objectContaining({ argument: "confidence" }));
	});
});
