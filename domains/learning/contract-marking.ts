import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named } from "#platform/contract/named.ts";
import { assignmentRules, levelsInput, rubricView, settledLevelsInput } from "./contract-assignments.ts";

/** first, second: a marker is wanted; agree: two differ by more than is allowed. */
export const stages = ["first", "second", "agree", "marked", "released"] as const;
export type Stage = (typeof stages)[number];

/** todo: whatever waits for the actor. */
export const markingQuery = listQuery.extend({
	offeringId: z.uuid().optional(),
	activityId: z.uuid().optional(),
	show: z.enum(["todo", ...stages]).optional(),
});
export type MarkingQuery = z.infer<typeof markingQuery>;

export const markingRow = z.object({
	id: z.uuid(),
	number: z.number().int(),
	/** Whose it is; null while that is hidden. */
	learners: z.array(z.string()).nullable(),
	offeringId: z.uuid(),
	activityId: z.uuid(),
	title: named,
	course: named,
	section: z.string(),
	stage: z.enum(stages),
	lateDays: z.number().int(),
	/** The actor's own mark. */
	mine: z.enum(["draft", "finished"]).nullable(),
	/** Waits for the actor. */
	todo: z.boolean(),
	sample: z.boolean(),
});
export type MarkingRow = z.infer<typeof markingRow>;
/** Works without names that are kept from their markers, of an assignment. */
export const keptBack = z.object({
	offeringId: z.uuid(),
	activityId: z.uuid(),
	title: named,
	course: named,
	section: z.string(),
	works: z.number().int(),
	/** When they are shown at the latest. */
	until: z.string(),
	/** Once all who can have handed in, before. */
	mayEndEarlier: z.boolean(),
});
export type KeptBack = z.infer<typeof keptBack>;

export const markingList = listOf(markingRow);

const mark = z.object({
	marker: z.string(),
	party: z.enum(["teacher", "mentor"]).nullable(),
	levels: z.record(z.string(), z.number()),
	feedback: z.string(),
	state: z.enum(["draft", "finished"]),
});

export const markingAbilities = ["mark", "give-back", "propose", "confirm", "decide", "release", "correct"] as const;

export const workToMark = markingRow.extend({
	settings: assignmentRules,
	rubric: z.array(rubricView),
	/** What was asked for. */
	brief: named,
	body: z.string(),
	url: z.string().nullable(),
	/** By their place in the work: an id in order of time would tell when each was laid to it. */
	files: z.array(z.object({ number: z.number().int(), name: z.string(), size: z.number() })),
	/** Not told of an anonymous one: it says who was here at that time. */
	submittedAt: z.string().nullable(),
	ownMark: mark.nullable(),
	/** Of the others, from when all have finished theirs. */
	otherMarks: z.array(mark),
	/** What was agreed, or proposed; of one marker, what they gave. */
	outcome: z
		.object({
			levels: z.record(z.string(), z.number()),
			feedback: z.string(),
			reason: z.string().nullable(),
			score: z.number().nullable(),
			proposedBy: z.string().nullable(),
		})
		.nullable(),
	revision: z.number().int(),
	corrections: z.array(
		z.object({
			at: z.string(),
			by: z.string().nullable(),
			reason: z.string(),
			levelsBefore: z.record(z.string(), z.number()),
			scoreBefore: z.number(),
			scoreAfter: z.number(),
		}),
	),
	abilities: z.array(z.enum(markingAbilities)),
});
export type WorkToMark = z.infer<typeof workToMark>;

const feedback = z.string().max(20_000);
export const markInput = z.object({ levels: levelsInput, feedback });
const reason = z.string().trim().min(3).max(2000);
export const agreementInput = z.object({ levels: settledLevelsInput, feedback, reason, revision: z.number().int() });
export const revisionInput = z.object({ revision: z.number().int() });
export const releaseInput = z.object({
	activityId: z.uuid(),
	/** null: all that are marked. */
	workIds: z.array(z.uuid()).min(1).max(2000).nullable(),
});
export const released = z.object({ released: z.number().int() });
