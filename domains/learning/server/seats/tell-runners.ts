import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { managing, placesOfManaging } from "../learning-policy.ts";
import { courseParams } from "../offerings/course-params.ts";

/** Tells teachers and mentors of an offering; where it has none, who answers for the courses of its organisation. */
export async function tellRunners(
	context: WriteContext,
	offering: { id: string; course_id: string; organisation_id: string },
	kind: string,
	params: Record<string, string> = {},
): Promise<void> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ person_id: string }>`
			with teaching as (select person_id from offering_teacher where offering_id = ${offering.id} and ended_at is null)
			select person_id from teaching
			union
			select m.person_id from membership m join organisation g on g.id = m.organisation_id
			where not exists (select from teaching) and m.organisation_id = ${offering.organisation_id} and m.ended_at is null
				and m.roles && ${managing}::text[] and g.kind = any (${placesOfManaging}::text[])`.execute(context.tx),
	);
	await context.notifyAll({
		personIds: rows.map(({ person_id }) => person_id),
		kind,
		params: { ...(await courseParams(context, offering.course_id)), ...params },
		page: `/offerings/${offering.id}`,
	});
}
