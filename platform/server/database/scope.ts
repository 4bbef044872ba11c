import { sql } from "kysely";
import type { ReadContext, WriteContext } from "./context.ts";

/**
 * Lets the rest of this transaction see the confidential rows of a whole region. For use cases that work on a region's
 * figures for somebody who may not read its rows (an association drafting a catalogue): call it only after the policy
 * has said yes, and answer with figures.
 */
export async function unsafeSeeRegion({ tx }: WriteContext, regionId: string): Promise<void> {
	await sql`select set_config('ronghe.region', ${regionId}, true)`.execute(tx);
}

/**
 * Does something beyond the rows that the actor may see, within their transaction: what a rule of the product reads or
 * writes for them without showing it to them. Only after a policy has said yes, and only with filters of its own.
 */
export async function unsafeBeyondScope<T>({ tx }: ReadContext, work: () => Promise<T>): Promise<T> {
	const { rows } = await sql<{ before: string }>`
		select coalesce(current_setting('ronghe.system', true), '') as before, set_config('ronghe.system', 'on', true)`.execute(
		tx,
	);
	try {
		return await work();
	} finally {
		// After an error of the database the transaction takes no further statement, and is over.
		await sql`select set_config('ronghe.system', ${rows[0]?.before ?? ""}, true)`.execute(tx).catch(() => undefined);
	}
}
