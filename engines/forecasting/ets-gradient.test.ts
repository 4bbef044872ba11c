import { describe, expect, it } from "vitest";
import { goldenSeries } from "#engines/fixtures/golden-case.ts";
import { type EtsSlopes, etsGradient, etsTape } from "#engines/forecasting/ets-gradient.ts";
import { type EtsForm, etsName } from "#engines/forecasting/ets-model.ts";
import { runEts } from "#engines/forecasting/ets-run.ts";

const values = goldenSeries("AirPassengers.csv").slice(0, 40);
const forms = (["additive", "multiplicative"] as const).flatMap((error) =>
	(["none", "additive", "damped"] as const).flatMap((trend) =>
		(["none", "additive", "multiplicative"] as const).map(
			(season): EtsForm => ({ error, trend, season, period: season === "none" ? 1 : 4 }),
		),
	),
);

describe("derivatives of the likelihood", () => {
	it.each(forms.map((form) => [etsName(form), form] as const))("%s: as differences of runs", (_, form) => {
		const trended = form.trend !== "none";
		const season = { none: [0], additive: [-8, 5, 6, -3], multiplicative: [0.9, 1.05, 1.1, 0.95] }[form.season];
		const at = [0.4, 0.1, 0.2, form.trend === "damped" ? 0.9 : 1, 115, trended ? 1.2 : 0, ...season];
		const read = (x: readonly number[]) => ({
			parameters: { alpha: x[0]!, beta: x[1]!, gamma: x[2]!, phi: x[3]! },
			state: { level: x[4]!, slope: x[5]!, season: Float64Array.from(x.slice(6)) },
		});
		const run = (x: readonly number[]) => {
			const { parameters, state } = read(x);
			return runEts(values, form, parameters, state).minusTwoLog;
		};
		const into: EtsSlopes = {
			...{ alpha: 0, beta: 0, gamma: 0, phi: 0 },
			state: { level: 0, slope: 0, season: new Float64Array(form.period) },
		};
		const { parameters, state } = read(at);
		expect(etsGradient(values, form, parameters, state, etsTape(values.length), into)).toBeCloseTo(run(at), 10);
		const got = [into.alpha, into.beta, into.gamma, into.phi, into.state.level, into.state.slope];
		if (form.season !== "none") got.push(...into.state.season);
		got.forEach((derivative, i) => {
			// What a form does not have moves nothing.
			if (!trended && [1, 3, 5].includes(i)) {
				expect(derivative).toBe(0);
				return;
			}
			const step = 1e-5 * Math.max(1, Math.abs(at[i]!));
			const up = run(at.with(i, at[i]! + step));
			const down = run(at.with(i, at[i]! - step));
			const difference = (up - down) / (2 * step);
			expect(Math.abs(derivative - difference)).toBeLessThan(1e-5 * Math.max(1, Math.abs(difference)));
		});
	});
});
