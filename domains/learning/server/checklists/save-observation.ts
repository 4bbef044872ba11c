import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { ChecklistSettings, ItemAnswers, ObservationToKeep } from "../../contract-checklists.ts";
import { wasSeen } from "../assignments/was-seen.ts";
import { learningProblem } from "../problems.ts";
import { learnerObserved, observing } from "./checklist-policy.ts";

type Found = Awaited<ReturnType<typeof observing>>;

/** Keeps what an observer noted so far; nobody else reads it. */
export async function saveObservation(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	enrolmentId: string,
	input: ObservationToKeep,
): Promise<{ revision: number; savedAt: string }> {
	const found = await observing(context, offeringId, activityId, enrolmentId);
	const { revision } = await keepObservation(context, found, input);
	return { revision, savedAt: context.now.toISOString() };
}

/** Drops what was noted and not signed. */
export async function dropObservation(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	enrolmentId: string,
): Promise<void> {
	// Also where nothing new is observed any more.
	const { offering } = await learnerObserved(context, offeringId, activityId, enrolmentId, true);
	if (!offering.teaches) throw notFound();
	await context.tx
		.deleteFrom("observation")
		.where("enrolment_id", "=", enrolmentId)
		.where("activity_id", "=", activityId)
		.where("observer_id", "=", context.actor.personId)
		.where("state", "=", "draft")
		.execute();
}

/**
 * Answers are to items of the checklist, as each of them is answered.
 * @param all every item has one
 * @throws Problem invalid
 */
export function checkAnswers({ items }: ChecklistSettings, answers: ItemAnswers, all: boolean): void {
	const known = new Map(items.map((item) => [item.id, item]));
	for (const [id, given] of Object.entries(answers)) {
		const item = known.get(id);
		if (!item || (item.answer === "tick" && given === "help"))
			throw invalid({ path: `answers.${id}`, code: "unknown" });
	}
	const open = items.filter(({ id }) => answers[id] === undefined);
	if (all && open.length > 0) throw invalid(...open.map(({ id }) => ({ path: `answers.${id}`, code: "item-open" })));
}

/**
 * Writes the open observation of the actor, which is begun by that.
 * @throws Problem invalid, learning/observation-signed, learning/observed-meanwhile: what comes late was signed by the actor, and
 * begins no further one; learning/observation-changed: by another tab
 */
export async function keepObservation(
	context: WriteContext,
	{ offering, activity, settings, enrolment }: Found,
	{ answers, note, observedOn, place, sessionId, secondId, number, ...seen }: ObservationToKeep,
): Promise<{ id: string; revision: number }> {
	const { tx, actor, now } = context;
	const own = await tx
		.selectFrom("observation")
		.select(["id", "state", "number", "revision", "writer"])
		.where("enrolment_id", "=", enrolment.id)
		.where("activity_id", "=", activity.id)
		.where("observer_id", "=", actor.personId)
		.execute();
	if (own.some(({ state }) => state === "signed")) throw learningProblem("observation-signed");
	if (own.some((one) => one.number !== null && one.number >= number)) throw learningProblem("observed-meanwhile");
	const open = own.find(({ state }) => state === "draft");
	if (!wasSeen(open, seen)) throw learningProblem("observation-changed");
	checkAnswers(settings, answers, false);
	await checkSession(context, offering.id, sessionId);
	await checkSecond(context, offering.id, secondId);
	const row = {
		answers: JSON.stringify(answers),
		note,
		observed_on: observedOn,
		place: place.trim(),
		session_id: sessionId,
		second_id: secondId,
		writer: seen.writer ?? null,
		saved_at: now,
	};
	if (open) {
		const revision = open.revision + 1;
		await tx
			.updateTable("observation")
			.set({ ...row, revision })
			.where("id", "=", open.id)
			.execute();
		return { id: open.id, revision };
	}
	const id = newId();
	await tx
		.insertInto("observation")
		.values({
			id,
			offering_id: offering.id,
			activity_id: activity.id,
			enrolment_id: enrolment.id,
			person_id: enrolment.person_id,
			organisation_id: offering.organisation_id,
			observer_id: actor.personId,
			...row,
		})
		.execute();
	return { id, revision: 1 };
}

async function checkSession({ tx }: WriteContext, offeringId: string, sessionId: string | null): Promise<void> {
	if (!sessionId) return;
	const found = await tx
		.selectFrom("class_session")
		.select("id")
		.where("id", "=", sessionId)
		.where("offering_id", "=", offeringId)
		.where("state", "<>", "cancelled")
		.executeTakeFirst();
	if (!found) throw invalid({ path: "sessionId", code: "unknown" });
}

/** Somebody else who teaches or mentors there. A learner does neither. */
async function checkSecond(context: WriteContext, offeringId: string, secondId: string | null): Promise<void> {
	if (!secondId) return;
	if (secondId === context.actor.personId) throw invalid({ path: "secondId", code: "second-is-first" });
	// Also one of another organisation, whose row the actor may not see.
	const found = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("offering_teacher")
			.select("person_id")
			.where("offering_id", "=", offeringId)
			.where("person_id", "=", secondId)
			.where("ended_at", "is", null)
			.executeTakeFirst(),
	);
	if (!found) throw invalid({ path: "secondId", code: "observes-not-here" });
}
