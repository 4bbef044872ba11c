import type { ReadContext } from "#platform/server/database/context.ts";
import type { MyNotes } from "../../contract-learning.ts";
import { myEnrolment } from "./enrolment-policy.ts";
import { structureOf } from "./version-structure.ts";

/** All that I noted in a course that I learn. */
export async function listNotes(context: ReadContext, offeringId: string): Promise<MyNotes> {
	const enrolment = await myEnrolment(context, offeringId);
	const { tx } = context;
	const course = await tx
		.selectFrom("course")
		.select(["name_en as en", "name_zh as zh"])
		.where("id", "=", enrolment.course_id)
		.executeTakeFirstOrThrow();
	const rows = await tx
		.selectFrom("activity_note")
		.select(["activity_id", "text", "updated_at"])
		.where("enrolment_id", "=", enrolment.id)
		.execute();
	const notes = new Map(rows.map((row) => [row.activity_id, row]));
	const { activities } = await structureOf(context, enrolment.version_id);
	return {
		course,
		items: activities.flatMap(({ id, kind, title, minutes }) => {
			const note = notes.get(id);
			return note ? [{ id, kind, title, minutes, text: note.text, updatedAt: note.updated_at }] : [];
		}),
	};
}
