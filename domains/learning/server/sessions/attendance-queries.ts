import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { AttendanceCount, AttendanceRow } from "../../contract-attendance.ts";
import { sessionToRun } from "./session-policy.ts";
import { awaits } from "./session-standing.ts";

/** The day of a session is over in the zone of its offering. */
export async function isDayOver({ tx, now }: ReadContext, session: { id: string }): Promise<boolean> {
	const { rows } = await sql<{ over: boolean }>`
		select (s.ends_at at time zone o.time_zone)::date < (${now}::timestamptz at time zone o.time_zone)::date as over
		from class_session s join offering o on o.id = s.offering_id where s.id = ${session.id}`.execute(tx);
	return rows[0]?.over === true;
}

/** Everybody who is awaited at a session that the actor runs, and who came nonetheless, with their marks. */
export async function listAttendance(
	context: ReadContext,
	id: string,
): Promise<{ items: AttendanceRow[]; dayOver: boolean }> {
	const { session } = await sessionToRun(context, id);
	// Learners of other organisations too: the offering is the actor's, its names are theirs to see.
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<AttendanceRow>`
			select p.id as "personId", p.name, coalesce(b.state = 'seat', false) as seat, a.mark, a.via,
				a.marked_at as "markedAt", a.reason, p.sample,
				coalesce((select json_agg(json_build_object('from', h.mark_before, 'to', h.mark_after, 'reason', h.reason,
						'at', h.changed_at, 'by', m.name) order by h.changed_at, h.id)
					from session_attendance_change h left join person m on m.id = h.changed_by
					where h.session_id = ${id} and h.person_id = p.id), '[]') as changes
			from enrolment e join person p on p.id = e.person_id
				left join session_booking b on b.session_id = ${id} and b.person_id = p.id
				left join session_attendance a on a.session_id = ${id} and a.person_id = p.id
			where e.offering_id = ${session.offering_id} and ((e.state = 'active' and e.enrolled_at < ${session.ends_at}::timestamptz) or a.mark is not null)
			order by seat desc, p.name, p.id`.execute(context.tx),
	);
	return { items: rows, dayOver: await isDayOver(context, session) };
}

/**
 * How often a learner attended sessions of an offering, as JSON: of those that were held and awaited them, but for where they
 * were excused; what was over before they came is not theirs. Runs beyond row-level security.
 */
export const attendanceCounts = (
	person: RawBuilder<unknown>,
	offering: RawBuilder<unknown>,
	now: Date,
): RawBuilder<AttendanceCount> => sql<AttendanceCount>`(
	select json_build_object(
		'attended', count(*) filter (where a.mark in ('present', 'late')),
		'held', count(*) filter (where a.mark in ('present', 'late', 'absent') or (a.mark is null and s.ends_at <= ${now} and awaited)),
		'planned', count(*) filter (where awaited or a.mark is not null))
	from class_session s
		join enrolment x on x.offering_id = s.offering_id and x.person_id = ${person}
		left join session_attendance a on a.session_id = s.id and a.person_id = ${person}
		cross join lateral (select ${awaits(person, sql`x.enrolled_at`)} as awaited) as w
	where s.offering_id = ${offering} and s.state = 'planned')`;
