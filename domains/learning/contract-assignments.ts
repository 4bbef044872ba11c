import { z } from "zod";
import { named } from "#platform/contract/named.ts";
import { extendedLearner, timedKinds } from "./contract-due.ts";
import { day } from "./contract-offerings.ts";
import { documentEndings, videoEndings } from "./file-endings.ts";
import { fewTags } from "./html-size.ts";
import { maybeTwoLanguages } from "./two-languages.ts";

export const fileKinds = ["document", "picture", "video"] as const;
type FileKind = (typeof fileKinds)[number];
/** None that a browser would run; all but videos are handed out to be kept. */
const endingsOf: Record<FileKind, readonly string[]> = {
	document: documentEndings,
	picture: [".png", ".jpg", ".jpeg", ".webp"],
	video: videoEndings,
};
export const acceptedEndings = (kinds: readonly FileKind[]): string[] => kinds.flatMap((kind) => endingsOf[kind]);

/** The scale of the product; 0 is: not shown. */
const level = z.number().int().min(0).max(5);

export const rubricRow = z.object({
	competencyId: z.uuid(),
	/** How much it counts beside the others. */
	weight: z.number().int().min(1).max(100),
	/** What a level looks like in this work, from level 1 on; without it the word of the scale stands alone. */
	levels: z.array(maybeTwoLanguages(600)).max(5),
});

export const lateRule = z.discriminatedUnion("rule", [
	z.object({ rule: z.literal("refuse") }),
	z.object({ rule: z.literal("accept") }),
	z.object({
		rule: z.literal("less"),
		/** Per cent of the score, for each day that was begun. */
		perDay: z.number().int().min(1).max(100),
		/** Days after which nothing is taken any more. */
		days: z.number().int().min(1).max(60),
	}),
]);
export type LateRule = z.infer<typeof lateRule>;

const settingsShape = z.object({
	/** What may be handed in; at least one of it is asked for. */
	text: z.boolean(),
	link: z.boolean(),
	/** Files at most; 0: none. */
	files: z.number().int().min(0).max(10),
	fileKinds: z.array(z.enum(fileKinds)).max(3),
	rubric: z.array(rubricRow).max(20),
	/** What it is worth where everything is shown. */
	points: z.number().int().min(1).max(1000),
	late: lateRule,
	/** May be taken back until it is due, to be changed. */
	takeBack: z.boolean(),
	/** Markers see a number, not who it is. */
	anonymous: z.boolean(),
	markers: z.union([z.literal(1), z.literal(2)]),
	/** Levels by which two markers may differ in a row; beyond it they agree, or who answers for the course decides. */
	allowedDifference: z.number().int().min(0).max(4),
	team: z.boolean(),
});
export const assignmentSettings = settingsShape.superRefine(
	({ text, link, files, fileKinds: kinds, rubric }, check) => {
		const refuse = (path: string, code: string): void =>
			check.addIssue({ code: "custom", path: [path], params: { code } });
		if (!text && !link && files === 0) refuse("text", "nothing-handed-in");
		if (files > 0 && kinds.length === 0) refuse("fileKinds", "kinds-missing");
		if (new Set(rubric.map(({ competencyId }) => competencyId)).size !== rubric.length) refuse("rubric", "twice");
	},
);
/** All of it but the rubric, which is looked at as `rubricView`. */
export const assignmentRules = settingsShape.omit({ rubric: true });
export type AssignmentRules = z.infer<typeof assignmentRules>;
export type AssignmentSettings = z.infer<typeof assignmentSettings>;

/** A row of a rubric to be looked at: with its competency, and the level that the course declares. */
export const rubricView = rubricRow.extend({
	name: named,
	/** The highest level there is to give: the course never shows more. */
	top: z.number(),
});
export type RubricView = z.infer<typeof rubricView>;

/** Level of each row, by its competency. */
export const levelsInput = z
	.record(z.uuid(), level)
	.refine((all) => Object.keys(all).length <= 20, { params: { code: "too-many" } });
/** The same where two settle on something: halves too, as their mean has them. */
export const settledLevelsInput = z
	.record(z.uuid(), z.number().min(0).max(5).multipleOf(0.5))
	.refine((all) => Object.keys(all).length <= 20, { params: { code: "too-many" } });
export type Levels = Record<string, number>;

