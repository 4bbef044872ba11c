import { z } from "zod";
import { named, reference } from "#platform/contract/named.ts";
import { attendanceCount } from "./contract-attendance.ts";
import { activityBrief, quizSettings } from "./contract-content.ts";
import { offeringTeacher } from "./contract-offerings.ts";
import { answersInput, paperQuestion, questionReview } from "./contract-quizzes.ts";
import { lock } from "./contract-release.ts";

/** A course that somebody learns, as it stands on their list. */
export const myCourse = z.object({
	offeringId: z.uuid(),
	course: reference,
	organisation: named,
	term: z.string(),
	section: z.string(),
	startsOn: z.string(),
	endsOn: z.string(),
	/** before, now, or over: by the server's clock. */
	phase: z.enum(["before", "now", "over"]),
	done: z.number().int(),
	of: z.number().int(),
	lastAt: z.string().nullable(),
	/** Where to go on: something that is open. */
	next: activityBrief.nullable(),
	sample: z.boolean(),
});
export type MyCourse = z.infer<typeof myCourse>;
export const myCourses = z.object({ items: z.array(myCourse) });

const progress = {
	state: z.enum(["started", "done"]).nullable(),
	/** Of a quiz and a checklist: what counts; of an assignment from its release on; 0–1. */
	score: z.number().nullable(),
};

export const courseHome = myCourse.extend({
	teachers: z.array(offeringTeacher),
	units: z.array(
		z.object({
			id: z.uuid(),
			title: named,
			/** Why it is not open yet. */
			lock: lock.nullable(),
			activities: z.array(
				activityBrief.extend({
					...progress,
					lock: lock.nullable(),
					/** When it is due for this learner, of an assignment and of what has a time of its own. */
					dueAt: z.string().nullable(),
				}),
			),
		}),
	),
	develops: z.array(z.object({ ...reference.shape, level: z.number() })),
	/** On site and online; none planned: the course has no sessions. */
	sessions: attendanceCount,
});
export type CourseHome = z.infer<typeof courseHome>;

/** An attempt as its learner sees it. */
const attemptBrief = z.object({
	id: z.uuid(),
	number: z.number().int(),
	state: z.enum(["open", "submitted"]),
	startedAt: z.string(),
	dueAt: z.string().nullable(),
	submittedAt: z.string().nullable(),
	score: z.number().nullable(),
	points: z.number(),
	passed: z.boolean().nullable(),
});

export const learnedActivity = activityBrief.extend({
	offeringId: z.uuid(),
	course: named,
	phase: z.enum(["before", "now", "over"]),
	...progress,
	body: named,
	url: z.string().nullable(),
	file: z.object({ name: z.string(), size: z.number() }).nullable(),
	/** Seconds into a video at which it was left. */
	position: z.number().nullable(),
	note: z.string(),
	/** Of those that are open. */
	previousId: z.uuid().nullable(),
	nextId: z.uuid().nullable(),
	/** Of a quiz: its rules, and what the learner did so far. */
	quiz: quizSettings
		.omit({ parts: true })
		.extend({
			attempts: z.number().int().nullable(),
			taken: z.array(attemptBrief),
			/** Until when it is taken by this learner. */
			dueAt: z.string(),
			/** The learner has more time than the others. */
			extended: z.boolean(),
			/** Its answers could be read since then, before the course went on: nobody attempts it any more. */
			toldAt: z.string().nullable(),
			/** One more may be begun. */
			mayBegin: z.boolean(),
		})
		.nullable(),
});
export type LearnedActivity = z.infer<typeof learnedActivity>;

export const progressInput = z.object({
	position: z.number().min(0).max(86_400).nullable().default(null),
	done: z.boolean().default(false),
	/** Its file was taken or its link followed. */
	taken: z.boolean().default(false),
});
export const noteInput = z.object({ text: z.string().max(10_000) });
/** What I noted in a course, in the order of its activities. */
export const myNotes = z.object({
	course: named,
	items: z.array(activityBrief.extend({ text: z.string(), updatedAt: z.string() })),
});
export type MyNotes = z.infer<typeof myNotes>;

export const attempt = attemptBrief.extend({
	offeringId: z.uuid(),
	activityId: z.uuid(),
	title: named,
	/** The server's time, by which a browser shows what is left. */
	now: z.string(),
	paper: z.array(paperQuestion),
	answers: answersInput,
	/** What was right; null while it is not told. */
	review: z.array(questionReview).nullable(),
	show: z.enum(["after-submit", "after-closing", "never"]),
	passMark: z.number().int(),
});
export type Attempt = z.infer<typeof attempt>;
export const answersSaved = z.object({ savedAt: z.string() });
