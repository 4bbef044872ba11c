import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { comparison } from "../contract-catalogue.ts";
import { entrySource } from "./catalogue-figures.ts";
import { getCatalogue } from "./catalogue-queries.ts";
import { demandProblem } from "./demand-problems.ts";

type Comparison = z.infer<typeof comparison>;
type Figures = NonNullable<Comparison["items"][number]["before"]>;

interface Pair {
	occupation_id: string;
	code: string;
	name_en: string | null;
	name_zh: string | null;
	before: Figures | null;
	after: Figures | null;
}

const figures = (alias: string) =>
	sql.raw(`case when ${alias}.id is null then null else jsonb_build_object('demand', ${alias}.demand,
		'supplyQualified', ${alias}.supply_qualified, 'lower', ${alias}.lower, 'stars', ${alias}.stars,
		'kind', ${alias}.kind, 'conclusion', ${alias}.conclusion) end`);

/** What changed from one catalogue to another: entries that came, went, or say something else. */
export async function compareCatalogues(context: ReadContext, fromId: string, toId: string): Promise<Comparison> {
	const [from, to] = [await getCatalogue(context, fromId), await getCatalogue(context, toId)];
	if (from.region.id !== to.region.id) throw demandProblem("catalogue-regions-differ");
	// Where of one of them only the own rows are read, so they are of the other: what is unlike cannot be compared.
	const whose = from.scope === "own" || to.scope === "own" ? context.actor.organisationId : null;
	const side = (id: string) => sql`(select * from ${entrySource(id, whose)} where catalogue_id = ${id})`;
	const { rows } = await sql<Pair>`
		select o.id as occupation_id, o.code, o.name_en, o.name_zh, ${figures("a")} as before, ${figures("b")} as after
		from ${side(fromId)} a
		full join ${side(toId)} b on a.occupation_id = b.occupation_id
		join occupation o on o.id = coalesce(a.occupation_id, b.occupation_id)
		order by greatest(coalesce(a.stars, 0), coalesce(b.stars, 0)) desc, abs(coalesce(b.demand, 0) - coalesce(a.demand, 0)) desc, o.code`.execute(
		context.tx,
	);
	const changed = rows.filter((row) => JSON.stringify(row.before) !== JSON.stringify(row.after));
	return {
		from,
		to,
		items: changed.map(({ occupation_id, code, name_en, name_zh, before, after }) => ({
			occupation: { id: occupation_id, code, name: { en: name_en, zh: name_zh } },
			change: before === null ? "added" : after === null ? "removed" : "changed",
			before,
			after,
		})),
		unchanged: rows.length - changed.length,
	};
}
