import { sql } from "kysely";

const namelessSql = `(select a.id from course_activity a where a.version_id = e.version_id
	and (a.assignment ->> 'anonymous')::boolean)`;

/** As text, for the sorts of a list. */
export const lastSeenSql = `(case when e.last_activity_id in ${namelessSql} then (
	select max(p.seen_at) from activity_progress p where p.enrolment_id = e.id and p.activity_id not in ${namelessSql})
	else e.last_at end)`;

/** Activities of the version of an enrolment `e` in which works are marked without names. */
export const nameless = sql.raw<string>(namelessSql);

/**
 * When the learner of an enrolment `e` was here last, as others are told: of works without names nothing, as the hour of a
 * visit beside that at which a work came in would say whose it is. Then it is the last time in the rest of the course.
 */
export const lastSeen = sql.raw<string | null>(lastSeenSql);
