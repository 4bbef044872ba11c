import { type RawBuilder, sql } from "kysely";

/** What a catalogue's copied rows add up to by occupation; with an organisation, its rows alone. */
export const sumsOfRows = (catalogueId: string, organisationId: string | null = null): RawBuilder<unknown> => sql`
	select occupation_id,
		coalesce(sum(amount) filter (where side = 'demand'), 0) as demand,
		count(*) filter (where side = 'demand')::int as demand_rows,
		coalesce(sum(amount) filter (where side = 'demand' and (parts->>'assumed')::boolean), 0) as demand_assumed,
		coalesce(sum(amount) filter (where side = 'demand' and sample), 0) as demand_sample,
		coalesce(sum(amount) filter (where side = 'supply'), 0) as supply_nominal,
		coalesce(sum(coalesce(amount_qualified, amount)) filter (where side = 'supply'), 0) as supply_qualified,
		coalesce(bool_or(amount_qualified is null) filter (where side = 'supply'), false) as qualified_assumed,
		coalesce(bool_or(sample) filter (where side = 'supply'), false) as supply_sample,
		count(distinct parts->>'programme') filter (where side = 'supply')::int as programmes
	from catalogue_row
	where catalogue_id = ${catalogueId} ${organisationId ? sql`and organisation_id = ${organisationId}` : sql``}
	group by occupation_id`;

/**
 * The entries of a catalogue as a source named `e`: the assessed ones; or, for who may read only their organisation's
 * rows of a draft, the sums of these. Those carry no gap, ratio or conclusion: they would tell what others stated.
 */
export const entrySource = (catalogueId: string, rowsOf: string | null): RawBuilder<unknown> =>
	rowsOf === null
		? sql`catalogue_entry e`
		: sql`(select s.*, s.occupation_id as id, ${catalogueId}::uuid as catalogue_id, 0::float8 as gap, null::float8 as ratio,
			0::float8 as lower, null::float8 as upper, 1::float8 as p, 0 as stars, 'none' as kind, 'own-rows' as conclusion,
			'[]'::jsonb as reasons, s.supply_sample or s.demand_sample > 0 as sample, null::text as note
			from (${sumsOfRows(catalogueId, rowsOf)}) s) e`;
