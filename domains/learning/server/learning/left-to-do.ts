import { type RawBuilder, sql } from "kysely";

const handedIn = sql<boolean>`exists (select from assignment_owner w join assignment_work k on k.id = w.work_id
	where w.enrolment_id = e.id and w.activity_id = a.id and k.state = 'submitted')`;

/** Activity `a` is left to the learner of enrolment `e`: neither done nor handed in. To be told to them alone. */
export const leftToDo: RawBuilder<boolean> = sql<boolean>`(not exists (select from activity_progress r
	where r.enrolment_id = e.id and r.activity_id = a.id and r.state = 'done') and not ${handedIn})`;

/**
 * Something is left to the learner of enrolment `e`, as who teaches may know it: of works without names nothing is told, not
 * even that one is missing. Runs beyond row-level security.
 * @param hidden activities `a` that do not count
 */
export const hasSomethingLeft = (hidden: RawBuilder<boolean>): RawBuilder<boolean> =>
	sql<boolean>`exists (select from course_activity a where a.version_id = e.version_id
		and not coalesce((a.assignment ->> 'anonymous')::boolean, false) and ${leftToDo} and not ${hidden})`;
