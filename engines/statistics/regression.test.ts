import { describe, expect, it } from "vitest";
import { confirmedCases, gap } from "#engines/statistics/fixtures/scales-cases.ts";
import { type Errors, linearRegression } from "#engines/statistics/linear-regression.ts";
import { logisticRegression } from "#engines/statistics/logistic-regression.ts";

type Fit = { se: number[]; p: number[]; ci: number[][] };
const ols = confirmedCases<{
	y: number[];
	x: number[];
	z: number[];
	cluster: number[];
	coef: number[];
	rSquared: number;
	fits: Record<Errors, Fit>;
}>("regression-cases.json");
const { logistic } = confirmedCases<{
	logistic: { y: number[]; wt: number[]; hp: number[]; coef: number[]; se: number[]; deviance: number };
}>("inference-cases.json");
const refused = (argument: string) => expect.objectContaining({ name: "EngineInputError", argument });
const variables = [
	{ name: "x", values: ols.x },
	{ name: "z", values: ols.z },
];

describe("linearRegression", () => {
	it.each(Object.keys(ols.fits) as Errors[])("agrees with statsmodels, errors %s", (errors) => {
		const got = linearRegression(ols.y, variables, { errors, clusters: ols.cluster });
		const { se, p, ci } = ols.fits[errors];
		expect(
			gap(
				got.estimate.map(({ estimate }) => estimate),
				ols.coef,
			),
		).toBeLessThan(1e-10);
		expect(
			gap(
				got.estimate.map((one) => one.se),
				se,
			),
		).toBeLessThan(1e-10);
		expect(
			gap(
				got.estimate.map((one) => one.p),
				p,
			),
		).toBeLessThan(1e-8);
		expect(
			gap(
				got.estimate.flatMap(({ interval }) => [interval.lower, interval.upper]),
				ci.flat(),
			),
		).toBeLessThan(1e-8);
		expect(got.rSquared).toBeCloseTo(ols.rSquared, 12);
	});

	it("names what cannot be fitted", () => {
		const twice = [...variables, { name: "2x", values: ols.x.map((value) => 2 * value) }];
		expect(() => linearRegression(ols.y, twice)).toThrow(refused("variables[2]"));
		expect(() => linearRegression(ols.y, [{ name: "flat", values: ols.x.map(() => 3) }])).toThrow(
			refused("variables[0]"),
		);
		expect(() => linearRegression([1, 2], variables)).toThrow(refused("y"));
		expect(() => linearRegression([], [])).toThrow(refused("y"));
		expect(() => linearRegression(ols.y, variables, { errors: "CR1" })).toThrow(refused("clusters"));
		expect(() => linearRegression(ols.y, variables, { errors: "CR1", clusters: ols.y.map(() => 1) })).toThrow(
			refused("clusters"),
		);
		expect(() => linearRegression([Number.NaN, 1, 2, 3], [])).toThrow(refused("y[0]"));
	});
});

it("linearRegression gives a constant y exactly, and refuses what leaves the range of doubles", () => {
	const x = [{ name: "x", values: [1, 2, 3, 5, 4, 2, 7, 8] }];
	const { estimate, rSquared, warnings } = linearRegression(Array<number>(8).fill(0.1), x);
	expect(estimate.map((one) => [one.estimate, one.se, one.p])).toEqual([
		[0.1, 0, 0],
		[0, 0, 1],
	]);
	expect(rSquared).toBeNull();
	expect(warnings).toContainEqual({ code: "constant", values: { value: 0.1 } });
	expect(() => linearRegression([1, 1e308, 3, 4], [])).toThrow(refused("y[1]"));
	const tiny = [{ name: "x", values: [1e-320, 3e-320, 2e-320, 5e-320] }];
	const small = { argument: "variables[0]", message: expect.stringContaining("too small in this unit") };
	expect(() => linearRegression([1, 2, 3, 4], tiny)).toThrow(expect.objectContaining(small));
	expect(() => logisticRegression([0, 1, 0, 1], tiny)).toThrow(expect.objectContaining(small));
});

it("linearRegression judges a variable by its relative size", () => {
	const slopeIn = (unit: number) => {
		const values = [1, 3, 2, 5, 4].map((value) => value * unit);
		const one = linearRegression([1, 2, 4, 3, 7], [{ name: "x", values }], { errors: "HC1" }).estimate[1]!;
		return [one.estimate * unit, one.se * unit, one.p];
	};
	expect(gap(slopeIn(1e-152), slopeIn(1))).toBeLessThan(1e-10);
	// Its inverse is within the range of doubles, its standard error is not.
	expect(() =>
		linearRegression([1e4, 2e4, 4e4, 3e4, 7e4], [{ name: "x", values: [1, 3, 2, 5, 4].map((x) => x * 1e-152) }]),
	).toThrow(expect.objectContaining({ message: expect.stringContaining("too small in this unit") }));
	const flat = { name: "flat", values: [1e-152, 1e-152, 1e-152, 1e-152, 1e-152] };
	const constant = { argument: "variables[0]", message: expect.stringContaining("constant") };
	expect(() => linearRegression([1, 2, 4, 3, 7], [flat])).toThrow(expect.objectContaining(constant));
});

describe("logisticRegression", () => {
	it("agrees with R's glm", () => {
		const fit = logisticRegression(logistic.y, [
			{ name: "wt", values: logistic.wt },
			{ name: "hp", values: logistic.hp },
		]);
		expect(
			gap(
				fit.coefficients.map(({ estimate }) => estimate),
				logistic.coef,
			),
		).toBeLessThan(1e-5);
		expect(
			gap(
				fit.coefficients.map(({ se }) => se),
				logistic.se,
			),
		).toBeLessThan(1e-3);
		expect(fit.deviance).toBeCloseTo(logistic.deviance, 8);
	});

	it("says when the groups are separated or one is missing", () => {
		const x = [1, 2, 3, 4, 5, 6, 7, 8];
		expect(() => logisticRegression([0, 0, 0, 0, 1, 1, 1, 1], [{ name: "x", values: x }])).toThrow(refused("outcome"));
		expect(() => logisticRegression([0, 0, 0, 0], [])).toThrow(refused("outcome"));
		expect(() => logisticRegression([0, 2, 1], [])).toThrow(refused("outcome[1]"));
	});
});
