import type { z } from "zod";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import type { AssignmentSettings } from "../../contract-assignments.ts";
import type { QuizSettings } from "../../contract-content.ts";
import type { LearnedActivity, progressInput } from "../../contract-learning.ts";
import { isSettled } from "../../release-rules.ts";
import { fileOf } from "../authoring/content-queries.ts";
import { locksOfEnrolment } from "../openings/release-locks.ts";
import { learningProblem } from "../problems.ts";
import { answersToldAt } from "../quizzes/answers-told.ts";
import { attemptsOf } from "../quizzes/attempt-queries.ts";
import { quizTimeOf } from "../quizzes/quiz-time.ts";
import { closeOverdue } from "../quizzes/take-quiz.ts";
import { learnedActivity, type MyEnrolment, markProgress, myEnrolment, phaseOf } from "./enrolment-policy.ts";
import { tellDone } from "./tell-done.ts";
import { structureOf } from "./version-structure.ts";

/** One activity as its learner sees it. */
export async function getLearnedActivity(
	context: ReadContext,
	offeringId: string,
	activityId: string,
): Promise<LearnedActivity> {
	const enrolment = await myEnrolment(context, offeringId);
	const row = await learnedActivity(context, enrolment, activityId);
	const { tx, now } = context;
	const of = (table: "activity_progress" | "activity_note") =>
		tx.selectFrom(table).where("enrolment_id", "=", enrolment.id).where("activity_id", "=", activityId);
	const progress = await of("activity_progress")
		.select(["state", "score", "position"] as never)
		.executeTakeFirst();
	const note = await of("activity_note")
		.select("text" as never)
		.executeTakeFirst();
	const {
		state = null,
		score = null,
		position = null,
	} = (progress ?? {}) as Partial<{
		state: "started" | "done";
		score: number | null;
		position: number | null;
	}>;
	const structure = await structureOf(context, enrolment.version_id);
	const locks = await locksOfEnrolment(context, enrolment.id, structure);
	const open = structure.activities.filter(({ id }) => !locks.has(id));
	const at = open.findIndex(({ id }) => id === activityId);
	const phase = phaseOf(enrolment, now);
	const file = await fileOf(context, row.file_id);
	return {
		id: row.id,
		kind: row.kind as LearnedActivity["kind"],
		title: { en: row.title_en, zh: row.title_zh },
		minutes: row.minutes,
		offeringId,
		course: { en: row.course_en, zh: row.course_zh },
		phase,
		state,
		score,
		body: { en: row.body_en, zh: row.body_zh },
		url: row.url,
		file: file && { name: file.name, size: file.size },
		position,
		note: (note as { text: string } | undefined)?.text ?? "",
		previousId: open[at - 1]?.id ?? null,
		nextId: open[at + 1]?.id ?? null,
		quiz: row.quiz ? await quizOf(context, enrolment, activityId, row.quiz as unknown as QuizSettings) : null,
	};
}

async function quizOf(
	context: ReadContext,
	enrolment: MyEnrolment,
	activityId: string,
	{ parts: _, ...rules }: QuizSettings,
): Promise<LearnedActivity["quiz"]> {
	const taken = await attemptsOf(context, enrolment.id, activityId);
	const toldAt = await answersToldAt(context, enrolment.offering_id, activityId);
	const { due, extended } = await quizTimeOf(context, enrolment, activityId);
	const left = rules.attempts === null || taken.length < rules.attempts;
	return {
		...rules,
		taken,
		toldAt,
		dueAt: due.toISOString(),
		extended,
		mayBegin:
			phaseOf(enrolment, context.now) === "now" &&
			context.now < due &&
			(taken.some(({ state }) => state === "open") || (left && toldAt === null)),
	};
}

/**
 * Keeps how far the learner is in an activity. What a quiz is worth, its score says. Of an assignment without names it is not
 * told that somebody opened it: the hour would say whose a work is that came in then.
 */
export async function saveProgress(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	{ position, done, taken: takes = false }: Omit<z.output<typeof progressInput>, "taken"> & { taken?: boolean },
): Promise<void> {
	const enrolment = await myEnrolment(context, offeringId, true);
	const { kind, assignment } = await learnedActivity(context, enrolment, activityId);
	if (phaseOf(enrolment, context.now) !== "now") throw learningProblem("offering-over");
	await closeOverdue(context, enrolment.id);
	const finished = done && !isSettled(kind);
	const { fresh, opened, taken } = await markProgress(context, enrolment, activityId, {
		position: kind === "video" ? position : null,
		done: finished,
		opens: (assignment as AssignmentSettings | null)?.anonymous !== true,
		takes: takes && !isSettled(kind),
	});
	const { id: enrolmentId, organisation_id: organisationId, person_id: personId } = enrolment;
	const payload = { activityId, offeringId, enrolmentId, organisationId, personId };
	if (opened) await context.emit("learning.activity.initialized", payload);
	if (taken) await context.emit("learning.activity.taken", payload);
	if (finished) await tellDone(context, payload, fresh);
}

/** A note of the learner's own, to an activity; empty, it is gone. Nobody else reads it. */
export async function saveNote(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	text: string,
): Promise<void> {
	const { tx, actor, now } = context;
	const enrolment = await myEnrolment(context, offeringId);
	await learnedActivity(context, enrolment, activityId);
	const key = { enrolment_id: enrolment.id, activity_id: activityId };
	if (text.trim() === "") {
		await tx
			.deleteFrom("activity_note")
			.where("enrolment_id", "=", enrolment.id)
			.where("activity_id", "=", activityId)
			.execute();
		return;
	}
	const row = { text, updated_at: now };
	await tx
		.insertInto("activity_note")
		.values({ ...key, person_id: actor.personId as string, ...row })
		.onConflict((on) => on.columns(["enrolment_id", "activity_id"]).doUpdateSet(row))
		.execute();
}
