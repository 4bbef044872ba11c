import type { Transaction } from "../database/database.ts";
import { newId } from "../id.ts";
import { hashToken, newToken } from "./keyed-hash.ts";

type Kind = "verify_email" | "reset_password";
const life: Record<Kind, number> = { verify_email: 48 * 3600_000, reset_password: 3600_000 };

/**
 * Makes a link's token for one person and one address; earlier ones of the kind stop working. Needs a system context.
 * @returns the token, which is nowhere kept
 */
export async function issueLinkToken(
	tx: Transaction,
	{ kind, personId, email, now }: { kind: Kind; personId: string; email: string; now: Date },
): Promise<string> {
	await tx
		.updateTable("sign_in_token")
		.set({ used_at: now })
		.where("person_id", "=", personId)
		.where("kind", "=", kind)
		.where("used_at", "is", null)
		.execute();
	const token = newToken();
	await tx
		.insertInto("sign_in_token")
		.values({
			id: newId(),
			kind,
			token_hash: hashToken(token),
			person_id: personId,
			email,
			created_at: now,
			expires_at: new Date(now.getTime() + life[kind]),
		})
		.execute();
	return token;
}

/** Uses a token up: of two who come with it at once, one gets it. Needs a system context. */
export async function consumeLinkToken(
	tx: Transaction,
	{ kind, token, now, personId }: { kind: Kind; token: string; now: Date; personId?: string },
): Promise<{ personId: string; email: string } | undefined> {
	const row = await tx
		.updateTable("sign_in_token")
		.set({ used_at: now })
		.where("token_hash", "=", hashToken(token))
		.where("kind", "=", kind)
		.where("used_at", "is", null)
		.where("expires_at", ">", now.toISOString())
		.$if(personId !== undefined, (query) => query.where("person_id", "=", personId ?? ""))
		.returning(["person_id", "email"])
		.executeTakeFirst();
	return row && { personId: row.person_id, email: row.email };
}
