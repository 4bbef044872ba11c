import { type SelectQueryBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { fillPage, keysetPage, type Page, sortOf } from "#platform/server/lists/keyset.ts";
import { streamRows } from "#platform/server/lists/stream-rows.ts";
import type { Posting, PostingQuery } from "../contract-postings.ts";
import { ownOrRegion } from "./posting-policy.ts";

/** Those that the actor sees, without what belongs to them: enough to find a page. */
const visible = (context: ReadContext) =>
	context.tx.selectFrom("posting").where(ownOrRegion(context, "posting") as never);

const postings = (context: ReadContext) =>
	visible(context)
		.innerJoin("demand_source as source", "source.id", "posting.source_id")
		.leftJoin("occupation", "occupation.id", "posting.occupation_id")
		.leftJoin("region as place", "place.id", "posting.place_id")
		.selectAll("posting")
		.select([
			"source.name as source_name",
			"source.sample as source_sample",
			"occupation.code",
			"occupation.name_en as occupation_en",
			"occupation.name_zh as occupation_zh",
			"place.name_en as place_en",
			"place.name_zh as place_zh",
		]);

type PostingRow = Awaited<ReturnType<ReturnType<typeof postings>["executeTakeFirstOrThrow"]>>;

const toPosting = (row: PostingRow): Posting => ({
	id: row.id,
	source: { id: row.source_id, name: row.source_name },
	externalId: row.external_id,
	title: row.title,
	titleKey: row.title_key,
	secondaryTitle: row.secondary_title,
	employer: row.employer,
	category: row.category,
	headcount: row.headcount,
	headcountAssumed: row.headcount_assumed,
	pay:
		row.pay_from === null && row.pay_to === null
			? null
			: {
					from: row.pay_from,
					to: row.pay_to,
					currency: row.pay_currency ?? "CNY",
					period: row.pay_period as NonNullable<Posting["pay"]>["period"],
				},
	place: row.place_id ? { id: row.place_id, name: { en: row.place_en, zh: row.place_zh } } : null,
	placeText: row.place_text,
	postedOn: row.posted_on,
	year: row.year,
	copies: row.copies,
	occupation:
		row.occupation_id && row.code
			? { id: row.occupation_id, code: row.code, name: { en: row.occupation_en, zh: row.occupation_zh } }
			: null,
	matchState: row.match_state as Posting["matchState"],
	matchScore: row.match_score,
	sample: row.sample || row.source_sample,
});

export const postingSorts: Record<string, string> = {
	posted: "coalesce(posting.posted_on, date '0001-01-01')",
	title: "posting.title",
	employer: "coalesce(posting.employer, '')",
	year: "posting.year",
	headcount: "posting.headcount",
	added: "posting.created_at",
};

/** A text in any of the columns that a person would search; typed wildcards are taken as themselves. */
const contains = (text: string) => {
	const pattern = `%${text.replaceAll(/[\\%_]/g, "\\$&")}%`;
	return sql<boolean>`(posting.title ilike ${pattern} or posting.secondary_title ilike ${pattern}
		or posting.employer ilike ${pattern} or posting.external_id = ${text})`;
};

type Conditions = SelectQueryBuilder<DB, "posting", object>;

const filtered = <Query>(from: Query, query: PostingQuery): Query =>
	(from as Conditions)
		.$if(Boolean(query.q), (found) => found.where(contains(query.q!)))
		.$if(query.sourceId !== undefined, (found) => found.where("posting.source_id", "=", query.sourceId!))
		.$if(query.importId !== undefined, (found) => found.where("posting.import_id", "=", query.importId!))
		.$if(query.year !== undefined, (found) => found.where("posting.year", "=", query.year!))
		.$if(query.state !== undefined, (found) => found.where("posting.match_state", "=", query.state!))
		.$if(query.occupationId !== undefined, (found) => found.where("posting.occupation_id", "=", query.occupationId!))
		.$if(query.titleKey !== undefined, (found) => found.where("posting.title_key", "=", query.titleKey!))
		.$if(query.placeId !== undefined, (found) =>
			query.placeId === "none"
				? found.where("posting.place_id", "is", null)
				: found.where("posting.place_id", "=", query.placeId!),
		) as Query;

export async function listPostings(context: ReadContext, query: PostingQuery): Promise<Page<Posting>> {
	const page = await keysetPage(filtered(visible(context).select("posting.id"), query), {
		sorts: postingSorts,
		defaultSort: "-posted",
		id: "posting.id",
		once: Boolean(query.q),
		...query,
	});
	const filled = await fillPage(page, (ids) => postings(context).where("posting.id", "in", ids).execute());
	return { ...filled, items: filled.items.map(toPosting) };
}

/** Every filtered posting in the order of the screen, for exports. */
export async function* allPostings(context: ReadContext, query: PostingQuery): AsyncGenerator<Posting> {
	const { column, direction } = sortOf(postingSorts, query.sort ?? "-posted", "-posted");
	const sorted = filtered(postings(context), query).orderBy(sql`${column} ${direction}, posting.id ${direction}`);
	for await (const row of streamRows(context, sorted)) yield toPosting(row);
}
