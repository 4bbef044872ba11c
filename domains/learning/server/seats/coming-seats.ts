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
): Promise<{ offeringId: string; personId: string }[]> {
	if (offeringIds.length === 0 || personIds.length === 0) return [];
	return unsafeBeyondScope(context, async () => {
		const { rows } = await sql<{ offeringId: string; personId: string }>`
			select e.offering_id as "offeringId", e.person_id as "personId" from enrolment e
			where e.offering_id = any (${[...offeringIds]}::uuid[]) and e.person_id = any (${[...personIds]}::uuid[])
				and e.enrolled_at <= ${asOf}::timestamptz and (e.ended_at is null or e.ended_at > ${asOf}::timestamptz)`.execute(
			context.tx,
		);
		return rows;
	});
}

/** When people got seats of courses, or gave them up, in order: by these moments figures of seats change. */
export async function unsafeSeatChanges(
	context: ReadContext,
	personIds: readonly string[],
): Promise<{ personId: string; at: string }[]> {
	if (personIds.length === 0) return [];
	return unsafeBeyondScope(context, async () => {
		const { rows } = await sql<{ personId: string; at: string }>`
			select person_id as "personId", enrolled_at as at from enrolment where person_id = any (${[...personIds]}::uuid[])
			union all
			select person_id, ended_at from enrolment
			where person_id = any (${[...personIds]}::uuid[]) and ended_at is not null`.execute(context.tx);
		return rows;
	});
}

/** Seats that offerings with a limit had left at some moment, whoever has them by now. */
export async function unsafeFreeAt(
	context: ReadContext,
	offeringIds: readonly string[],
	asOf: string,
): Promise<Map<string, number>> {
	if (offeringIds.length === 0) return new Map();
	return unsafeBeyondScope(context, async () => {
		const { rows } = await sql<{ id: string; free: number }>`
			select o.id, greatest(0, o.capacity - (select count(*)::int from enrolment e where e.offering_id = o.id
				and e.enrolled_at <= ${asOf}::timestamptz and (e.ended_at is null or e.ended_at > ${asOf}::timestamptz))) as free
			from offering o where o.id = any (${[...offeringIds]}::uuid[]) and o.capacity is not null`.execute(context.tx);
		return new Map(rows.map(({ id, free }) => [id, free]));
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
