import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { goldenCase, goldenSeries } from "#engines/fixtures/golden-case.ts";
import { croston } from "#engines/forecasting/croston.ts";
import { drift } from "#engines/forecasting/drift.ts";
import { fitEts } from "#engines/forecasting/ets-fit.ts";
import { forecastEts } from "#engines/forecasting/ets-forecast.ts";
import type { EtsForm, EtsParameters } from "#engines/forecasting/ets-model.ts";
import { holtWinters } from "#engines/forecasting/holt-winters.ts";
import { intervalOf } from "#engines/forecasting/model-forecast.ts";
import { naive } from "#engines/forecasting/naive.ts";
import { seasonalNaive } from "#engines/forecasting/seasonal-naive.ts";
import { selectEts } from "#engines/forecasting/select-ets.ts";
import { theta } from "#engines/forecasting/theta.ts";

type Case = {
	id: string;
	model: string;
	series: "nile" | "air" | "co2" | "intermittent";
	period: number;
	mean: number[];
	lower: number[];
	upper: number[];
	parameters?: Partial<EtsParameters>;
	aicc?: number;
	sse?: number;
	alpha?: number;
};

// Written by fixtures/forecasts.R.
const { cases } = JSON.parse(readFileSync(new URL("fixtures/forecasts.json", import.meta.url), "utf8")) as {
	cases: Case[];
};
const series = {
	nile: goldenCase<{ y: number[] }, unknown>("G45").input.y,
	air: goldenSeries("AirPassengers.csv"),
	co2: goldenSeries("co2.csv"),
	intermittent: goldenCase<{ y: number[] }, unknown>("G47").input.y,
};
const of = (pattern: RegExp) => cases.filter(({ id }) => pattern.test(id)).map((one) => [one.id, one] as const);
const farthest = (actual: readonly number[], expected: readonly number[]) =>
	Math.max(...expected.map((value, i) => Math.abs(actual[i]! / value - 1)));

function formOf(model: string, period: number): EtsForm {
	const words = { A: "additive", M: "multiplicative", N: "none" } as const;
	const [error, trend, season] = [...model] as ("A" | "M" | "N")[];
	return {
		error: words[error!] as EtsForm["error"],
		trend: model.endsWith("d") ? "damped" : (words[trend!] as EtsForm["trend"]),
		season: words[season!],
		period: season === "N" ? 1 : period,
	};
}

describe("as R's stats and forecast", () => {
	it.each(of(/^(naive|drift|seasonal-naive|theta)-/))("%s: mean and interval", (_, one) => {
		const y = series[one.series];
		const h = one.mean.length;
		const models = { naive, drift, "seasonal-naive": seasonalNaive, theta };
		const forecast = models[one.model as keyof typeof models](y, h, one.period);
		const { lower, upper } = intervalOf(forecast, 0.95, { plain: true });
		const tolerance = one.model === "theta" ? 0.001 : 1e-9;
		expect(farthest(forecast.mean, one.mean)).toBeLessThan(tolerance);
		// R leaves the interval of a seasonally adjusted series unseasoned; ours is as wide as the season is high.
		if (one.id === "theta-air") return;
		expect(farthest(lower, one.lower)).toBeLessThan(tolerance);
		expect(farthest(upper, one.upper)).toBeLessThan(tolerance);
	});

	it.each(of(/^holt-winters-/))("%s: no larger error, forecasts within 0.5 %", (_, one) => {
		const forecast = holtWinters(series[one.series], one.mean.length, one.period);
		expect(forecast.parameters.sse! / one.sse! - 1).toBeLessThan(0.001);
		expect(farthest(forecast.mean, one.mean)).toBeLessThan(0.005);
	});

	it.each(of(/^ets-[^c]/))("%s: at R's smoothing parameters", (_, one) => {
		const form = formOf(one.model, one.period);
		const fit = fitEts(series[one.series], form, one.parameters);
		expect(fit.aicc).toBeLessThan(one.aicc! + 0.1);
		// R's search for the starting states stopped early on this one: ours are more likely, so forecasts differ.
		if (one.id === "ets-air-AAA-FALSE") expect(fit.aicc).toBeLessThan(one.aicc! - 3);
		else expect(farthest(forecastEts(fit, one.mean.length).mean, one.mean)).toBeLessThan(0.005);
		const free = fitEts(series[one.series], form);
		expect(free.aicc).toBeLessThan(one.aicc! + 0.1);
	});

	it.each(of(/^ets-chosen-/))("%s: the chosen form is no less likely than R's choice", (_, one) => {
		const { fit, tried } = selectEts(series[one.series], one.period);
		expect(fit.aicc).toBeLessThan(one.aicc! + 0.1);
		expect(tried.length).toBe(one.period > 1 ? 15 : 6);
	});

	it.each(of(/^(croston|sba)-/))("%s", (_, one) => {
		const { mean } = croston(series.intermittent, 3, one.alpha, one.model as "croston" | "sba");
		expect(farthest(mean, one.mean)).toBeLessThan(1e-9);
	});
});

describe("choosing the form", () => {
	it("tries nothing multiplicative on values that reach zero", () => {
		const { tried } = selectEts(series.intermittent);
		expect(tried.map(({ name }) => name).every((name) => name.startsWith("ETS(A,"))).toBe(true);
	});

	it("ends when it is told to, and says how far it is", () => {
		const stop = new AbortController();
		const shares: number[] = [];
		const onProgress = (share: number) => {
			shares.push(share);
			if (shares.length === 2) stop.abort(new Error("enough"));
		};
		expect(() => selectEts(series.nile, 1, { signal: stop.signal, onProgress })).toThrow("enough");
		expect(shares).toEqual([1 / 6, 2 / 6]);
	});

	it("names what it cannot compute with", () => {
		expect(() => selectEts([1, 2, Number.NaN, 4, 5])).toThrow("values[2]");
		expect(() => selectEts([1, 2, 3])).toThrow("values");
		expect(() => selectEts(series.nile, 0)).toThrow("period");
	});
});
