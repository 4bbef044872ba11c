import { sql } from "kysely";
import type { z } from "zod";
import type { ForecastInput, forecastSeries, SeriesForecast } from "#engines/forecasting/forecast-series.ts";
import { EngineInputError } from "#engines/input-error.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { runEngine } from "#platform/server/engines/run-engine.ts";
import { notFound } from "#platform/server/problem.ts";
import type {
	ForecastResult,
	SeriesForecastAnswer,
	SeriesSummary,
	seriesKinds,
	sourceForecast,
} from "../contract-forecast.ts";

const summaries = ({ tx }: ReadContext) =>
	tx
		.selectFrom("indicator_series as s")
		.innerJoin("indicator_value as v", "v.series_id", "s.id")
		.groupBy("s.id")
		.selectAll("s")
		.select([sql<number>`min(v.year)`.as("from"), sql<number>`max(v.year)`.as("to"), sql<number>`count(*)`.as("n")]);

type Row = Awaited<ReturnType<ReturnType<typeof summaries>["executeTakeFirstOrThrow"]>>;

const toSummary = (row: Row): SeriesSummary => ({
	id: row.id,
	code: row.code,
	name: { en: row.name_en, zh: row.name_zh },
	place: { en: row.place_en, zh: row.place_zh },
	unit: { en: row.unit_en, zh: row.unit_zh },
	kind: row.kind as SeriesSummary["kind"],
	kindReason: { en: row.kind_reason_en, zh: row.kind_reason_zh },
	attribution: row.attribution,
	sample: row.sample,
	from: row.from,
	to: row.to,
	n: row.n,
});

export async function listSeries(context: ReadContext, placeZh: string | undefined) {
	const places = await context.tx
		.selectFrom("indicator_series")
		.select(["place_en", "place_zh"])
		.groupBy(["place_en", "place_zh"])
		.orderBy(sql`place_zh <> '全国'`)
		.orderBy("place_en")
		.execute();
	const rows = await summaries(context)
		.$if(placeZh !== undefined, (query) => query.where("s.place_zh", "=", placeZh!))
		.orderBy("s.code")
		.limit(500)
		.execute();
	return {
		items: rows.map(toSummary),
		places: places.map(({ place_en, place_zh }) => ({ en: place_en, zh: place_zh })),
	};
}

/** In a thread: months with a season take a third of a second. */
const forecast = (input: ForecastInput): Promise<SeriesForecast> =>
	runEngine<typeof forecastSeries>({
		module: "#engines/forecasting/forecast-series.ts",
		name: "forecastSeries",
		args: [input],
		errors: [EngineInputError],
	});

/** A yearly series with its forecast, or the reason why there is none. */
export async function forecastOfSeries(
	context: ReadContext,
	id: string,
	horizon: number,
): Promise<SeriesForecastAnswer> {
	const row = await summaries(context).where("s.id", "=", id).executeTakeFirst();
	if (!row) throw notFound();
	const values = await context.tx
		.selectFrom("indicator_value")
		.select(["year", "value"])
		.where("series_id", "=", id)
		.orderBy("year")
		.execute();
	const last = values.at(-1)!.year;
	return {
		series: toSummary(row),
		values: values.map(({ year, value }) => ({ period: String(year), value })),
		result: toResult(
			await forecast({
				values: longestRun(values).map(({ value }) => value),
				horizon,
				kind: row.kind as SeriesSummary["kind"],
			}),
			(step) => String(last + step),
		),
	};
}

/** The years up to the last one without a hole: a missing year would be read as a step. */
function longestRun<T extends { year: number }>(values: readonly T[]): readonly T[] {
	let start = values.length - 1;
	while (start > 0 && values[start - 1]!.year === values[start]!.year - 1) start--;
	return values.slice(start);
}

/** Monthly postings of a source: forecast only from a flow. */
export async function forecastOfSource(
	context: ReadContext,
	id: string,
	horizon: number,
): Promise<z.infer<typeof sourceForecast>> {
	const { tx, actor } = context;
	const source = await tx
		.selectFrom("demand_source")
		.select(["id", "name", "kind", "kind_evidence", "sample"])
		.where("id", "=", id)
		.where((is) =>
			is.or([
				is("organisation_id", "=", actor.organisationId),
				...(actor.seesRegion ? [is("region_id", "=", actor.regionId)] : []),
			]),
		)
		.executeTakeFirst();
	if (!source) throw notFound();
	const { rows: values } = await sql<{ period: string; value: number }>`
		with months as (
			select date_trunc('month', posted_on) as month, sum(headcount)::float8 as value
			from posting where source_id = ${id} and posted_on is not null group by 1
		)
		select to_char(m, 'YYYY-MM') as period, coalesce(months.value, 0) as value
		from (select generate_series(min(month), max(month), interval '1 month') as m from months) span
		left join months on months.month = span.m order by 1`.execute(tx);
	const kind = source.kind as (typeof seriesKinds)[number];
	const last = values.at(-1)?.period ?? "1970-01";
	return {
		source: {
			id: source.id,
			name: source.name,
			kind,
			evidence: source.kind_evidence as Record<string, unknown>,
			sample: source.sample,
		},
		values,
		result: toResult(await forecast({ values: values.map(({ value }) => value), horizon, kind, period: 12 }), (step) =>
			monthAfter(last, step),
		),
	};
}

function monthAfter(period: string, step: number): string {
	const [year, month] = period.split("-").map(Number) as [number, number];
	return new Date(Date.UTC(year, month - 1 + step, 1)).toISOString().slice(0, 7);
}

function toResult(result: SeriesForecast, period: (step: number) => string): ForecastResult {
	if (!result.ok) return result;
	const { mean, lower, upper, backtest } = result;
	return {
		...result,
		points: mean.map((value, i) => ({ period: period(i + 1), mean: value, lower: lower[i]!, upper: upper[i]! })),
		backtest,
	};
}
