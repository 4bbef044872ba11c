import { defineProblems } from "#platform/server/problem.ts";

/** Refusals of training plans; the browser has their words in `web/problem-messages.ts`. */
export const planProblem = defineProblems("programmes", {
	/** params: revision */
	"plan-changed": 409,
	"plan-published": 409,
	"plan-exists": 409,
	"plan-not-draft": 409,
	"plan-not-in-approval": 409,
	"plan-not-approved": 409,
	"plan-decided": 409,
	/** params: count */
	"plan-unfinished": 422,
	"plan-in-progress": 409,
	"modules-changed": 409,
	"too-many": 422,
	"programme-closed": 409,
	"recognition-exists": 409,
	"recognition-decided": 409,
	"proposal-changed": 409,
	"proposal-decided": 409,
	"changed-meanwhile": 409,
	/** params: most, left */
	"too-many-of-yours": 422,
	/** params: most */
	"too-many-open": 422,
});
