import { describe, expect, it } from "vitest";
import { goldenSeries } from "#engines/fixtures/golden-case.ts";
import { drawNormal } from "#engines/fixtures/simulate.ts";
import { backtest } from "#engines/forecasting/backtest.ts";
import { candidatesFor } from "#engines/forecasting/candidates.ts";
import { drift } from "#engines/forecasting/drift.ts";
import { forecastSeries } from "#engines/forecasting/forecast-series.ts";
import { naive } from "#engines/forecasting/naive.ts";
import { selectModel } from "#engines/forecasting/select-model.ts";
import { seededRandom } from "#engines/seeded-random.ts";

const air = goldenSeries("AirPassengers.csv");
const years = [112, 118, 132, 129, 141, 155, 149, 162, 171, 168, 180, 193];
const flow = (values: number[], horizon = 3, period = 1) => {
	const result = forecastSeries({ values, horizon, period, kind: "flow" });
	if (!result.ok) throw new Error(result.reason);
	return result;
};
const codes = (result: { warnings: { code: string }[] }) => result.warnings.map(({ code }) => code);

describe("forecastSeries", () => {
	it("refuses stocks, unknown kinds and short series, with the reason", () => {
		expect(forecastSeries({ values: years, horizon: 3, kind: "stock" })).toMatchObject({
			ok: false,
			code: "stock",
			reason: expect.stringContaining("stock"),
		});
		expect(forecastSeries({ values: years, horizon: 3, kind: "unknown" })).toMatchObject({ code: "unknown-kind" });
		// From plain JavaScript a kind may be missing: nobody has stated it.
		const unstated = { values: years, horizon: 3, kind: undefined as unknown as "flow" };
		expect(forecastSeries(unstated)).toMatchObject({ code: "unknown-kind" });
		expect(forecastSeries({ values: years.slice(0, 7), horizon: 3, kind: "flow" })).toMatchObject({
			code: "too-short",
			n: 7,
		});
		const long = new Array<number>(10_001).fill(1);
		expect(forecastSeries({ values: long, horizon: 3, kind: "stock" })).toMatchObject({ code: "stock", n: 10_001 });
		expect(forecastSeries({ values: long, horizon: 3, kind: "unknown" })).toMatchObject({ code: "unknown-kind" });
		expect(forecastSeries({ values: [], horizon: 3, kind: "flow" })).toMatchObject({ code: "too-short", n: 0 });
	});

	it("is short and wide on twelve years, and says what it rests on", () => {
		const result = flow(years);
		expect(result).toMatchObject({ n: 12, confidence: 0.95, model: "drift" });
		expect(result.backtest).toMatchObject({ origins: 6, steps: 3, naive: { model: "naive" } });
		expect(result.backtest.skill).toBeCloseTo(1 - result.backtest.model.mae / result.backtest.naive.mae, 12);
		expect(codes(result)).toContain("few-points");
		const own = drift(years, 3);
		expect(result.upper[2]! - result.lower[2]!).toBeGreaterThan(2 * 1.96 * own.sd[2]!);
	});

	it("finds the season of the airline passengers and beats naive widely", () => {
		const result = flow(air, 12, 12);
		expect(["holt-winters", "ets-mam"]).toContain(result.model);
		expect(result.backtest.skill).toBeGreaterThan(0.5);
		expect(result.backtest.all.map(({ model }) => model)).toContain("ets-mam");
	});

	it("keeps naive on a walk, and the error of naive is then its own", () => {
		const walk = [50, 53, 49, 46, 48, 43, 45, 49, 54, 52, 57, 55, 59, 56, 60, 65, 63, 60, 56, 58];
		const result = flow(walk);
		expect(result.model).toBe("naive");
		expect(result.backtest.skill).toBe(0);
		expect(codes(result)).toContain("naive-kept");
	});

	it("does not use a season it cannot test", () => {
		const result = flow(air.slice(0, 24), 3, 12);
		expect(codes(result)).toContain("season-untested");
		expect(result.backtest.all.map(({ model }) => model)).not.toContain("seasonal-naive");
	});

	it("tries Croston's unbiased variant on intermittent demand", () => {
		const result = flow([0, 0, 3, 0, 0, 0, 5, 0, 2, 0, 0, 4, 0, 0, 0, 0, 6, 0, 1, 0]);
		expect(result.backtest.all.map(({ model }) => model)).toContain("sba");
		expect(Math.min(...result.lower)).toBe(0);
	});

	it("never forecasts below zero what was never below zero, but does when it was", () => {
		const falling = [90, 78, 70, 57, 52, 38, 33, 21, 12, 4];
		expect(Math.min(...flow(falling, 6).mean, ...flow(falling, 6).lower)).toBe(0);
		expect(Math.min(...flow([...falling, -6], 6).mean)).toBeLessThan(0);
	});

	it("warns of a constant series and of steps beyond the test", () => {
		const result = flow(new Array<number>(9).fill(5), 8);
		expect(codes(result)).toEqual(["few-points", "naive-kept", "constant", "beyond-tested-steps"]);
		expect(result).toMatchObject({ model: "naive", backtest: { skill: null, steps: 4 } });
	});

	it("repeats itself, reports progress to the end, and stops on a signal", () => {
		expect(flow(air, 12, 12)).toEqual(flow(air, 12, 12));
		const shares: number[] = [];
		forecastSeries({ values: years, horizon: 2, kind: "flow", onProgress: (share) => shares.push(share) });
		expect(shares).toEqual(shares.toSorted((a, b) => a - b));
		expect(shares.at(-1)).toBe(1);
		const stop = new AbortController();
		const run = () =>
			forecastSeries({
				values: years,
				horizon: 2,
				kind: "flow",
				signal: stop.signal,
				onProgress: () => stop.abort(new Error("cancelled")),
			});
		expect(run).toThrow("cancelled");
		expect(() => forecastSeries({ values: years, horizon: 2, kind: "flow", signal: stop.signal })).toThrow("cancelled");
	});

	it("names bad arguments", () => {
		const good = { values: years, horizon: 2, kind: "flow" } as const;
		expect(() => forecastSeries({ ...good, values: new Array<number>(1e6).fill(1) })).toThrow(
			expect.objectContaining({ name: "EngineInputError", argument: "values" }),
		);
		expect(() => forecastSeries({ ...good, values: [1, Number.NaN] })).toThrow(
			expect.objectContaining({ argument: "values[1]" }),
		);
		expect(() => forecastSeries({ ...good, horizon: 1.5 })).toThrow(expect.objectContaining({ argument: "horizon" }));
		expect(() => forecastSeries({ ...good, period: 0 })).toThrow(expect.objectContaining({ argument: "period" }));
		expect(() => forecastSeries({ ...good, confidence: 95 })).toThrow(
			expect.objectContaining({ argument: "confidence" }),
		);
	});
});

