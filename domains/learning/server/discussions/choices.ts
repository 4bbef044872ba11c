import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { Telling } from "../../contract-discussions.ts";
import { participantOf, threadToRead } from "./discussion-policy.ts";
import { pageOf } from "./write-post.ts";

/**
 * The actor has read a thread.
 * @param until the instant of the last post that they saw: what came while they read stays new
 */
export async function seeThread(context: WriteContext, threadId: string, until: string): Promise<void> {
	const { board } = await threadToRead(context, threadId);
	const { tx, actor, now } = context;
	await sql`insert into discussion_seen as s (person_id, thread_id, seen_at)
		values (${actor.personId}::uuid, ${threadId}, least(${until}::timestamptz, ${now}::timestamptz))
		on conflict (person_id, thread_id) do update set seen_at = greatest(s.seen_at, excluded.seen_at)`.execute(tx);
	// What they were told of it led here, or is seen here without it.
	await tx
		.updateTable("notice")
		.set({ read_at: now })
		.where("person_id", "=", actor.personId)
		.where("read_at", "is", null)
		.where("kind", "like", "learning.discussion-%")
		.where("page", "=", pageOf(board, threadId).page)
		.execute();
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
