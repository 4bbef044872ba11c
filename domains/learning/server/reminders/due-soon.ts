import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { dueForLearner } from "../assignments/due-times.ts";
import { leftToDo, stillTaken } from "../learning/left-to-do.ts";
import { type Asked, hiddenActivities } from "../openings/hidden-activities.ts";
import { soon } from "./soon.ts";

/** Assignments and quizzes of offerings that have a time of somebody's within two days: few, whatever there is of others. */
const near = (now: Date) => sql`(
	select offering_id, activity_id from assignment_due d where ${soon(sql`d.due_at`, now)}
	union select offering_id, activity_id from assignment_extension x where ${soon(sql`x.due_at`, now)})`;

/**
 * Whose assignment or quiz is due soon, by the time that holds for them, and not handed in. Of what is due when its course
 * ends its last day speaks. Nothing that a release rule still hides.
 */
export async function dueSoon(context: WriteContext): Promise<RawBuilder<unknown>> {
	const { tx, now } = context;
	const { rows } = await sql<Asked>`
		select o.id as offering_id, o.version_id, array_agg(n.activity_id::text) as activity_ids
		from ${near(now)} n join offering o on o.id = n.offering_id and o.state = 'open'
		group by o.id order by o.id`.execute(tx);
	const hidden = await hiddenActivities(context, rows);
	return sql`
		select a.id as object_id, o.id as offering_id, e.person_id, w.due_at, null::timestamptz as ends_at, o.course_id,
			a.title_en, a.title_zh, 0 as left, 0 as quizzes
		from ${near(now)} n join offering o on o.id = n.offering_id and o.state = 'open'
			join course_activity a on a.id = n.activity_id and a.version_id = o.version_id
			join enrolment e on e.offering_id = o.id and e.state = 'active'
			cross join lateral (select ${dueForLearner} as due_at) w
		where ${soon(sql`w.due_at`, now)} and w.due_at < o.ends_at and ${leftToDo}
			and ${stillTaken(now)} and not ${hidden}`;
}
