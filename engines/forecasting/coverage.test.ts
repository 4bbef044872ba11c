import { describe, expect, it } from "vitest";
import { goldenCase, goldenSeries } from "#engines/fixtures/golden-case.ts";
import { drawNormal, drawPoisson } from "#engines/fixtures/simulate.ts";
import { simulateEts } from "#engines/fixtures/simulate-ets.ts";
import { fitEts } from "#engines/forecasting/ets-fit.ts";
import { forecastEts } from "#engines/forecasting/ets-forecast.ts";
import type { EtsForm } from "#engines/forecasting/ets-model.ts";
import { forecastSeries } from "#engines/forecasting/forecast-series.ts";
import { holtWinters } from "#engines/forecasting/holt-winters.ts";
import { intervalOf } from "#engines/forecasting/model-forecast.ts";
import { theta } from "#engines/forecasting/theta.ts";
import { seededRandom } from "#engines/seeded-random.ts";

const AHEAD = 4;

type Process = (random: () => number, n: number) => number[];
const list = (n: number, next: (i: number) => number) => Array.from({ length: n }, (_, i) => next(i));

const processes: Record<string, Process> = {
	walk: (random, n) => {
		let x = 500;
		return list(n, () => (x += 20 * drawNormal(random)));
	},
	drift: (random, n) => {
		let x = 500;
		return list(n, () => (x += 25 + 20 * drawNormal(random)));
	},
	level: (random, n) => {
		let level = 500;
		return list(n, () => {
			const error = 20 * drawNormal(random);
			const y = level + error;
			level += 0.3 * error;
			return y;
		});
	},
	line: (random, n) => list(n, (i) => 500 + 15 * i + 20 * drawNormal(random)),
	counts: (random, n) => list(n, (i) => drawPoisson(random, 20 * 1.05 ** i)),
};

function coverage(
	outcomes: readonly number[],
	{ lower, upper }: { lower: readonly number[]; upper: readonly number[] },
) {
	return outcomes.filter((y, h) => y >= lower[h]! && y <= upper[h]!).length / outcomes.length;
}

describe("95 % intervals hold at least 90 % of the outcomes", () => {
	it.each(Object.keys(processes))("chosen models on short series of 8, 11 and 14 values: %s", (name) => {
		const random = seededRandom(12);
		for (const n of [8, 11, 14]) {
			let inside = 0;
			const series = 200;
			for (let i = 0; i < series; i++) {
				const values = processes[name]!(random, n + AHEAD);
				const forecast = forecastSeries({ values: values.slice(0, n), horizon: AHEAD, kind: "flow" });
				if (!forecast.ok) throw new Error(forecast.reason);
				inside += coverage(values.slice(n), forecast) / series;
			}
			expect(inside).toBeGreaterThan(0.9);
		}
	});

	it.each([
		["ETS(A,N,N)", { error: "additive", trend: "none", season: "none", period: 1 }, 1000],
		["ETS(A,A,N)", { error: "additive", trend: "additive", season: "none", period: 1 }, 1000],
		["ETS(A,Ad,N)", { error: "additive", trend: "damped", season: "none", period: 1 }, 1000],
	] as const)("%s on series simulated from its fit to the Nile", (_, form: EtsForm, series) => {
		const nile = goldenCase<{ y: number[] }, unknown>("G45").input.y;
		const source = fitEts(nile, form);
		const random = seededRandom(3);
		let inside = 0;
		for (let i = 0; i < series; i++) {
			const values = simulateEts(random, 40 + AHEAD, form, source, source.state, Math.sqrt(source.variance));
			const forecast = forecastEts(fitEts(values.slice(0, 40), form), AHEAD);
			inside += coverage(values.slice(40), intervalOf(forecast, 0.95)) / series;
		}
		expect(inside).toBeGreaterThan(0.9);
	});

	it("theta on levels with drift", () => {
		const random = seededRandom(6);
		const series = 500;
		let inside = 0;
		for (let i = 0; i < series; i++) {
			const level = processes.level!(random, 24 + AHEAD).map((y, t) => y + 6 * t);
			inside += coverage(level.slice(24), intervalOf(theta(level.slice(0, 24), AHEAD), 0.95)) / series;
		}
		expect(inside).toBeGreaterThan(0.9);
	});

	it("Holt–Winters on five years simulated from its own fit to Mauna Loa CO₂", () => {
		const form = { error: "additive", trend: "additive", season: "additive", period: 12 } as const;
		const source = fitEts(goldenSeries("co2.csv").slice(0, 120), form);
		const random = seededRandom(9);
		const series = 250;
		let inside = 0;
		for (let i = 0; i < series; i++) {
			const values = simulateEts(random, 72, form, source, source.state, Math.sqrt(source.variance));
			inside += coverage(values.slice(60), intervalOf(holtWinters(values.slice(0, 60), 12, 12), 0.95)) / series;
		}
		expect(inside).toBeGreaterThan(0.9);
	});

	it("ETS(M,A,M) on series simulated from its fit to the airline passengers", () => {
		const form = { error: "multiplicative", trend: "additive", season: "multiplicative", period: 12 } as const;
		const source = fitEts(goldenSeries("AirPassengers.csv"), form);
		const random = seededRandom(8);
		const series = 100;
		let inside = 0;
		for (let i = 0; i < series; i++) {
			const values = simulateEts(random, 72, form, source, source.state, Math.sqrt(source.variance));
			const forecast = forecastEts(fitEts(values.slice(0, 60), form), 12, i);
			inside += coverage(values.slice(60), intervalOf(forecast, 0.95)) / series;
		}
		expect(inside).toBeGreaterThan(0.9);
	});
});
