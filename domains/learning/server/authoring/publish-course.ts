import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { refusePrerequisiteCycle } from "../prerequisites/set-prerequisites.ts";
import { learningProblem } from "../problems.ts";
import { assessedIn } from "./assessed-in.ts";
import { checkContent } from "./check-content.ts";
import { courseToManage, draftOf } from "./course-policy.ts";

/** Publishes the draft of a course: it is frozen from then on, and readable for everybody signed in. */
export async function publishCourse(context: WriteContext, id: string): Promise<{ version: number }> {
	const course = await courseToManage(context, id);
	if (course.state === "archived") throw learningProblem("course-archived");
	const draft = await draftOf(context, id);
	await checkContent(context, draft.id);
	const { tx, actor, now } = context;
	// Since when this course develops it, over all its versions: what a coverage tells of.
	const { numUpdatedRows } = await tx
		.updateTable("course_competency as c")
		.set({
			since: sql`coalesce((select min(o.since) from course_competency o
				where o.course_id = c.course_id and o.competency_id = c.competency_id), ${now}::timestamptz)`,
			quizzes: 0,
			marked: 0,
		})
		.where("c.version_id", "=", draft.id)
		.executeTakeFirstOrThrow();
	if (numUpdatedRows === 0n) throw learningProblem("course-develops-nothing");
	for (const [competencyId, assessed] of await assessedIn(context, draft.id))
		await tx
			.updateTable("course_competency")
			.set(assessed)
			.where("version_id", "=", draft.id)
			.where("competency_id", "=", competencyId)
			.execute();
	await tx
		.updateTable("course_version")
		.set({ state: "published", published_at: now, published_by: actor.personId })
		.where("id", "=", draft.id)
		.execute();
	await tx
		.updateTable("course")
		.set({ state: "published", current_version_id: draft.id, revision: course.revision + 1, updated_at: now })
		.where("id", "=", id)
		.execute();
	await refusePrerequisiteCycle(context, id);
	context.audit({
		action: "learning.course.published",
		object: { kind: "course", id },
		detail: { version: draft.number },
	});
	await context.emit("learning.course.published", { courseId: id, versionId: draft.id, version: draft.number });
	return { version: draft.number };
}
