import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { ChecklistSettings, LearnedChecklist } from "../../contract-checklists.ts";
import { ownDueAt } from "../assignments/due-times.ts";
import { itemsOf } from "../authoring/content-queries.ts";
import { learnedActivity, myEnrolment } from "../learning/enrolment-policy.ts";
import { structureOf } from "../learning/version-structure.ts";
import { signedObservations } from "./observation-views.ts";

/** A checklist as its learner sees it: the items from the beginning, an observation once all have signed it. */
export async function learnedChecklistOf(
	context: ReadContext,
	offeringId: string,
	activityId: string,
): Promise<LearnedChecklist> {
	const enrolment = await myEnrolment(context, offeringId);
	const activity = await learnedActivity(context, enrolment, activityId);
	if (!activity.checklist) throw notFound();
	const settings = activity.checklist as unknown as ChecklistSettings;
	const { items: _, ...rules } = settings;
	const { develops } = await structureOf(context, enrolment.version_id);
	return {
		settings: rules,
		items: itemsOf(settings, develops),
		dueAt: await ownDueAt(context, enrolment.id, activityId),
		observations: await signedObservations(context, { activityId, enrolmentId: enrolment.id }, "confirmed"),
	};
}
