import { describe, expect, it } from "vitest";
import { goldenCase, goldenSeries } from "#engines/fixtures/golden-case.ts";
import { croston } from "#engines/forecasting/croston.ts";
import { fitEts } from "#engines/forecasting/ets-fit.ts";
import { forecastEts } from "#engines/forecasting/ets-forecast.ts";
import { holtWinters } from "#engines/forecasting/holt-winters.ts";
import { intervalOf } from "#engines/forecasting/model-forecast.ts";
import { theta } from "#engines/forecasting/theta.ts";

const relative = (actual: readonly number[], expected: readonly number[]) =>
	Math.max(...expected.map((value, i) => Math.abs(actual[i]! / value - 1)));

describe("golden cases, confirmed by R", () => {
	it("G43: additive Holt–Winters on Mauna Loa CO₂", () => {
		const { input, expected, tolerance } = goldenCase<
			{ file: string },
			{ alpha: number; beta: number; gamma: number; a: number; b: number; SSE: number },
			{ coef: number; SSE_rel: number }
		>("G43");
		const { parameters } = holtWinters(goldenSeries(input.file), 12, 12);
		// The case allows other coefficients when the error is smaller.
		expect(parameters.sse! / expected.SSE - 1).toBeLessThan(tolerance.SSE_rel);
		expect(Math.abs(parameters.alpha! - expected.alpha)).toBeLessThan(tolerance.coef);
		expect(Math.abs(parameters.beta! - expected.beta)).toBeLessThan(tolerance.coef);
		expect(Math.abs(parameters.gamma! - expected.gamma)).toBeLessThan(tolerance.coef);
		expect(Math.abs(parameters.level! - expected.a)).toBeLessThan(tolerance.coef * expected.a);
		expect(Math.abs(parameters.slope! - expected.b)).toBeLessThan(tolerance.coef);
	});

	it("G44: ETS(M,A,M) on the airline passengers, at R's smoothing parameters and at the maximum", () => {
		const { input, expected, tolerance } = goldenCase<
			{ file: string; h: number },
			{ par: { alpha: number; beta: number; gamma: number }; aicc: number; f: number[] },
			{ rel: number }
		>("G44");
		const form = { error: "multiplicative", trend: "additive", season: "multiplicative", period: 12 } as const;
		const series = goldenSeries(input.file);
		const same = fitEts(series, form, expected.par);
		expect(same.aicc).toBeLessThan(expected.aicc + 0.1);
		expect(relative(forecastEts(same, input.h).mean, expected.f)).toBeLessThan(tolerance.rel);
		// R's search stopped early: the likelihood has a far better maximum, with season and slope nearly fixed.
		const free = fitEts(series, form);
		expect(free.aicc).toBeLessThan(expected.aicc - 12);
		expect(free.gamma).toBeLessThan(0.001);
	});

	it("G45: Theta on the Nile, with its intervals", () => {
		const { input, expected, tolerance } = goldenCase<
			{ y: number[]; h: number },
			{ mean: number[]; lo95: number[]; hi95: number[] },
			{ rel: number }
		>("G45");
		const forecast = theta(input.y, input.h);
		const { lower, upper } = intervalOf(forecast, 0.95, { plain: true });
		expect(relative(forecast.mean, expected.mean)).toBeLessThan(tolerance.rel);
		expect(relative(lower, expected.lo95)).toBeLessThan(tolerance.rel);
		expect(relative(upper, expected.hi95)).toBeLessThan(tolerance.rel);
	});

	it("G47: Croston on an intermittent series, and its unbiased variant", () => {
		const { input, expected, tolerance } = goldenCase<{ y: number[]; alpha: number; h: number }, { f: number[] }>(
			"G47",
		);
		const { mean } = croston(input.y, input.h, input.alpha);
		expect(mean).toHaveLength(3);
		expected.f.forEach((value, i) => {
			expect(Math.abs(mean[i]! - value)).toBeLessThan(tolerance);
		});
		expect(croston(input.y, 1, input.alpha, "sba").mean[0]! / mean[0]!).toBeCloseTo(0.95, 12);
	});
});