/** A file that somebody laid to what they wrote. */
export const attachedFile = z.object({ id: z.uuid(), name: z.string(), size: z.number() });
export type AttachedFile = z.infer<typeof attachedFile>;

/** A correction of a mark that was released. */
const correction = z.object({
	at: z.string(),
	reason: z.string(),
	levelsBefore: z.record(z.string(), z.number()),
	scoreBefore: z.number(),
	scoreAfter: z.number(),
});

/** An assignment as its learner sees it. */
export const learnedAssignment = z.object({
	settings: assignmentRules,
	rubric: z.array(rubricView),
	/** By the offering's time zone. */
	dueAt: z.string(),
	timeZone: z.string(),
	/** The learner has more time than the others. */
	extended: z.boolean(),
	/** Nothing is taken after that. */
	closesAt: z.string(),
	/** The server's time, by which a browser says what is left. */
	now: z.string(),
	/** Of a team: who is in it; null: in none yet. */
	team: z.array(z.string()).nullable(),
	work: z
		.object({
			state: z.enum(["draft", "submitted"]),
			body: z.string(),
			url: z.string(),
			files: z.array(attachedFile),
			revision: z.number().int(),
			savedAt: z.string(),
			submittedAt: z.string().nullable(),
			lateDays: z.number().int(),
			/** Of what was handed in: the same again only for the same. */
			receipt: z.string().nullable(),
		})
		.nullable(),
	may: z.array(z.enum(["write", "submit", "take-back"])),
	/** From the release on. */
	result: z
		.object({
			levels: z.record(z.string(), z.number()),
			feedback: z.string(),
			score: z.number(),
			/** Per cent that being late took off. */
			lateTakes: z.number(),
			releasedAt: z.string(),
			corrections: z.array(correction),
		})
		.nullable(),
});
export type LearnedAssignment = z.infer<typeof learnedAssignment>;

/** On which state of a work one acts, and from where. */
export const workSeen = z.object({
	/** Of the work that was seen; 0: there is none yet. */
	revision: z.number().int().min(0),
	/** Of a tab, drawn by it: what it wrote last itself is no change by another, even if the answer was lost. */
	writer: z.uuid().optional(),
});
export const workInput = workSeen.extend({
	body: z
		.string()
		.max(200_000)
		.refine(...fewTags),
	url: z.union([z.literal(""), z.url({ protocol: /^https?$/ }).max(500)]),
});
export const workSaved = z.object({ revision: z.number().int(), savedAt: z.string() });

/* Of an offering: when it is due, more time, teams. */

const dueTime = { day, time: z.iso.time({ precision: -1 }) };
export const dueInput = z.object({ ...dueTime, revision: z.number().int().min(0) });
export const extensionInput = z.object({ ...dueTime, reason: z.string().trim().min(3).max(2000) });
/** All teams there are to be; one that is there keeps its id. */
export const teamsInput = z.object({
	teams: z.array(z.object({ id: z.uuid().nullable(), personIds: z.array(z.uuid()).min(1).max(100) })).max(1000),
});
export const drawInput = z.object({ size: z.number().int().min(2).max(50) });

const counts = z.object({
	handedIn: z.number().int(),
	first: z.number().int(),
	second: z.number().int(),
	agree: z.number().int(),
	marked: z.number().int(),
	released: z.number().int(),
});

/** An assignment or a quiz as it runs in an offering; of a quiz nothing is marked by hand. */
const runAssignment = z.object({
	activityId: z.uuid(),
	kind: z.enum(timedKinds),
	title: named,
	/** Day and time in the offering's time zone, and the instant. */
	dueAt: z.string(),
	day: z.string(),
	time: z.string(),
	/** 0: due when the offering ends. */
	revision: z.number().int(),
	anonymous: z.boolean(),
	markers: z.number().int(),
	team: z.boolean(),
	counts,
});
export type RunAssignment = z.infer<typeof runAssignment>;
export const runAssignments = z.object({ timeZone: z.string(), items: z.array(runAssignment) });

export const runAssignmentDetail = runAssignment.extend({
	offeringId: z.uuid(),
	course: named,
	section: z.string(),
	timeZone: z.string(),
	/** Due times and teams can still be changed. */
	editable: z.boolean(),
	teams: z.array(z.object({ id: z.uuid(), number: z.number().int(), personIds: z.array(z.uuid()) })),
	learners: z.array(extendedLearner),
});
export type RunAssignmentDetail = z.infer<typeof runAssignmentDetail>;
