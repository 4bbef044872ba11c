import { describe, expect, it } from "vitest";
import { cellState, cosine, daysBetween, hhi, oversupplied } from "./coverage-measures.ts";

const profile = (levels: readonly number[]) =>
	new Map(levels.flatMap((level, index) => (level === 0 ? [] : [[String(index), level] as const])));

describe("measures of coverage", () => {
	it("has the cosine of scipy.spatial.distance.cosine", () => {
		// 1 - cosine([3,0,2,5],[1,4,2,0]), … by scipy 1.17.1.
		expect(cosine(profile([3, 0, 2, 5]), profile([1, 4, 2, 0]))).toBeCloseTo(0.247_797_313_89, 9);
		expect(cosine(profile([1, 2, 3]), profile([2, 4, 6]))).toBeCloseTo(1, 12);
		expect(cosine(profile([1, 0]), profile([0, 1]))).toBe(0);
		expect(cosine(profile([]), profile([1]))).toBe(0);
	});

	it("takes levels to the nearest half, and one offer alone for thin", () => {
		expect(cellState(3.2, [3, 3])).toBe("covered");
		expect(cellState(3.3, [3, 3])).toBe("below");
		expect(cellState(3.2, [3])).toBe("single");
		expect(cellState(null, [1, 1])).toBe("covered");
		expect(cellState(3, [])).toBe("uncovered");
		// Only one of two leads far enough.
		expect(cellState(4, [4, 1])).toBe("single");
	});

	it("squares shares, counts days, and calls too many only what is asked for less than half as much", () => {
		expect(hhi([2, 1, 1])).toBeCloseTo(0.375, 12);
		expect(hhi([])).toBeNull();
		expect(daysBetween("2026-02-27", "2026-03-01T08:00:00Z")).toBe(2);
		expect(daysBetween("2026-03-01", "2026-02-27")).toBe(-2);
		const links = [
			{ offers: 6, headcount: 10 },
			{ offers: 4, headcount: 30 },
		];
		expect(links.map((link) => oversupplied(link, links))).toEqual([true, false]);
		expect(oversupplied({ offers: 2, headcount: 0 }, links)).toBe(false);
		expect(oversupplied({ offers: 9, headcount: 0 }, [{ offers: 9, headcount: 0 }])).toBe(false);
	});
});
