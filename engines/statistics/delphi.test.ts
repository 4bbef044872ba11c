import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { type ConsensusRule, delphiRound } from "#engines/statistics/delphi-round.ts";
import { delphiStability } from "#engines/statistics/delphi-stability.ts";
import { type CountedWeight, expertAuthority } from "#engines/statistics/expert-authority.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";
import { sampleQuantiles } from "#engines/statistics/sample-quantile.ts";

const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });

describe("expertAuthority", () => {
	it.each(["G04", "G05"])("meets golden case %s, where the printed figure contradicts its own terms", (id) => {
		const { input, expected, tolerance } = goldenCase<
			{ experts: number; Ca_terms_count_weight: CountedWeight[]; Cs_terms_count_weight: CountedWeight[] },
			{ Ca: number; Cs: number; Cr: number }
		>(id);
		const { ca, cs, estimate } = expertAuthority(
			input.experts,
			input.Ca_terms_count_weight,
			input.Cs_terms_count_weight,
		);
		expect(gap([ca, cs, estimate], [expected.Ca, expected.Cs, expected.Cr])).toBeLessThan(tolerance);
	});

	it("warns of low authority and refuses counts that cannot be", () => {
		expect(expertAuthority(2, [[2, 0.5]], [[2, 0.4]]).warnings).toEqual([
			{ code: "authority-low", values: { cr: 0.45, least: 0.7 } },
		]);
		expect(() => expertAuthority(0, [], [])).toThrow(refused("experts"));
		expect(() => expertAuthority(2, [[3, 0.5]], [[2, 1]])).toThrow(refused("judgement[0][0]"));
		expect(() => expertAuthority(2, [[1, -0.5]], [[2, 1]])).toThrow(refused("judgement[0][1]"));
		expect(() => expertAuthority(2, [[2, 0.5]], [[1, 1]])).toThrow(refused("familiarity"));
	});
});

describe("delphiRound", () => {
	const rule: ConsensusRule = {
		rule: "importance",
		version: 1,
		scale: [1, 5],
		meanAtLeast: 4,
		cvAtMost: 0.25,
		agreement: { score: 4, shareAtLeast: 0.7 },
		dropFrom: 3,
	};

	it("keeps, revises and drops with the figures that decided", () => {
		const { items, warnings } = delphiRound(
			[
				[5, 5, 1],
				[5, 5, 2],
				[4, 2, 5],
				[4, 4, 1],
			],
			rule,
		);
		expect(items.map(({ result }) => result)).toEqual(["keep", "revise", "drop"]);
		expect(items[0]).toMatchObject({ mean: 4.5, median: 4.5, fullScore: 0.5, agreement: 1, iqr: 1, reasons: [] });
		expect(items[0]!.sd).toBeCloseTo(Math.sqrt(1 / 3), 14);
		expect(items[1]!.reasons.map(({ code }) => code)).toEqual(["cv-above"]);
		expect(items[2]!.reasons).toContainEqual({ code: "mean-below", values: { value: 2.25, limit: 4 } });
		expect(warnings).toEqual([{ code: "few-experts", values: { experts: 4 } }]);
	});

	it("does not pass a CV that is not defined", () => {
		const { items } = delphiRound([[0], [0]], { rule: "r", version: 1, scale: [0, 1], cvAtMost: 1, dropFrom: 2 });
		expect(items[0]).toMatchObject({
			cv: null,
			result: "revise",
			reasons: [{ code: "cv-undefined", values: { mean: 0 } }],
		});
	});

	it("refuses bad ratings and rules", () => {
		expect(() => delphiRound([[1]], rule)).toThrow(refused("ratings"));
		expect(() => delphiRound([[1], [6]], rule)).toThrow(refused("ratings[1][0]"));
		expect(() => delphiRound([[1], [Number.NaN]], rule)).toThrow(refused("ratings[1][0]"));
		expect(() => delphiRound([[1], [1]], { rule: "r", version: 1, scale: [1, 5], dropFrom: 1 })).toThrow(
			refused("rule"),
		);
		expect(() => delphiRound([[1], [1]], { ...rule, scale: [5, 1] })).toThrow(refused("rule.scale"));
	});

	it("has NumPy's quantiles", () => {
		const { quantiles } = confirmedCases<{ quantiles: { x: number[]; shares: number[]; values: number[] } }>(
			"decisions-cases.json",
		);
		expect(gap(sampleQuantiles(quantiles.x, quantiles.shares), quantiles.values)).toBeLessThan(1e-12);
	});
});

describe("delphiStability", () => {
	it("measures the least share of experts who moved", () => {
		const before = [
			[1, 5],
			[2, 5],
			[3, 4],
			[3, 5],
		];
		const after = [
			[3, 5],
			[2, 5],
			[3, 4],
			[3, 5],
		];
		const { items, stable, warnings } = delphiStability(before, after);
		expect(items.map(({ change }) => change)).toEqual([0.25, 0]);
		expect(items.map((item) => item.stable)).toEqual([false, true]);
		expect(stable).toBe(false);
		expect(warnings.map(({ code }) => code)).toEqual(["few-experts"]);
		expect(() => delphiStability(before, [[1], [2]])).toThrow(refused("after"));
	});
});
