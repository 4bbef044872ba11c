import { defineProblems } from "#platform/server/problem.ts";

export const recordProblem = defineProblems("records", {
	"statement-conflict": 409,
	"voiding-voided": 400,
	"scope-missing": 403,
	"document-changed": 412,
	"document-unconditional": 409,
	"document-condition-missing": 400,
	"document-not-mergeable": 400,
	"attachments-too-large": 413,
	"too-many-forwards": 409,
	/** A rule's newest version has not been tried on past statements. */
	"rule-untried": 409,
	"rule-off": 409,
	/** Another rule that is on counts the same statements for the same competency. */
	"rule-overlaps": 409,
});
