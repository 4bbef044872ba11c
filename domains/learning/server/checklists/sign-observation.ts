import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import { outcomeOf } from "../../checklist-rules.ts";
import type { ObservationToKeep, sendBackInput } from "../../contract-checklists.ts";
import { partyOf } from "../marking/party-of.ts";
import { courseParams } from "../offerings/course-params.ts";
import { learningProblem } from "../problems.ts";
import { observationToChange, observing } from "./checklist-policy.ts";
import { confirmObservation } from "./confirm-observation.ts";
import { giveBack } from "./give-back.ts";
import { checkAnswers, keepObservation } from "./save-observation.ts";

/**
 * Signs what was observed, by the actor's name and the server's hour: each item has an answer, and the day lies in the course.
 * Where somebody watched too it waits for them, else it is confirmed.
 * @throws Problem learning/observed-meanwhile: somebody, or another tab, signed one since
 */
export async function signObservation(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	enrolmentId: string,
	input: ObservationToKeep,
): Promise<void> {
	const found = await observing(context, offeringId, activityId, enrolmentId);
	const { offering, settings } = found;
	const { number } = input;
	checkAnswers(settings, input.answers, true);
	const { tx, actor, now } = context;
	const { rows } = await sql<{ next: number; today: string }>`
		select (select coalesce(max(o.number), 0) + 1 from observation o
				where o.enrolment_id = ${enrolmentId} and o.activity_id = ${activityId} and o.state <> 'draft') as next,
			to_char(${now}::timestamptz at time zone ${offering.time_zone}, 'YYYY-MM-DD') as today`.execute(tx);
	const { next, today } = rows[0]!;
	if (number !== next) throw learningProblem("observed-meanwhile");
	checkDay(input.observedOn, offering, today);
	const { id } = await keepObservation(context, found, input);
	const party = await partyOf(context, offeringId);
	const outcome = outcomeOf(settings.items, settings, input.answers);
	const signature = {
		state: "signed",
		number,
		party,
		observer_organisation_id: actor.organisationId,
		signed_at: now,
		sent_back: null,
		// What comes late of the tab that signed is no change of its own any more.
		writer: null,
		passed: outcome.passed,
		score: outcome.score,
	};
	const signed = await tx
		.updateTable("observation")
		.set((row) => ({ ...signature, revision: row("revision", "+", 1) }))
		.where("id", "=", id)
		.returningAll()
		.executeTakeFirstOrThrow();
	context.audit({
		action: "learning.observation.signed",
		object: { kind: "observation", id },
		organisationId: offering.organisation_id,
	});
	if (input.secondId === null) {
		await confirmObservation(context, signed, offering.course_id);
		return;
	}
	await context.notify({
		personId: input.secondId,
		kind: "learning.observation-to-sign",
		params: await courseParams(context, offering.course_id),
		page: pageOf(signed),
	});
}

const pageOf = (one: { offering_id: string; activity_id: string; enrolment_id: string }): string =>
	`/offerings/${one.offering_id}/checklists/${one.activity_id}/${one.enrolment_id}`;

function checkDay(
	day: string | null,
	{ starts_on, ends_on }: { starts_on: string; ends_on: string },
	today: string,
): void {
	const refuse = (code: string) => invalid({ path: "observedOn", code });
	if (day === null) throw refuse("day-missing");
	if (day > today) throw refuse("day-to-come");
	if (day < starts_on) throw refuse("before-offering");
	if (day > ends_on) throw refuse("after-offering");
}

/** The second observer's part: who was named, and still teaches or mentors there. @throws Problem not-found */
async function toSignSecond(context: WriteContext, id: string, revision: number) {
	const found = await observationToChange(context, id, revision);
	if (found.observation.second_id !== context.actor.personId || !found.offering.teaches) throw notFound();
	if (found.observation.state !== "signed") throw learningProblem("observation-confirmed");
	return found;
}

/** The second observer signs the same. */
export async function coSignObservation(context: WriteContext, id: string, revision: number): Promise<void> {
	const { offering } = await toSignSecond(context, id, revision);
	const { tx, actor, now } = context;
	const signed = await tx
		.updateTable("observation")
		.set({
			second_party: await partyOf(context, offering.id),
			second_organisation_id: actor.organisationId,
			second_signed_at: now,
			revision: revision + 1,
		})
		.where("id", "=", id)
		.returningAll()
		.executeTakeFirstOrThrow();
	context.audit({
		action: "learning.observation.co-signed",
		object: { kind: "observation", id },
		organisationId: offering.organisation_id,
	});
	await confirmObservation(context, signed, offering.course_id);
}

/** The second observer saw it otherwise: it goes back to the first with the reason. */
export async function sendBackObservation(
	context: WriteContext,
	id: string,
	{ reason, revision }: z.infer<typeof sendBackInput>,
): Promise<void> {
	const { offering, observation } = await toSignSecond(context, id, revision);
	const observer = await giveBack(context, observation, { action: "sent-back", reason });
	if (observer)
		await context.notify({
			personId: observer,
			kind: "learning.observation-sent-back",
			params: await courseParams(context, offering.course_id),
			page: pageOf(observation),
		});
}

/**
 * The first observer takes the signature back while the second one is missing; so does who answers for the course, where neither
 * of them does.
 */
export async function takeBackObservation(context: WriteContext, id: string, revision: number): Promise<void> {
	const { offering, observation } = await observationToChange(context, id, revision);
	const own = observation.observer_id === context.actor.personId && offering.teaches;
	if (!own && !offering.answers) throw notFound();
	if (observation.state !== "signed") throw learningProblem("observation-confirmed");
	const observer = await giveBack(context, observation, { action: "taken-back", reason: null });
	if (observer && !own)
		await context.notify({
			personId: observer,
			kind: "learning.observation-undone",
			params: await courseParams(context, offering.course_id),
			page: pageOf(observation),
		});
}
