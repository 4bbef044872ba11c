import { recordableCompetencies } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { CourseCopied, CourseCopyInput } from "../../contract-course-file.ts";
import type { CourseKind } from "../../contract-courses.ts";
import { copyPrerequisites } from "../prerequisites/set-prerequisites.ts";
import { learningProblem } from "../problems.ts";
import { developedBy } from "./content-queries.ts";
import { copyContent } from "./copy-content.ts";
import { courseToManage } from "./course-policy.ts";
import { createCourse } from "./create-course.ts";

/**
 * Begins another course of the own organisation with what the published version of one is made of. Who merely writes a
 * course, or reads of another organisation's, has no hold on its answers and does not copy it. Competencies in which no
 * evidence can be recorded any more stay behind, as a course does not develop them, and are named.
 */
export async function copyCourse(
	context: WriteContext,
	id: string,
	{ code, name }: CourseCopyInput,
): Promise<CourseCopied> {
	const course = await courseToManage(context, id);
	if (!course.current_version_id) throw learningProblem("course-not-published");
	const { hours } = await context.tx
		.selectFrom("course_version")
		.select("hours")
		.where("id", "=", course.current_version_id)
		.executeTakeFirstOrThrow();
	const developed = await developedBy(context, course.current_version_id);
	const recordable = await recordableCompetencies(
		context,
		developed.map((one) => one.id),
	);
	const left = developed.filter((one) => !recordable.has(one.id));
	const copy = await createCourse(context, {
		code,
		name,
		kind: course.kind as CourseKind,
		certificate: { en: course.certificate_en, zh: course.certificate_zh },
		summary: { en: course.summary_en, zh: course.summary_zh },
		hours,
		competencies: developed.flatMap(({ id: competencyId, level }) =>
			recordable.has(competencyId) ? [{ competencyId, level }] : [],
		),
		prerequisites: [],
	});
	const draft = { id: copy.versionId, course_id: copy.id, organisation_id: course.organisation_id };
	await copyPrerequisites(context, course.current_version_id, draft);
	await copyContent(context, course.current_version_id, draft, new Set(left.map((one) => one.id)));
	context.audit({ action: "learning.course.copied", object: { kind: "course", id: copy.id }, detail: { from: id } });
	return { id: copy.id, leftOut: left.map((one) => one.name) };
}
