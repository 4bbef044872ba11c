import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { ExtendedLearner } from "../../contract-due.ts";

interface Row {
	id: string;
	name: string;
	due_at: string | null;
	day: string;
	time: string;
	reason: string;
}

/**
 * Learners of an offering by name, with the further time of each, by the offering's clock. Whoever asks runs it and reads this
 * beyond scope: names of learners of other organisations too.
 */
export async function extendedLearners(
	{ tx }: ReadContext,
	{ id, time_zone }: { id: string; time_zone: string },
	activityId: string,
): Promise<ExtendedLearner[]> {
	const { rows } = await sql<Row>`
		select p.id, p.name, x.due_at, x.reason,
			to_char(x.due_at at time zone ${time_zone}, 'YYYY-MM-DD') as day,
			to_char(x.due_at at time zone ${time_zone}, 'HH24:MI') as time
		from enrolment e join person p on p.id = e.person_id
			left join assignment_extension x on x.enrolment_id = e.id and x.activity_id = ${activityId}
		where e.offering_id = ${id} and e.state = 'active' order by p.name, p.id`.execute(tx);
	return rows.map(({ id: personId, name, due_at, day, time, reason }) => ({
		id: personId,
		name,
		extension: due_at === null ? null : { dueAt: due_at, day, time, reason },
	}));
}
