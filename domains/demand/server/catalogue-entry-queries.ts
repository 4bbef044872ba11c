import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { fillPage, keysetPage, type Page, sortOf } from "#platform/server/lists/keyset.ts";
import { notFound } from "#platform/server/problem.ts";
import { searchQuery } from "#platform/server/search/segment.ts";
import type { CatalogueEntry, EntryQuery } from "../contract-catalogue.ts";
import { entrySource } from "./catalogue-figures.ts";
import { visibleCatalogue } from "./catalogue-policy.ts";
import type { KeptTotals } from "./sum-catalogue.ts";

/** Entries without what is shown of them: enough to find a page. */
const found = ({ tx }: ReadContext, catalogueId: string, whose: string | null) =>
	tx
		// Either source has the columns of the table.
		.selectFrom(entrySource(catalogueId, whose) as never as "catalogue_entry as e")
		.innerJoin("occupation as o", "o.id", "e.occupation_id")
		.where("e.catalogue_id", "=", catalogueId);

const entries = (context: ReadContext, catalogueId: string, whose: string | null) =>
	found(context, catalogueId, whose).select([
		"e.occupation_id as id",
		"e.occupation_id",
		"o.code",
		"o.name_en",
		"o.name_zh",
		sql<string>`coalesce(o.group_code, '')`.as("group"),
		"e.demand",
		"e.demand_rows",
		"e.demand_assumed",
		"e.demand_sample",
		"e.supply_nominal",
		"e.supply_qualified",
		"e.qualified_assumed",
		"e.programmes",
		"e.gap",
		"e.ratio",
		"e.lower",
		"e.upper",
		"e.p",
		"e.stars",
		"e.kind",
		"e.conclusion",
		"e.reasons",
		"e.sample",
		"e.note",
	]);

type EntryRow = Awaited<ReturnType<ReturnType<typeof entries>["executeTakeFirstOrThrow"]>>;

const toEntry = (row: EntryRow): CatalogueEntry => ({
	occupation: { id: row.occupation_id, code: row.code, name: { en: row.name_en, zh: row.name_zh }, group: row.group },
	demand: row.demand,
	demandRows: row.demand_rows,
	demandAssumed: row.demand_assumed,
	demandSample: row.demand_sample,
	supplyNominal: row.supply_nominal,
	supplyQualified: row.supply_qualified,
	qualifiedAssumed: row.qualified_assumed,
	programmes: row.programmes,
	gap: row.gap,
	ratio: row.ratio,
	lower: row.lower,
	upper: row.upper,
	p: row.p,
	stars: row.stars,
	kind: row.kind as CatalogueEntry["kind"],
	conclusion: row.conclusion,
	reasons: row.reasons as CatalogueEntry["reasons"],
	sample: row.sample,
	note: row.note,
});

type Conditions = ReturnType<typeof found>;

function filtered<Query>(from: Query, { q, group, kind, conclusion, stars, real }: EntryQuery): Query {
	const words = q ? searchQuery(q) : null;
	return (from as Conditions)
		.$if(words !== null, (all) => all.where(sql<boolean>`o.search @@ to_tsquery('simple', ${words})`))
		.$if(q !== undefined && q !== "" && words === null, (all) => all.where(sql<boolean>`false`))
		.$if(group !== undefined, (all) => all.where("o.group_code", "=", group!))
		.$if(kind !== undefined, (all) => all.where("e.kind", "=", kind!))
		.$if(conclusion !== undefined, (all) => all.where("e.conclusion", "=", conclusion!))
		.$if(stars !== undefined, (all) => all.where("e.stars", ">=", stars!))
		.$if(real === "all", (all) => all.where("e.sample", "=", false))
		.$if(real === "demand", (all) => all.where(sql<boolean>`e.demand > 0 and e.demand_sample = 0`)) as Query;
}

const entrySorts = {
	demand: "e.demand",
	supply: "e.supply_qualified",
	gap: "e.gap",
	ratio: "coalesce(e.ratio, 1e308)",
	lower: "e.lower",
	stars: "(e.stars * 1e9 + least(e.lower, 1e8))",
	code: "o.code",
	name: "coalesce(o.name_en, o.name_zh)",
	nameZh: "coalesce(o.name_zh, o.name_en)",
};

const keyset = { sorts: entrySorts, defaultSort: "-stars", id: "e.occupation_id" };

/** With whether it is of a published version and so never changes. */
export type Frozen<Part> = Part & { frozen: boolean };

/** Without filters a frozen catalogue has as many entries as its kept sums say: nothing to count. */
function knownTotal(
	{ state, totals }: Awaited<ReturnType<typeof visibleCatalogue>>,
	{ sort: _sort, limit: _limit, cursor: _cursor, ...filters }: EntryQuery,
): { total?: number } {
	const all = state === "published" && Object.values(filters).every((value) => value === undefined || value === "");
	return all && totals ? { total: (totals as KeptTotals).occupations } : {};
}

export async function listEntries(
	context: ReadContext,
	catalogueId: string,
	query: EntryQuery,
): Promise<Frozen<Page<CatalogueEntry>>> {
	const catalogue = await visibleCatalogue(context, catalogueId);
	const page = await keysetPage(
		filtered(found(context, catalogueId, catalogue.rowsOf).select("e.occupation_id as id"), query),
		{ ...keyset, once: Boolean(query.q), ...query, ...knownTotal(catalogue, query) },
	);
	const filled = await fillPage(page, (ids) =>
		entries(context, catalogueId, catalogue.rowsOf).where("e.occupation_id", "in", ids).execute(),
	);
	return { ...filled, items: filled.items.map(toEntry), frozen: catalogue.state === "published" };
}

/** Every filtered entry in the order of the screen, for exports. */
export async function allEntries(
	context: ReadContext,
	catalogueId: string,
	query: EntryQuery,
): Promise<CatalogueEntry[]> {
	const catalogue = await visibleCatalogue(context, catalogueId);
	const { column, direction } = sortOf(entrySorts, query.sort ?? keyset.defaultSort, keyset.defaultSort);
	const rows = await filtered(entries(context, catalogueId, catalogue.rowsOf), query)
		.orderBy(sql`${column} ${direction}`)
		.orderBy("e.occupation_id")
		.execute();
	return rows.map(toEntry);
}

export async function getEntry(
	context: ReadContext,
	catalogueId: string,
	occupationId: string,
): Promise<CatalogueEntry> {
	const catalogue = await visibleCatalogue(context, catalogueId);
	const row = await entries(context, catalogueId, catalogue.rowsOf)
		.where("e.occupation_id", "=", occupationId)
		.executeTakeFirst();
	if (!row) throw notFound();
	return toEntry(row);
}
