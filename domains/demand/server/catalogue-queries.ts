import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { CatalogueBasis, CatalogueHead, catalogueTotals } from "../contract-catalogue.ts";
import { catalogueAbilities, rowsOf, visibleCatalogues } from "./catalogue-policy.ts";
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
