import type { WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { planProblem } from "../plans/plan-problems.ts";
import { courseToRecognise, planOfModule } from "./recognition-checks.ts";
import { recognitionAbilities, recognitionFor } from "./recognition-policy.ts";

/**
 * The giving school's word on a proposal; to agree, everything has to be as it had to be when it was proposed.
 * @throws Problem invalid when the course, the module or its credits are so no more
 */
export async function decideRecognition(
	context: WriteContext,
	{ id, agreed, note }: { id: string; agreed: boolean; note: string | null },
): Promise<void> {
	const { tx, actor, now } = context;
	const found = await recognitionFor(context, id);
	if (!recognitionAbilities(actor, { ...found, state: "proposed" }).includes("decide")) throw notFound();
	if (found.state !== "proposed") throw planProblem("recognition-decided");
	if (agreed) {
		await courseToRecognise(context, found.course_id, found.receiving_id);
		await planOfModule(context, {
			planId: found.plan_id,
			moduleId: found.module_id,
			receivingId: found.receiving_id,
			credits: Number(found.credits),
		});
	}
	const state = agreed ? "agreed" : "declined";
	await tx
		.updateTable("credit_recognition")
		.set({ state, decided_by: actor.personId, decided_at: now, decision_note: note })
		.where("id", "=", id)
		.execute();
	context.audit({ action: `programmes.recognition.${state}`, object: { kind: "credit_recognition", id } });
	await context.emit(`programmes.recognition.${state}`, { recognitionId: id });
}

/** Ends what was agreed, or takes a proposal back. */
export async function endRecognition(context: WriteContext, id: string): Promise<void> {
	const { tx, actor, now } = context;
	const found = await recognitionFor(context, id);
	if (!recognitionAbilities(actor, found).includes("end")) throw planProblem("recognition-decided");
	await tx
		.updateTable("credit_recognition")
		.set({ state: "ended", ended_by: actor.personId, ended_at: now })
		.where("id", "=", id)
		.execute();
	context.audit({ action: "programmes.recognition.ended", object: { kind: "credit_recognition", id } });
	await context.emit("programmes.recognition.ended", { recognitionId: id, was: found.state });
}
