import { sql } from "kysely";
import { findCycle, recordableCompetencies } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid } from "#platform/server/problem.ts";
import type { PrerequisiteInput } from "../../contract-prerequisites.ts";
import type { Draft } from "../authoring/copy-content.ts";
import { learningProblem } from "../problems.ts";

/**
 * What a draft names as coming before it. A course has to be published, of the same region and another one; what the actor
 * does not see looks like what is not there.
 * @throws Problem invalid naming the field, learning/prerequisite-cycle
 */
export async function replacePrerequisites(
	context: WriteContext,
	draft: Draft,
	prerequisites: readonly PrerequisiteInput[],
): Promise<void> {
	const { tx } = context;
	const courseIds = prerequisites.flatMap(({ courseId }) => courseId ?? []);
	const competencyIds = prerequisites.flatMap(({ competencyId }) => competencyId ?? []);
	const courses = new Set(
		(
			await sql<{ id: string }>`select c.id from course c where c.id = any(${courseIds}::uuid[]) and c.state <> 'draft'
				and c.id <> ${draft.course_id}
				and c.region_id = (select o.region_id from course o where o.id = ${draft.course_id})`.execute(tx)
		).rows.map(({ id }) => id),
	);
	const competencies = await recordableCompetencies(context, competencyIds);
	for (const [index, { courseId, competencyId }] of prerequisites.entries()) {
		if (courseId && !courses.has(courseId)) throw invalid({ path: `prerequisites.${index}.courseId`, code: "unknown" });
		if (competencyId && !competencies.has(competencyId))
			throw invalid({ path: `prerequisites.${index}.competencyId`, code: "unknown" });
	}
	await tx.deleteFrom("course_prerequisite").where("version_id", "=", draft.id).execute();
	if (prerequisites.length === 0) return;
	await tx
		.insertInto("course_prerequisite")
		.values(
			prerequisites.map(({ required, courseId, competencyId, level }, index) => ({
				version_id: draft.id,
				course_id: draft.course_id,
				organisation_id: draft.organisation_id,
				position: index + 1,
				required,
				needed_course_id: courseId,
				competency_id: competencyId,
				level,
			})),
		)
		.execute();
	if (courseIds.length > 0) await refusePrerequisiteCycle(context, draft.course_id);
}

/** A draft begins with what another version names; of a copy within the organisation that is the same. */
export const copyPrerequisites = ({ tx }: WriteContext, fromId: string, draft: Draft): Promise<unknown> =>
	sql`insert into course_prerequisite (version_id, course_id, organisation_id, position, required, needed_course_id,
			competency_id, level)
		select ${draft.id}::uuid, ${draft.course_id}::uuid, ${draft.organisation_id}::uuid, position, required,
			needed_course_id, competency_id, level
		from course_prerequisite where version_id = ${fromId}::uuid`.execute(tx);

/**
 * No course comes before itself, by whatever way: over newest published versions, and drafts as far as the actor sees them;
 * publishing asks again. One after the other: of two who would close a circle together the second is refused.
 * @throws Problem learning/prerequisite-cycle with the way
 */
export async function refusePrerequisiteCycle({ tx }: WriteContext, courseId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock(hashtext('course_prerequisite'))`.execute(tx);
	const { rows } = await sql<{ from: string; to: string }>`
		with recursive edge as materialized (
			select p.course_id, p.needed_course_id from course_prerequisite p
				join course_version v on v.id = p.version_id join course c on c.id = p.course_id
			where p.needed_course_id is not null and (v.state = 'draft' or c.current_version_id = v.id)),
		reached (id) as (
			select ${courseId}::uuid
			union select e.needed_course_id from edge e join reached r on r.id = e.course_id)
		select distinct e.course_id as from, e.needed_course_id as to from edge e join reached r on r.id = e.course_id`.execute(
		tx,
	);
	const way = findCycle(rows.map(({ from, to }) => [from, to] as const));
	if (!way) return;
	const { rows: names } = await sql<{ id: string; en: string | null; zh: string | null }>`
		select id, name_en as en, name_zh as zh from course where id = any(${way}::uuid[])`.execute(tx);
	const byId = new Map(names.map((one) => [one.id, one]));
	throw learningProblem("prerequisite-cycle", {
		wayEn: way.map((id) => byId.get(id)?.en ?? byId.get(id)?.zh ?? "?").join(" → "),
		wayZh: way.map((id) => byId.get(id)?.zh ?? byId.get(id)?.en ?? "?").join(" → "),
	});
}