describe("backtest", () => {
	const candidates = [{ name: "naive", least: 2, run: naive }];

	it("counts errors by hand", () => {
		const result = backtest({ values: [1, 2, 4, 3], horizon: 2, candidates, first: 2, confidence: 0.95 });
		// From [1, 2]: 4 and 3 against 2; from [1, 2, 4]: 3 against 4. Mean steps known: 1 and 1.5.
		expect(result).toMatchObject({ origins: 2, comparisons: 3, steps: 2 });
		expect(result.models[0]!.mae).toBeCloseTo(4 / 3, 12);
		expect(result.models[0]!.rmse).toBeCloseTo(Math.sqrt(2), 12);
		expect(result.models[0]!.mase).toBeCloseTo((2 + 1 + 1 / 1.5) / 3, 12);
	});

	it("shows a model nothing beyond its origin", () => {
		const lengths: number[] = [];
		const spy = {
			name: "naive",
			least: 2,
			run: (values: readonly number[], horizon: number) => {
				lengths.push(values.length);
				expect(values).toEqual(air.slice(0, values.length));
				return naive(values, horizon);
			},
		};
		backtest({ values: air, horizon: 12, candidates: [spy], first: 100, confidence: 0.95, origins: 5 });
		expect(lengths).toEqual([100, 111, 122, 132, 143]);
	});

	it("finds naive's interval about right on a random walk", () => {
		const random = seededRandom(2);
		let x = 0;
		const values = Array.from({ length: 220 }, () => (x += drawNormal(random)));
		const { models } = backtest({ values, horizon: 1, candidates, first: 20, confidence: 0.95, origins: 200 });
		expect(models[0]!.coverage).toBeGreaterThan(0.91);
		expect(models[0]!.coverage).toBeLessThan(0.99);
		expect(models[0]!.overconfidence).toBeCloseTo(1, 0);
	});

	it("refuses to test without room", () => {
		expect(() => backtest({ values: [1, 2, 3], horizon: 1, candidates, first: 3, confidence: 0.95 })).toThrow(
			expect.objectContaining({ argument: "values.length - first" }),
		);
	});
});

describe("selectModel", () => {
	const errors = (model: string, mae: number) => ({ model, mae, rmse: mae, mase: 1, coverage: 1, overconfidence: 1 });

	it("takes the best, but only beyond the margin", () => {
		expect(selectModel([errors("naive", 10), errors("ses", 9), errors("theta", 8)])).toMatchObject({
			chosen: { model: "theta" },
			skill: expect.closeTo(0.2, 12),
		});
		expect(selectModel([errors("naive", 10), errors("ses", 9.6)]).chosen.model).toBe("naive");
		expect(selectModel([errors("naive", 0), errors("ses", 0)])).toMatchObject({
			chosen: { model: "naive" },
			skill: null,
		});
		expect(() => selectModel([errors("ses", 1)])).toThrow(expect.objectContaining({ argument: "models" }));
	});

	it("is offered naive first, whatever the series", () => {
		for (const values of [air, years, [0, 0, 1, 0, 0, 2, 0, 0]]) {
			expect(candidatesFor(values, 1, 1)[0]!.name).toBe("naive");
		}
	});
});
