import { type RawBuilder, sql } from "kysely";
import { searchWords } from "#platform/server/search/segment.ts";

/**
 * How well a search column (weights A name, B other titles, C description) answers what was typed: all of it in the
 * name before elsewhere, whole words before beginnings of words ("nurse" before "nursery"); then by how often.
 * PostgreSQL's own rank alone will not do: of a beginning that several words share it takes any one.
 * @param prefixQuery of the same text, by searchQuery
 */
export function searchRank(column: RawBuilder<unknown>, typed: string, prefixQuery: string): RawBuilder<number> {
	const begins = sql`to_tsquery('simple', ${prefixQuery})`;
	const whole = sql`plainto_tsquery('simple', ${searchWords(typed)})`;
	return sql<number>`(
		2 * (ts_filter(${column}, '{a}') @@ ${whole})::int
		+ 2 * (ts_filter(${column}, '{b}') @@ ${whole})::int
		+ 3 * (ts_filter(${column}, '{a}') @@ ${begins})::int
		+ ts_rank('{0, 0.1, 0.3, 1}', ${column}, ${whole})
		+ ts_rank('{0, 0.1, 0.3, 1}', ${column}, ${begins}))::float8`;
}
