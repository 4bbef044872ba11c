import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { knowsAnswers } from "./authoring/knows-answers.ts";

/**
 * Whether what somebody does in a course may say something of their competencies: a student of a verified organisation, or
 * somebody who let the organisation see their evidence; and nobody who knows the answers.
 */
export async function isLearner(
	{ tx }: ReadContext,
	{ person_id, organisation_id, course_id }: { person_id: string; organisation_id: string; course_id: string },
): Promise<boolean> {
	const { rows } = await sql<{ learns: boolean }>`
		select not ${knowsAnswers(sql`${person_id}::uuid`, course_id)} and (
			exists (select from membership m join organisation o on o.id = m.organisation_id and o.state = 'verified'
				where m.person_id = ${person_id} and m.ended_at is null and 'student' = any (m.roles))
			or exists (select from evidence_grant g where g.person_id = ${person_id}
				and g.organisation_id = ${organisation_id} and g.ended_at is null)) as learns`.execute(tx);
	return rows[0]?.learns === true;
}
