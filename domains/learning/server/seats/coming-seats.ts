import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { manageCourses } from "../learning-policy.ts";

/** From when until when somebody had a seat in an offering, each time anew. */
const seatSpans = sql`(select offering_id, person_id, enrolled_at, ended_at from enrolment
	union all select offering_id, person_id, enrolled_at, ended_at from former_seat)`;

/**
 * From when until when (null: now) some people had seats in some courses, of whatever offering: for figures of another
 * domain, which has asked whether its reader may have them.
 */
export async function unsafeSeatSpans(
	context: ReadContext,
	{ courseIds, personIds }: { courseIds: readonly string[]; personIds: readonly string[] },
): Promise<{ courseId: string; personId: string; since: Date; until: Date | null }[]> {
	if (courseIds.length === 0 || personIds.length === 0) return [];
	return unsafeBeyondScope(context, async () => {
		const { rows } = await sql<{ course_id: string; person_id: string; enrolled_at: string; ended_at: string | null }>`
			select o.course_id, s.person_id, s.enrolled_at, s.ended_at from ${seatSpans} s
				join offering o on o.id = s.offering_id
			where s.person_id = any (${[...personIds]}::uuid[]) and o.course_id = any (${[...courseIds]}::uuid[])`.execute(
			context.tx,
		);
		return rows.map(({ course_id, person_id, enrolled_at, ended_at }) => ({
			courseId: course_id,
			personId: person_id,
			since: new Date(enrolled_at),
			until: ended_at === null ? null : new Date(ended_at),
		}));
	});
}

/**
 * Seats that offerings with a limit had left, each at some moment, whoever has them by now.
 * @param moments by offering
 */
export async function unsafeFreeAt(
	context: ReadContext,
	moments: ReadonlyMap<string, Date>,
): Promise<Map<string, number>> {
	if (moments.size === 0) return new Map();
	return unsafeBeyondScope(context, async () => {
		const { rows } = await sql<{ id: string; free: number }>`
			select o.id, greatest(0, o.capacity - (select count(*)::int from ${seatSpans} s where s.offering_id = o.id
				and s.enrolled_at <= w.at and (s.ended_at is null or s.ended_at > w.at))) as free
			from unnest(${[...moments.keys()]}::uuid[], ${[...moments.values()].map((at) => at.toISOString())}::timestamptz[])
				as w (id, at) join offering o on o.id = w.id
			where o.capacity is not null`.execute(context.tx);
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
