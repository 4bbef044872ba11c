import { defineProblems } from "#platform/server/problem.ts";

/** Refusals of needs, supply and catalogues (postings have their own in posting-problems.ts); the browser has their words in `web/problem-messages.ts`. */
export const demandProblem = defineProblems("demand", {
	"need-closed": 409,
	"need-open": 409,
	"need-changed": 409,
	"programme-closed": 409,
	"programme-changed": 409,
	"programme-code-taken": 409,
	"catalogue-not-computed": 409,
	"catalogue-empty": 409,
	"catalogue-not-draft": 409,
	"catalogue-not-in-review": 409,
	"catalogue-own-draft": 409,
	"catalogue-regions-differ": 422,
	"grant-held": 409,
});
