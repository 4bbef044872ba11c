import { describe, expect, it } from "vitest";
import { hodgesLehmann } from "./hodges-lehmann.ts";

describe("shift between two samples", () => {
	const options = { confidence: 0.95, exact: false, sigma: Math.sqrt((20 * 20 * 41) / 12) };

	it("ends also where differences are beyond the largest number", () => {
		const huge = Float64Array.from({ length: 20 }, (_, i) => (i - 10) * 9e306);
		const { estimate } = hodgesLehmann(huge, huge, options);
		expect(Math.abs(estimate)).toBeLessThan(9e306);
		const apart = hodgesLehmann(
			Float64Array.from({ length: 20 }, (_, i) => 9e307 + i * 1e306),
			Float64Array.from({ length: 20 }, (_, i) => -9e307 + i * 1e306),
			options,
		);
		expect(apart.estimate).toBeGreaterThan(0);
	});

	it("is the median of all differences", () => {
		const x = Float64Array.from({ length: 20 }, (_, i) => i * i);
		const y = Float64Array.from({ length: 20 }, (_, i) => 3 * i);
		const all = [...x].flatMap((a) => [...y].map((b) => a - b)).sort((a, b) => a - b);
		expect(hodgesLehmann(x, y, options).estimate).toBe((all[199]! + all[200]!) / 2);
	});
});
