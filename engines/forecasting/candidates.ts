import { croston } from "#engines/forecasting/croston.ts";
import { drift } from "#engines/forecasting/drift.ts";
import { ets } from "#engines/forecasting/ets-forecast.ts";
import { holt } from "#engines/forecasting/holt.ts";
import { holtWinters } from "#engines/forecasting/holt-winters.ts";
import type { ModelForecast } from "#engines/forecasting/model-forecast.ts";
import { naive } from "#engines/forecasting/naive.ts";
import { seasonalNaive } from "#engines/forecasting/seasonal-naive.ts";
import { ses } from "#engines/forecasting/ses.ts";
import { theta } from "#engines/forecasting/theta.ts";

export type Candidate = {
	name: string;
	/** Values the model needs before it is worth fitting: a slope smoothed from fewer wins back-tests by luck. */
	least: number;
	run: (values: readonly number[], horizon: number) => ModelForecast;
};

/**
 * Models worth trying on a series, simplest first; the first is always `naive`.
 *
 * Seasonal models only when `period` > 1 (the caller has checked that there are cycles enough), Croston's unbiased
 * variant only when 30 % of the values are zero and none negative, multiplicative ETS only on values above zero.
 * @param seed of the simulated errors of ETS(M,A,M)
 */
export function candidatesFor(values: readonly number[], period: number, seed: number): Candidate[] {
	const candidates: Candidate[] = [
		{ name: "naive", least: 2, run: naive },
		{ name: "drift", least: 4, run: drift },
		{ name: "ses", least: 4, run: ses },
		{ name: "theta", least: 5, run: (y, h) => theta(y, h, period) },
		{ name: "holt", least: 9, run: (y, h) => holt(y, h) },
		{ name: "holt-damped", least: 10, run: (y, h) => holt(y, h, true) },
	];
	const zeros = values.filter((y) => y === 0).length;
	if (zeros >= 0.3 * values.length && values.every((y) => y >= 0)) {
		const second = values.findIndex((y, i) => y > 0 && values.slice(0, i).some((earlier) => earlier > 0));
		if (second > 0)
			candidates.push({ name: "sba", least: Math.max(3, second + 1), run: (y, h) => croston(y, h, 0.1, "sba") });
	}
	if (period > 1) {
		candidates.push(
			{ name: "seasonal-naive", least: 2 * period, run: (y, h) => seasonalNaive(y, h, period) },
			{ name: "holt-winters", least: 2 * period + 1, run: (y, h) => holtWinters(y, h, period) },
		);
		if (values.every((y) => y > 0)) {
			const form = { error: "multiplicative", trend: "additive", season: "multiplicative", period } as const;
			candidates.push({
				name: "ets-mam",
				least: Math.max(2 * period, period + 6),
				run: (y, h) => ({ ...ets(y, h, form, seed), model: "ets-mam" }),
			});
		}
	}
	return candidates;
}
