import { type AliasedRawBuilder, type Expression, type SelectQueryBuilder, sql } from "kysely";
import { z } from "zod";
import { kernelProblem } from "../problem.ts";

export interface Page<Item> {
	items: Item[];
	total: number;
	nextCursor: string | null;
	previousCursor: string | null;
}

export interface KeysetOptions {
	/** Sort keys offered → the SQL column or expression behind each (never null: wrap in coalesce). */
	sorts: Record<string, string>;
	defaultSort: string;
	/** Unique column that decides ties. */
	id: string;
	sort?: string | undefined;
	limit: number;
	cursor?: string | undefined;
	/** How many rows all pages have, where that is known: nothing is counted then. */
	total?: number;
	/** The same rows by fewer tables, to be counted; without it, the query itself. */
	counted?: Counted;
	/**
	 * For a list that no index has in its order, or whose filter is dear (a text sought in every row): the page and the
	 * count are taken from one pass over the rows, where there would be one for each.
	 */
	once?: boolean;
}

interface Counted {
	clearSelect(): { select(total: AliasedRawBuilder<number, "total">): CountQuery };
}
interface CountQuery extends Expression<unknown> {
	executeTakeFirstOrThrow(): Promise<unknown>;
}

/** PostgreSQL's words for a value that cannot be read as the type wanted. */
const NOT_OF_TYPE = new Set(["22P02", "22003", "22007", "22008", "22021", "22P05"]);

/**
 * The SQL column behind a sort key and its direction, for lists without pages (exports); an unknown key falls back.
 * @returns column and direction as SQL, ready for `order by`
 */
export function sortOf(sorts: Record<string, string>, sort: string, fallback: string) {
	const wanted = Object.hasOwn(sorts, sort.replace(/^-/, "")) ? sort : fallback;
	return {
		column: sql.raw(sorts[wanted.replace(/^-/, "")] ?? ""),
		direction: sql.raw(wanted.startsWith("-") ? "desc" : "asc"),
	};
}

interface Marks {
	__key: unknown;
	__id: string | number;
	__total: number;
	__within: boolean;
}

interface Cursor {
	s: string;
	v: unknown;
	id: string;
	back: boolean;
}

/**
 * One page of a list by keyset: stable while rows come and go, equally fast on every page.
 * @param query select with all filters on it, without order and limit; its rows must carry what `sorts` and `id` name
 * @throws Problem platform/cursor-invalid
 */
export async function keysetPage<Db, Tables extends keyof Db, Row>(
	query: SelectQueryBuilder<Db, Tables, Row>,
	{ sorts, defaultSort, id, sort, limit, cursor, total: known, counted, once = false }: KeysetOptions,
): Promise<Page<Row>> {
	const wanted = sort ?? defaultSort;
	const at = cursor ? decode(cursor) : undefined;
	const key = (at?.s ?? wanted).replace(/^-/, "");
	const column = Object.hasOwn(sorts, key) ? sorts[key] : undefined;
	if (!column) throw kernelProblem("cursor-invalid", { sort: key });
	const descending = (at?.s ?? wanted).startsWith("-") !== (at?.back ?? false);
	const direction = sql.raw(descending ? "desc" : "asc");
	const after = at
		? sql<boolean>`(${sql.raw(column)}, ${sql.raw(id)}) ${sql.raw(descending ? "<" : ">")} (${at.v}, ${at.id})`
		: sql<boolean>`true`;
	const count = ((counted ?? query) as Counted).clearSelect().select(sql<number>`count(*)`.as("total"));
	const keyed = query.select([
		sql`${sql.raw(column)}`.as("__key"),
		sql`${sql.raw(id)}`.as("__id"),
		// Counted in the same statement: one round trip for a page.
		(known !== undefined
			? sql<number>`${known}::int`
			: once
				? sql<number>`count(*) over ()`
				: sql<number>`(${count})`
		).as("__total"),
		(once ? sql<boolean>`coalesce(${after}, false)` : sql<boolean>`true`).as("__within"),
	]);
	// In one pass all rows are counted, so those before the cursor are put behind the page and not left out.
	const asked = once ? (at ? keyed.orderBy(sql`__within desc`) : keyed) : at ? keyed.where(after) : keyed;
	const found = (await asked
		.orderBy(sql`${sql.raw(column)} ${direction}, ${sql.raw(id)} ${direction}`)
		.limit(limit + 1)
		.execute()
		.catch((error: { code?: string }) => {
			// A cursor made by hand: its value is none of the column's type.
			if (at && NOT_OF_TYPE.has(error.code ?? "")) throw kernelProblem("cursor-invalid");
			throw error;
		})) as (Row & Marks)[];
	const rows = found.filter((row) => row.__within);
	// Past the end of a page that was counted apart there is no row to carry the count.
	const total =
		found[0]?.__total ??
		known ??
		(at && !once ? ((await count.executeTakeFirstOrThrow()) as { total: number }).total : 0);
	const more = rows.length > limit;
	const kept = rows.slice(0, limit);
	if (at?.back) kept.reverse();
	const name = at?.s ?? wanted;
	const mark = (row: Row & Marks, back: boolean): string =>
		Buffer.from(JSON.stringify({ s: name, v: row.__key, id: String(row.__id), back } satisfies Cursor)).toString(
			"base64url",
		);
	const first = kept[0];
	const last = kept.at(-1);
	return {
		items: kept.map(({ __key, __id, __total, __within, ...row }) => row as Row),
		total: Number(total),
		nextCursor: last && (at?.back ? true : more) ? mark(last, false) : null,
		previousCursor: first && at && (at.back ? more : true) ? mark(first, true) : null,
	};
}

/**
 * The rows of a page that was found by ids alone: what belongs to a row is joined for the page, not for all that were
 * sorted and counted. A row that went between the two questions is left out.
 * @param load rows of these ids, in any order
 */
export async function fillPage<Row extends { id: string }>(
	page: Page<{ id: string }>,
	load: (ids: string[]) => Promise<Row[]>,
): Promise<Page<Row>> {
	const ids = page.items.map(({ id }) => id);
	const rows = ids.length ? await load(ids) : [];
	const byId = new Map(rows.map((row) => [row.id, row]));
	return { ...page, items: ids.flatMap((id) => byId.get(id) ?? []) };
}

function decode(cursor: string): Cursor {
	try {
		const value = z
			.object({ s: z.string(), v: z.union([z.string(), z.number(), z.boolean()]), id: z.string(), back: z.boolean() })
			.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
		return value;
	} catch {
		throw kernelProblem("cursor-invalid");
	}
}
