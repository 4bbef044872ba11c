import { sql } from "kysely";
import type { Transaction } from "../database/database.ts";

/**
 * Ends sessions of a person: all, all but one, or one. Streams that are open close at once; every other request fails
 * as soon as the transaction commits. Needs a context of that person or of the system.
 * @returns how many ended
 */
export async function endSessions(
	tx: Transaction,
	personId: string,
	which: { except?: string | null; only?: string } = {},
): Promise<number> {
	const ended = await tx
		.deleteFrom("sign_in_session")
		.where("person_id", "=", personId)
		.$if(Boolean(which.except), (query) => query.where("id", "<>", which.except ?? ""))
		.$if(which.only !== undefined, (query) => query.where("id", "=", which.only ?? ""))
		.returning("id")
		.execute();
	await sql`select pg_notify('ronghe', ${JSON.stringify({ channel: "session", person: personId })})`.execute(tx);
	return ended.length;
}
