import { sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { Enrolled } from "../../contract-offerings.ts";
import { learningProblem } from "../problems.ts";
import { lackedBy, requiresAnything } from "./prerequisite-queries.ts";

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
	const required = (await lackedBy(context, offering.version_id, [personId])).get(personId) ?? [];
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
 * Parts people into those who may come and those whom the course's requirements keep out. Who is seen is named with what they
 * lack; of the others nothing is looked up, as already whether they came would tell what they attained: they come by themselves.
 * With an exception everybody comes, and it stays with all others than those who are seen to lack nothing.
 * @param seen whose evidence whoever enrols may see
 */
export async function withoutLacking(
	context: ReadContext,
	offering: Offering,
	personIds: readonly string[],
	{ exception, seen }: { exception: string | null; seen: ReadonlySet<string> },
): Promise<{ ready: string[]; excepted: string[]; lacking: Enrolled["lacking"]; unseen: number }> {
	if (!(await requiresAnything(context, offering.version_id)))
		return { ready: [...personIds], excepted: [], lacking: [], unseen: 0 };
	const known = personIds.filter((id) => seen.has(id));
	const lacked = await lackedBy(context, offering.version_id, known);
	const kept = known.filter((id) => lacked.has(id));
	const others = personIds.filter((id) => !seen.has(id));
	if (exception !== null) return { ready: [...personIds], excepted: [...kept, ...others], lacking: [], unseen: 0 };
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ id: string; name: string }>`
			select id, name from person where id = any(${kept}::uuid[]) order by name, id`.execute(context.tx),
	);
	return {
		ready: known.filter((id) => !lacked.has(id)),
		excepted: [],
		lacking: rows.map(({ id, name }) => ({ name, lacks: lacked.get(id) ?? [] })),
		unseen: others.length,
	};
}
