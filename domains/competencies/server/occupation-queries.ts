import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { fillPage, keysetPage, type Page, sortOf } from "#platform/server/lists/keyset.ts";
import { searchQuery } from "#platform/server/search/segment.ts";
import type {
	OccupationFilter,
	occupationGroup,
	occupationListItem,
	occupationQuery,
	occupationSuggestion,
} from "../contract-occupations.ts";
import { nameOf, occupationBriefOf, occupationsByIds } from "./occupation-rows.ts";
import { searchRank } from "./search-rank.ts";
import { titleIndex } from "./title-index.ts";

type ListItem = z.infer<typeof occupationListItem>;

export const occupationSorts = {
	relevance: "relevance",
	code: "code",
	name: "lower(coalesce(name_en, name_zh))",
	nameZh: "coalesce(name_zh, name_en)",
	tasks: "task_count",
	required: "required_count",
};

/** Current occupations that the filter lets through, with what they are sorted by: enough to find a page. */
function filtered({ tx }: ReadContext, { q, system, group, rated }: OccupationFilter) {
	const words = q ? searchQuery(q) : null;
	let query = tx
		.selectFrom("occupation as o")
		.select(["o.id", "o.code", "o.name_en", "o.name_zh", "o.task_count", "o.required_count"])
		.select(
			words
				? sql<number>`-${searchRank(sql.ref("o.search"), q ?? "", words)}`.as("relevance")
				: sql<number>`0::float8`.as("relevance"),
		)
		.where("o.system", "=", system)
		.where("o.archived_at", "is", null);
	if (q) {
		query = words
			? query.where(sql<boolean>`o.search @@ to_tsquery('simple', ${words})`)
			: query.where(sql<boolean>`false`);
	}
	if (group) query = query.where("o.group_code", "=", group);
	if (rated) query = query.where("o.has_ratings", "=", rated === "yes");
	return tx.selectFrom(query.as("found"));
}

/** What a list shows of occupations. */
const rowsByIds = ({ tx }: ReadContext, ids: readonly string[]) =>
	tx
		.selectFrom("occupation as o")
		.leftJoin("occupation_group as g", (join) =>
			join.onRef("g.system", "=", "o.system").onRef("g.code", "=", "o.group_code"),
		)
		.select(["o.id", "o.system", "o.code", "o.name_en", "o.name_zh", "o.name_zh_origin", "o.group_code"])
		.select(["o.has_ratings", "o.archived_at", "o.task_count", "o.technology_count", "o.required_count", "o.job_zone"])
		.select(["g.name_en as group_en", "g.name_zh as group_zh"])
		.where("o.id", "=", sql<string>`any(${ids}::uuid[])`)
		.execute();

const itemOf = (row: Awaited<ReturnType<typeof rowsByIds>>[number]): ListItem => ({
	...occupationBriefOf(row),
	group: row.group_en === null && row.group_zh === null ? null : { en: row.group_en, zh: row.group_zh },
	taskCount: row.task_count,
	technologyCount: row.technology_count,
	requiredCount: row.required_count,
	jobZone: row.job_zone,
});

/** Codes of O*NET order by field of work, those of ESCO say nothing. */
const usualSort = ({ q, system }: OccupationFilter): keyof typeof occupationSorts =>
	q ? "relevance" : system === "esco" ? "name" : "code";

export async function listOccupations(
	context: ReadContext,
	{ sort, limit, cursor, ...filter }: z.infer<typeof occupationQuery>,
): Promise<Page<ListItem>> {
	const page = await keysetPage(filtered(context, filter).select("id"), {
		sorts: occupationSorts,
		defaultSort: usualSort(filter),
		id: "id",
		sort,
		limit,
		cursor,
		once: Boolean(filter.q),
	});
	const filled = await fillPage(page, (ids) => rowsByIds(context, ids));
	return { ...filled, items: filled.items.map(itemOf) };
}

/** All rows of a filter in the order of the screen, for the export. */
export async function allOccupations(context: ReadContext, { sort, ...filter }: OccupationFilter): Promise<ListItem[]> {
	const { column, direction } = sortOf(occupationSorts, sort ?? usualSort(filter), "code");
	const sorted = await filtered(context, filter)
		.select("id")
		.orderBy(sql`${column} ${direction}, id ${direction}`)
		.execute();
	const rows = await rowsByIds(
		context,
		sorted.map(({ id }) => id),
	);
	const byId = new Map(rows.map((row) => [row.id, itemOf(row)]));
	return sorted.flatMap(({ id }) => byId.get(id) ?? []);
}

export async function listGroups({ tx }: ReadContext): Promise<z.infer<typeof occupationGroup>[]> {
	const rows = await tx
		.selectFrom("occupation_group as g")
		.innerJoin("occupation as o", (join) =>
			join.onRef("o.system", "=", "g.system").onRef("o.group_code", "=", "g.code"),
		)
		.select(["g.system", "g.code", "g.name_en", "g.name_zh", "g.name_zh_origin"])
		.select(sql<number>`count(*)`.as("occupations"))
		.where("o.archived_at", "is", null)
		.groupBy(["g.system", "g.code"])
		.orderBy("g.system")
		.orderBy("g.code")
		.execute();
	return rows.map((row) => ({
		system: row.system as "onet" | "esco",
		code: row.code,
		name: nameOf(row),
		nameZhOrigin: row.name_zh_origin as "project" | null,
		occupations: row.occupations,
	}));
}

/** Occupations for a title while it is typed; when nothing begins like it, those whose titles resemble it. */
export async function suggestOccupation(
	context: ReadContext,
	{ q, limit }: { q: string; limit: number },
): Promise<z.infer<typeof occupationSuggestion>[]> {
	const index = await titleIndex(context);
	const { beginning, resembling } = await index.suggest(q, limit);
	const further = resembling
		.filter(({ score, occupationId }) => score > 0.05 && !beginning.some((one) => one.occupationId === occupationId))
		.map(({ occupationId, reason }) => ({ occupationId, text: reason.text, kind: reason.kind }));
	const found = [...beginning, ...further].slice(0, limit);
	const occupations = await occupationsByIds(
		context,
		found.map(({ occupationId }) => occupationId),
	);
	return found.flatMap(({ occupationId, text, kind }) => {
		const occupation = occupations.get(occupationId);
		return occupation ? [{ ...occupation, found: text, foundAs: kind }] : [];
	});
}
