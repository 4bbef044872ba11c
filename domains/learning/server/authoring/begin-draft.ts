import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { copyPrerequisites } from "../prerequisites/set-prerequisites.ts";
import { learningProblem } from "../problems.ts";
import { copyContent } from "./copy-content.ts";
import { courseToWrite } from "./course-policy.ts";

/** Begins the next version of a course as a copy of the one that is published. */
export async function beginDraft(context: WriteContext, id: string): Promise<{ versionId: string }> {
	const course = await courseToWrite(context, id);
	if (course.state === "archived") throw learningProblem("course-archived");
	const { tx, now } = context;
	const versions = await tx
		.selectFrom("course_version")
		.select(["id", "number", "state", "hours"])
		.where("course_id", "=", id)
		.orderBy("number", "desc")
		.execute();
	const [newest] = versions;
	if (!newest || newest.state === "draft") throw learningProblem("course-drafted");
	const versionId = newId();
	await tx
		.insertInto("course_version")
		.values({
			id: versionId,
			course_id: id,
			organisation_id: course.organisation_id,
			number: newest.number + 1,
			hours: newest.hours,
			created_at: now,
		})
		.execute();
	await sql`insert into course_competency (version_id, course_id, organisation_id, competency_id, level)
		select ${versionId}::uuid, course_id, organisation_id, competency_id, level from course_competency
		where version_id = ${newest.id}`.execute(tx);
	const draft = { id: versionId, course_id: id, organisation_id: course.organisation_id };
	await copyPrerequisites(context, newest.id, draft);
	await copyContent(context, newest.id, draft);
	await tx
		.updateTable("course")
		.set({ revision: course.revision + 1, updated_at: now })
		.where("id", "=", id)
		.execute();
	context.audit({
		action: "learning.course.drafted",
		object: { kind: "course", id },
		detail: { version: newest.number + 1 },
	});
	return { versionId };
}
