import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { dueForLearner } from "../assignments/due-times.ts";
import { dueOf } from "../assignments/my-assignment.ts";

/** Until when somebody attempts a quiz: as its offering says or as they were given, never after the offering. */
export async function quizTimeOf(
	context: ReadContext,
	{ id, offering_id, ends_at }: { id: string; offering_id: string; ends_at: string },
	activityId: string,
): Promise<{ due: Date; extended: boolean }> {
	const { due, extended } = await dueOf(context, { offeringId: offering_id, activityId, endsAt: ends_at }, [id]);
	const ends = new Date(ends_at);
	return due < ends ? { due, extended } : { due: ends, extended: false };
}

/**
 * Lets attempts that still take answers end with their quiz and their offering: at once when that is closed or past, by the new
 * time where nothing else limits them. Whoever begins one holds their enrolment: it is locked where it must not be missed.
 * @param activityId of one quiz; null: of all
 */
export const moveAttempts = (context: WriteContext, offeringId: string, activityId: string | null = null) =>
	unsafeBeyondScope(context, () =>
		sql`
			update quiz_attempt t set due_at = least(
				case when o.state = 'closed' then ${context.now}::timestamptz
					else greatest(least(o.ends_at, ${dueForLearner}), ${context.now}) end,
				t.started_at + (a.quiz ->> 'timeLimit')::integer * interval '1 minute')
			from offering o, course_activity a, enrolment e
			where t.offering_id = ${offeringId} and t.state = 'open' and t.due_at >= ${context.now}
				and (${activityId === null} or t.activity_id = ${activityId}::uuid)
				and o.id = t.offering_id and a.id = t.activity_id and e.id = t.enrolment_id`.execute(context.tx),
	);
