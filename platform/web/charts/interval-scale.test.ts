import { describe, expect, it } from "vitest";
import { linearScale, logScale } from "./interval-scale.ts";

describe("logScale", () => {
	it("has the reference and the powers of two around it as ticks", () => {
		const { ticks, at } = logScale([0.7, 9]);
		expect(ticks).toEqual([1, 2, 4, 8]);
		expect(at(2) - at(1)).toBeCloseTo(at(4) - at(2), 10);
		expect(at(0.7)).toBeGreaterThan(0);
		expect(at(9)).toBeLessThan(1);
	});

	it("keeps infinite and empty bounds on the drawing", () => {
		const { at } = logScale([0, 2, Number.POSITIVE_INFINITY]);
		expect(at(0)).toBe(0);
		expect(at(Number.POSITIVE_INFINITY)).toBe(1);
	});

	it("counts in tens over many orders of magnitude", () => {
		const { ticks } = logScale([0.002, 3000]);
		expect(ticks.map((tick) => Number(tick.toPrecision(3)))).toEqual([0.01, 0.1, 1, 10, 100, 1000]);
	});
});

describe("linearScale", () => {
	it("begins at zero and has round ticks", () => {
		expect(linearScale([12, 393]).ticks).toEqual([0, 100, 200, 300, 400]);
		expect(linearScale([0.02, 0.11]).ticks).toEqual([0, 0.05, 0.1, 0.15]);
	});

	it("goes below zero when something lies there", () => {
		const { ticks, at } = linearScale([-30, 90]);
		expect(ticks[0]).toBe(-50);
		expect(at(-50)).toBe(0);
	});

	it("survives a single zero", () => {
		expect(linearScale([0]).at(0)).toBe(0);
	});
});
