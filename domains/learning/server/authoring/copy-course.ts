import { recordableCompetencies } from "#domains/competencies/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import type { CourseCopied, CourseCopyInput } from "../../contract-course-file.ts";
import type { CourseKind } from "../../contract-courses.ts";
import { copyPrerequisites } from "../prerequisites/set-prerequisites.ts";
import { learningProblem } from "../problems.ts";
import { developedBy } from "./content-queries.ts";
import { copyContent } from "./copy-content.ts";
import { courseToManage, courseToRead } from "./course-policy.ts";
import { createCourse } from "./create-course.ts";
import { mayTake, originOfCopy, sharingOf } from "./sharing.ts";

/**
 * Begins another course of the own organisation with what the published version of one is made of: of one that the actor
 * answers for, or of another organisation's that is shared with theirs under a licence that allows it, and then with its
 * attribution. Who merely writes a course, or reads of another one, has no hold on its answers and does not copy it.
 * Competencies in which no evidence can be recorded any more stay behind, as a course does not develop them, and are named.
 */
export async function copyCourse(
	context: WriteContext,
	id: string,
	{ code, name }: CourseCopyInput,
): Promise<CourseCopied> {
	const seen = await courseToRead(context, id);
	const taken = mayTake(context, seen);
	const course = taken ? seen : await courseToManage(context, id);
	const versionId = course.current_version_id;
	if (!versionId) throw learningProblem("course-not-published");
	const { tx, actor } = context;
	const { hours } = await tx
		.selectFrom("course_version")
		.select("hours")
		.where("id", "=", versionId)
		.executeTakeFirstOrThrow();
	const developed = await developedBy(context, versionId);
	const recordable = await recordableCompetencies(
		context,
		developed.map((one) => one.id),
	);
	const left = developed.filter((one) => !recordable.has(one.id));
	const { licence, licenceText, terms, origin: _ } = sharingOf(course);
	const copy = await createCourse(
		context,
		{
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
			sharing: { licence, licenceText, terms, tier: "authors" },
		},
		newId(),
		await originOfCopy(context, course),
	);
	const draft = { id: copy.versionId, course_id: copy.id, organisation_id: actor.organisationId as string };
	const leftIds = new Set(left.map((one) => one.id));
	const copyParts = async (): Promise<void> => {
		// Courses of another region come before nothing here.
		if (course.region_id === actor.regionId) await copyPrerequisites(context, versionId, draft);
		await copyContent(context, versionId, draft, leftIds);
	};
	// What is shared was let through above; its rows are another organisation's.
	await (taken ? unsafeBeyondScope(context, copyParts) : copyParts());
	context.audit({ action: "learning.course.copied", object: { kind: "course", id: copy.id }, detail: { from: id } });
	return { id: copy.id, leftOut: left.map((one) => one.name) };
}
