import { defineProblems } from "#platform/server/problem.ts";

/** Refusals about sources, imports, postings and titles; their words are in `web/postings/problem-words.ts`. */
export const postingProblem = defineProblems("demand", {
	"source-name-taken": 409,
	"import-running": 409,
	"import-not-prepared": 409,
	/** params: missing */
	"import-not-ready": 422,
	/** params: column */
	"import-column-missing": 422,
	/** params: rows, rejected, reasonEn, reasonZh */
	"import-mostly-bad": 422,
	"import-empty": 422,
	"import-file-gone": 409,
	"title-unknown": 404,
});
