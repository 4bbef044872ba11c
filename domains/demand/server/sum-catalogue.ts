import { sql } from "kysely";
import type { z } from "zod";
import type { Transaction } from "#platform/server/database/database.ts";
import type { catalogueTotals } from "../contract-catalogue.ts";
import { entrySource } from "./catalogue-figures.ts";

export type KeptTotals = Omit<z.infer<typeof catalogueTotals>, "titlesToSettle">;

/** Sums of a catalogue's entries, and what each source of postings gave; with an organisation, of its rows alone. */
export async function sumCatalogue(tx: Transaction, id: string, rowsOf: string | null): Promise<KeptTotals> {
	const { rows: totals } = await sql<Omit<KeptTotals, "sources">>`
		select count(*)::int as occupations, coalesce(sum(demand), 0) as demand,
			coalesce(sum(demand_sample), 0) as "demandSample", coalesce(sum(demand_assumed), 0) as "demandAssumed",
			coalesce(sum(supply_nominal), 0) as "supplyNominal", coalesce(sum(supply_qualified), 0) as "supplyQualified",
			coalesce(sum(greatest(gap, 0)), 0) as gap, (count(*) filter (where stars > 0))::int as shortages,
			(count(*) filter (where conclusion = 'not-enough-evidence'))::int as "withoutEvidence"
		from ${entrySource(id, rowsOf)} where e.catalogue_id = ${id}`.execute(tx);
	const { rows: sources } = await sql<KeptTotals["sources"][number]>`
		select s.id, s.name, s.attribution, s.kind, s.sample, sum(r.amount) as amount
		from catalogue_row r join demand_source s on s.id = (r.parts->>'source')::uuid
		where r.catalogue_id = ${id} and r.origin = 'posting' ${rowsOf ? sql`and r.organisation_id = ${rowsOf}` : sql``}
		group by s.id order by amount desc`.execute(tx);
	return { ...totals[0]!, sources };
}
