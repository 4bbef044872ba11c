import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { kernelProblem, notFound } from "#platform/server/problem.ts";
import type { ChecklistSettings } from "../../contract-checklists.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { learningProblem } from "../problems.ts";

/** A checklist of an offering that the actor teaches or answers for. @throws Problem not-found */
export async function checklistToRun(context: ReadContext, offeringId: string, activityId: string) {
	const offering = await offeringToRun(context, offeringId);
	const activity = await context.tx
		.selectFrom("course_activity")
		.select(["id", "title_en", "title_zh", "body_en", "body_zh", "checklist"])
		.where("id", "=", activityId)
		.where("version_id", "=", offering.version_id)
		.where("kind", "=", "checklist")
		.executeTakeFirst();
	if (!activity) throw notFound();
	return { offering, activity, settings: activity.checklist as unknown as ChecklistSettings };
}

/**
 * The same with one of its learners, who is not the actor: nobody signs for what they did themselves. For a change the
 * enrolment is locked: of two observers one signs after the other.
 * @throws Problem not-found
 */
export async function learnerToObserve(
	context: ReadContext,
	offeringId: string,
	activityId: string,
	enrolmentId: string,
	lock = false,
) {
	const run = await checklistToRun(context, offeringId, activityId);
	const enrolment = await context.tx
		.selectFrom("enrolment")
		.select(["id", "person_id"])
		.where("id", "=", enrolmentId)
		.where("offering_id", "=", offeringId)
		.where("state", "=", "active")
		.where("person_id", "<>", context.actor.personId as string)
		.$if(lock, (one) => one.forNoKeyUpdate())
		.executeTakeFirst();
	if (!enrolment) throw notFound();
	return { ...run, enrolment };
}

/** For who fills it in: teachers and mentors, once the course has begun. @throws Problem not-found, learning/offering-not-begun */
export async function observing(context: WriteContext, offeringId: string, activityId: string, enrolmentId: string) {
	const found = await learnerToObserve(context, offeringId, activityId, enrolmentId, true);
	if (!found.offering.teaches) throw notFound();
	if (context.now < new Date(found.offering.starts_at)) throw learningProblem("offering-not-begun");
	return found;
}

/** An observation that was signed, with its checklist; enrolment and observation are locked. @throws Problem not-found */
export async function observationToChange(context: WriteContext, id: string, revision: number) {
	const known = await context.tx
		.selectFrom("observation")
		.select(["offering_id", "activity_id", "enrolment_id"])
		.where("id", "=", id)
		.where("state", "<>", "draft")
		.executeTakeFirst();
	if (!known) throw notFound();
	const run = await learnerToObserve(context, known.offering_id, known.activity_id, known.enrolment_id, true);
	const observation = await context.tx
		.selectFrom("observation")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (observation.revision !== revision) throw kernelProblem("changed-meanwhile");
	return { ...run, observation };
}
