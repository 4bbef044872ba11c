import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { Telling } from "../../contract-discussions.ts";
import { participantOf, threadToRead } from "./discussion-policy.ts";

/** The actor has read a thread until now. */
export async function seeThread(context: WriteContext, threadId: string): Promise<void> {
	await threadToRead(context, threadId);
	const { tx, actor, now } = context;
	await sql`insert into discussion_seen as s (person_id, thread_id, seen_at)
		values (${actor.personId}::uuid, ${threadId}, ${now})
		on conflict (person_id, thread_id) do update set seen_at = greatest(s.seen_at, excluded.seen_at)`.execute(tx);
}

/** Chooses of what the actor is told in an offering. */
export async function chooseTelling(context: WriteContext, offeringId: string, tell: Telling): Promise<void> {
	await participantOf(context, offeringId);
	await context.tx
		.insertInto("discussion_choice")
		.values({ person_id: context.actor.personId as string, offering_id: offeringId, tell })
		.onConflict((on) => on.columns(["person_id", "offering_id"]).doUpdateSet({ tell }))
		.execute();
}
