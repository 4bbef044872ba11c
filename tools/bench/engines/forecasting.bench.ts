import { goldenSeries } from "#engines/fixtures/golden-case.ts";
import { simulateEts } from "#engines/fixtures/simulate-ets.ts";
import { fitEts } from "#engines/forecasting/ets-fit.ts";
import { forecastEts } from "#engines/forecasting/ets-forecast.ts";
import type { EtsForm } from "#engines/forecasting/ets-model.ts";
import { holtWinters } from "#engines/forecasting/holt-winters.ts";
import { intervalOf } from "#engines/forecasting/model-forecast.ts";
import { selectEts } from "#engines/forecasting/select-ets.ts";
import { seededRandom } from "#engines/seeded-random.ts";
import { compare, cpu, foreign, goal } from "./frame.ts";
import { objectEts, objectHoltWinters } from "./object-smoothing.ts";

const air = goldenSeries("AirPassengers.csv");
const form = { error: "multiplicative", trend: "additive", season: "multiplicative", period: 12 } as const;

/** Fits beside R's ets, which times its own CPU, and the coverage of intervals on series drawn from the fit. */
export async function bench(): Promise<void> {
	const one = await compare(
		"ETS(M,A,M) fitted to 144 months",
		"CPU",
		{ name: "fitEts", run: () => each(50, () => fitEts(air, form)) },
		[
			{ name: "objects, map and reduce, no starting states fitted", run: () => each(5, () => objectEts(air, 12)) },
			{ name: "R ets", run: () => ofR('ets(y, model = "MAM", damped = FALSE)', 5) },
		],
	);
	report(one, "fitEts");
	const all = await compare(
		"choice among the forms of ETS for 144 months",
		"CPU",
		{ name: "selectEts", run: () => each(10, () => selectEts(air, 12)) },
		[{ name: "R ets", run: () => ofR("ets(y)", 3) }],
	);
	report(all, "selectEts");
	await holtWintersBesideObjects();
	coverage(form, 1000);
}

/** No package of the registry that we know fits Holt–Winters; object code stands for it. */
async function holtWintersBesideObjects(): Promise<void> {
	const co2 = goldenSeries("co2.csv");
	const found: number[] = [];
	await compare(
		"additive Holt–Winters fitted to 468 months",
		"CPU",
		{
			name: "holtWinters",
			run: () =>
				each(5, () => {
					found[0] = holtWinters(co2, 12, 12).parameters.sse!;
				}),
		},
		[
			{
				name: "objects, map and reduce, Nelder–Mead",
				run: () =>
					each(1, () => {
						found[1] = objectHoltWinters(co2, 12).sse;
					}),
			},
			{ name: "R HoltWinters", run: () => ofR("HoltWinters(y)", 3, co2) },
		],
	);
	console.log(
		`  squared errors: ours ${found[0]!.toFixed(2)}, objects with plainer starting values ${found[1]!.toFixed(2)}`,
	);
}

/** Milliseconds of one of several repeats, as R's figure is. */
const each = (times: number, work: () => unknown): number =>
	cpu(() => {
		for (let i = 0; i < times; i++) work();
	}) / times;

function report(medians: Map<string, number>, ours: string): void {
	const ratio = (medians.get(ours) ?? Number.NaN) / (medians.get("R ets") ?? Number.NaN);
	if (!Number.isNaN(ratio)) goal("≤ 1/20 of R's time", ratio <= 1 / 20, `1/${(1 / ratio).toFixed(1)}`);
}

function ofR(call: string, times: number, series = air): number | undefined {
	const script = `suppressPackageStartupMessages(library(forecast))
y <- ts(c(${series.join(",\n")}), frequency = 12)
cat(1000 * system.time(for (i in 1:${times}) ${call})[[1]] / ${times})`;
	const printed = foreign("Rscript", ["--vanilla", "-"], script);
	return printed === undefined ? undefined : Number(printed);
}

/** Share of outcomes inside nominal 95 % intervals, 12 steps after five years, on series drawn from the fitted model. */
function coverage(model: EtsForm, count: number): void {
	const source = fitEts(air, model);
	const random = seededRandom(8);
	let inside = 0;
	for (let i = 0; i < count; i++) {
		const values = simulateEts(random, 72, model, source, source.state, Math.sqrt(source.variance));
		const { lower, upper } = intervalOf(forecastEts(fitEts(values.slice(0, 60), model), 12, i), 0.95);
		inside += values.slice(60).filter((y, h) => y >= lower[h]! && y <= upper[h]!).length / 12 / count;
	}
	goal("nominal 95 % intervals cover ≥ 90 %", inside >= 0.9, `${(100 * inside).toFixed(1)} % (${count} series)`);
}
