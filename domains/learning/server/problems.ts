import { defineProblems } from "#platform/server/problem.ts";

/** Refusals of this domain; the browser has their words in `web/problem-messages.ts`. */
export const learningProblem = defineProblems("learning", {
	/** params: code */
	"course-code-taken": 409,
	/** params: revision */
	"course-changed": 409,
	/** There is no draft: the newest version is published. */
	"course-frozen": 409,
	"course-drafted": 409,
	"course-develops-nothing": 422,
	"course-archived": 409,
	/** params: title */
	"activity-empty": 422,
	"activity-changed": 409,
	"question-changed": 409,
	"question-in-use": 409,
	"bank-in-use": 409,
});
