import { describe, expect, it } from "vitest";
import { betaTails } from "#engines/statistics/beta-tails.ts";
import { normalQuantile } from "#engines/statistics/normal-quantile.ts";
import { normalUpperTail } from "#engines/statistics/normal-upper-tail.ts";
import { studentFactor, studentTwoSided } from "#engines/statistics/student-t.ts";

// Expected values: mpmath 1.3 at 30 digits or more.
const near = (actual: number, expected: number, relative: number) =>
	expect(Math.abs(actual / expected - 1)).toBeLessThan(relative);

describe("distributions", () => {
	it("beta tails keep relative accuracy far out and for large shapes", () => {
		near(betaTails(0.01, 36, 25).lower, 2.851230325711785e-56, 1e-12);
		near(betaTails(0.37, 2000, 3000).lower, 6.246536702299327e-6, 1e-11);
		expect(betaTails(0, 2, 3)).toEqual({ lower: 0, upper: 1 });
		expect(betaTails(1, 2, 3)).toEqual({ lower: 1, upper: 0 });
		expect(() => betaTails(0.5, -1, 1)).toThrow(expect.objectContaining({ argument: "a" }));
		expect(() => betaTails(Number.NaN, 1, 1)).toThrow(expect.objectContaining({ argument: "x" }));
	});

	it("normal tail and quantile", () => {
		near(normalUpperTail(1), 0.15865525393145705, 1e-14);
		near(normalUpperTail(2.4), 0.008197535924596131, 1e-13);
		near(normalUpperTail(2.6), 0.004661188023718749, 1e-13);
		near(normalUpperTail(8), 6.220960574271784e-16, 1e-13);
		near(normalUpperTail(30), 4.906713927148187e-198, 1e-12);
		near(normalQuantile(0.975), 1.9599639845400543, 1e-14);
		near(normalQuantile(0.6), 0.2533471031357998, 1e-14);
		near(normalQuantile(0.00001), -4.264890793922825, 1e-14);
		expect(normalQuantile(0.5)).toBe(0);
		expect(() => normalQuantile(0)).toThrow(expect.objectContaining({ argument: "p" }));
		expect(() => normalUpperTail(Number.NaN)).toThrow(expect.objectContaining({ argument: "z" }));
	});

	it("Student's t", () => {
		near(studentFactor(0.95, 1), 12.706204736174705, 1e-11);
		near(studentFactor(0.95, 6), 2.44691185114497, 1e-11);
		near(studentFactor(0.95, 3.5), 2.94008863798273, 1e-11);
		near(studentFactor(0.99, 100), 2.6258905214380177, 1e-11);
		near(studentTwoSided(2, 6), 0.09242631153167513, 1e-12);
		near(studentTwoSided(-30, 10), 3.961792342031324e-11, 1e-12);
		near(studentTwoSided(0.01, 3), 0.992649111412852, 1e-12);
		expect(studentTwoSided(0, 3)).toBe(1);
		expect(() => studentFactor(0.95, 0)).toThrow(expect.objectContaining({ argument: "df" }));
	});

	it("Student's t of any number of degrees of freedom", () => {
		near(studentTwoSided(10, 1e7), 1.5243592290273756e-23, 1e-10);
		near(studentTwoSided(10, 1.01e7), 1.524355380802639e-23, 1e-11);
		near(studentTwoSided(2, 1e8), 0.04550026659590675, 1e-13);
		near(studentTwoSided(2, 1e12), 0.04550026389662837, 1e-12);
		near(studentTwoSided(-2, 1e13), 0.04550026389638541, 1e-12);
		// R 2 * pt(-30, 1e13) and qt(.975, c(1e8, 1e12, 1e13))
		near(studentTwoSided(30, 1e13), 9.8134280534595405e-198, 1e-11);
		near(studentFactor(0.95, 1e8), 1.9599640082627663, 1e-13);
		near(studentFactor(0.95, 1e12), 1.9599639845424257, 1e-13);
		near(studentFactor(0.95, 1e13), 1.9599639845402907, 1e-13);
		expect(studentTwoSided(1e308, 1e308)).toBe(0);
		expect(studentTwoSided(0, 1e13)).toBe(1);
	});
});
