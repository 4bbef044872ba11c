import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { managing, placesOfManaging } from "../learning-policy.ts";

/** Teachers and mentors of an offering, of whatever organisation. */
export async function whoTeaches(context: ReadContext, offeringId: string): Promise<string[]> {
	const rows = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("offering_teacher")
			.select("person_id")
			.where("offering_id", "=", offeringId)
			.where("ended_at", "is", null)
			.execute(),
	);
	return rows.map(({ person_id }) => person_id);
}

/** Who answers for the courses of an organisation: whom `manageCourses` lets in there. Read beyond row-level security. */
export const answering = (organisationId: string | RawBuilder<unknown>) => sql<{ person_id: string }>`
	select m.person_id from membership m join organisation g on g.id = m.organisation_id and g.state = 'verified'
		join person p on p.id = m.person_id and p.suspended_at is null
	where m.organisation_id = ${organisationId} and m.ended_at is null
		and ((m.roles && ${managing}::text[] and g.kind = any (${placesOfManaging}::text[]))
			or ('programme_head' = any (m.roles) and g.kind = 'school'))`;

/** The same people, by their ids. */
export async function whoAnswers(context: ReadContext, organisationId: string): Promise<string[]> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ person_id: string }>`${answering(organisationId)} order by m.person_id`.execute(context.tx),
	);
	return rows.map(({ person_id }) => person_id);
}
