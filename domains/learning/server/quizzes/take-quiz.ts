import { randomInt, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import type { QuizSettings } from "../../contract-content.ts";
import type { QuestionContent } from "../../contract-questions.ts";
import type { Answers, PaperQuestion } from "../../contract-quizzes.ts";
import { type Chance, drawPaper, paperOf, type SourceQuestion } from "../../draw-paper.ts";
import { learnedActivity, markProgress, myEnrolment, phaseOf } from "../learning/enrolment-policy.ts";
import { learningProblem } from "../problems.ts";
import { answersToldAt } from "./answers-told.ts";
import { GRACE_MS } from "./attempt-queries.ts";
import { quizTimeOf } from "./quiz-time.ts";
import { scoreAttempt } from "./score-attempt.ts";

const chance: Chance = { below: (limit) => randomInt(limit), name: () => randomUUID().slice(0, 8) };

/**
 * Begins an attempt, or goes on with the one that is open, also from another tab. One whose time is up is handed in first,
 * with what was saved.
 */
export async function beginAttempt(
	context: WriteContext,
	offeringId: string,
	activityId: string,
): Promise<{ id: string }> {
	// Of two at once one waits here.
	const enrolment = await myEnrolment(context, offeringId, true);
	const { quiz: settings } = await learnedActivity(context, enrolment, activityId);
	if (!settings) throw notFound();
	const quiz = settings as unknown as QuizSettings;
	const { tx, actor, now } = context;
	const taken = await tx
		.selectFrom("quiz_attempt")
		.select(["id", "state", "due_at"])
		.where("enrolment_id", "=", enrolment.id)
		.where("activity_id", "=", activityId)
		.execute();
	const open = taken.find(({ state }) => state === "open");
	if (open && !isLate(open.due_at, now)) return { id: open.id };
	const told = await answersToldAt(context, offeringId, activityId);
	const { due: closes } = await quizTimeOf(context, enrolment, activityId);
	const closed = now >= closes;
	const over = told !== null || closed || phaseOf(enrolment, now) !== "now";
	const used = quiz.attempts !== null && taken.length >= quiz.attempts;
	if (open) {
		await scoreAttempt(context, open.id);
		// Where none follows, that one is what there is to see; a refusal would undo that it was handed in.
		if (over || used) return { id: open.id };
	}
	if (told !== null) throw learningProblem("answers-told");
	if (closed && phaseOf(enrolment, now) === "now")
		throw learningProblem("quiz-closed", { closesAt: closes.toISOString() });
	if (over) throw learningProblem("offering-over");
	if (used) throw learningProblem("attempts-used", { attempts: quiz.attempts });
	const questions = await questionsOf(context, enrolment.version_id, quiz);
	const drawn = drawPaper(quiz, questions, chance);
	const id = newId();
	const due = quiz.timeLimit === null ? null : new Date(now.getTime() + quiz.timeLimit * 60_000);
	await tx
		.insertInto("quiz_attempt")
		.values({
			id,
			enrolment_id: enrolment.id,
			offering_id: offeringId,
			activity_id: activityId,
			person_id: actor.personId as string,
			number: taken.length + 1,
			started_at: now,
			due_at: due && due < closes ? due : closes,
			paper: JSON.stringify(paperOf(drawn, chance)),
			points: drawn.reduce((sum, { points }) => sum + points, 0),
		})
		.execute();
	await unsafeBeyondScope(context, () =>
		tx
			.insertInto("quiz_key")
			.values({ attempt_id: id, questions: JSON.stringify(drawn) })
			.execute(),
	);
	await markProgress(context, enrolment, activityId, { done: false });
	await context.emit("learning.quiz.attempted", {
		activityId,
		offeringId,
		attemptId: id,
		organisationId: enrolment.organisation_id,
	});
	return { id };
}

/** Hands in what a learner left open past its time, whichever activity they come back to. */
export async function closeOverdue(context: WriteContext, enrolmentId: string): Promise<void> {
	const open = await context.tx
		.selectFrom("quiz_attempt")
		.select(["id", "due_at"])
		.where("enrolment_id", "=", enrolmentId)
		.where("state", "=", "open")
		.execute();
	for (const { id, due_at } of open) if (isLate(due_at, context.now)) await scoreAttempt(context, id);
}

/** Of the banks that a quiz draws from, beyond what its learner may read. */
async function questionsOf(context: WriteContext, versionId: string, { parts }: QuizSettings) {
	const rows = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("question")
			.select(["id", "bank_id", "content", "points", "competency_id"])
			.where("version_id", "=", versionId)
			.where(
				"bank_id",
				"in",
				parts.map(({ bankId }) => bankId),
			)
			.orderBy("position")
			.execute(),
	);
	const banks = new Map<string, SourceQuestion[]>(parts.map(({ bankId }) => [bankId, []]));
	for (const { id, bank_id, content, points, competency_id } of rows)
		banks.get(bank_id)?.push({
			id,
			points: Number(points),
			competencyId: competency_id,
			content: content as unknown as QuestionContent,
		});
	return banks;
}

