import { sql } from "kysely";
import type { WaitingSource } from "#platform/server/waiting/registry.ts";
import { waitsForSignature } from "./checklists/to-sign.ts";
import { writeCourses } from "./learning-policy.ts";
import { waitsForActor } from "./marking/marking-policy.ts";

/** What waits for people in learning: works to be marked or agreed upon, observations to be signed, requests for seats to decide on. */
export const waitingInLearning: readonly WaitingSource[] = [
	{
		kind: "learning.marking",
		count: (context) =>
			writeCourses.holds(context.actor)
				? sql`select count(*) from assignment_marking m join offering o on o.id = m.offering_id
					where m.stage in ('first', 'second', 'agree') and m.offering_id in (select scope_run_offerings())
						and ${waitsForActor(context)}`
				: null,
	},
	{
		kind: "learning.observations",
		count: (context) =>
			writeCourses.holds(context.actor)
				? sql`select count(*) from observation b join offering o on o.id = b.offering_id where ${waitsForSignature(context)}`
				: null,
	},
	{
		kind: "learning.seats",
		count: ({ actor, now }) =>
			writeCourses.holds(actor)
				? sql`select count(*) from seat_request r join offering o on o.id = r.offering_id
					where r.state = 'applied' and o.state = 'open' and o.ends_at > ${now}::timestamptz
						and r.offering_id in (select scope_run_offerings())`
				: null,
	},
];
