import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";

interface OfLearner {
	activity_id: string;
	enrolment_id: string;
	offering_id: string;
	person_id: string;
}

/**
 * Writes what an activity comes to for a learner, by whoever's deed; it can be undone by that too. The enrolment is locked.
 * @returns whether it is done by this for the first time, which is what others are told
 */
export async function settleProgress(
	{ tx, now }: WriteContext,
	{ activity_id, enrolment_id, offering_id, person_id }: OfLearner,
	{ done, score }: { done: boolean; score: number | null },
): Promise<boolean> {
	const before = await tx
		.selectFrom("activity_progress")
		.select(["state", "told_at"])
		.where("enrolment_id", "=", enrolment_id)
		.where("activity_id", "=", activity_id)
		.executeTakeFirst();
	const was = before?.state === "done";
	await sql`
		insert into activity_progress as p (enrolment_id, activity_id, offering_id, person_id, state, score, started_at,
			seen_at, done_at, told_at)
		values (${enrolment_id}, ${activity_id}, ${offering_id}, ${person_id}, ${done ? "done" : "started"}, ${score}, ${now},
			${now}, ${done ? now : null}, ${done ? now : null})
		on conflict (enrolment_id, activity_id) do update set state = excluded.state, score = excluded.score,
			done_at = case when excluded.state = 'done' then coalesce(p.done_at, excluded.done_at) end,
			told_at = coalesce(p.told_at, excluded.told_at)`.execute(tx);
	if (was !== done)
		await sql`update enrolment set done = done + ${done ? 1 : -1} where id = ${enrolment_id}`.execute(tx);
	return done && !before?.told_at;
}
