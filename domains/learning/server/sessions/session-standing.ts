import { type RawBuilder, sql } from "kysely";

/** Whether session `s` awaits a person: it was not over when they came, and where seats are booked they have one. */
export const awaits = (person: RawBuilder<unknown>, enrolledAt: RawBuilder<unknown>): RawBuilder<boolean> =>
	sql<boolean>`(s.ends_at > ${enrolledAt} and (not s.booking or exists (select from session_booking m
		where m.session_id = s.id and m.person_id = ${person} and m.state = 'seat')))`;

/** Teachers and mentors who lead session `s`, and teach its offering still. */
export const leadersOfSession = sql`session_leader l join offering_teacher t on t.offering_id = l.offering_id
	and t.person_id = l.person_id and t.ended_at is null`;
