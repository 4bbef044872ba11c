import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import type { RecognitionInput } from "../../contract-recognition.ts";
import { planProblem } from "../plans/plan-problems.ts";
import { courseToRecognise, planOfModule } from "./recognition-checks.ts";
import { agreeRecognitions } from "./recognition-policy.ts";

/** Proposes to another school that its course counts for a module of a plan of mine; that school has to agree. */
export async function proposeRecognition(context: WriteContext, input: RecognitionInput): Promise<{ id: string }> {
	const { tx, actor, now } = context;
	if (!agreeRecognitions.holds(actor)) throw notFound();
	const receivingId = actor.organisationId as string;
	const course = await courseToRecognise(context, input.courseId, receivingId);
	const planId = await planOfModule(context, { ...input, receivingId });
	const id = newId();
	const inserted = await tx
		.insertInto("credit_recognition")
		.values({
			id,
			giving_id: course.organisation_id,
			receiving_id: receivingId,
			course_id: course.id,
			plan_id: planId,
			module_id: input.moduleId,
			credits: input.credits,
			note: input.note,
			proposed_by: actor.personId,
			proposed_at: now,
		})
		.onConflict((conflict) =>
			conflict
				.columns(["course_id", "plan_id", "module_id"])
				.where(sql<boolean>`state in ('proposed', 'agreed')`)
				.doNothing(),
		)
		.executeTakeFirst();
	if (inserted.numInsertedOrUpdatedRows === 0n) throw planProblem("recognition-exists");
	context.audit({
		action: "programmes.recognition.proposed",
		object: { kind: "credit_recognition", id },
		detail: { courseId: course.id, moduleId: input.moduleId, credits: input.credits },
	});
	await context.emit("programmes.recognition.proposed", { recognitionId: id });
	return { id };
}
