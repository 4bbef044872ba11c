import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { CourseDetail } from "../../contract-courses.ts";
import { manageCourses, writeCourses } from "../learning-policy.ts";
import { learningProblem } from "../problems.ts";
import { mayTake, sharedWith } from "./sharing.ts";

/**
 * Courses that the actor writes, as a condition on a table with the course's id and organisation: their organisation's to
 * those who answer for them, and those given to authors.
 */
export const writtenBy = (
	{ actor }: ReadContext,
	{ course, organisation }: { course: string; organisation: string },
): RawBuilder<boolean> => {
	if (!writeCourses.holds(actor)) return sql<boolean>`false`;
	const authored = sql`exists (select from course_author a where a.course_id = ${sql.ref(course)}
		and a.person_id = ${actor.personId}::uuid and a.ended_at is null)`;
	return manageCourses.holds(actor)
		? sql<boolean>`(${sql.ref(organisation)} = ${actor.organisationId}::uuid or ${authored})`
		: sql<boolean>`${authored}`;
};

const ofCourse = { course: "course.id", organisation: "course.organisation_id" };

/** Courses that lists and pages may show: published ones to everybody signed in, drafts to who writes them. */
export const visibleCourses = (context: ReadContext): RawBuilder<boolean> =>
	sql<boolean>`(course.state <> 'draft' or ${writtenBy(context, ofCourse)})`;

export const writtenCourses = (context: ReadContext): RawBuilder<boolean> => writtenBy(context, ofCourse);

/** The course to read, and whether the actor writes it. @throws Problem not-found */
export async function courseToRead(context: ReadContext, id: string) {
	const found = await context.tx
		.selectFrom("course")
		.selectAll()
		.select(writtenCourses(context).as("written"))
		.select(sharedWith(context, "course").as("shared"))
		.where("id", "=", id)
		.where(visibleCourses(context))
		.executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

/** The course for a change, locked. @throws Problem not-found */
export async function courseToWrite(context: ReadContext, id: string) {
	const found = await context.tx
		.selectFrom("course")
		.selectAll()
		.where("id", "=", id)
		.where(writtenCourses(context))
		.forUpdate()
		.executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

/** The same for who answers for it: publishing, archiving, giving it to authors. @throws Problem not-found */
export async function courseToManage(context: ReadContext, id: string) {
	const found = await courseToWrite(context, id);
	if (!answersFor(context, found)) throw notFound();
	return found;
}

export const answersFor = ({ actor }: ReadContext, { organisation_id }: { organisation_id: string }): boolean =>
	manageCourses.holds(actor) && organisation_id === actor.organisationId;

/** The version that is being written, locked. @throws Problem learning/course-frozen */
export async function draftOf({ tx }: ReadContext, courseId: string) {
	const found = await tx
		.selectFrom("course_version")
		.selectAll()
		.where("course_id", "=", courseId)
		.where("state", "=", "draft")
		.forUpdate()
		.executeTakeFirst();
	if (!found) throw learningProblem("course-frozen");
	return found;
}

export function courseAbilities(
	context: ReadContext,
	course: Awaited<ReturnType<typeof courseToRead>> & { drafted: boolean },
): CourseDetail["abilities"] {
	if (!course.written)
		return [...(course.shared ? (["content"] as const) : []), ...(mayTake(context, course) ? (["copy"] as const) : [])];
	const answers = answersFor(context, course);
	if (course.state === "archived") return answers ? ["restore"] : [];
	return [
		"edit",
		"content",
		...(course.drafted ? [] : (["draft"] as const)),
		...(answers && course.drafted ? (["publish"] as const) : []),
		...(answers ? (["authors", "sharing"] as const) : []),
		...(answers && course.state === "published" ? (["archive", "offer", "copy"] as const) : []),
	];
}
