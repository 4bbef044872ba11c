import { type RawBuilder, sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

/** The time that was set for work `a` of offering `o`; null: none was. */
const dueAsSet: RawBuilder<string | null> = sql<string | null>`(select d.due_at from assignment_due d
	where d.offering_id = o.id and d.activity_id = a.id)`;

/** Until when the learner of enrolment `e`, or one of their team, has more time for work `a`. */
const furtherTime: RawBuilder<string | null> = sql<string | null>`(
	select max(x.due_at) from assignment_extension x where x.activity_id = a.id and (x.enrolment_id = e.id or exists (
		select from assignment_team_member me join assignment_team_member mate on mate.team_id = me.team_id
			join enrolment f on f.id = mate.enrolment_id and f.state = 'active'
		where me.activity_id = a.id and me.enrolment_id = e.id and mate.enrolment_id = x.enrolment_id)))`;

/** When it is due for all: what was given no time closes with its offering. */
export const dueForAll: RawBuilder<string> = sql<string>`coalesce(${dueAsSet}, o.ends_at)`;

/** Work `a` of offering `o` has an hour: a checklist has none but the one that was set. */
export const hasHour: RawBuilder<boolean> = sql<boolean>`(a.kind in ('assignment', 'quiz', 'discussion')
	or (a.kind = 'checklist' and ${dueAsSet} is not null))`;

/** The same for the learner of enrolment `e`: with more time of theirs or of one of their team. Beyond row-level security. */
export const dueForLearner: RawBuilder<string> = sql<string>`greatest(${dueForAll}, ${furtherTime})`;

/** The same where a time was set; null: none was. */
export const setForLearner: RawBuilder<string | null> = sql<string | null>`greatest(${dueAsSet}, ${furtherTime})`;

/** Due times of the learner of enrolment `e`, by activity: of what has a time in offering `o`. Beyond row-level security. */
export const ownDueTimes: RawBuilder<Record<string, string> | null> = sql<Record<string, string> | null>`(
	select json_object_agg(a.id, ${dueForLearner}) from course_activity a
	where a.version_id = e.version_id and a.id in (select d.activity_id from assignment_due d where d.offering_id = o.id
		union select x.activity_id from assignment_extension x where x.offering_id = o.id))`;

/** When an activity that has a time is due for the learner of an enrolment; null: it has none. */
export async function ownDueAt(context: ReadContext, enrolmentId: string, activityId: string): Promise<string | null> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ due: Record<string, string> | null }>`select ${ownDueTimes} as due
			from enrolment e join offering o on o.id = e.offering_id where e.id = ${enrolmentId}`.execute(context.tx),
	);
	const due = rows[0]?.due?.[activityId];
	return due ? new Date(due).toISOString() : null;
}

/**
 * Counts that the time of learners was changed apart from that of all, for whose calendars tell changes by number: of theirs
 * and of who hands in with them.
 */
export async function countDueChange(
	{ tx, now }: WriteContext,
	activityId: string,
	enrolmentIds: readonly string[],
): Promise<void> {
	// In the order in which everybody locks them.
	await sql`with changed as (
			select id from enrolment where id = any(${[...enrolmentIds]}::uuid[]) or id in (
				select mate.enrolment_id from assignment_team_member me
					join assignment_team_member mate on mate.team_id = me.team_id
				where me.activity_id = ${activityId} and me.enrolment_id = any(${[...enrolmentIds]}::uuid[]))
			order by id for no key update)
		update enrolment e set due_changes = due_changes + 1, due_changed_at = ${now}
		from changed where e.id = changed.id`.execute(tx);
}

/** The same when teams are made anew: to be called before it and after it, of who gives away more time and who comes to it. */
export async function countRegrouping(context: WriteContext, offeringId: string, activityId: string): Promise<void> {
	const { rows } = await sql<{ enrolment_id: string }>`
		select enrolment_id from assignment_extension
		where offering_id = ${offeringId} and activity_id = ${activityId}`.execute(context.tx);
	if (rows.length > 0)
		await countDueChange(
			context,
			activityId,
			rows.map(({ enrolment_id }) => enrolment_id),
		);
}
