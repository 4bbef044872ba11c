import { sql } from "kysely";
import { recordableCompetencies, recordedByRule } from "#domains/competencies/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { knowsAnswers } from "./authoring/knows-answers.ts";

interface Of {
	person_id: string;
	organisation_id: string;
	course_id: string;
}

/**
 * Of competencies, those of which a rule may say something of somebody: of who learns (`isLearner`); what was recorded is
 * corrected also of who studies no more, but nothing is begun of them. In an archived one nothing is recorded.
 * @param keysOf sources of an entry in a competency
 */
export async function concernedAmong(
	context: ReadContext,
	of: Of,
	competencyIds: readonly string[],
	keysOf: (competencyId: string) => readonly string[],
): Promise<Set<string>> {
	const recordable = await recordableCompetencies(context, competencyIds);
	const ids = competencyIds.filter((id) => recordable.has(id));
	if (await isLearner(context, of)) return new Set(ids);
	const recorded = await recordedByRule(context, of.organisation_id, ids.flatMap(keysOf));
	return new Set(ids.filter((id) => keysOf(id).some((key) => recorded.has(key))));
}

/**
 * Whether what somebody does in a course may say something of their competencies: a student of a verified organisation, or
 * somebody who let the organisation see their evidence; and nobody who knows the answers.
 */
export async function isLearner({ tx }: ReadContext, { person_id, organisation_id, course_id }: Of): Promise<boolean> {
	const { rows } = await sql<{ learns: boolean }>`
		select not ${knowsAnswers(sql`${person_id}::uuid`, course_id)} and (
			exists (select from membership m join organisation o on o.id = m.organisation_id and o.state = 'verified'
				where m.person_id = ${person_id} and m.ended_at is null and 'student' = any (m.roles))
			or exists (select from evidence_grant g where g.person_id = ${person_id}
				and g.organisation_id = ${organisation_id} and g.ended_at is null)) as learns`.execute(tx);
	return rows[0]?.learns === true;
}
