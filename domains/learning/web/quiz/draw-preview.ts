import type { QuizSettings } from "../../contract-content.ts";
import type { Answers, QuestionReview } from "../../contract-quizzes.ts";
import { type Chance, type DrawnQuestion, drawPaper, paperOf, pointsOf, rightOf } from "../../draw-paper.ts";
import type { Bank } from "../content/calls-content.ts";

const chance: Chance = {
	below: (limit) => Math.floor(Math.random() * limit),
	name: () => crypto.randomUUID(),
};

/** A paper as a learner would get it, drawn in the browser of somebody who may read the answers. Nothing is recorded. */
export function drawPreview(quiz: QuizSettings, banks: readonly Bank[]) {
	const drawn = drawPaper(quiz, new Map(banks.map(({ id, questions }) => [id, questions])), chance);
	return { drawn, paper: paperOf(drawn, chance) };
}

export const reviewOf = (question: DrawnQuestion, answers: Answers): QuestionReview => ({
	id: question.id,
	reached: pointsOf(question, answers[question.id]),
	right: rightOf(question),
	explanation: question.content.explanation,
});
