import { sql } from "kysely";
import type { z } from "zod";
import type { Transaction } from "#platform/server/database/database.ts";
import type { catalogueTotals } from "../contract-catalogue.ts";

export type KeptTotals = Omit<z.infer<typeof catalogueTotals>, "titlesToSettle">;

/** Sums of a catalogue's entries, and what each source of postings gave. */
export async function sumCatalogue(tx: Transaction, id: string): Promise<KeptTotals> {
	const totals = await tx
		.selectFrom("catalogue_entry")
		.select([
			sql<number>`count(*)`.as("occupations"),
			sql<number>`coalesce(sum(demand), 0)`.as("demand"),
			sql<number>`coalesce(sum(demand_sample), 0)`.as("demandSample"),
			sql<number>`coalesce(sum(demand_assumed), 0)`.as("demandAssumed"),
			sql<number>`coalesce(sum(supply_nominal), 0)`.as("supplyNominal"),
			sql<number>`coalesce(sum(supply_qualified), 0)`.as("supplyQualified"),
			sql<number>`coalesce(sum(greatest(gap, 0)), 0)`.as("gap"),
			sql<number>`count(*) filter (where stars > 0)`.as("shortages"),
			sql<number>`count(*) filter (where conclusion = 'not-enough-evidence')`.as("withoutEvidence"),
		])
		.where("catalogue_id", "=", id)
		.executeTakeFirstOrThrow();
	const { rows: sources } = await sql<KeptTotals["sources"][number]>`
		select s.id, s.name, s.attribution, s.kind, s.sample, sum(r.amount) as amount
		from catalogue_row r join demand_source s on s.id = (r.parts->>'source')::uuid
		where r.catalogue_id = ${id} and r.origin = 'posting' group by s.id order by amount desc`.execute(tx);
	return { ...totals, sources };
}
