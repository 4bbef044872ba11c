import { sql } from "kysely";
import type { ShortageAssessment, ShortageInput } from "#engines/shortage/assess.ts";
import { assessMany } from "#engines/shortage/assess-many.ts";
import { type Trend, trendOfCounts } from "#engines/shortage/trend.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeSeeRegion } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import type { CatalogueBasis } from "../contract-catalogue.ts";
import { sumsOfRows } from "./catalogue-figures.ts";
import { copyRows } from "./copy-catalogue-rows.ts";
import { sumCatalogue } from "./sum-catalogue.ts";

interface Counts {
	occupation_id: string;
	demand: number;
	demand_rows: number;
	demand_assumed: number;
	demand_sample: number;
	supply_nominal: number;
	supply_qualified: number;
	qualified_assumed: boolean;
	supply_sample: boolean;
	programmes: number;
}

/**
 * Computes a draft's figures anew: copies the rows that count, then assesses every occupation that is asked for or
 * trained for. The caller has asked the policy; whole or not at all, in the caller's transaction.
 */
export async function computeCatalogue(
	context: WriteContext,
	catalogue: { id: string; region_id: string; year: number; basis: CatalogueBasis },
): Promise<{ occupations: number; rows: number }> {
	const { tx, now } = context;
	await unsafeSeeRegion(context, catalogue.region_id);
	await tx.deleteFrom("catalogue_entry").where("catalogue_id", "=", catalogue.id).execute();
	await tx.deleteFrom("catalogue_row").where("catalogue_id", "=", catalogue.id).execute();
	const rows = await copyRows(tx, catalogue);

	const { rows: counts } = await sql<Counts>`${sumsOfRows(catalogue.id)} order by occupation_id`.execute(tx);
	const shrinking = await cohortTrends(context, catalogue);
	const rising = await demandTrends(context, catalogue);
	const assessed = assessMany(
		counts.map((row): ShortageInput => {
			const cohortTrend = shrinking.get(row.occupation_id);
			const demandTrend = rising.get(row.occupation_id);
			return {
				demand: row.demand,
				supplyNominal: row.supply_nominal,
				supplyQualified: row.supply_qualified,
				programmes: row.programmes,
				...(cohortTrend && { cohortTrend: cohortTrend.trend }),
				...(demandTrend && { demandTrend: demandTrend.trend }),
			};
		}),
	);
	const supply = {
		known: counts.some((row) => row.programmes > 0),
		// That nobody trains for an occupation is a statement on all programmes: invented ones taint it too.
		sample: counts.some((row) => row.supply_sample),
	};
	const entries = counts.map((row, i) => {
		const trends = [shrinking.get(row.occupation_id), rising.get(row.occupation_id)];
		const sample = supply.sample || row.demand_sample > 0 || trends.some((trend) => trend?.sample);
		return toEntry(catalogue.id, row, assessed[i]!, { known: supply.known, sample });
	});
	for (let i = 0; i < entries.length; i += 500) {
		await tx
			.insertInto("catalogue_entry")
			.values(entries.slice(i, i + 500))
			.execute();
	}
	await tx
		.updateTable("catalogue")
		.set({
			computed_at: now,
			sample: entries.some((entry) => entry.sample),
			totals: JSON.stringify(await sumCatalogue(tx, catalogue.id, null)),
		})
		.where("id", "=", catalogue.id)
		.execute();
	return { occupations: entries.length, rows };
}

/** A figure is as real as its weakest input: its rows, all supply, and the years before that its trends rest on. */
function toEntry(
	catalogueId: string,
	row: Counts,
	assessed: ShortageAssessment,
	{ known, sample }: { known: boolean; sample: boolean },
) {
	// Without any programme on record, zero supply is ignorance, not a finding.
	const said = known
		? assessed
		: {
				stars: 0,
				kind: "none" as const,
				conclusion: "not-enough-evidence" as const,
				reasons: [{ code: "conclusion.no-supply-known", values: { demand: row.demand } }],
			};
	return {
		id: newId(),
		catalogue_id: catalogueId,
		occupation_id: row.occupation_id,
		demand: row.demand,
		demand_rows: row.demand_rows,
		demand_assumed: row.demand_assumed,
		demand_sample: row.demand_sample,
		supply_nominal: row.supply_nominal,
		supply_qualified: row.supply_qualified,
		qualified_assumed: row.qualified_assumed,
		programmes: row.programmes,
		gap: assessed.gap,
		ratio: assessed.ratio,
		lower: assessed.lower,
		upper: Number.isFinite(assessed.upper) ? assessed.upper : null,
		p: assessed.p,
		stars: said.stars,
		kind: said.kind,
		conclusion: said.conclusion,
		reasons: JSON.stringify(said.reasons, (_key, value) => (value === Infinity ? null : value)),
		sample,
	};
}

/** Of one occupation, and whether anything in it is invented. */
interface KnownTrend {
	trend: Trend;
	sample: boolean;
}

interface Series {
	occupation_id: string;
	counts: number[];
	sample: boolean;
}

const trendsOf = (rows: Series[]): Map<string, KnownTrend> =>
	new Map(
		rows.map(({ occupation_id, counts, sample }) => [occupation_id, { trend: trendOfCounts({ counts }), sample }]),
	);

/** Graduates by cohort year and occupation, up to the catalogue's year: do the cohorts shrink? */
async function cohortTrends(
	{ tx }: WriteContext,
	catalogue: { region_id: string; year: number; basis: CatalogueBasis },
): Promise<Map<string, KnownTrend>> {
	const { rows } = await sql<Series>`
		select occupation_id, array_agg(graduates order by year) as counts, bool_or(sample) as sample from (
			select po.occupation_id, c.year, round(sum(c.expected_graduates * po.share))::float8 as graduates,
				bool_or(c.sample or p.sample) as sample
			from cohort c join programme p on p.id = c.programme_id join programme_occupation po on po.programme_id = p.id
			where p.region_id = ${catalogue.region_id} and c.year <= ${catalogue.year}
				and not (${catalogue.basis.realOnly} and (c.sample or p.sample))
			group by 1, 2
		) yearly group by 1`.execute(tx);
	return trendsOf(rows);
}

/** Postings by month, from flows alone: a stock's dates show survivorship, not demand. */
async function demandTrends(
	{ tx }: WriteContext,
	catalogue: { region_id: string; year: number; basis: CatalogueBasis },
): Promise<Map<string, KnownTrend>> {
	const { rows } = await sql<Series>`
		with flow as (
			select p.occupation_id, date_trunc('month', p.posted_on) as month, sum(p.headcount)::float8 as amount,
				bool_or(p.sample or s.sample) as sample
			from posting p join demand_source s on s.id = p.source_id
			where p.region_id = ${catalogue.region_id} and s.kind = 'flow' and p.occupation_id is not null
				and p.posted_on < make_date(${catalogue.year} + 1, 1, 1)
				and (${catalogue.basis.sources}::uuid[] is null or s.id = any(${catalogue.basis.sources}::uuid[]))
				and not (${catalogue.basis.realOnly} and (s.sample or p.sample))
			group by 1, 2
		), span as (
			select generate_series(min(month), max(month), interval '1 month') as month from flow
		)
		select o.occupation_id, array_agg(coalesce(f.amount, 0) order by span.month) as counts,
			coalesce(bool_or(f.sample), false) as sample
		from (select distinct occupation_id from flow) o cross join span
		left join flow f on f.occupation_id = o.occupation_id and f.month = span.month
		group by 1`.execute(tx);
	return trendsOf(rows);
}
