import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessShortage, SHORTAGE_RULE } from "#engines/shortage/assess.ts";
import { assessMany } from "#engines/shortage/assess-many.ts";

const base = { demand: 36, supplyNominal: 40, supplyQualified: 24, programmes: 2 };

describe("assessShortage", () => {
	it("does not call 36 against 24 a shortage: the interval reaches .87", () => {
		const result = assessShortage(base);
		expect(result).toMatchObject({
			gap: 12,
			ratio: 1.5,
			n: 60,
			stars: 0,
			kind: "ability",
			conclusion: "not-enough-evidence",
			rule: SHORTAGE_RULE,
		});
		expect(result.reasons.map((reason) => reason.code)).toEqual([
			"conclusion.interval-includes-1",
			"kind.too-few-qualified",
		]);
	});

	it("gives the same ratio stars once the data carry it", () => {
		const result = assessShortage({ demand: 360, supplyNominal: 240, supplyQualified: 240, programmes: 2 });
		expect(result).toMatchObject({ ratio: 1.5, conclusion: "shortage", stars: 2, kind: "quantity" });
		expect(result.lower).toBeGreaterThan(1.2);
	});

	it("speaks of a demand without any qualified supply", () => {
		const result = assessShortage({ demand: 12, supplyNominal: 0, supplyQualified: 0, programmes: 0 });
		expect(result).toMatchObject({
			ratio: null,
			upper: Number.POSITIVE_INFINITY,
			conclusion: "shortage",
			kind: "supply",
		});
		expect(assessShortage({ demand: 7, supplyNominal: 0, supplyQualified: 0, programmes: 0 })).toMatchObject({
			conclusion: "not-enough-evidence",
			reasons: [{ code: "conclusion.too-few", values: { n: 7, minimum: 8 } }, { code: "kind.no-programme" }],
		});
	});

	it("never loses stars when demand grows, nor gains any when supply does", () => {
		const count = fc.integer({ min: 0, max: 300 });
		fc.assert(
			fc.property(count, count, fc.integer({ min: 1, max: 50 }), (demand, supply, more) => {
				const at = (d: number, s: number) =>
					assessShortage({ demand: d, supplyNominal: s, supplyQualified: s, programmes: 1 });
				const here = at(demand, supply);
				expect(at(demand + more, supply).stars).toBeGreaterThanOrEqual(here.stars);
				if (here.n >= 8) expect(at(demand, supply + more).stars).toBeLessThanOrEqual(here.stars);
			}),
		);
	});

	it("refuses more qualified than graduates", () => {
		expect(() => assessShortage({ ...base, supplyQualified: 41 })).toThrow(
			expect.objectContaining({ argument: "supplyQualified" }),
		);
	});
});

describe("assessMany", () => {
	it("gives each row what it gets alone, in order", () => {
		const inputs = Array.from({ length: 1000 }, (_, i) => ({
			demand: i % 97,
			supplyNominal: (i % 53) * 1.5,
			supplyQualified: (i % 53) * 1.25,
			programmes: i % 4,
		}));
		const results = assessMany(inputs);
		expect(results).toHaveLength(1000);
		for (const i of [0, 1, 500, 999]) expect(results[i]).toEqual(assessShortage(inputs[i]!));
	});

	it("names the bad row", () => {
		expect(() => assessMany([base, { ...base, demand: Number.NaN }])).toThrow(
			expect.objectContaining({ argument: "inputs[1].demand", message: expect.stringContaining("finite number") }),
		);
	});
});
