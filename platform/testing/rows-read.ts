import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";

/**
 * How many rows of a table some work reads, row-level security's own look-ups among them, as PostgreSQL counts them in
 * the transaction: what makes a list slow, and the same on every machine.
 */
export async function rowsRead({ tx }: ReadContext, table: string, work: () => Promise<unknown>): Promise<number> {
	const count = async () => {
		const { rows } = await sql<{ read: number }>`
			select (seq_tup_read + coalesce(idx_tup_fetch, 0))::int as read
			from pg_stat_xact_user_tables where relname = ${table}`.execute(tx);
		if (!rows[0]) throw new Error(`there is no table ${table}`);
		return rows[0].read;
	};
	// Rows by their ids are looked up in a large table by every PostgreSQL; 15 takes those of a small one of a test for so
	// dear that they go through all instead.
	await sql`set local random_page_cost = 1`.execute(tx);
	const before = await count();
	await work();
	const read = (await count()) - before;
	if (read === 0) throw new Error(`nothing of ${table} was read, or PostgreSQL does not count (track_counts)`);
	return read;
}