const isLate = (due: string | null, now: Date): boolean =>
	due !== null && now.getTime() > new Date(due).getTime() + GRACE_MS;

/**
 * The actor's own attempt, locked after its enrolment as by all who score: of two tabs one comes after the other.
 * @throws Problem not-found
 */
async function myAttempt({ tx, actor, now }: WriteContext, id: string) {
	const enrolled = await tx
		.selectFrom("enrolment as e")
		.innerJoin("quiz_attempt as t", "t.enrolment_id", "e.id")
		.innerJoin("offering as o", "o.id", "e.offering_id")
		.select(["e.id", "o.state", "o.starts_at", "o.ends_at"])
		.where("t.id", "=", id)
		.where("t.person_id", "=", actor.personId)
		.where("e.state", "=", "active")
		.forNoKeyUpdate("e")
		.executeTakeFirst();
	if (!enrolled) throw notFound();
	const attempt = await tx
		.selectFrom("quiz_attempt")
		.select(["id", "state", "due_at", "paper", "answers"])
		.where("id", "=", id)
		.forNoKeyUpdate()
		.executeTakeFirstOrThrow();
	// An end that is moved moves their time; one that began beside that is over all the same.
	const over = phaseOf(enrolled, now) === "over" && attempt.due_at !== null && new Date(attempt.due_at) > now;
	return { ...attempt, late: over || isLate(attempt.due_at, now) };
}

/** An order that nobody touched is answered as it was shown. */
function shownOrders({ paper, answers }: { paper: unknown; answers: unknown }): Answers {
	const untouched = (paper as PaperQuestion[]).filter(
		({ id, kind }) => kind === "ordering" && (answers as Answers)[id] === undefined,
	);
	return Object.fromEntries(untouched.map(({ id, options }) => [id, options.map((option) => option.id)]));
}

/** Adds answers to those that are kept; one tab does not take away what another wrote. */
async function keep({ tx, now }: WriteContext, { id, paper }: { id: string; paper: unknown }, answers: Answers) {
	const known = new Set((paper as PaperQuestion[]).map((question) => question.id));
	const own = Object.fromEntries(Object.entries(answers).filter(([question]) => known.has(question)));
	await sql`update quiz_attempt set answers = answers || ${JSON.stringify(own)}::jsonb, saved_at = ${now}
		where id = ${id}`.execute(tx);
}

/** Keeps answers while they are typed. @throws Problem learning/attempt-over after its time, or once it is handed in */
export async function saveAnswers(context: WriteContext, id: string, answers: Answers): Promise<{ savedAt: string }> {
	const attempt = await myAttempt(context, id);
	if (attempt.state !== "open" || attempt.late) throw learningProblem("attempt-over");
	await keep(context, attempt, answers);
	return { savedAt: context.now.toISOString() };
}

/**
 * Hands an attempt in. A second time changes nothing. After its time what comes along does not count: what was saved in
 * time does.
 */
export async function submitAttempt(context: WriteContext, id: string, answers: Answers): Promise<void> {
	const attempt = await myAttempt(context, id);
	if (attempt.state !== "open") return;
	if (!attempt.late) await keep(context, attempt, { ...shownOrders(attempt), ...answers });
	await scoreAttempt(context, id);
}
