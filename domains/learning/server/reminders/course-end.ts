import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { dueForLearner } from "../assignments/due-times.ts";
import { leftToDo, stillTaken } from "../learning/left-to-do.ts";
import { type Asked, hiddenActivities } from "../openings/hidden-activities.ts";
import { soon } from "./soon.ts";

/**
 * Who has something left to do in a course that ends soon; nothing that a release rule still hides, and no quiz that closed
 * before.
 */
export async function courseEnds(context: WriteContext): Promise<RawBuilder<unknown>> {
	const { tx, now } = context;
	const { rows } = await sql<Asked>`
		select o.id as offering_id, o.version_id, array_agg(a.id::text) as activity_ids
		from offering o join course_activity a on a.version_id = o.version_id
		where o.state = 'open' and ${soon(sql`o.ends_at`, now)} group by o.id order by o.id`.execute(tx);
	const hidden = await hiddenActivities(context, rows);
	// The last moment of the last day, so that the day before is the one before that.
	return sql`
		select o.id as object_id, o.id as offering_id, e.person_id, o.ends_at - interval '1 second' as due_at, null::timestamptz as ends_at,
			o.course_id, null as title_en, null as title_zh, open.left, open.quizzes
		from offering o join enrolment e on e.offering_id = o.id and e.state = 'active'
			cross join lateral (
				select count(*)::int as left, (count(*) filter (where a.kind = 'quiz'))::int as quizzes
				from course_activity a where a.version_id = o.version_id and ${leftToDo} and not ${hidden} and ${stillTaken(now)}
					and (a.kind <> 'quiz' or ${dueForLearner} >= o.ends_at)) as open
		where o.state = 'open' and open.left > 0 and ${soon(sql`o.ends_at`, now)}`;
}
