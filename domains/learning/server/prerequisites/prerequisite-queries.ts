import { sql } from "kysely";
import { unsafeShownLevels } from "#domains/competencies/api.ts";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { Lack, Prerequisite } from "../../contract-prerequisites.ts";

interface Row {
	versionId: string;
	required: boolean;
	courseId: string | null;
	competencyId: string | null;
	level: number | null;
	name: Named;
}

/** What versions name, in their order; whoever asks was let in before. What may be named was published: its name is no secret. */
async function rowsOf({ tx }: ReadContext, versionIds: readonly string[]): Promise<Row[]> {
	const { rows } = await sql<Row>`
		select p.version_id as "versionId", p.required, p.needed_course_id as "courseId", p.competency_id as "competencyId",
			p.level::float8 as level, json_build_object('en', coalesce(c.name_en, k.name_en), 'zh', coalesce(c.name_zh, k.name_zh)) as name
		from course_prerequisite p left join course c on c.id = p.needed_course_id
			left join competency k on k.id = p.competency_id
		where p.version_id = any(${[...versionIds]}::uuid[]) order by p.version_id, p.position`.execute(tx);
	return rows;
}

/**
 * Whom of some people a course counts as completed for: who did all activities of one of its versions, wherever it was
 * offered, and was not taken out of it. For a rule of the product; whoever asks shows it to nobody else.
 * @returns ids of person and course with a space between
 */
export async function completedBy(context: ReadContext, personIds: readonly string[], courseIds: readonly string[]) {
	if (personIds.length === 0 || courseIds.length === 0) return new Set<string>();
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ key: string }>`
			select distinct e.person_id || ' ' || o.course_id as key from enrolment e join offering o on o.id = e.offering_id
			where e.person_id = any(${[...personIds]}::uuid[]) and o.course_id = any(${[...courseIds]}::uuid[])
				and e.state <> 'removed' and e.done > 0
				and e.done >= (select count(*) from course_activity a where a.version_id = e.version_id)`.execute(context.tx),
	);
	return new Set(rows.map(({ key }) => key));
}

/** Whether each of some prerequisites holds for each of some people. */
async function metBy(context: ReadContext, rows: readonly Row[], personIds: readonly string[]) {
	const completed = await completedBy(
		context,
		personIds,
		rows.flatMap(({ courseId }) => courseId ?? []),
	);
	const isShown = await unsafeShownLevels(
		context,
		personIds,
		rows.flatMap(({ competencyId }) => competencyId ?? []),
	);
	return ({ courseId, competencyId, level }: Row, personId: string): boolean =>
		courseId
			? completed.has(`${personId} ${courseId}`)
			: competencyId !== null && level !== null && isShown(personId, competencyId, level);
}

/** Prerequisites of versions, with what of them the actor has. */
export async function prerequisitesOf(
	context: ReadContext,
	versionIds: readonly string[],
): Promise<Map<string, Prerequisite[]>> {
	const rows = await rowsOf(context, versionIds);
	const me = context.actor.personId;
	const isMet = await metBy(context, rows, me ? [me] : []);
	const found = new Map<string, Prerequisite[]>(versionIds.map((id) => [id, []]));
	for (const row of rows) {
		const { versionId, required, courseId, competencyId, level, name } = row;
		found.get(versionId)?.push({
			required,
			course: courseId ? { id: courseId, name } : null,
			competency: competencyId ? { id: competencyId, name } : null,
			level,
			met: me !== null && me !== undefined && isMet(row, me),
		});
	}
	return found;
}

/** Whether a version requires anything. */
export async function requiresAnything(context: ReadContext, versionId: string): Promise<boolean> {
	const rows = await unsafeBeyondScope(context, () => rowsOf(context, [versionId]));
	return rows.some(({ required }) => required);
}

/**
 * What each of some people lacks of what a version requires; who lacks nothing is not in it. What is merely advised is read
 * by a learner alone (\`prerequisitesOf\`).
 */
export async function lackedBy(
	context: ReadContext,
	versionId: string,
	personIds: readonly string[],
): Promise<Map<string, Lack[]>> {
	const lacked = new Map<string, Lack[]>();
	const named = await unsafeBeyondScope(context, () => rowsOf(context, [versionId]));
	const rows = named.filter(({ required }) => required);
	if (rows.length === 0) return lacked;
	const isMet = await metBy(context, rows, personIds);
	for (const personId of personIds) {
		const lacks = rows
			.filter((row) => !isMet(row, personId))
			.map(({ required, name, level }) => ({ required, name, level }));
		if (lacks.length > 0) lacked.set(personId, lacks);
	}
	return lacked;
}
