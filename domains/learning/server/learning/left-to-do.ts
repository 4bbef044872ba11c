import { type RawBuilder, sql } from "kysely";
import { dueForLearner } from "../assignments/due-times.ts";
import { wasTold } from "../quizzes/answers-told.ts";

const handedIn = sql<boolean>`exists (select from assignment_owner w join assignment_work k on k.id = w.work_id
	where w.enrolment_id = e.id and w.activity_id = a.id and k.state = 'submitted')`;

/** Activity `a` is left to the learner of enrolment `e`: neither done nor handed in. To be told to them alone. */
export const leftToDo: RawBuilder<boolean> = sql<boolean>`(not exists (select from activity_progress r
	where r.enrolment_id = e.id and r.activity_id = a.id and r.state = 'done') and not ${handedIn})`;

/**
 * The learner of enrolment `e` of offering `o` can still do activity `a`: a quiz neither past its time for them nor once its
 * answers could be read. Runs beyond row-level security.
 */
export const stillTaken = (now: Date): RawBuilder<boolean> =>
	sql<boolean>`(a.kind <> 'quiz' or (${dueForLearner} > ${now}::timestamptz and not ${wasTold}))`;

/** Ids of quizzes that closed before the offering `o` of enrolment `e` does. Runs beyond row-level security. */
export const closedQuizzes = (now: Date): RawBuilder<string[]> =>
	sql<string[]>`coalesce((select json_agg(a.id) from course_activity a
		where a.version_id = e.version_id and not ${stillTaken(now)} and a.id in (
			select d.activity_id from assignment_due d where d.offering_id = o.id
			union select t.activity_id from quiz_told t where t.offering_id = o.id)), '[]')`;

/**
 * Something is left that the learner of enrolment `e` of offering `o` can still do, as who teaches may know it: of works without
 * names nothing is told, not even that one is missing. Runs beyond row-level security.
 * @param hidden activities `a` that do not count
 */
export const hasSomethingLeft = (hidden: RawBuilder<boolean>, now: Date): RawBuilder<boolean> =>
	sql<boolean>`exists (select from course_activity a where a.version_id = e.version_id
		and not coalesce((a.assignment ->> 'anonymous')::boolean, false) and ${leftToDo} and ${stillTaken(now)}
		and not ${hidden})`;
