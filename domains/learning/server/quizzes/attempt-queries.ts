import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import type { QuizSettings } from "../../contract-content.ts";
import type { Attempt, LearnedActivity } from "../../contract-learning.ts";
import type { Answers, PaperQuestion, QuestionReview } from "../../contract-quizzes.ts";
import { type DrawnQuestion, rightOf } from "../../draw-paper.ts";
import { answersToldAt } from "./answers-told.ts";

/** What was sent in time may be this long under way. */
export const GRACE_MS = 5_000;

type Taken = NonNullable<LearnedActivity["quiz"]>["taken"];

const briefColumns = [
	"id",
	"number",
	"state",
	"started_at",
	"due_at",
	"submitted_at",
	"score",
	"points",
	"passed",
] as const;

interface BriefRow {
	id: string;
	number: number;
	state: string;
	started_at: string;
	due_at: string | null;
	submitted_at: string | null;
	score: string | number | null;
	points: string | number;
	passed: boolean | null;
}

const toBrief = (row: BriefRow): Taken[number] => ({
	id: row.id,
	number: row.number,
	state: row.state as "open" | "submitted",
	startedAt: row.started_at,
	dueAt: row.due_at,
	submittedAt: row.submitted_at,
	score: row.score === null ? null : Number(row.score),
	points: Number(row.points),
	passed: row.passed,
});

/** Attempts of an enrolment at a quiz; whose it is was asked before. */
export async function attemptsOf({ tx }: ReadContext, enrolmentId: string, activityId: string): Promise<Taken> {
	const rows = await tx
		.selectFrom("quiz_attempt")
		.select(briefColumns)
		.where("enrolment_id", "=", enrolmentId)
		.where("activity_id", "=", activityId)
		.orderBy("number")
		.execute();
	return rows.map(toBrief);
}

/** The questions of an attempt with what is right: for the rules alone. */
export async function unsafeKeyOf(context: ReadContext, attemptId: string): Promise<DrawnQuestion[]> {
	const { questions } = await unsafeBeyondScope(context, () =>
		context.tx.selectFrom("quiz_key").select("questions").where("attempt_id", "=", attemptId).executeTakeFirstOrThrow(),
	);
	return questions as unknown as DrawnQuestion[];
}

/** What a person took, as they see it: what was right only when the quiz tells it. @throws Problem not-found */
export async function getAttempt(context: ReadContext, id: string): Promise<Attempt> {
	const { tx, actor, now } = context;
	const row = await tx
		.selectFrom("quiz_attempt as t")
		.innerJoin("course_activity as a", "a.id", "t.activity_id")
		.innerJoin("offering as o", "o.id", "t.offering_id")
		.innerJoin("enrolment as e", "e.id", "t.enrolment_id")
		.selectAll("t")
		.select(["a.quiz", "a.title_en", "a.title_zh", "o.ends_at", "o.state as offering_state"])
		.where("t.id", "=", id)
		.where("t.person_id", "=", actor.personId)
		.where("e.state", "=", "active")
		.executeTakeFirst();
	if (!row) throw notFound();
	const { show, passMark, attempts } = row.quiz as unknown as QuizSettings;
	// What could be read once stays told: nobody attempts it any more.
	const over =
		row.offering_state === "closed" ||
		now >= new Date(row.ends_at) ||
		(await answersToldAt(context, row.offering_id, row.activity_id)) !== null;
	const told =
		row.state === "submitted" &&
		show !== "never" &&
		((show === "after-submit" && (await isLast(context, row, attempts))) ||
			(over && !(await isAnswered(context, row))));
	return {
		...toBrief(row),
		offeringId: row.offering_id,
		activityId: row.activity_id,
		title: { en: row.title_en, zh: row.title_zh },
		now: now.toISOString(),
		paper: row.paper as unknown as PaperQuestion[],
		answers: row.answers as unknown as Answers,
		review: told ? await reviewOf(context, row.id, row.result) : null,
		show,
		passMark,
	};
}

/** Whether no further attempt can follow, which knowing what was right would serve. */
async function isLast(
	{ tx }: ReadContext,
	{ enrolment_id, activity_id }: { enrolment_id: string; activity_id: string },
	attempts: number | null,
): Promise<boolean> {
	if (attempts === null) return false;
	const { taken } = await tx
		.selectFrom("quiz_attempt")
		.select(({ fn }) => fn.countAll<string>().as("taken"))
		.where("enrolment_id", "=", enrolment_id)
		.where("activity_id", "=", activity_id)
		.where("state", "=", "submitted")
		.executeTakeFirstOrThrow();
	return Number(taken) >= attempts;
}

/** Whether answers of anybody to this quiz can still be under way, now that the offering is over. */
async function isAnswered(
	context: ReadContext,
	{ offering_id, activity_id }: { offering_id: string; activity_id: string },
): Promise<boolean> {
	const graced = new Date(context.now.getTime() - GRACE_MS).toISOString();
	const open = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("quiz_attempt")
			.select("id")
			.where("offering_id", "=", offering_id)
			.where("activity_id", "=", activity_id)
			.where("state", "=", "open")
			.where("due_at", ">=", graced)
			.where("due_at", "<=", context.now.toISOString())
			.executeTakeFirst(),
	);
	return open !== undefined;
}

/** What is kept of a scored attempt. */
export interface Result {
	/** Points reached, by question. */
	questions: Record<string, number>;
	/** Points reached and possible, by competency. */
	competencies: Record<string, { reached: number; points: number }>;
}

async function reviewOf(context: ReadContext, attemptId: string, result: unknown): Promise<QuestionReview[]> {
	const { questions } = result as Result;
	return (await unsafeKeyOf(context, attemptId)).map((question) => ({
		id: question.id,
		reached: questions[question.id] ?? 0,
		right: rightOf(question),
		explanation: question.content.explanation,
	}));
}
