import { describe, expect, it } from "vitest";
import { minimise } from "#engines/forecasting/minimise.ts";

describe("minimise", () => {
	it("finds the bottom of Rosenbrock's valley", () => {
		const { at, value } = minimise((x) => (1 - x[0]!) ** 2 + 100 * (x[1]! - x[0]! ** 2) ** 2, [-1.2, 1], 500);
		expect(at[0]).toBeCloseTo(1, 4);
		expect(at[1]).toBeCloseTo(1, 4);
		expect(value).toBeLessThan(1e-9);
	});

	it("keeps out of a region that gives NaN", () => {
		const { at } = minimise((x) => (x[0]! < 0.5 ? Number.NaN : x[0]! - Math.log(x[0]!)), [6]);
		expect(at[0]).toBeCloseTo(1, 4);
	});

	it("stays where it stands on a plain", () => {
		expect(minimise(() => 3, [1, 2]).at).toEqual(Float64Array.of(1, 2));
	});
});
