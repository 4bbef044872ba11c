import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { overview } from "../contract-catalogue.ts";
import { listEntries } from "./catalogue-entry-queries.ts";
import { entrySource } from "./catalogue-figures.ts";
import { getCatalogue, latestCatalogue } from "./catalogue-queries.ts";

type Overview = z.infer<typeof overview>;

/** The region at a glance, from a catalogue's frozen figures: fields, places, top shortages. */
export async function regionalOverview(
	context: ReadContext,
	options: { catalogueId?: string | undefined; year?: number | undefined },
): Promise<Overview> {
	const catalogue = options.catalogueId
		? await getCatalogue(context, options.catalogueId)
		: await latestCatalogue(context, options.year);
	if (!catalogue) return { catalogue: null, fields: [], places: [], cells: [], top: [] };
	const { tx, actor } = context;
	const whose = catalogue.scope === "own" ? actor.organisationId : null;
	const ownRows = whose === null ? sql`` : sql`and r.organisation_id = ${whose}`;
	const { rows: fields } = await sql<Overview["fields"][number]>`
		select coalesce(o.group_code, '') as group, jsonb_build_object('en', g.name_en, 'zh', g.name_zh) as name,
			sum(e.demand) as demand, sum(e.demand_sample) as "demandSample",
			coalesce(sum(e.demand) filter (where e.conclusion = 'not-enough-evidence'), 0) as "demandWithoutEvidence",
			sum(e.supply_qualified) as "supplyQualified", count(*)::int as occupations,
			(count(*) filter (where e.stars > 0))::int as shortages,
			(count(*) filter (where e.conclusion = 'not-enough-evidence'))::int as "withoutEvidence", bool_or(e.sample) as sample
		from ${entrySource(catalogue.id, whose)} join occupation o on o.id = e.occupation_id
			left join occupation_group g on g.system = o.system and g.code = o.group_code
		where e.catalogue_id = ${catalogue.id}
		group by o.group_code, g.name_en, g.name_zh order by demand desc`.execute(tx);
	const { rows: places } = await sql<Overview["places"][number]>`
		select case when p.id is null then null else jsonb_build_object('en', p.name_en, 'zh', p.name_zh) end as place,
			sum(r.amount) as demand, coalesce(sum(r.amount) filter (where r.sample), 0) as "demandSample", count(*)::int as rows, bool_or(r.sample) as sample
		from catalogue_row r left join region p on p.id = r.place_id
		where r.catalogue_id = ${catalogue.id} and r.side = 'demand' ${ownRows}
		group by p.id order by demand desc`.execute(tx);
	const { rows: cells } = await sql<Overview["cells"][number]>`
		select coalesce(o.group_code, '') as group,
			case when p.id is null then null else jsonb_build_object('en', p.name_en, 'zh', p.name_zh) end as place,
			sum(r.amount) as demand
		from catalogue_row r join occupation o on o.id = r.occupation_id left join region p on p.id = r.place_id
		where r.catalogue_id = ${catalogue.id} and r.side = 'demand' ${ownRows}
		group by o.group_code, p.id order by demand desc`.execute(tx);
	const top = await listEntries(context, catalogue.id, { sort: "-stars", limit: 12 });
	return { catalogue, fields, places, cells, top: top.items };
}
