import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaQuantile } from "#engines/statistics/beta-quantile.ts";
import { betaTails } from "#engines/statistics/beta-tails.ts";

describe("betaQuantile", () => {
	// Roots of the regularised incomplete beta at 40 digits (mpmath 1.3).
	it.each([
		[0.025, 36, 25, 0.4654054373114276],
		[0.975, 37, 24, 0.7243784212644652],
		[0.3, 2.5, 8, 0.15812824972411163],
		[0.025, 300.25, 12.75, 0.9347795464222693],
		[0.975, 0.5, 0.5, 0.998458666866564],
	])("p = %d, a = %d, b = %d", (p, a, b, expected) => {
		expect(Math.abs(betaQuantile(p, a, b).x - expected)).toBeLessThan(1e-13);
	});

	it("meets closed forms: B(a, 1) and the arcsine law", () => {
		fc.assert(
			fc.property(
				fc.double({ min: 1e-9, max: 0.999, noNaN: true }),
				fc.double({ min: 0.05, max: 400, noNaN: true }),
				(p, a) => {
					expect(betaQuantile(p, a, 1).x / p ** (1 / a)).toBeCloseTo(1, 10);
					expect(betaQuantile(p, 0.5, 0.5).x / Math.sin((Math.PI * p) / 2) ** 2).toBeCloseTo(1, 9);
				},
			),
		);
	});

	it("undoes the tails, keeping the small one's digits", () => {
		const shape = fc.double({ min: 0.05, max: 1e5, noNaN: true });
		fc.assert(
			fc.property(fc.double({ min: 1e-12, max: 0.5, noNaN: true }), shape, shape, (p, a, b) => {
				const { x, y } = betaQuantile(p, a, b);
				// Below the smallest normal number the quantile has no digits to give back.
				fc.pre(x > 1e-300 && y > 1e-300);
				expect(betaTails(x, a, b, y).lower / p).toBeCloseTo(1, 8);
			}),
		);
	});

	it("keeps the ends and refuses bad shapes", () => {
		expect(betaQuantile(0, 2, 3)).toEqual({ x: 0, y: 1 });
		expect(betaQuantile(1, 2, 3)).toEqual({ x: 1, y: 0 });
		expect(() => betaQuantile(0.5, 0, 1)).toThrow(expect.objectContaining({ argument: "a" }));
		expect(() => betaQuantile(1.5, 1, 1)).toThrow(expect.objectContaining({ argument: "p" }));
		expect(() => betaQuantile(Number.NaN, 1, 1)).toThrow(expect.objectContaining({ argument: "p" }));
	});
});
