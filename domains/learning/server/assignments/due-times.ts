import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";

/** When assignments of an offering are due for the actor, where that is not its end: with more time of theirs or their team. */
export async function dueTimes(context: ReadContext, offeringId: string, endsAt: string): Promise<Map<string, string>> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ activity_id: string; due_at: string }>`
			with general as (select activity_id, due_at from assignment_due where offering_id = ${offeringId}),
			given as (
				select x.activity_id, max(x.due_at) as due_at from assignment_extension x
				where x.offering_id = ${offeringId} and (x.person_id = ${context.actor.personId} or exists (
					select from assignment_team_member me
						join assignment_team_member mate on mate.team_id = me.team_id
						join enrolment e on e.id = mate.enrolment_id and e.state = 'active'
					where me.activity_id = x.activity_id and me.person_id = ${context.actor.personId}
						and mate.enrolment_id = x.enrolment_id))
				group by x.activity_id)
			select coalesce(g.activity_id, x.activity_id) as activity_id,
				greatest(coalesce(g.due_at, ${endsAt}::timestamptz), x.due_at) as due_at
			from general g full join given x on x.activity_id = g.activity_id`.execute(context.tx),
	);
	return new Map(rows.map(({ activity_id, due_at }) => [activity_id, due_at]));
}
