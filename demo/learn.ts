import type { Composition } from "#app/compose.ts";
import { type Attempt, beginAttempt, saveProgress, submitAttempt } from "#domains/learning/api.ts";
import type { Actor } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { answersOf } from "./answers.ts";
import { as, withinRights } from "./as.ts";
import type { CourseFile } from "./course-file.ts";
import { actorOf } from "./region.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Activities that the student of the tour has done: enough to see how it goes on. */
const TOUR = 3;

interface Learned {
	offeringId: string;
	course: CourseFile;
	/** How far the class is, 0–1. */
	far: number;
	random: () => number;
}

/** A class some weeks into its term: each learner as far as they came, quizzes taken as well as they could. */
export async function learnSome(
	context: WriteContext,
	composition: Composition,
	{ offeringId, course, far, random }: Learned,
): Promise<void> {
	const student = await actorOf(composition, "student");
	const { tx, now } = context;
	const activities = await tx
		.selectFrom("course_activity as a")
		.innerJoin("course_unit as u", "u.id", "a.unit_id")
		.innerJoin("offering as o", "o.version_id", "a.version_id")
		.select(["a.id", "a.kind"])
		.where("o.id", "=", offeringId)
		// Works are handed in and marked, and practical work is observed, by themselves (assignments.ts,
		// checklists.ts), and so is what is discussed (discussions.ts).
		.where("a.kind", "not in", ["assignment", "checklist", "discussion"])
		.orderBy("u.position")
		.orderBy("a.position")
		.execute();
	const learners = await tx
		.selectFrom("enrolment as e")
		.innerJoin("person as p", "p.id", "e.person_id")
		.select("e.person_id")
		.where("e.offering_id", "=", offeringId)
		.orderBy("p.email")
		.execute();
	const questions = course.banks.flatMap((bank) => bank.questions.map(({ content }) => content));
	for (const { person_id } of learners) {
		const learner: Actor = { ...student, personId: person_id };
		const share = Math.min(1, Math.max(0, far * (0.4 + 1.2 * random())));
		const reached = person_id === student.personId ? TOUR : Math.round(share * activities.length);
		const knows = 0.5 + 0.5 * random();
		// From the first day of the term to some day of these weeks.
		const step = ((12 + 15 * random()) * DAY) / Math.max(1, reached);
		await withinRights(context, learner, async (inner) => {
			for (const [index, { id, kind }] of activities.slice(0, reached).entries()) {
				const at = new Date(now.getTime() - 27 * DAY + (index + random() * 0.9) * step);
				const then = as({ ...inner, now: at }, learner);
				if (kind !== "quiz") await saveProgress(then, offeringId, id, { position: null, done: true });
				else
					await takeQuiz(then, { offeringId, activityId: id }, (paper) => answersOf(paper, questions, knows, random));
			}
		});
	}
}

/** One attempt of a quarter of an hour. */
async function takeQuiz(
	context: WriteContext,
	{ offeringId, activityId }: { offeringId: string; activityId: string },
	answer: (paper: Attempt["paper"]) => Parameters<typeof submitAttempt>[2],
): Promise<void> {
	const { id } = await beginAttempt(context, offeringId, activityId);
	const { paper } = await context.tx
		.selectFrom("quiz_attempt")
		.select("paper")
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	const later = { ...context, now: new Date(context.now.getTime() + 15 * MINUTE) };
	await submitAttempt(later, id, answer(paper as unknown as Attempt["paper"]));
}
