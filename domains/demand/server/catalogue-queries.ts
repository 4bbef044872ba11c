import { type SelectQueryBuilder, sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import type { Page } from "#platform/server/lists/keyset.ts";
import { keysetPage, sortOf } from "#platform/server/lists/keyset.ts";
import { notFound } from "#platform/server/problem.ts";
import { searchQuery } from "#platform/server/search/segment.ts";
import type {
	CatalogueBasis,
	CatalogueEntry,
	CatalogueHead,
	catalogueRow,
	catalogueTotals,
	EntryQuery,
	rowQuery,
} from "../contract-catalogue.ts";
import { entrySource } from "./catalogue-figures.ts";
import { catalogueAbilities, mayOpenRecord, rowsOf, visibleCatalogue, visibleCatalogues } from "./catalogue-policy.ts";
import { draftCatalogues, settleTitles } from "./demand-policy.ts";
import { type KeptTotals, sumCatalogue } from "./sum-catalogue.ts";

const headColumns = [
	"catalogue.id",
	"catalogue.region_id",
	"region.name_en",
	"region.name_zh",
	"catalogue.year",
	"catalogue.version",
	"catalogue.state",
	"catalogue.rule",
	"catalogue.basis",
	"catalogue.sample",
	"catalogue.drafted_by",
	"catalogue.drafted_for",
	"catalogue.submitted_by",
	"catalogue.drafted_at",
	"catalogue.computed_at",
	"catalogue.submitted_at",
	"catalogue.published_at",
	"catalogue.note",
	"catalogue.review_note",
] as const;

const heads = ({ tx }: ReadContext) =>
	tx.selectFrom("catalogue").innerJoin("region", "region.id", "catalogue.region_id").select(headColumns);

type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>["executeTakeFirstOrThrow"]>>;

function toHead(context: ReadContext, row: HeadRow): CatalogueHead {
	const abilities = catalogueAbilities(context, row);
	const scope = rowsOf(context, row) === null ? "all" : "own";
	return {
		id: row.id,
		region: { id: row.region_id, name: { en: row.name_en, zh: row.name_zh } },
		year: row.year,
		version: row.version,
		state: row.state as CatalogueHead["state"],
		scope,
		rule: row.rule,
		basis: row.basis as CatalogueBasis,
		// That something in the whole is invented tells of others' rows; the own ones carry their own mark.
		sample: scope === "all" && row.sample,
		draftedAt: row.drafted_at,
		computedAt: row.computed_at,
		submittedAt: row.submitted_at,
		publishedAt: row.published_at,
		// What drafters write on a draft, and what reviewer and drafter tell each other, is theirs who see all of it.
		note: scope === "all" ? row.note : null,
		reviewNote:
			scope === "all" && draftCatalogues.holds(context.actor) && context.actor.regionId === row.region_id
				? row.review_note
				: null,
		abilities,
	};
}

/** Drafts first, then the newest versions. */
export async function listCatalogues(context: ReadContext, year?: number): Promise<CatalogueHead[]> {
	const rows = await heads(context)
		.where(visibleCatalogues(context) as never)
		.$if(year !== undefined, (query) => query.where("catalogue.year", "=", year!))
		.orderBy(sql`catalogue.state = 'published'`)
		.orderBy("catalogue.year", "desc")
		.orderBy(sql`catalogue.version desc nulls first`)
		.orderBy("catalogue.drafted_at", "desc")
		.limit(200)
		.execute();
	return rows.map((row) => toHead(context, row));
}

export async function getCatalogue(context: ReadContext, id: string): Promise<CatalogueHead> {
	const row = await heads(context)
		.where("catalogue.id", "=", id)
		.where(visibleCatalogues(context) as never)
		.executeTakeFirst();
	if (!row) throw notFound();
	return toHead(context, row);
}

/** The newest published version, of a year or of all. */
export async function latestCatalogue(context: ReadContext, year?: number): Promise<CatalogueHead | null> {
	const row = await heads(context)
		.where("catalogue.state", "=", "published")
		.$if(year !== undefined, (query) => query.where("catalogue.year", "=", year!))
		.orderBy("catalogue.published_at", "desc")
		.orderBy("catalogue.year", "desc")
		.orderBy("catalogue.version", "desc")
		.limit(1)
		.executeTakeFirst();
	return row ? toHead(context, row) : null;
}

/**
 * A catalogue with its sums: those kept with it, or of the own rows where only these are read; and for those who settle
 * titles, how many of the region wait.
 */
export async function catalogueWithTotals(
	context: ReadContext,
	id: string,
): Promise<CatalogueHead & { totals: z.infer<typeof catalogueTotals> }> {
	const settles = settleTitles.holds(context.actor);
	const waiting = sql<number>`(select count(distinct p.title_key) from posting p
		where p.region_id = catalogue.region_id and p.match_state = 'review')`;
	const row = await heads(context)
		.select(["catalogue.totals", (settles ? waiting : sql<number>`0`).as("waiting")])
		.where("catalogue.id", "=", id)
		.where(visibleCatalogues(context) as never)
		.executeTakeFirst();
	if (!row) throw notFound();
	const whose = rowsOf(context, row);
	const kept = whose === null ? (row.totals as KeptTotals | null) : null;
	const totals = kept ?? (await sumCatalogue(context.tx, id, whose));
	return { ...toHead(context, row), totals: { ...totals, titlesToSettle: row.waiting } };
}

const entries = ({ tx }: ReadContext, catalogueId: string, whose: string | null) =>
	tx
		// Either source has the columns of the table.
		.selectFrom(entrySource(catalogueId, whose) as never as "catalogue_entry as e")
		.innerJoin("occupation as o", "o.id", "e.occupation_id")
		.where("e.catalogue_id", "=", catalogueId)
		.select([
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

type EntriesQuery = ReturnType<typeof entries>;
type EntryRow = Awaited<ReturnType<EntriesQuery["executeTakeFirstOrThrow"]>>;

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

function filtered(query: EntriesQuery, { q, group, kind, conclusion, stars, real }: EntryQuery): EntriesQuery {
	const words = q ? searchQuery(q) : null;
	return query
		.$if(words !== null, (found) => found.where(sql<boolean>`o.search @@ to_tsquery('simple', ${words})`))
		.$if(q !== undefined && q !== "" && words === null, (found) => found.where(sql<boolean>`false`))
		.$if(group !== undefined, (found) => found.where("o.group_code", "=", group!))
		.$if(kind !== undefined, (found) => found.where("e.kind", "=", kind!))
		.$if(conclusion !== undefined, (found) => found.where("e.conclusion", "=", conclusion!))
		.$if(stars !== undefined, (found) => found.where("e.stars", ">=", stars!))
		.$if(real === "all", (found) => found.where("e.sample", "=", false))
		.$if(real === "demand", (found) => found.where(sql<boolean>`e.demand > 0 and e.demand_sample = 0`)) as EntriesQuery;
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
type Frozen<Part> = Part & { frozen: boolean };

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
		filtered(entries(context, catalogueId, catalogue.rowsOf), query) as unknown as SelectQueryBuilder<
			DB,
			"catalogue_entry",
			EntryRow
		>,
		{ ...keyset, ...query, ...knownTotal(catalogue, query) },
	);
	return { ...page, items: page.items.map(toEntry), frozen: catalogue.state === "published" };
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

type Row = z.infer<typeof catalogueRow>;

/** The rows behind a figure; of a draft that is not one's own region's or draft, the own organisation's alone. */
export async function listRows(
	context: ReadContext,
	catalogueId: string,
	occupationId: string,
	{ side, ...query }: z.infer<typeof rowQuery>,
): Promise<Frozen<Page<Row>>> {
	const catalogue = await visibleCatalogue(context, catalogueId);
	const rows = context.tx
		.selectFrom("catalogue_row as r")
		.leftJoin("region as place", "place.id", "r.place_id")
		.where("r.catalogue_id", "=", catalogueId)
		.where("r.occupation_id", "=", occupationId)
		.where("r.side", "=", side)
		.$if(catalogue.rowsOf !== null, (found) => found.where("r.organisation_id", "=", catalogue.rowsOf!))
		.$if(Boolean(query.q), (found) =>
			found.where(
				sql<boolean>`concat_ws(' ', r.label_en, r.label_zh, r.party_en, r.party_zh) ilike ${`%${query.q?.replaceAll(/[%_\\]/g, "\\$&")}%`}`,
			),
		)
		.select([
			"r.side",
			"r.origin",
			"r.origin_id",
			"r.organisation_id",
			"r.label_en",
			"r.label_zh",
			"r.party_en",
			"r.party_zh",
			"r.place_id",
			"place.name_en as place_en",
			"place.name_zh as place_zh",
			"r.amount",
			"r.amount_qualified",
			"r.parts",
			"r.sample",
		]);
	const page = await keysetPage(
		rows as never as SelectQueryBuilder<DB, "catalogue_row", Awaited<ReturnType<typeof rows.executeTakeFirstOrThrow>>>,
		{
			sorts: {
				amount: "r.amount",
				label: "coalesce(r.label_zh, r.label_en, '')",
				party: "coalesce(r.party_zh, r.party_en, '')",
			},
			defaultSort: "-amount",
			id: "r.origin_id",
			...query,
		},
	);
	return {
		...page,
		frozen: catalogue.state === "published",
		items: page.items.map(
			(row): Row => ({
				side: row.side as Row["side"],
				origin: row.origin as Row["origin"],
				originId: row.origin_id,
				label: { en: row.label_en, zh: row.label_zh },
				party: { en: row.party_en, zh: row.party_zh },
				place: row.place_id ? { en: row.place_en, zh: row.place_zh } : null,
				amount: row.amount,
				amountQualified: row.amount_qualified,
				parts: row.parts as Row["parts"],
				sample: row.sample,
				reachable: mayOpenRecord(context, row.origin, row.organisation_id, catalogue.region_id),
			}),
		),
	};
}
