import { sql } from "kysely";
import { system } from "#platform/server/actor.ts";
import type { Chore } from "#platform/server/chores.ts";

/** How many are told at once. */
const BATCH = 500;

/**
 * Tells the record store who attended, once the day of a session is over: until then a list may be filled at one stroke and
 * put right. Each is told once; corrections after it are told by who makes them.
 */
export const tellAttendance: Chore = {
	name: "learning.attendance",
	async run(contexts, signal) {
		for (let more = true; more && !signal?.aborted; )
			more = await contexts.write(system, async ({ tx, now, emitAll }) => {
				const { rows } = await sql<{
					session_id: string;
					person_id: string;
					offering_id: string;
					organisation_id: string;
				}>`
					update session_attendance a set told = 'attended' from (
						select a.session_id, a.person_id, s.organisation_id from session_attendance a
							join class_session s on s.id = a.session_id join offering o on o.id = s.offering_id
						where a.told is null and a.mark in ('present', 'late') and s.state = 'planned'
							and (s.ends_at at time zone o.time_zone)::date < (${now}::timestamptz at time zone o.time_zone)::date
						order by a.session_id, a.person_id limit ${BATCH} for update of a skip locked) due
					where a.session_id = due.session_id and a.person_id = due.person_id
					returning a.session_id, a.person_id, a.offering_id, due.organisation_id`.execute(tx);
				await emitAll(
					"learning.session.attended",
					rows.map(({ session_id, person_id, offering_id, organisation_id }) => ({
						sessionId: session_id,
						offeringId: offering_id,
						organisationId: organisation_id,
						personId: person_id,
					})),
				);
				return rows.length === BATCH;
			});
	},
};
