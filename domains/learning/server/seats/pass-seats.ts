import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { knowsAnswers } from "../authoring/knows-answers.ts";
import { enrol } from "../offerings/enrol.ts";

/**
 * Gives what is free of a locked offering to those who wait longest, who are told. Whoever learns nowhere any more, left the
 * school that keeps its seats to its own, or came to teach the course meanwhile, is passed over.
 * @returns who got a seat
 */
export function passOfferedSeats(context: WriteContext, offeringId: string): Promise<string[]> {
	const { tx, now } = context;
	return unsafeBeyondScope(context, async () => {
		const offering = await tx
			.selectFrom("offering")
			.selectAll()
			.where("id", "=", offeringId)
			.where("state", "=", "open")
			.where("ends_at", ">", now.toISOString())
			.executeTakeFirst();
		if (!offering) return [];
		const free = offering.capacity === null ? null : Math.max(0, offering.capacity - offering.taken);
		if (free === 0) return [];
		const { rows } = await sql<{ person_id: string }>`
			select r.person_id from seat_request r join person p on p.id = r.person_id
			where r.offering_id = ${offeringId} and r.state = 'waiting' and p.erased_at is null and p.suspended_at is null
				and exists (select from membership m join organisation o on o.id = m.organisation_id
					where m.person_id = p.id and m.ended_at is null and 'student' = any (m.roles) and o.state = 'verified'
						and o.region_id = ${offering.region_id}
						and (${offering.open_to !== "school"} or o.id = r.school_id))
				and not exists (select from offering_teacher t where t.offering_id = r.offering_id
					and t.person_id = r.person_id and t.ended_at is null)
				and not ${knowsAnswers(sql`r.person_id`, offering.course_id)}
			order by r.number limit ${free}`.execute(tx);
		const next = rows.map(({ person_id }) => person_id);
		if (next.length > 0) await enrol(context, offering, next, "request");
		return next;
	});
}
