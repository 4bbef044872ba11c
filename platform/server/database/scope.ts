import { sql } from "kysely";
import type { ReadContext, WriteContext } from "./context.ts";
import type { Transaction } from "./database.ts";
import { TRAVELS } from "./travelling-statements.ts";

/**
 * Lets the rest of this transaction see the confidential rows of a whole region. For use cases that work on a region's
 * figures for somebody who may not read its rows (an association drafting a catalogue): call it only after the policy
 * has said yes, and answer with figures.
 */
export async function unsafeSeeRegion({ tx }: WriteContext, regionId: string): Promise<void> {
	await sql`select set_config('ronghe.region', ${regionId}, true)`.execute(tx);
}

/** How many of what follows are under way in a transaction, side by side or one within the other. */
const counts = new WeakMap<Transaction, number>();

/**
 * Does something beyond the rows that the actor may see, within their transaction: what a rule of the product reads or
 * writes for them without showing it to them. Only after a policy has said yes, and only with filters of its own.
 */
export async function unsafeBeyondScope<T>({ tx }: ReadContext, work: () => Promise<T>): Promise<T> {
	const tell = (settings: string) => sql.raw(`${TRAVELS} select ${settings}`).execute(tx);
	const count = counts.get(tx) ?? 0;
	counts.set(tx, count + 1);
	if (count === 0) {
		const before = "coalesce(current_setting('ronghe.system', true), '')";
		await tell(`set_config('ronghe.before', ${before}, true), set_config('ronghe.system', 'on', true)`);
	}
	try {
		return await work();
	} finally {
		const left = counts.get(tx)! - 1;
		counts.set(tx, left);
		// After an error of the database the transaction takes no further statement, and is over.
		if (left === 0) await tell("set_config('ronghe.system', current_setting('ronghe.before'), true)");
	}
}
