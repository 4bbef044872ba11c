import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { kernelProblem, notFound } from "#platform/server/problem.ts";
import { kindOf } from "../../assignment-rules.ts";
import type { Levels } from "../../contract-assignments.ts";
import type { agreementInput } from "../../contract-marking.ts";
import { courseParams } from "../offerings/course-params.ts";
import { learningProblem } from "../problems.ts";
import { checkLevels } from "./check-levels.ts";
import { type SeenWork, workToMark } from "./marking-policy.ts";
import { scoreOfWork, setMarking, unsafeFinishedMarks } from "./settle-marks.ts";

async function toAgree(context: WriteContext, id: string, revision: number) {
	const work = await workToMark(context, id, true);
	const marks = await unsafeFinishedMarks(context, id);
	const marked = marks.some(({ marker_id }) => marker_id === context.actor.personId);
	if (!marked && !work.answers) throw notFound();
	if (work.stage !== "agree") throw learningProblem("nothing-to-agree");
	if (work.revision !== revision) throw kernelProblem("changed-meanwhile");
	return { work, marks, marked };
}

/**
 * Where two marks differ by more than is allowed: one of the markers proposes what holds instead, and the other agrees by
 * `confirmAgreement`; who answers for the course, and marked it not, decides at once. Why is kept either way.
 */
export async function agreeMarks(
	context: WriteContext,
	id: string,
	{ levels, feedback, reason, revision }: z.infer<typeof agreementInput>,
): Promise<void> {
	const { work, marks, marked } = await toAgree(context, id, revision);
	checkLevels(work.rubric, levels, true, true);
	const { personId } = context.actor;
	const proposal = { levels: JSON.stringify(levels), feedback, reason };
	if (!marked) {
		await settle(context, work, { ...proposal, kind: kindOf(marks), score: scoreOfWork(work, levels) }, "decided");
		return;
	}
	await setMarking(context, work, { ...proposal, proposed_by: personId });
	context.audit({
		action: "learning.work.agreement-proposed",
		object: { kind: "assignment_work", id },
		organisationId: work.organisation_id,
	});
	await context.notifyAll({
		personIds: marks.flatMap(({ marker_id }) => (marker_id === personId ? [] : [marker_id])),
		kind: "learning.agreement-proposed",
		params: { ...(await courseParams(context, work.course_id)), number: String(work.number) },
		page: `/marking/${id}`,
	});
}

/** The other marker agrees to what was proposed. */
export async function confirmAgreement(context: WriteContext, id: string, revision: number): Promise<void> {
	const { work, marks, marked } = await toAgree(context, id, revision);
	if (!marked || !work.proposed_by || work.proposed_by === context.actor.personId)
		throw learningProblem("nothing-to-agree");
	const levels = work.levels as Levels;
	await settle(context, work, { kind: kindOf(marks), score: scoreOfWork(work, levels) }, "agreed");
}

async function settle(
	context: WriteContext,
	work: SeenWork,
	changes: Parameters<typeof setMarking>[2],
	how: "agreed" | "decided",
): Promise<void> {
	await setMarking(context, work, { ...changes, stage: "marked", decided_by: context.actor.personId });
	context.audit({
		action: `learning.work.${how}`,
		object: { kind: "assignment_work", id: work.work_id },
		organisationId: work.organisation_id,
	});
}
