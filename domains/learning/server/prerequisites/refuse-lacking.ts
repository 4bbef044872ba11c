import { sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { Enrolled } from "../../contract-offerings.ts";
import { learningProblem } from "../problems.ts";
import { lackedBy, lacksRequired } from "./prerequisite-queries.ts";

interface Offering {
	id: string;
	version_id: string;
	organisation_id: string;
}

const said = (names: readonly Named[], first: "en" | "zh"): string =>
	names
		.map((name) => (first === "en" ? (name.en ?? name.zh) : (name.zh ?? name.en)))
		.join(first === "en" ? ", " : "、");

/**
 * Whoever comes by themselves has what the course requires; those who run the offering may make an exception, by enrolling
 * them with a reason. Who was let in before by an exception needs none anew.
 * @throws Problem learning/prerequisites-lacking, with what is lacking and who may
 */
export async function refuseLacking(context: WriteContext, offering: Offering): Promise<void> {
	const personId = context.actor.personId as string;
	const lacks = (await lackedBy(context, offering.version_id, [personId])).get(personId) ?? [];
	const required = lacks.filter((one) => one.required);
	if (required.length === 0) return;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ excepted: boolean; names: string[]; en: string | null; zh: string | null }>`
			select exists (select from enrolment e where e.offering_id = ${offering.id} and e.person_id = ${personId}::uuid
					and e.exception is not null) as excepted,
				array(select p.name from offering_teacher t join person p on p.id = t.person_id
					where t.offering_id = ${offering.id} and t.ended_at is null order by p.name, p.id) as names,
				g.name_en as en, g.name_zh as zh
			from organisation g where g.id = ${offering.organisation_id}`.execute(context.tx),
	);
	const { excepted, names, en, zh } = rows[0]!;
	if (excepted) return;
	const missing = required.map(({ name }) => name);
	throw learningProblem("prerequisites-lacking", {
		missingEn: said(missing, "en"),
		missingZh: said(missing, "zh"),
		// Where nobody teaches it yet, whoever answers for the courses of its organisation.
		whoEn: names.join(", ") || said([{ en, zh }], "en"),
		whoZh: names.join("、") || said([{ en, zh }], "zh"),
	});
}

/**
 * Parts people into those who may come and those whom the course's requirements keep out, who are named with what they lack.
 * With an exception everybody comes.
 */
export async function withoutLacking(
	context: ReadContext,
	offering: Offering,
	personIds: readonly string[],
	exception: string | null,
): Promise<{ ready: string[]; excepted: string[]; lacking: Enrolled["lacking"] }> {
	const lacked = await lackedBy(context, offering.version_id, personIds);
	const kept = personIds.filter((id) => lacksRequired(lacked.get(id)));
	const free = personIds.filter((id) => !kept.includes(id));
	if (exception !== null) return { ready: [...personIds], excepted: kept, lacking: [] };
	if (kept.length === 0) return { ready: free, excepted: [], lacking: [] };
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ id: string; name: string }>`
			select id, name from person where id = any(${kept}::uuid[]) order by name, id`.execute(context.tx),
	);
	return { ready: free, excepted: [], lacking: rows.map(({ id, name }) => ({ name, lacks: lacked.get(id) ?? [] })) };
}
