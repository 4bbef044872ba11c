import { z } from "zod";
import { named } from "#platform/contract/named.ts";
import { activityKinds } from "./contract-content.ts";

/**
 * One learner among activities, as short as it gets. A sign for each activity: `.` not begun, `s` begun, `d` done; with a
 * score its tenth, `0`–`9` done, `a`–`j` begun. Flags: `s` sample.
 */
export const progressRow = z.tuple([
	z.uuid().describe("enrolment"),
	z.string().describe("name"),
	z.string().describe("flags"),
	z.number().int().describe("activities done"),
	z.string().nullable().describe("when they were here last"),
	z.string().describe("a sign for each activity"),
]);
export type ProgressRow = z.infer<typeof progressRow>;
export const progressPage = z.object({
	items: z.array(progressRow),
	total: z.number().int(),
	nextCursor: z.string().nullable(),
});
export type ProgressPage = z.infer<typeof progressPage>;

export const progressMatrix = z.object({
	offering: z.object({ id: z.uuid(), course: named, term: z.string(), section: z.string(), sample: z.boolean() }),
	activities: z.array(z.object({ id: z.uuid(), title: named, kind: z.enum(activityKinds), unit: named })),
	figures: z.object({
		learners: z.number().int(),
		notBegun: z.number().int(),
		finished: z.number().int(),
		/** Of all activities of all learners, 0–1; null without any. */
		done: z.number().nullable(),
	}),
	rows: progressPage,
});
export type ProgressMatrix = z.infer<typeof progressMatrix>;

const days = z.number().int().min(1).max(90);
export const idleQuery = z.object({ days: z.coerce.number().pipe(days).default(7) });
export const idleLearners = z.object({
	/** Not before the offering begins, nor after its end: nobody has to move then. */
	running: z.boolean(),
	total: z.number().int(),
	/** Those longest away first; at most 500. */
	items: z.array(
		z.object({
			personId: z.uuid(),
			name: z.string(),
			sample: z.boolean(),
			/** Null: never here. */
			lastAt: z.string().nullable(),
			done: z.number().int(),
			of: z.number().int(),
			remindedAt: z.string().nullable(),
		}),
	),
});
export type IdleLearners = z.infer<typeof idleLearners>;

export const reminderInput = z.object({
	days,
	/** Null: all who have not moved for so long. */
	personIds: z.array(z.uuid()).min(1).max(500).nullable(),
});
/** skipped: who moved meanwhile, or was reminded within the last day. */
export const reminded = z.object({ sent: z.number().int(), skipped: z.number().int() });
