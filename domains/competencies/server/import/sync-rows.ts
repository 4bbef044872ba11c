import { type RawBuilder, sql } from "kysely";
import type { Transaction } from "#platform/server/database/database.ts";

export interface SyncColumn<Row> {
	name: string;
	/** Element type of the array that carries the column to the database. */
	type: "uuid" | "text" | "boolean" | "integer" | "numeric";
	value(row: Row): string | number | boolean | null;
	/** SQL that makes the stored value of the carried one, where they differ. */
	stored?(carried: string): string;
	/** Not compared and not updated: given once. */
	insertOnly?: boolean;
	/** Left out of the account of what changed. */
	silent?: boolean;
}

export interface SyncOptions<Row> {
	table: string;
	key: readonly string[];
	columns: readonly SyncColumn<Row>[];
	rows: readonly Row[];
	/** Which stored rows (`t`) this source speaks for: those of them that it no longer has are taken away. */
	scope: RawBuilder<boolean>;
	/** `archive` where others may refer to a row. */
	removal: "delete" | { archiveAt: Date };
	/** SQL over the columns of a row `x` that tells a person which one it is. */
	describe: string;
}

export interface SyncResult {
	added: number;
	changed: number;
	removed: number;
	samples: {
		added: string[];
		changed: { what: string; fields: Record<string, [unknown, unknown]> }[];
		removed: string[];
	};
}

const SAMPLES = 20;

/**
 * Makes the stored rows of a scope equal to the given ones in a single statement: adds, changes only what differs,
 * deletes or archives what is gone. Repeated with the same rows it writes nothing.
 * @returns how many rows it touched, and the first twenty of each kind in words
 */
export async function syncRows<Row>(tx: Transaction, options: SyncOptions<Row>): Promise<SyncResult> {
	const { table, key, columns, rows, scope, removal, describe } = options;
	const archives = removal !== "delete";
	const names = columns.map((column) => column.name);
	const compared = columns.filter((column) => !column.insertOnly && !key.includes(column.name)).map(({ name }) => name);
	if (archives) compared.push("archived_at");
	const stage = columns.map(
		(column) => `${column.stored?.(`u.${column.name}`) ?? `u.${column.name}`} as ${column.name}`,
	);
	if (archives) stage.push("null::timestamptz as archived_at");
	const arrays = columns.map((column) => sql`${rows.map(column.value)}::${sql.raw(column.type)}[]`);
	const same = key.map((name) => `t.${name} = s.${name}`).join(" and ");
	const told = columns.filter((column) => compared.includes(column.name) && !column.silent).map(({ name }) => name);
	if (archives) told.push("archived_at");
	const fields = told.map(
		(name) => `case when t.${name} is distinct from s.${name}
		then jsonb_build_object('${name}', jsonb_build_array(t.${name}, s.${name})) else '{}' end`,
	);
	const tuple = (of: string): string => `(${compared.map((name) => `${of}.${name}`).join(", ")})`;
	const take = (from: string, item: string): string =>
		`(select coalesce(jsonb_agg(p.item), '[]') from (select ${item} as item from ${from} x limit ${SAMPLES}) p)`;
	const sample = (from: string): string => take(from, describe);
	const gone = archives
		? sql`update ${sql.table(table)} t set archived_at = ${removal.archiveAt} where t.archived_at is null and ${scope}
			and not exists (select from s where ${sql.raw(same)}) returning t.*`
		: sql`delete from ${sql.table(table)} t where ${scope} and not exists (select from s where ${sql.raw(same)}) returning t.*`;
	const changed =
		compared.length === 0
			? sql`select 1 where false`
			: sql`update ${sql.table(table)} t set ${sql.raw(compared.map((name) => `${name} = s.${name}`).join(", "))}
				from differing s where ${sql.raw(same)} returning 1`;
	const { rows: found } = await sql<SyncResult["samples"] & Record<"n_added" | "n_changed" | "n_removed", number>>`
		with s as materialized (
			select ${sql.raw(stage.join(", "))} from unnest(${sql.join(arrays)}) as u(${sql.raw(names.join(", "))})
		), differing as materialized (
			select s.*, ${sql.raw(fields.length === 0 ? "'{}'::jsonb" : fields.join(" || "))} as fields
			from ${sql.table(table)} t join s on ${sql.raw(same)}
			where ${sql.raw(compared.length === 0 ? "false" : `${tuple("t")} is distinct from ${tuple("s")}`)}
		), gone as (${gone}), changed as (${changed}), added as (
			insert into ${sql.table(table)} (${sql.raw(names.join(", "))}) select ${sql.raw(names.join(", "))} from s
			where not exists (select from ${sql.table(table)} t where ${sql.raw(same)}) returning *
		)
		select (select count(*) from added) as n_added, (select count(*) from changed) as n_changed,
			(select count(*) from gone) as n_removed, ${sql.raw(sample("added"))} as added, ${sql.raw(sample("gone"))} as removed,
			${sql.raw(take("differing", `jsonb_build_object('what', ${describe}, 'fields', x.fields)`))} as changed`.execute(
		tx,
	);
	const [result] = found;
	if (!result) throw new Error(`sync of ${table} answered nothing`);
	const { n_added, n_changed, n_removed, added, changed: changes, removed } = result;
	return { added: n_added, changed: n_changed, removed: n_removed, samples: { added, changed: changes, removed } };
}

/** SQL that makes a search column of a carried text whose parts, by weight A, B, C, are separated by U+0001. */
export const storedSearch = (carried: string): string =>
	["A", "B", "C"]
		.map(
			(weight, index) =>
				`setweight(to_tsvector('simple', split_part(${carried}, E'\\x01', ${index + 1})), '${weight}')`,
		)
		.join(" || ");
