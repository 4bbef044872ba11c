import { z } from "zod";
import { listQuery } from "#platform/contract/list.ts";
import { named } from "#platform/contract/named.ts";
import { twoLanguages } from "./two-languages.ts";

/** 0–1. */
const score = z.number().min(0).max(1);
const reason = z.string().trim().min(3).max(2000);

export const missingRules = ["ignored", "zero-when-due"] as const;

const category = z.object({
	name: twoLanguages(80),
	weight: z.number().min(0).max(1000),
	drop: z.number().int().min(0).max(50),
});
const columnRule = z.object({
	activityId: z.uuid(),
	/** Index among the categories. */
	category: z.number().int().min(0).max(19),
	points: z.number().min(0.01).max(10_000),
	excluded: z.boolean(),
});
export const gradebookRules = z.object({
	missing: z.enum(missingRules),
	categories: z.array(category).min(1).max(20),
	columns: z.array(columnRule).max(500),
});
export type GradebookRules = z.infer<typeof gradebookRules>;
/** With the revision that was read: 0 when nothing was set yet. */
export const gradebookInput = gradebookRules.extend({ revision: z.number().int().min(0), reason });

/** A quiz, an assignment or a checklist. */
export const gradeColumn = columnRule.extend({
	title: named,
	kind: z.enum(["quiz", "assignment", "checklist"]),
	/** When a missing score counts as missing; a learner may have more time. */
	dueAt: z.string(),
	/** Works that wait for their release, where that can be told. */
	waiting: z.number().int(),
	/** Marked without names, and not all is released: of nobody is told what is there. */
	hidden: z.boolean(),
});
export type GradeColumn = z.infer<typeof gradeColumn>;

/**
 * What each cell of a row is, a sign for each column: `.` nothing, `s` a score, `o` set by hand, `h` the same while a work
 * waits there to be marked or released, `w` handed in and not marked, `u` marked and not released (it counts nothing yet),
 * `m` missing although due.
 */
export const gradeSigns = [".", "s", "o", "h", "w", "u", "m"] as const;
export type GradeSign = (typeof gradeSigns)[number];
export const isByHand = (sign: string | undefined): boolean => sign === "o" || sign === "h";

/** One learner, as short as it gets: a gradebook has tens of thousands of cells. Flags: `s` sample, `t` total set by hand. */
export const gradeRow = z.tuple([
	z.uuid().describe("enrolment"),
	z.string().describe("name"),
	z.string().describe("flags"),
	z.array(z.number().nullable()).describe("score of each column, 0–1"),
	z.string().describe("a sign for each column"),
	z.number().nullable().describe("total, 0–1"),
]);
export type GradeRow = z.infer<typeof gradeRow>;

export const gradePage = z.object({
	items: z.array(gradeRow),
	/** Learners of the offering. */
	total: z.number().int(),
	nextCursor: z.string().nullable(),
});
export type GradePage = z.infer<typeof gradePage>;
export const gradeQuery = z.object({
	limit: z.coerce.number().int().min(1).max(500).default(100),
	cursor: listQuery.shape.cursor,
});
export type GradeQuery = z.infer<typeof gradeQuery>;

/** A cell: of a learner and an activity; without an activity, the total. */
const cell = { enrolmentId: z.uuid(), activityId: z.uuid().nullable() };

export const gradeProposal = z.object({
	id: z.uuid(),
	...cell,
	name: z.string(),
	before: z.number().nullable(),
	/** Null: what was set by hand is taken back. */
	after: z.number().nullable(),
	reason: z.string(),
	askedBy: z.string().nullable(),
	askedAt: z.string(),
	/** The actor's own: somebody else decides. */
	mine: z.boolean(),
});
export type GradeProposal = z.infer<typeof gradeProposal>;

const offeringOfGrades = z.object({
	id: z.uuid(),
	course: named,
	term: z.string(),
	section: z.string(),
	sample: z.boolean(),
});

