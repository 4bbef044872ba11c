import { z } from "zod";
import { named } from "#platform/contract/named.ts";
import { sessionList } from "./contract-sessions.ts";

/** What has an hour of its own: checklists where a time was set. Without one the others close with their offering, as discussions do. */
export const dueKinds = ["assignment", "quiz", "discussion", "checklist"] as const;
/** What an offering gives a due time of its own, beside checklists, which have routes of their own; single learners have more. */
export const timedKinds = ["assignment", "quiz"] as const;
export type TimedKind = (typeof timedKinds)[number];

/** A learner of an offering, with the further time that they were given for something that is due, by its clock. */
export const extendedLearner = z.object({
	id: z.uuid(),
	name: z.string(),
	extension: z.object({ dueAt: z.string(), day: z.string(), time: z.string(), reason: z.string() }).nullable(),
});
export type ExtendedLearner = z.infer<typeof extendedLearner>;

/** Work of what somebody learns, due as it is for them, or of what they teach, due as it is for all. */
export const dueWork = z.object({
	activityId: z.uuid(),
	offeringId: z.uuid(),
	kind: z.enum(dueKinds),
	title: named,
	course: named,
	term: z.string(),
	section: z.string(),
	dueAt: z.string(),
	/** `done`: handed in or finished, by who learns it; `over`: its time has passed. */
	state: z.enum(["open", "done", "over"]),
	/** The actor learns it; else they teach it. */
	learning: z.boolean(),
	/** Its offering has begun: until then there is nothing to open. */
	begun: z.boolean(),
	sample: z.boolean(),
});
export type DueWork = z.infer<typeof dueWork>;

export const timetable = sessionList.extend({ due: z.array(dueWork) });
export type Timetable = z.infer<typeof timetable>;
