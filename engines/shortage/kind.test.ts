import { describe, expect, it } from "vitest";
import { kindOfShortage } from "#engines/shortage/kind.ts";
import { trendOfCounts } from "#engines/shortage/trend.ts";

const rising = trendOfCounts({ counts: [10, 14, 17, 22, 30, 36, 44, 60] });
const falling = trendOfCounts({ counts: [60, 44, 36, 30, 22, 17, 14, 10] });
const flat = trendOfCounts({ counts: [20, 22, 19, 21, 20, 18, 23, 20] });
const met = { demand: 20, supplyNominal: 40, supplyQualified: 30, programmes: 2 };

describe("kindOfShortage", () => {
	it("takes the first that holds, in order", () => {
		const everything = {
			demand: 50,
			supplyNominal: 40,
			supplyQualified: 30,
			cohortTrend: falling,
			demandTrend: rising,
		};
		expect(kindOfShortage({ ...everything, programmes: 0 })).toMatchObject({
			kind: "supply",
			reason: { code: "kind.no-programme" },
		});
		expect(kindOfShortage({ ...everything, programmes: 1 })).toMatchObject({
			kind: "supply",
			reason: { code: "kind.cohorts-shrink", values: { n: 8 } },
		});
		expect(kindOfShortage({ ...everything, programmes: 1, cohortTrend: flat })).toEqual({
			kind: "quantity",
			reason: { code: "kind.too-few-graduates", values: { demand: 50, supplyNominal: 40 } },
		});
		expect(kindOfShortage({ ...met, demand: 35, demandTrend: rising }).kind).toBe("ability");
		expect(kindOfShortage({ ...met, demandTrend: rising })).toMatchObject({
			kind: "dynamic",
			reason: { code: "kind.demand-rises" },
		});
		expect(kindOfShortage({ ...met, demandTrend: flat }).kind).toBe("none");
	});

	it("meets equal numbers as met", () => {
		expect(kindOfShortage({ demand: 30, supplyNominal: 30, supplyQualified: 30, programmes: 1 }).kind).toBe("none");
	});

	it("takes no trend from a refused one, nor from the wrong direction", () => {
		const refused = trendOfCounts({ counts: [9, 1] });
		expect(kindOfShortage({ ...met, cohortTrend: refused, demandTrend: refused }).kind).toBe("none");
		expect(kindOfShortage({ ...met, cohortTrend: rising, demandTrend: falling }).kind).toBe("none");
	});

	it("has nothing to explain without demand", () => {
		expect(kindOfShortage({ ...met, demand: 0, programmes: 0 })).toMatchObject({
			kind: "none",
			reason: { code: "kind.no-demand" },
		});
	});

	it("refuses bad counts", () => {
		expect(() => kindOfShortage({ ...met, programmes: 0.5 })).toThrow(
			expect.objectContaining({ argument: "programmes" }),
		);
		expect(() => kindOfShortage({ ...met, supplyNominal: -1 })).toThrow(
			expect.objectContaining({ argument: "supplyNominal" }),
		);
	});
});
