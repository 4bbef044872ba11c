import { describe, expect, it } from "vitest";
import { cohenKappa } from "#engines/statistics/cohen-kappa.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";
import { fleissKappa } from "#engines/statistics/fleiss-kappa.ts";
import { type IccType, intraclassCorrelation } from "#engines/statistics/intraclass-correlation.ts";

const { icc } = confirmedCases<{
	icc: { ratings: number[][]; icc: number[]; f: number[]; p: number[]; lower: number[]; upper: number[] }[];
}>("scales-cases.json");
const { cohen, fleiss } = confirmedCases<{
	cohen: { a: number[]; b: number[]; kappa: number; linear: number; quadratic: number; se: number };
	fleiss: { counts: number[][]; kappa: number };
}>("decisions-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });

describe("intraclassCorrelation", () => {
	const types: IccType[] = ["ICC(1,1)", "ICC(2,1)", "ICC(3,1)", "ICC(1,k)", "ICC(2,k)", "ICC(3,k)"];
	it.each(types.map((type, i) => [type, i] as const))("agrees with R psych::ICC: %s", (type, i) => {
		for (const one of icc) {
			const own = intraclassCorrelation(one.ratings, type);
			expect(gap([own.estimate, own.f.value, own.f.p], [one.icc[i]!, one.f[i]!, one.p[i]!])).toBeLessThan(1e-9);
			expect(gap([own.interval.lower, own.interval.upper], [one.lower[i]!, one.upper[i]!])).toBeLessThan(1e-8);
		}
	});

	it("knows perfect agreement and refuses ratings without any difference", () => {
		for (const type of types)
			expect(
				intraclassCorrelation(
					[
						[1, 1],
						[2, 2],
						[5, 5],
					],
					type,
				).estimate,
			).toBe(1);
		expect(() =>
			intraclassCorrelation(
				[
					[1, 1],
					[1, 1],
				],
				"ICC(1,1)",
			),
		).toThrow(refused("ratings"));
		expect(() =>
			intraclassCorrelation(
				[
					[1, Number.NaN],
					[1, 1],
				],
				"ICC(1,1)",
			),
		).toThrow(refused("ratings[0][1]"));
	});
});

describe("cohenKappa", () => {
	it("agrees with sklearn, weighted too, and with statsmodels' standard error", () => {
		const [a, b] = [cohen.a.map((one) => one - 1), cohen.b.map((one) => one - 1)];
		const own = cohenKappa(a, b, 3);
		expect(gap([own.estimate], [cohen.kappa])).toBeLessThan(1e-12);
		expect((own.estimate - own.interval.lower) / 1.959963984540054).toBeCloseTo(cohen.se, 9);
		expect(cohenKappa(a, b, 3, "linear").estimate).toBeCloseTo(cohen.linear, 12);
		expect(cohenKappa(a, b, 3, "quadratic").estimate).toBeCloseTo(cohen.quadratic, 12);
	});

	it("refuses what has no kappa", () => {
		expect(() => cohenKappa([], [], 2)).toThrow(refused("first"));
		expect(() => cohenKappa([1], [1, 0], 2)).toThrow(refused("second"));
		expect(() => cohenKappa([2], [1], 2)).toThrow(refused("first[0]"));
		expect(() => cohenKappa([1, 1], [1, 1], 2)).toThrow(/undefined/);
	});
});

describe("fleissKappa", () => {
	it("agrees with statsmodels on Fleiss' own example", () => {
		const own = fleissKappa(fleiss.counts);
		expect(own.estimate).toBeCloseTo(fleiss.kappa, 12);
		expect(own).toMatchObject({ raters: 14, n: 10 });
	});

	it("refuses unequal numbers of raters and a single category", () => {
		expect(() =>
			fleissKappa([
				[2, 0],
				[1, 2],
			]),
		).toThrow(refused("counts[1]"));
		expect(() =>
			fleissKappa([
				[2, 0],
				[2, 0],
			]),
		).toThrow(refused("counts"));
		expect(() => fleissKappa([[1.5, 0.5]])).toThrow(refused("counts[0][0]"));
	});
});
