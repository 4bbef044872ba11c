import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { manageCourses } from "../learning-policy.ts";

/**
 * Who of some people had a seat as of an instant in one of some offerings: for figures of another domain, which has asked
 * whether its reader may have them.
 */
export async function unsafeSeated(
	context: ReadContext,
	{ offeringIds, personIds, asOf }: { offeringIds: readonly string[]; personIds: readonly string[]; asOf: string },
): Promise<{ courseId: string; personId: string }[]> {
	if (offeringIds.length === 0 || personIds.length === 0) return [];
	return unsafeBeyondScope(context, async () => {
		const { rows } = await sql<{ courseId: string; personId: string }>`
			select distinct o.course_id as "courseId", e.person_id as "personId"
			from enrolment e join offering o on o.id = e.offering_id
			where e.offering_id = any (${[...offeringIds]}::uuid[]) and e.person_id = any (${[...personIds]}::uuid[])
				and e.enrolled_at <= ${asOf}::timestamptz and (e.ended_at is null or e.ended_at > ${asOf}::timestamptz)`.execute(
			context.tx,
		);
		return rows;
	});
}

/** Of some courses those that the actor may offer. */
export async function offerableCourses(
	{ tx, actor }: ReadContext,
	courseIds: readonly string[],
): Promise<ReadonlySet<string>> {
	if (courseIds.length === 0 || !manageCourses.holds(actor)) return new Set();
	const rows = await tx
		.selectFrom("course")
		.select("id")
		.where("id", "in", [...courseIds])
		.where("organisation_id", "=", actor.organisationId)
		.where("state", "=", "published")
		.execute();
	return new Set(rows.map(({ id }) => id));
}
