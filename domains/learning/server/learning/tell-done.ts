import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

interface DoneActivity {
	activityId: string;
	offeringId: string;
	enrolmentId: string;
	organisationId: string;
	personId: string;
}

/**
 * Lets the rest of the house know that an activity is done, and once of each learner, with the last of them, that the course
 * is. Whatever is undone later stays told. The enrolment is locked.
 * @param fresh done for the first time
 */
export const tellDone = (context: WriteContext, done: DoneActivity, fresh: boolean): Promise<void> =>
	tellAllDone(context, [done], fresh);

/** The same of many, whose enrolments are all locked: as many statements as for one. */
export async function tellAllDone(context: WriteContext, all: readonly DoneActivity[], fresh: boolean): Promise<void> {
	if (all.length === 0) return;
	const { tx, now } = context;
	if (fresh)
		await context.emitAll(
			"learning.activity.completed",
			all.map((done) => ({ ...done })),
		);
	const learners = new Map(all.map(({ activityId: _, ...of }) => [of.enrolmentId, of]));
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ id: string; courseId: string }>`
			update enrolment e set completion_told_at = ${now} from offering o
			where e.id = any(${[...learners.keys()]}::uuid[]) and o.id = e.offering_id and e.completion_told_at is null
				and e.done >= (select count(*) from course_activity a where a.version_id = e.version_id)
			returning e.id, o.course_id as "courseId"`.execute(tx),
	);
	await context.emitAll(
		"learning.course.completed",
		rows.map(({ id, courseId }) => ({ courseId, ...learners.get(id) })),
	);
}
