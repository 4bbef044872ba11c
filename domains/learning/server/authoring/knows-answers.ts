import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { managing, placesOfManaging } from "../learning-policy.ts";

/** A course, what it is a copy of, its copies, and other copies of the same: they have their answers in common. */
const kinOf = (
	courseId: string | RawBuilder<unknown>,
) => sql`(select k.id from course k where k.id = (${courseId})::uuid
	union all select k.id from course k
		where k.origin_ids && (select s.origin_ids || s.id from course s where s.id = (${courseId})::uuid)
	union all select unnest(k.origin_ids) from course k where k.id = (${courseId})::uuid)`;

/**
 * Whether somebody writes a course or one that has its answers, wrote it before, began it (who copies a course has read it all),
 * or answers for it: who can read its answers is no learner of it, and what its quizzes say of them shows nothing.
 */
export const knowsAnswers = (
	personId: RawBuilder<unknown>,
	courseId: string | RawBuilder<unknown>,
): RawBuilder<boolean> =>
	sql<boolean>`(exists (select from course_author a where a.course_id in ${kinOf(courseId)} and a.person_id = ${personId})
		or exists (select from course c where c.id in ${kinOf(courseId)} and c.created_by = ${personId})
		or exists (select from course c join membership m on m.organisation_id = c.organisation_id and m.ended_at is null
			join organisation g on g.id = m.organisation_id
			where c.id in ${kinOf(courseId)} and m.person_id = ${personId}
				and ((m.roles && ${managing}::text[] and g.kind = any(${placesOfManaging}::text[]))
					or ('programme_head' = any(m.roles) and g.kind = 'school'))))`;

/** Of these people, those who know the answers of a course. */
export async function knowingAnswers(
	context: ReadContext,
	courseId: string,
	ids: readonly string[],
): Promise<Set<string>> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ id: string }>`select p.id from unnest(${[...ids]}::uuid[]) as p (id)
			where ${knowsAnswers(sql`p.id`, courseId)}`.execute(context.tx),
	);
	return new Set(rows.map(({ id }) => id));
}
