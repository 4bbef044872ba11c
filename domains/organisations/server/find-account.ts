import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";

export interface Account {
	id: string;
	name: string;
	email: string;
	email_verified: boolean;
	locale: string;
	sample: boolean;
}

/** The living account of an address. Needs a system context; its answer must not reach whoever asked. */
export const findAccount = ({ tx }: Pick<ReadContext, "tx">, email: string): Promise<Account | undefined> =>
	tx
		.selectFrom("person")
		.select(["id", "name", "email", "email_verified", "locale", "sample"])
		.where(sql`lower(email)`, "=", email)
		.where("erased_at", "is", null)
		.where("suspended_at", "is", null)
		.executeTakeFirst();
