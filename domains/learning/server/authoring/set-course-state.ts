import type { WriteContext } from "#platform/server/database/context.ts";
import { learningProblem } from "../problems.ts";
import { courseToManage } from "./course-policy.ts";

/** Archives a published course, or takes it back into use. */
export async function setCourseState(
	context: WriteContext,
	id: string,
	state: "published" | "archived",
): Promise<void> {
	const course = await courseToManage(context, id);
	if (course.state === "draft") throw learningProblem("course-drafted");
	if (course.state === state) return;
	await context.tx
		.updateTable("course")
		.set({ state, revision: course.revision + 1, updated_at: context.now })
		.where("id", "=", id)
		.execute();
	const name = `learning.course.${state === "archived" ? "archived" : "restored"}`;
	context.audit({ action: name, object: { kind: "course", id } });
	await context.emit(name, { courseId: id });
}
