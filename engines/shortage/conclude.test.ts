import { describe, expect, it } from "vitest";
import { conclude } from "#engines/shortage/conclude.ts";

describe("conclude", () => {
	it.each([
		[1, 0],
		[1.000001, 1],
		[1.19, 1],
		[1.2, 2],
		[1.5, 3],
		[1.99, 3],
		[2, 4],
		[3, 5],
		[40, 5],
	])("gives a lower bound of %d its stars: %d", (lower, stars) => {
		const result = conclude({ n: 50, lower, upper: 100 });
		expect(result.stars).toBe(stars);
		expect(result.conclusion).toBe(stars > 0 ? "shortage" : "not-enough-evidence");
	});

	it("tells too few from an interval that includes 1", () => {
		expect(conclude({ n: 7.9, lower: 2, upper: Number.POSITIVE_INFINITY })).toEqual({
			conclusion: "not-enough-evidence",
			stars: 0,
			because: "too-few",
		});
		expect(conclude({ n: 8, lower: 0.9, upper: 3 }).because).toBe("interval-includes-1");
		expect(conclude({ n: 8, lower: 1.1, upper: Number.POSITIVE_INFINITY }).conclusion).toBe("shortage");
	});

	it("says surplus only when the whole interval lies below 1", () => {
		expect(conclude({ n: 20, lower: 0.2, upper: 0.99 }).conclusion).toBe("surplus");
		expect(conclude({ n: 20, lower: 0.2, upper: 1 }).conclusion).toBe("not-enough-evidence");
	});

	it("refuses what is no number", () => {
		expect(() => conclude({ n: Number.NaN, lower: 1, upper: 2 })).toThrow(expect.objectContaining({ argument: "n" }));
		expect(() => conclude({ n: 9, lower: 1, upper: Number.NaN })).toThrow(
			expect.objectContaining({ argument: "upper" }),
		);
	});
});
