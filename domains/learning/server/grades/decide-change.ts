import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { decisionInput } from "../../contract-grades.ts";
import { courseParams } from "../offerings/course-params.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { learningProblem } from "../problems.ts";
import { rulesOf } from "./grade-columns.ts";
import { enrolmentsToGrade } from "./grade-policy.ts";
import { cellsOf, fine } from "./grade-rows.ts";
import { applyChanges, standsIn } from "./set-grades.ts";

/**
 * Confirms a proposed change of a mark that its learner saw, or refuses it with the reason. Who proposed it takes it back
 * and does not confirm it.
 */
export async function decideChange(
	context: WriteContext,
	offeringId: string,
	changeId: string,
	{ agree, answer }: z.infer<typeof decisionInput>,
): Promise<void> {
	const offering = await offeringToRun(context, offeringId);
	const { tx, actor, now } = context;
	const asked = await tx
		.selectFrom("grade_change")
		.selectAll()
		.where("id", "=", changeId)
		.where("offering_id", "=", offeringId)
		.where("person_id", "<>", actor.personId as string)
		.executeTakeFirst();
	if (!asked) throw notFound();
	const { enrolment_id: enrolmentId, activity_id: activityId, person_id: personId } = asked;
	await enrolmentsToGrade(context, offeringId, [enrolmentId]);
	const change = await tx
		.selectFrom("grade_change")
		.selectAll()
		.where("id", "=", changeId)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (change.state !== "proposed") throw learningProblem("change-decided");
	const own = change.asked_by === actor.personId;
	if (agree && own) throw learningProblem("second-person-needed");
	if (!agree && !own && answer.length < 3) throw invalid({ path: "answer", code: "answer-missing" });
	const before = change.score_before === null ? null : fine(change.score_before);
	const after = change.score_after === null ? null : fine(change.score_after);
	if (agree) {
		const rules = await rulesOf(context, offering);
		const at = rules.columns.findIndex((column) => column.activityId === activityId);
		const cells = (await cellsOf(context, offering, rules, [enrolmentId])).get(enrolmentId)!;
		// A quiz was taken again, a rubric corrected: what was looked at stands there no more.
		if (standsIn(cells, at) !== before) throw learningProblem("mark-moved");
		const { reason } = change;
		await applyChanges(context, offering, [{ enrolmentId, personId, activityId, before, after, reason }]);
	}
	await tx
		.updateTable("grade_change")
		.set({
			state: agree ? "confirmed" : own ? "withdrawn" : "refused",
			decided_by: actor.personId,
			decided_at: now,
			answer: agree ? "" : answer,
		})
		.where("id", "=", changeId)
		.execute();
	if (!own && change.asked_by)
		await context.notify({
			personId: change.asked_by,
			kind: agree ? "learning.grade-confirmed" : "learning.grade-refused",
			params: await courseParams(context, offering.course_id),
			page: `/offerings/${offeringId}/gradebook`,
		});
	context.audit({
		action: agree ? "learning.grade.confirmed" : "learning.grade.refused",
		object: { kind: "grade_change", id: changeId },
		organisationId: offering.organisation_id,
	});
}
