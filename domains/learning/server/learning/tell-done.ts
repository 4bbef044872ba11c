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
export async function tellDone(context: WriteContext, done: DoneActivity, fresh: boolean): Promise<void> {
	const { tx, now } = context;
	if (fresh) await context.emit("learning.activity.completed", { ...done });
	const { activityId: _, ...of } = done;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ courseId: string }>`
			update enrolment e set completion_told_at = ${now} from offering o
			where e.id = ${done.enrolmentId} and o.id = e.offering_id and e.completion_told_at is null
				and e.done >= (select count(*) from course_activity a where a.version_id = e.version_id)
			returning o.course_id as "courseId"`.execute(tx),
	);
	for (const { courseId } of rows) await context.emit("learning.course.completed", { courseId, ...of });
}
