import { type Compilable, CompiledQuery, sql } from "kysely";
import type { ReadContext } from "../database/context.ts";
import { newId } from "../id.ts";

/** Rows fetched at once, and hence held in memory. */
const BATCH = 1_000;

/**
 * The rows of a query, one after the other, however many there are: by a cursor of the database, as fast as they are
 * taken. Works inside the context's transaction; whoever stops early closes the cursor.
 */
export async function* streamRows<Row>({ tx }: Pick<ReadContext, "tx">, query: Compilable<Row>): AsyncGenerator<Row> {
	const name = `rows_${newId().replaceAll("-", "")}`;
	const { sql: text, parameters } = query.compile();
	await tx.executeQuery(CompiledQuery.raw(`declare ${name} no scroll cursor for ${text}`, [...parameters]));
	const cursor = sql.id(name);
	try {
		while (true) {
			const { rows } = await sql<Row>`fetch ${sql.lit(BATCH)} from ${cursor}`.execute(tx);
			yield* rows;
			if (rows.length < BATCH) return;
		}
	} finally {
		// A transaction that failed has no cursor any more.
		await sql`close ${cursor}`.execute(tx).catch(() => undefined);
	}
}
