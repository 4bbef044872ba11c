import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { CourseInput, CourseKind, courseChange } from "../../contract-courses.ts";
import { replacePrerequisites } from "../prerequisites/set-prerequisites.ts";
import { learningProblem } from "../problems.ts";
import { answersFor, courseToWrite } from "./course-policy.ts";
import { keepingWords, refuseOtherLicence, sharingColumns, sharingOf } from "./sharing.ts";
import { courseColumns, refuseTakenCode, replaceDeveloped } from "./write-course.ts";

/**
 * Changes name, summary and code of a course, and what its draft develops and what comes before it. Without a draft these stay as they are
 * published.
 */
export async function editCourse(
	context: WriteContext,
	id: string,
	{ revision, ...change }: z.infer<typeof courseChange>,
): Promise<{ revision: number }> {
	const course = await courseToWrite(context, id);
	if (course.state === "archived") throw learningProblem("course-archived");
	if (course.revision !== revision) throw learningProblem("course-changed", { revision: course.revision });
	const input: Omit<CourseInput, "prerequisites" | "sharing"> = {
		...change,
		kind: change.kind ?? (course.kind as CourseKind),
		certificate: change.certificate ?? { en: course.certificate_en, zh: course.certificate_zh },
	};
	// Whoever merely writes a course does not say who else may have it.
	if (change.sharing && !answersFor(context, course)) throw notFound();
	const { origin, ...given } = sharingOf(course);
	if (change.sharing) refuseOtherLicence(origin, given, change.sharing);
	await refuseTakenCode(context, course.organisation_id, input.code, id);
	const { tx, now } = context;
	const draft = await tx
		.selectFrom("course_version")
		.select(["id", "course_id", "organisation_id"])
		.where("course_id", "=", id)
		.where("state", "=", "draft")
		.executeTakeFirst();
	if (draft) {
		await tx.updateTable("course_version").set({ hours: input.hours }).where("id", "=", draft.id).execute();
		await replaceDeveloped(context, draft, input);
		if (change.prerequisites) await replacePrerequisites(context, draft, change.prerequisites);
	}
	await tx
		.updateTable("course")
		.set({
			...courseColumns(input),
			...(change.sharing && {
				...sharingColumns(change.sharing),
				origin: JSON.stringify(keepingWords(origin, given)),
			}),
			revision: revision + 1,
			updated_at: now,
		})
		.where("id", "=", id)
		.execute();
	context.audit({
		action: "learning.course.edited",
		object: { kind: "course", id },
		detail: { revision, ...(change.sharing && { licence: change.sharing.licence, tier: change.sharing.tier }) },
	});
	return { revision: revision + 1 };
}
