import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import { outcomeOf } from "../../checklist-rules.ts";
import type { observationCorrection } from "../../contract-checklists.ts";
import { learningProblem } from "../problems.ts";
import { observationToChange } from "./checklist-policy.ts";
import { tellLearner } from "./confirm-observation.ts";
import { checkAnswers } from "./save-observation.ts";

/**
 * Corrects what was confirmed, with the reason, which its learner reads; what it was before stays on record. Who answers for
 * the course does so, and of one observer also they; of two neither alone.
 */
export async function correctObservation(
	context: WriteContext,
	id: string,
	{ answers, note, reason, revision }: z.infer<typeof observationCorrection>,
): Promise<void> {
	const { offering, observation, settings } = await observationToChange(context, id, revision);
	const { tx, actor, now } = context;
	const alone = observation.observer_id === actor.personId && observation.second_id === null;
	if (!offering.answers && !alone) throw notFound();
	if (observation.state !== "confirmed") throw learningProblem("not-released");
	checkAnswers(settings, answers, true);
	const same = settings.items.every(
		(item) => (observation.answers as Record<string, string>)[item.id] === answers[item.id],
	);
	if (same && note === observation.note) throw invalid({ path: "answers", code: "same-as-before" });
	const after = outcomeOf(settings.items, settings, answers);
	await tx
		.insertInto("observation_correction")
		.values({
			id: newId(),
			observation_id: id,
			offering_id: observation.offering_id,
			answers_before: JSON.stringify(observation.answers),
			answers_after: JSON.stringify(answers),
			note_before: observation.note,
			note_after: note,
			revision: revision + 1,
			score_before: observation.score as number,
			score_after: after.score,
			passed_before: observation.passed as boolean,
			passed_after: after.passed,
			reason,
			corrected_by: actor.personId,
			corrected_at: now,
		})
		.execute();
	await tx
		.updateTable("observation")
		.set({
			answers: JSON.stringify(answers),
			note,
			score: after.score,
			passed: after.passed,
			revision: revision + 1,
		})
		.where("id", "=", id)
		.execute();
	context.audit({
		action: "learning.observation.corrected",
		object: { kind: "observation", id },
		organisationId: observation.organisation_id,
	});
	await tellLearner(
		context,
		{ ...observation, passed: after.passed },
		{
			courseId: offering.course_id,
			kind: "learning.observation-corrected",
			verdict: after.passed !== observation.passed,
		},
	);
}
