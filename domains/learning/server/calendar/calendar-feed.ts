import { createHash, randomBytes } from "node:crypto";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";

/** What is kept of a secret. It is as long as its hash, so nobody finds it by trying, and no salt is needed. */
const hashOf = (secret: string): Buffer => createHash("sha256").update(secret).digest();

/** When the address of the actor's calendar was made; the address itself is not kept. */
export async function getFeed({ tx, actor }: ReadContext): Promise<{ madeAt: string | null }> {
	const feed = await tx
		.selectFrom("calendar_feed")
		.select("made_at")
		.where("person_id", "=", actor.personId)
		.executeTakeFirst();
	return { madeAt: feed?.made_at ?? null };
}

/** Makes the address from which a calendar reads, and puts the former out of use. It is told this once. */
export async function makeFeed(context: WriteContext): Promise<{ path: string }> {
	const { tx, actor, now } = context;
	if (!actor.personId) throw notFound();
	const secret = randomBytes(32).toString("base64url");
	const row = { secret_hash: hashOf(secret), made_at: now };
	await tx
		.insertInto("calendar_feed")
		.values({ person_id: actor.personId, ...row })
		.onConflict((on) => on.column("person_id").doUpdateSet(row))
		.execute();
	context.audit({ action: "learning.calendar.made", object: { kind: "person", id: actor.personId } });
	return { path: `/calendar/${secret}.ics` };
}

/** Puts the address out of use. */
export async function revokeFeed(context: WriteContext): Promise<void> {
	const { tx, actor } = context;
	const gone = await tx
		.deleteFrom("calendar_feed")
		.where("person_id", "=", actor.personId)
		.returning("person_id")
		.executeTakeFirst();
	if (gone) context.audit({ action: "learning.calendar.revoked", object: { kind: "person", id: gone.person_id } });
}

/** Whose calendar a secret opens; nobody's, once they are shut out or gone. For the system: there is no actor yet. */
export async function ownerOfFeed(
	{ tx }: ReadContext,
	secret: string,
): Promise<{ id: string; locale: string } | undefined> {
	return tx
		.selectFrom("calendar_feed as f")
		.innerJoin("person as p", "p.id", "f.person_id")
		.select(["p.id", "p.locale"])
		.where("f.secret_hash", "=", hashOf(secret))
		.where("p.erased_at", "is", null)
		.where("p.suspended_at", "is", null)
		.executeTakeFirst();
}
