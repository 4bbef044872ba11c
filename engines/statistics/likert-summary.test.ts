import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likertSummary } from "#engines/statistics/likert-summary.ts";
import { wilsonInterval } from "#engines/statistics/wilson.ts";

const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });

describe("likertSummary", () => {
	it("counts, boxes, centres", () => {
		const summary = likertSummary([1, 2, 3, 3, 4, 4, 4, 5, null, 5], 5);
		expect(summary.distribution.map(({ count }) => count)).toEqual([1, 1, 2, 3, 2]);
		expect(summary).toMatchObject({ estimate: 4, n: 9, missing: 1 });
		expect(summary.mean).toBeCloseTo(31 / 9, 14);
		expect(summary.topBox).toEqual(wilsonInterval(5, 9));
		expect(summary.net.value).toBeCloseTo(3 / 9, 14);
		expect(summary.diverging[2]!.from).toBeCloseTo(-1 / 9, 14);
		expect(summary.diverging[2]!.to).toBeCloseTo(1 / 9, 14);
		expect(summary.warnings.map(({ code }) => code)).toEqual(["few-answers"]);
	});

	it("gives the net share Bonett & Price's interval: 12 up, 4 down of 40", () => {
		const answers = [...Array<number>(12).fill(5), ...Array<number>(4).fill(1), ...Array<number>(24).fill(3)];
		const { net } = likertSummary(answers, 5);
		// (13 − 5)/42 ± 1.959964 √((18/42 − (8/42)²)/42), in Python.
		expect(net.lower).toBeCloseTo(0.0010555928, 8);
		expect(net.upper).toBeCloseTo(0.3798967882, 8);
	});

	it("keeps shares, bars and order whatever the answers", () => {
		fc.assert(
			fc.property(
				fc
					.integer({ min: 3, max: 11 })
					.chain((k) =>
						fc.tuple(fc.constant(k), fc.array(fc.integer({ min: 1, max: k }), { minLength: 1, maxLength: 60 })),
					),
				([k, answers]) => {
					const summary = likertSummary(answers, k);
					expect(summary.diverging[0]!.from).toBeGreaterThanOrEqual(-1);
					expect(summary.diverging.at(-1)!.to - summary.diverging[0]!.from).toBeCloseTo(1, 12);
					const mirrored = likertSummary(
						answers.map((one) => k + 1 - one),
						k,
					);
					expect(mirrored.net.value).toBeCloseTo(-summary.net.value, 12);
					expect(mirrored.estimate).toBe(k + 1 - summary.estimate);
				},
			),
			{ seed: 8, numRuns: 200 },
		);
	});

	it("refuses what is no answer", () => {
		expect(() => likertSummary([], 5)).toThrow(refused("responses"));
		expect(() => likertSummary([null], 5)).toThrow(refused("responses"));
		expect(() => likertSummary([1, 6], 5)).toThrow(refused("responses[1]"));
		expect(() => likertSummary([1, Number.NaN], 5)).toThrow(refused("responses[1]"));
		expect(() => likertSummary([1], 2)).toThrow(refused("categories"));
	});

	it("takes a million answers", () => {
		expect(
			likertSummary(
				Array.from({ length: 1_000_000 }, (_, i) => (i % 5) + 1),
				5,
			).estimate,
		).toBe(3);
	});
});
