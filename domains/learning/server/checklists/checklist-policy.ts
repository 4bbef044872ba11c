import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { kernelProblem, notFound } from "#platform/server/problem.ts";
import type { ChecklistSettings, Hindrance } from "../../contract-checklists.ts";
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
 * The same with one of its learners, who is not the actor: nobody signs for what they did themselves. Also with one who left or
 * was taken out: what was signed of them is read, settled and corrected still.
 * @param lock for a change: of two observers one signs after the other
 * @throws Problem not-found
 */
export async function learnerObserved(
	context: ReadContext,
	offeringId: string,
	activityId: string,
	enrolmentId: string,
	lock = false,
) {
	const run = await checklistToRun(context, offeringId, activityId);
	const enrolment = await context.tx
		.selectFrom("enrolment")
		.select(["id", "person_id", "state"])
		.where("id", "=", enrolmentId)
		.where("offering_id", "=", offeringId)
		.where("person_id", "<>", context.actor.personId as string)
		.$if(lock, (one) => one.forNoKeyUpdate())
		.executeTakeFirst();
	if (!enrolment) throw notFound();
	return { ...run, enrolment };
}
type Observed = Awaited<ReturnType<typeof learnerObserved>>;

/** Why the actor observes nothing new of this learner; null: they do. */
export function hindranceTo({ now }: ReadContext, { offering, enrolment }: Observed): Hindrance | null {
	if (!offering.teaches) return "role";
	if (enrolment.state !== "active") return "left";
	if (offering.state === "draft") return "not-open";
	if (offering.state === "closed") return "closed";
	return now < new Date(offering.starts_at) ? "not-begun" : null;
}

/**
 * For who fills it in: teachers and mentors, while the course runs.
 * @throws Problem not-found, learning/offering-not-open, learning/offering-closed, learning/offering-not-begun
 */
export async function observing(context: WriteContext, offeringId: string, activityId: string, enrolmentId: string) {
	const found = await learnerObserved(context, offeringId, activityId, enrolmentId, true);
	const hindrance = hindranceTo(context, found);
	if (hindrance === "role" || hindrance === "left") throw notFound();
	if (hindrance) throw learningProblem(`offering-${hindrance}`);
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
	const run = await learnerObserved(context, known.offering_id, known.activity_id, known.enrolment_id, true);
	const observation = await context.tx
		.selectFrom("observation")
		.selectAll()
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirstOrThrow();
	if (observation.revision !== revision) throw kernelProblem("changed-meanwhile");
	return { ...run, observation };
}
