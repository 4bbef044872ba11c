import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { RecognitionInput } from "../../contract-recognition.ts";
import { planProblem } from "../plans/plan-problems.ts";
import { agreeRecognitions } from "./recognition-policy.ts";

/** Proposes to another school that its course counts for a module of a plan of mine; that school has to agree. */
export async function proposeRecognition(context: WriteContext, input: RecognitionInput): Promise<{ id: string }> {
	const { tx, actor, now } = context;
	if (!agreeRecognitions.holds(actor)) throw notFound();
	const course = await tx
		.selectFrom("course as c")
		.innerJoin("organisation as o", "o.id", "c.organisation_id")
		.select(["c.id", "c.organisation_id"])
		.where("c.id", "=", input.courseId)
		.where("c.state", "=", "published")
		.where("o.kind", "=", "school")
		.where("o.state", "=", "verified")
		.where("o.id", "<>", actor.organisationId)
		.executeTakeFirst();
	if (!course) throw invalid({ path: "courseId", code: "course-of-other-school" });
	const module = await tx
		.selectFrom("plan_version as v")
		.innerJoin("plan_module as m", "m.version_id", "v.id")
		.select(["v.plan_id", "m.credits"])
		.where("v.id", "=", input.planVersionId)
		.where("v.state", "=", "published")
		.where("v.organisation_id", "=", actor.organisationId)
		.where("m.id", "=", input.moduleId)
		.executeTakeFirst();
	if (!module) throw invalid({ path: "moduleId", code: "module-unknown" });
	if (input.credits > Number(module.credits))
		throw invalid({ path: "credits", code: "more-than-module", params: { credits: Number(module.credits) } });
	const id = newId();
	const inserted = await tx
		.insertInto("credit_recognition")
		.values({
			id,
			giving_id: course.organisation_id,
			receiving_id: actor.organisationId as string,
			course_id: course.id,
			plan_id: module.plan_id,
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