export const gradebook = z.object({
	offering: offeringOfGrades,
	revision: z.number().int(),
	missing: z.enum(missingRules),
	categories: z.array(category),
	columns: z.array(gradeColumn),
	proposals: z.array(gradeProposal),
	/** Somebody besides the actor runs the offering and can decide on what the actor proposes. */
	othersDecide: z.boolean(),
	/** The first learners by name. */
	rows: gradePage,
});
export type Gradebook = z.infer<typeof gradebook>;

export const gradeInput = z.object({
	...cell,
	/** Null: what was set by hand is taken back. */
	score: score.nullable(),
	reason,
	/** What stood in the cell: who has not seen a change does not overwrite it. */
	seen: z.number().nullable(),
});
export type GradeInput = z.infer<typeof gradeInput>;
/** done: it counts. proposed: the learner saw a mark there, so somebody else confirms it. */
export const gradeSet = z.object({ state: z.enum(["done", "proposed"]) });

export const decisionInput = z.object({ agree: z.boolean(), answer: z.string().trim().max(2000).default("") });

export const historyQuery = z.object({ enrolmentId: z.uuid(), activityId: z.uuid().optional() });
export const changeStates = ["done", "proposed", "confirmed", "refused", "withdrawn", "corrected"] as const;
export const gradeHistory = z.object({
	/** What was reached, without what was set by hand. */
	reached: z.number().nullable(),
	/** It is set by hand now. */
	overridden: z.boolean(),
	/** A learner's work that is marked by a rubric: there a correction changes evidence, too. */
	workId: z.uuid().nullable(),
	items: z.array(
		z.object({
			at: z.string(),
			by: z.string().nullable(),
			decidedBy: z.string().nullable(),
			/** corrected: by who marked it, in the rubric. */
			state: z.enum(changeStates),
			before: z.number().nullable(),
			after: z.number().nullable(),
			reason: z.string(),
			answer: z.string(),
		}),
	),
});
export type GradeHistory = z.infer<typeof gradeHistory>;

export const rulesHistory = z.object({
	items: z.array(
		z.object({
			at: z.string(),
			by: z.string().nullable(),
			reason: z.string(),
			before: gradebookRules.nullable(),
			after: gradebookRules,
		}),
	),
});

/* A table that comes back. */

export const importProblems = [
	"learner-unknown",
	"learner-twice",
	"row-unreadable",
	"not-a-percentage",
	"own-mark",
	"change-open",
	"not-released-yet",
] as const;
export const importPreview = z.object({
	/** Of these changes, to be sent along when they are taken over: they are what was looked at. */
	token: z.string(),
	changes: z.number().int(),
	/** Of them: those which somebody else confirms. */
	proposals: z.number().int(),
	errors: z.number().int(),
	/** Errors first, then changes; at most 500. */
	rows: z.array(
		z.object({
			line: z.number().int(),
			name: z.string(),
			/** Null: the total, or the learner themselves. */
			title: named.nullable(),
			before: z.number().nullable(),
			after: z.number().nullable(),
			text: z.string(),
			proposed: z.boolean(),
			problem: z.enum(importProblems).nullable(),
		}),
	),
});
export type ImportPreview = z.infer<typeof importPreview>;
export const importInput = z.object({ fileId: z.uuid(), token: z.string().max(100), reason });
export const imported = z.object({ changed: z.number().int(), proposed: z.number().int() });

/* A learner's own. */

export const myGrades = z.object({
	offering: offeringOfGrades,
	missing: z.enum(missingRules),
	categories: z.array(category),
	columns: z.array(gradeColumn.omit({ waiting: true, hidden: true })),
	scores: z.array(z.number().nullable()),
	/** As in a row, without what is not released. */
	signs: z.string(),
	/** 0–1; null: nothing counts yet. */
	total: z.number().nullable(),
	totalSetByHand: z.boolean(),
	changes: z.array(
		z.object({
			activityId: z.uuid().nullable(),
			at: z.string(),
			before: z.number().nullable(),
			after: z.number().nullable(),
			reason: z.string(),
		}),
	),
});
export type MyGrades = z.infer<typeof myGrades>;
