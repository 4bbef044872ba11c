import { sql } from "kysely";
import { codesOfCompetencies, recordableByCode } from "#domains/competencies/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { FieldProblem } from "#platform/server/problem.ts";
import type { CourseFile } from "../../contract-course-file.ts";
import type { PrerequisiteInput } from "../../contract-prerequisites.ts";
import { prerequisitesOf } from "../prerequisites/prerequisite-queries.ts";
import { nameParams } from "../sessions/session-words.ts";

type FilePrerequisites = NonNullable<CourseFile["prerequisites"]>;

/** What comes before a version, by the codes under which it is found again elsewhere; left out where there is nothing. */
export async function filePrerequisitesOf(
	context: ReadContext,
	versionId: string,
): Promise<{ prerequisites?: FilePrerequisites }> {
	const named = (await prerequisitesOf(context, [versionId])).get(versionId) ?? [];
	if (named.length === 0) return {};
	const courses = await context.tx
		.selectFrom("course")
		.select(["id", "code"])
		.where(sql<boolean>`id = any(${named.flatMap(({ course }) => course?.id ?? [])}::uuid[])`)
		.execute();
	const codes = await codesOfCompetencies(
		context,
		named.flatMap(({ competency }) => competency?.id ?? []),
	);
	const prerequisites = named.flatMap(({ required, course, competency, level }): FilePrerequisites => {
		const code = courses.find(({ id }) => id === course?.id)?.code;
		if (course && code) return [{ required, course: { code, name: course.name }, competency: null, level: null }];
		const coded = competency && codes.get(competency.id);
		return coded
			? [
					{
						required,
						course: null,
						competency: {
							framework: { code: coded.framework, name: coded.frameworkName },
							code: coded.code,
							name: coded.name,
						},
						level,
					},
				]
			: [];
	});
	return prerequisites.length === 0 ? {} : { prerequisites };
}

/**
 * The same in this organisation: its published courses by their code, competencies by theirs. What is not found is left out
 * and noted, never guessed.
 */
export async function resolvePrerequisites(
	context: ReadContext,
	{ prerequisites = [] }: CourseFile,
): Promise<{ found: PrerequisiteInput[]; notes: FieldProblem[] }> {
	const { tx, actor } = context;
	if (prerequisites.length === 0) return { found: [], notes: [] };
	const courses = await tx
		.selectFrom("course")
		.select(["id", "code"])
		.where("organisation_id", "=", actor.organisationId)
		.where("state", "=", "published")
		.where(sql<boolean>`code = any(${prerequisites.flatMap(({ course }) => course?.code ?? [])}::text[])`)
		.execute();
	const competencies = await recordableByCode(
		context,
		prerequisites.flatMap(({ competency }) =>
			competency ? [{ framework: competency.framework.code, code: competency.code }] : [],
		),
	);
	const found = new Map<string, PrerequisiteInput>();
	const notes: FieldProblem[] = [];
	let asked = 0;
	for (const [index, { required, course, competency, level }] of prerequisites.entries()) {
		const courseId = course ? (courses.find(({ code }) => code === course.code)?.id ?? null) : null;
		const competencyId = competency ? (competencies[asked++]?.id ?? null) : null;
		const id = courseId ?? competencyId;
		if (id && !found.has(id)) found.set(id, { required, courseId, competencyId, level: competencyId ? level : null });
		else if (!id)
			notes.push({
				path: `prerequisites.${index}`,
				code: "prerequisite-left-out",
				params: nameParams("name", course?.name ?? competency?.name ?? { en: null, zh: null }),
			});
	}
	return { found: [...found.values()], notes };
}
