import { sql } from "kysely";
import { system } from "#platform/server/actor.ts";
import type { Chore } from "#platform/server/chores.ts";

/** How many are told at once. */
const BATCH = 500;

/** Tells how far videos were watched, once the day (UTC) is over: of a day the place at which each was left last. */
export const tellProgress: Chore = {
	name: "learning.progress",
	async run(contexts, signal) {
		for (let more = true; more && !signal?.aborted; )
			more = await contexts.write(system, async ({ tx, now, emitAll }) => {
				const { rows } = await sql<Record<string, unknown>>`
					update activity_progress p set position_untold = false from (
						select q.enrolment_id, q.activity_id, o.organisation_id from activity_progress q
							join offering o on o.id = q.offering_id
						where q.position_untold and q.seen_at < date_trunc('day', ${now}::timestamptz, 'UTC')
						order by q.seen_at, q.enrolment_id, q.activity_id limit ${BATCH} for update of q skip locked) due
					where p.enrolment_id = due.enrolment_id and p.activity_id = due.activity_id
					returning p.activity_id as "activityId", p.offering_id as "offeringId", p.enrolment_id as "enrolmentId",
						p.person_id as "personId", due.organisation_id as "organisationId", p.position, p.seen_at as "happenedAt"`.execute(
					tx,
				);
				await emitAll("learning.activity.progressed", rows);
				return rows.length === BATCH;
			});
	},
};
