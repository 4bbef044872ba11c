import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenSeries } from "#engines/fixtures/golden-case.ts";
import { croston } from "#engines/forecasting/croston.ts";
import { drift } from "#engines/forecasting/drift.ts";
import { fitEts } from "#engines/forecasting/ets-fit.ts";
import { ets } from "#engines/forecasting/ets-forecast.ts";
import { holt } from "#engines/forecasting/holt.ts";
import { holtWinters } from "#engines/forecasting/holt-winters.ts";
import { intervalOf, type ModelForecast } from "#engines/forecasting/model-forecast.ts";
import { naive } from "#engines/forecasting/naive.ts";
import { seasonalNaive } from "#engines/forecasting/seasonal-naive.ts";
import { ses } from "#engines/forecasting/ses.ts";
import { theta } from "#engines/forecasting/theta.ts";

const air = goldenSeries("AirPassengers.csv");
const years = [112, 118, 132, 129, 141, 155, 149, 162, 171, 168, 180, 193];

type Model = (values: readonly number[], horizon: number) => ModelForecast;
const plain: Record<string, Model> = {
	naive,
	drift,
	ses,
	theta,
	holt,
	"holt-damped": (y, h) => holt(y, h, true),
};
const seasonal: Record<string, Model> = {
	"seasonal-naive": (y, h) => seasonalNaive(y, h, 12),
	"holt-winters": (y, h) => holtWinters(y, h, 12),
	theta: (y, h) => theta(y, h, 12),
	"ets-aaa": (y, h) => ets(y, h, { error: "additive", trend: "additive", season: "additive", period: 12 }),
};
const every = [
	...Object.entries(plain).map(([name, model]) => [name, model, years] as const),
	...Object.entries(seasonal).map(([name, model]) => [`${name} (12)`, model, air] as const),
];

describe("every model", () => {
	it.each(every)("%s widens with the step and is deterministic", (_, model, values) => {
		const forecast = model(values, 15);
		expect(forecast.mean).toHaveLength(15);
		expect(model(values, 15)).toEqual(forecast);
		const { lower, upper } = intervalOf(forecast, 0.95);
		expect(upper[14]! - lower[14]!).toBeGreaterThanOrEqual(upper[0]! - lower[0]!);
		expect(lower.every((y, h) => y < forecast.mean[h]! && upper[h]! > forecast.mean[h]!)).toBe(true);
		expect(forecast.df).toBeGreaterThan(0);
	});

	it.each(every)("%s follows a change of unit", (_, model, values) => {
		const one = model(values, 5);
		const thousand = model(
			values.map((y) => y * 1000),
			5,
		);
		one.mean.forEach((y, h) => {
			expect(thousand.mean[h]! / (y * 1000)).toBeCloseTo(1, 3);
			expect(thousand.sd[h]! / (one.sd[h]! * 1000)).toBeCloseTo(1, 2);
		});
	});

	it.each(every)("%s takes a constant series as it is", (_, model, values) => {
		const { mean, sd } = model(
			values.map(() => 7),
			3,
		);
		for (const y of mean) expect(y).toBeCloseTo(7, 6);
		for (const y of sd) expect(y).toBeCloseTo(0, 6);
	});

	it.each(every)("%s names a bad value and a bad horizon", (_, model, values) => {
		const broken = values.with(3, Number.NaN);
		expect(() => model(broken, 2)).toThrow(expect.objectContaining({ argument: "values[3]" }));
		expect(() => model(values, 0)).toThrow(expect.objectContaining({ argument: "horizon" }));
		expect(() => model([], 1)).toThrow(expect.objectContaining({ argument: "values" }));
	});
});

describe("single models", () => {
	it("naive and drift by hand", () => {
		expect(naive([1, 3, 2], 2)).toMatchObject({ mean: [2, 2], df: 2, parameters: { sigma: Math.sqrt(2.5) } });
		const { mean, sd } = drift([2, 3, 7, 8], 2);
		expect(mean).toEqual([10, 12]);
		// Residuals of the steps 1, 4, 1 about 2: 1 + 4 + 1 over 2 degrees of freedom.
		expect(sd[1]).toBeCloseTo(Math.sqrt(3 * 2 * (1 + 2 / 3)), 12);
	});

	it("seasonal naive repeats the last cycle", () => {
		expect(seasonalNaive([1, 2, 3, 2, 3, 4], 4, 3).mean).toEqual([2, 3, 4, 2]);
	});

	it("holt continues an exact line, holt-winters an exact line with its season", () => {
		const line = Array.from({ length: 12 }, (_, i) => 5 + 3 * i);
		holt(line, 3).mean.forEach((y, h) => {
			expect(y).toBeCloseTo(41 + 3 * h, 2);
		});
		const season = [4, -2, -2];
		const both = Array.from({ length: 12 }, (_, i) => 5 + 3 * i + season[i % 3]!);
		holtWinters(both, 4, 3).mean.forEach((y, h) => {
			expect(y).toBeCloseTo(41 + 3 * h + season[h % 3]!, 3);
		});
	});

	it("ses stays within the series it smooths", () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 8, maxLength: 30 }), (values) => {
				const [level] = ses(values, 1).mean;
				const spread = Math.max(...values) - Math.min(...values);
				expect(level).toBeGreaterThanOrEqual(Math.min(...values) - 0.01 * spread - 1e-9);
				expect(level).toBeLessThanOrEqual(Math.max(...values) + 0.01 * spread + 1e-9);
			}),
			{ numRuns: 60 },
		);
	});

	it("ETS keeps its bounds and refuses impossible forms", () => {
		const fit = fitEts(years, { error: "additive", trend: "damped", season: "none", period: 1 });
		expect(fit.alpha).toBeGreaterThan(0);
		expect(fit.beta).toBeLessThan(fit.alpha);
		expect(fit.phi).toBeGreaterThanOrEqual(0.8);
		expect(fit.phi).toBeLessThanOrEqual(0.98);
		const mixed = { error: "additive", trend: "none", season: "multiplicative", period: 12 } as const;
		expect(() => fitEts(air, mixed)).toThrow(expect.objectContaining({ argument: "form" }));
		const relative = { error: "multiplicative", trend: "none", season: "none", period: 1 } as const;
		expect(() => fitEts([1, 0, 2, 3], relative)).toThrow(expect.objectContaining({ argument: "values" }));
		expect(() => fitEts([1, 2], relative)).toThrow(expect.objectContaining({ argument: "values" }));
	});

	it("simulated errors of a multiplicative level meet their closed form, and depend on the seed alone", () => {
		const form = { error: "multiplicative", trend: "none", season: "none", period: 1 } as const;
		const fit = fitEts(years, form, { alpha: 0.5 });
		const { sd, mean } = ets(years, 3, form);
		expect(ets(years, 3, form).sd).toEqual(sd);
		expect(ets(years, 3, form, 2).sd).not.toEqual(sd);
		// One step ahead the standard error is level × relative deviation.
		expect(sd[0]! / (mean[0]! * Math.sqrt(fitEts(years, form).variance))).toBeCloseTo(1, 1);
		expect(fit.alpha).toBe(0.5);
	});

	it("croston refuses negatives and a single demand", () => {
		expect(() => croston([0, -1, 2], 1)).toThrow(expect.objectContaining({ argument: "values[1]" }));
		expect(() => croston([0, 0, 2], 1)).toThrow(expect.objectContaining({ argument: "values" }));
		expect(() => croston([1, 0, 2], 1, 1)).toThrow(expect.objectContaining({ argument: "alpha" }));
	});
});
