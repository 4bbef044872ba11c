import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

/** How far the acting person is in a course: everything in it done, or some. */
interface LearnedCourse {
	courseId: string;
	done: number;
	of: number;
	state: "learning" | "done";
	/** When the last of what is done there was done. */
	doneAt: string;
}

/**
 * Of some courses those that the actor learns or learned, each by the enrolment that is furthest; one that was left is none.
 * Beyond row-level security, with the person alone as condition, as their list of courses is.
 */
export async function coursesLearned(
	context: ReadContext,
	courseIds: readonly string[],
): Promise<Map<string, LearnedCourse>> {
	if (courseIds.length === 0 || !context.actor.personId) return new Map();
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Omit<LearnedCourse, "state">>`
			select distinct on (f.course_id) f.course_id as "courseId", f.done, f."of", f.at as "doneAt" from (
				select o.course_id, e.done, coalesce((select max(p.done_at) from activity_progress p
						where p.enrolment_id = e.id), e.last_at, e.enrolled_at) as at,
					(select count(*)::int from course_activity a where a.version_id = e.version_id) as "of"
				from enrolment e join offering o on o.id = e.offering_id and o.state <> 'draft'
				where e.person_id = ${context.actor.personId}::uuid and e.state = 'active'
					and o.course_id = any (${[...courseIds]}::uuid[])) f
			order by f.course_id, f.done::float / greatest(f."of", 1) desc, f.at`.execute(context.tx),
	);
	return new Map(
		rows.map((row) => [row.courseId, { ...row, state: row.of > 0 && row.done >= row.of ? "done" : "learning" }]),
	);
}
