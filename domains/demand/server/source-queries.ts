import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { type KindEvidence, postingMapping, type SourceSummary, type sourceDetail } from "../contract-postings.ts";
import { listImports } from "./import-queries.ts";
import { ownOrRegion } from "./posting-policy.ts";

const sources = (context: ReadContext) =>
	context.tx
		.selectFrom("demand_source")
		.innerJoin("organisation as o", "o.id", "demand_source.organisation_id")
		.where(ownOrRegion(context, "demand_source") as never)
		.selectAll("demand_source")
		.select([
			"o.name_en as organisation_en",
			"o.name_zh as organisation_zh",
			sql<{ postings: number; waiting: number; years: number[] }>`(
				select jsonb_build_object('postings', count(*), 'waiting', count(*) filter (where p.match_state = 'review'),
					'years', coalesce(jsonb_agg(distinct p.year), '[]'))
				from posting p where p.source_id = demand_source.id)`.as("counts"),
			sql<string | null>`(select max(i.finished_at) from posting_import i
				where i.source_id = demand_source.id and i.state = 'done')`.as("last_import_at"),
		]);

type SourceRow = Awaited<ReturnType<ReturnType<typeof sources>["executeTakeFirstOrThrow"]>>;

function toSummary(row: SourceRow): SourceSummary {
	const evidence = row.kind_evidence as Partial<KindEvidence>;
	return {
		id: row.id,
		organisation: { id: row.organisation_id, name: { en: row.organisation_en, zh: row.organisation_zh } },
		name: row.name,
		attribution: row.attribution,
		kind: row.kind as SourceSummary["kind"],
		kindDeclared: row.kind_declared as SourceSummary["kindDeclared"],
		kindConfirmed: row.kind_confirmed,
		evidence: evidence.code === undefined ? null : (evidence as KindEvidence),
		currency: row.currency,
		sample: row.sample,
		postings: row.counts.postings,
		waiting: row.counts.waiting,
		years: [...row.counts.years].sort(),
		lastImportAt: row.last_import_at,
		// Whoever sees a source may import into it: one rule for both (posting-policy.ts).
		abilities: ["edit", "import"],
	};
}

export async function listSources(context: ReadContext): Promise<SourceSummary[]> {
	const rows = await sources(context).orderBy("demand_source.updated_at", "desc").orderBy("demand_source.id").execute();
	return rows.map(toSummary);
}

export async function getSource(context: ReadContext, id: string): Promise<z.infer<typeof sourceDetail>> {
	const row = await sources(context).where("demand_source.id", "=", id).executeTakeFirst();
	if (!row) throw notFound();
	const mapping = postingMapping.safeParse(row.mapping);
	return {
		...toSummary(row),
		mapping: mapping.success ? mapping.data : null,
		imports: await listImports(context, id),
	};
}
