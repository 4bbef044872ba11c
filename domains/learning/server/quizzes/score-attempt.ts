import type { WriteContext } from "#platform/server/database/context.ts";
import type { QuizSettings } from "../../contract-content.ts";
import type { Answers } from "../../contract-quizzes.ts";
import { type DrawnQuestion, pointsOf } from "../../draw-paper.ts";
import { type MyEnrolment, markProgress } from "../learning/enrolment-policy.ts";
import { tellDone } from "../learning/tell-done.ts";
import { type Result, unsafeKeyOf } from "./attempt-queries.ts";

/** Points reached with answers, by question and by competency. */
export function resultOf(drawn: readonly DrawnQuestion[], answers: Answers): Result & { score: number } {
	const result: Result = { questions: {}, competencies: {} };
	let score = 0;
	for (const question of drawn) {
		const reached = pointsOf(question, answers[question.id]);
		score += reached;
		result.questions[question.id] = reached;
		if (question.competencyId === null) continue;
		const sum = result.competencies[question.competencyId] ?? { reached: 0, points: 0 };
		result.competencies[question.competencyId] = {
			reached: sum.reached + reached,
			points: sum.points + question.points,
		};
	}
	return { ...result, score: Math.round(100 * score) / 100 };
}

/** Scores an open attempt with what is kept of it; its enrolment, then its own row are locked. */
export async function scoreAttempt(context: WriteContext, attemptId: string): Promise<void> {
	const { tx, now } = context;
	const attempt = await tx
		.selectFrom("quiz_attempt as t")
		.innerJoin("enrolment as e", "e.id", "t.enrolment_id")
		.innerJoin("offering as o", "o.id", "t.offering_id")
		.innerJoin("course_activity as a", "a.id", "t.activity_id")
		.select(["t.answers", "t.points", "t.due_at", "t.activity_id", "t.offering_id", "t.enrolment_id", "a.quiz"])
		.select([
			"e.id",
			"e.person_id",
			"e.version_id",
			"o.course_id",
			"o.organisation_id",
			"o.starts_at",
			"o.ends_at",
			"o.state",
		])
		.where("t.id", "=", attemptId)
		.executeTakeFirstOrThrow();
	const quiz = attempt.quiz as unknown as QuizSettings;
	const { score, ...result } = resultOf(await unsafeKeyOf(context, attemptId), attempt.answers as unknown as Answers);
	const points = Number(attempt.points);
	const share = points === 0 ? 0 : score / points;
	const passed = share * 100 >= quiz.passMark - 1e-9;
	// Handed in by itself when its time was up.
	const at = attempt.due_at && new Date(attempt.due_at) < now ? new Date(attempt.due_at) : now;
	await tx
		.updateTable("quiz_attempt")
		.set({ state: "submitted", submitted_at: at, score, passed, result: JSON.stringify(result) })
		.where("id", "=", attemptId)
		.execute();
	const all = await tx
		.selectFrom("quiz_attempt")
		.select(["number", "score", "points", "passed"])
		.where("enrolment_id", "=", attempt.enrolment_id)
		.where("activity_id", "=", attempt.activity_id)
		.where("state", "=", "submitted")
		.orderBy("number")
		.execute();
	const shares = all.map((one) => (Number(one.points) === 0 ? 0 : Number(one.score) / Number(one.points)));
	const counting = quiz.counts === "best" ? Math.max(...shares) : (shares.at(-1) as number);
	// Done: passed once, or no attempt is left.
	const done = all.some((one) => one.passed) || (quiz.attempts !== null && all.length >= quiz.attempts);
	const { activity_id: activityId, offering_id: offeringId, enrolment_id: enrolmentId } = attempt;
	const enrolment: MyEnrolment = { ...attempt, offering_id: offeringId };
	const { fresh } = await markProgress(context, enrolment, activityId, { done, score: counting });
	const { organisation_id: organisationId, person_id: personId } = attempt;
	const payload = { activityId, offeringId, enrolmentId, attemptId, organisationId, personId };
	await context.emit("learning.quiz.submitted", payload);
	await context.emit(passed ? "learning.quiz.passed" : "learning.quiz.failed", payload);
	if (done) await tellDone(context, { activityId, offeringId, enrolmentId, organisationId, personId }, fresh);
}
