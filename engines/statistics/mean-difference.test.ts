import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { describeSample } from "#engines/statistics/describe-sample.ts";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";
import { meanDifference } from "#engines/statistics/mean-difference.ts";
import { standardisedDifference } from "#engines/statistics/standardised-difference.ts";

type Test = { t: number; df: number; p: number; ci: number[] };
type Samples = { a: number[]; b: number[] };
const cases = confirmedCases<{
	twoSample: (Samples & { welch: Test; student: Test; d: number[]; g: number[] })[];
	describe: {
		x: number[];
		mean: number;
		sd: number;
		mad: number;
		quartiles: number[];
		ci: number[];
		skewness: number;
		kurtosis: number;
	}[];
}>("inference-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });
const bounds = ({ interval }: { interval: { lower: number; upper: number } }) => [interval.lower, interval.upper];

describe("meanDifference and standardisedDifference", () => {
	it("give the golden Welch test and effect sizes", () => {
		const welch = goldenCase<Samples, Test>("G22");
		const result = meanDifference(welch.input.a, welch.input.b);
		expect(
			gap(
				[result.t, result.df, result.p, ...bounds(result)],
				[welch.expected.t, welch.expected.df, welch.expected.p, ...welch.expected.ci],
			),
		).toBeLessThan(1e-9);
		const effect = goldenCase<Samples, { d: number; dci: number[]; g: number; gci: number[] }>("G23");
		const d = standardisedDifference(effect.input.a, effect.input.b, { kind: "cohen" });
		const g = standardisedDifference(effect.input.a, effect.input.b);
		expect(gap([d.estimate, ...bounds(d)], [effect.expected.d, ...effect.expected.dci])).toBeLessThan(effect.tolerance);
		expect(gap([g.estimate, ...bounds(g)], [effect.expected.g, ...effect.expected.gci])).toBeLessThan(effect.tolerance);
	});

	it.each(cases.twoSample)("agree with R on $a.length and $b.length values", ({ a, b, welch, student, d, g }) => {
		for (const [variances, expected] of [
			["welch", welch],
			["student", student],
		] as const) {
			const got = meanDifference(a, b, { variances });
			expect(
				gap([got.t, got.df, got.p, ...bounds(got)], [expected.t, expected.df, expected.p, ...expected.ci]),
			).toBeLessThan(2e-8);
		}
		const cohen = standardisedDifference(a, b, { kind: "cohen" });
		const hedges = standardisedDifference(a, b);
		// effectsize inverts the noncentral t by a minimiser, good to about five digits.
		expect(gap([cohen.estimate, ...bounds(cohen)], d)).toBeLessThan(2e-5);
		expect(gap([hedges.estimate, ...bounds(hedges)], g)).toBeLessThan(2e-5);
	});

	it("swap sign with the groups and ignore unit and order", () => {
		const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 12 });
		fc.assert(
			fc.property(values, values, (a, b) => {
				fc.pre(new Set(a).size > 1 && new Set(b).size > 1);
				const one = standardisedDifference(a, b);
				const mirrored = standardisedDifference(b, [...a].reverse());
				expect(mirrored.estimate).toBeCloseTo(-one.estimate, 10);
				expect(mirrored.interval.lower).toBeCloseTo(-one.interval.upper, 8);
				const scaled = a.map((x) => 3 * x + 7);
				expect(
					meanDifference(
						scaled,
						b.map((x) => 3 * x + 7),
					).t,
				).toBeCloseTo(meanDifference(a, b).t, 8);
			}),
			{ seed: 8, numRuns: 30 },
		);
	});

	it("refuse what has no t, and say when a group is small or flat", () => {
		expect(() => meanDifference([], [1, 2])).toThrow(refused("a"));
		expect(() => meanDifference([1, 2], [3])).toThrow(refused("b"));
		expect(() => meanDifference([1, Number.NaN], [3, 4])).toThrow(refused("a[1]"));
		expect(() => meanDifference([0.1, 0.1, 0.1], [3, 3])).toThrow(refused("a"));
		expect(() => standardisedDifference([0.1, 0.1, 0.1], [3, 3])).toThrow(refused("a"));
		expect(() => meanDifference([1, 2], [3, 4], { confidence: 1 })).toThrow(refused("confidence"));
		const flat = meanDifference([1, 1, 1], [2, 3, 4]);
		expect(flat.warnings.map(({ code }) => code)).toEqual(["few-values", "group-without-spread"]);
		expect(flat.df).toBeCloseTo(2, 12);
	});

	it("take a million values", () => {
		const a = Array.from({ length: 1e6 }, (_, i) => i % 100);
		const result = meanDifference(
			a,
			a.map((x) => x + 1),
		);
		expect(result.estimate).toBeCloseTo(-1, 9);
		expect(describeSample(a).n).toBe(1e6);
	});
});

describe("describeSample", () => {
	it("keeps its shape at the ends of what doubles hold, and refuses what is beyond", () => {
		const whole = describeSample([1, 2, 4, 9]);
		for (const unit of [1e-310, 1e100]) {
			const { sd, skewness, kurtosis } = describeSample([unit, 2 * unit, 4 * unit, 9 * unit]);
			expect(sd! / unit).toBeCloseTo(whole.sd!, 8);
			expect([skewness, kurtosis]).toEqual([expect.closeTo(whole.skewness!, 8), expect.closeTo(whole.kurtosis!, 8)]);
		}
		for (const values of [
			[0, 0, 5e-324],
			[1, 1, 1 + 2 ** -52],
		]) {
			const { skewness, warnings } = describeSample(values);
			expect(skewness).toBeCloseTo(Math.sqrt(3), 12);
			expect(warnings.map(({ code }) => code)).not.toContain("constant");
		}
		// Two all but equal numbers: sd is their gap over √2.
		expect(describeSample([1, 1 + 2 ** -52]).sd! * 2 ** 52).toBeCloseTo(Math.SQRT1_2, 12);
		expect(() => describeSample([1e308, 1, 2])).toThrow(expect.objectContaining({ argument: "values[0]" }));
	});

	it.each(cases.describe)(
		"agrees with R on $x.length values",
		({ x, mean, sd, mad, quartiles, ci, skewness, kurtosis }) => {
			const got = describeSample(x);
			const { lower, median, upper } = got.quartiles;
			expect(
				gap(
					[
						got.estimate,
						got.sd!,
						got.mad,
						lower,
						median,
						upper,
						got.interval!.lower,
						got.interval!.upper,
						got.skewness!,
						got.kurtosis!,
					],
					[mean, sd, mad, ...quartiles, ...ci, skewness, kurtosis],
				),
			).toBeLessThan(1e-9);
		},
	);

	it("defines what one value and a constant list have", () => {
		expect(describeSample([3])).toMatchObject({
			estimate: 3,
			interval: null,
			sd: null,
			skewness: null,
			kurtosis: null,
			mad: 0,
		});
		expect(describeSample([0.1, 0.1, 0.1, 0.1, 0.1])).toMatchObject({ sd: 0, skewness: null });
		expect(() => describeSample([])).toThrow(refused("values"));
	});
});
