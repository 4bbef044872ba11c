import { z } from "zod";
import { named, reference } from "#platform/contract/named.ts";
import { assignmentSettings, rubricView } from "./contract-assignments.ts";
import { checklistSettings, itemView } from "./contract-checklists.ts";
import { discussionSettings } from "./contract-discussions.ts";
import { lockReason, releaseRules } from "./contract-release.ts";
import { maybeHtml, twoLanguages } from "./two-languages.ts";

export const activityKinds = [
	"page",
	"video",
	"document",
	"embedded",
	"quiz",
	"assignment",
	"checklist",
	"discussion",
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** Whether an activity can have a file that is kept here, or a link to something elsewhere. */
export const sourcesOf = (kind: ActivityKind): { file: boolean; link: boolean } => {
	const file = kind === "video" || kind === "document";
	return { file, link: file || kind === "embedded" };
};

/** Characters of a text in one language, its pictures included; both together fit into one request. */
export const MOST_HTML = 450_000;

export const unitInput = z.object({ title: twoLanguages(160) });

/** Where questions of a quiz come from: all of a bank, some of it, or as many as are drawn for each attempt. */
const quizPart = z
	.object({
		bankId: z.uuid(),
		questionIds: z.array(z.uuid()).min(1).max(100).nullable().default(null),
		draw: z.number().int().min(1).max(100).nullable().default(null),
	})
	.refine(({ questionIds, draw }) => questionIds === null || draw === null, {
		path: ["draw"],
		params: { code: "chosen-or-drawn" },
	});

export const quizSettings = z.object({
	parts: z
		.array(quizPart)
		.max(20)
		.refine((all) => new Set(all.map(({ bankId }) => bankId)).size === all.length, { params: { code: "twice" } }),
	/** Minutes from the beginning of an attempt; null: until the offering ends. */
	timeLimit: z.number().int().min(1).max(600).nullable(),
	/** How often it may be taken; null: as often as one likes. */
	attempts: z.number().int().min(1).max(20).nullable(),
	counts: z.enum(["best", "last"]),
	shuffle: z.boolean(),
	/** When a learner sees what was right: after the last attempt they have, after the offering has ended, or never. */
	show: z.enum(["after-submit", "after-closing", "never"]),
	/** Percent of the points from which on it is passed. */
	passMark: z.number().int().min(1).max(100),
});
export type QuizSettings = z.infer<typeof quizSettings>;

export const activityInput = z
	.object({
		kind: z.enum(activityKinds),
		title: twoLanguages(160),
		/** HTML; the server keeps of it what is on its list. */
		body: maybeHtml(MOST_HTML),
		minutes: z.number().int().min(1).max(600).nullable().default(null),
		fileId: z.uuid().nullable().default(null),
		url: z
			.url({ protocol: /^https?$/ })
			.max(500)
			.nullable()
			.default(null),
		quiz: quizSettings.nullable().default(null),
		assignment: assignmentSettings.nullable().default(null),
		checklist: checklistSettings.nullable().default(null),
		discussion: discussionSettings.nullable().default(null),
	})
	.superRefine(({ kind, fileId, url, quiz, assignment, checklist, discussion }, check) => {
		const refuse = (path: string, code: string): void =>
			check.addIssue({ code: "custom", path: [path], params: { code } });
		if ((kind === "quiz") !== (quiz !== null)) refuse("quiz", "not-of-this-kind");
		if ((kind === "assignment") !== (assignment !== null)) refuse("assignment", "not-of-this-kind");
		if ((kind === "checklist") !== (checklist !== null)) refuse("checklist", "not-of-this-kind");
		if ((kind === "discussion") !== (discussion !== null)) refuse("discussion", "not-of-this-kind");
		const { file: holds, link } = sourcesOf(kind);
		if (!holds && fileId) refuse("fileId", "not-of-this-kind");
		if (!link && url) refuse("url", "not-of-this-kind");
		// It stands within a page of ours, where a browser loads nothing that is not encrypted.
		if (kind === "embedded" && url && !url.startsWith("https:")) refuse("url", "encrypted-only");
		if (fileId && url) refuse("url", "file-or-link");
	});
export type ActivityInput = z.infer<typeof activityInput>;
/** With the revision that was read. */
export const activityChange = z.object({ revision: z.number().int(), activity: activityInput });

export const activityBrief = z.object({
	id: z.uuid(),
	kind: z.enum(activityKinds),
	title: named,
	minutes: z.number().int().nullable(),
});
export type ActivityBrief = z.infer<typeof activityBrief>;

/** Units and activities as they are written: with when they open. */
const activityContent = activityBrief.extend({ release: releaseRules });
export type ActivityContent = z.infer<typeof activityContent>;
const unitContent = z.object({
	id: z.uuid(),
	title: named,
	release: releaseRules,
	activities: z.array(activityContent),
});
export type UnitContent = z.infer<typeof unitContent>;

export const versionContent = z.object({
	id: z.uuid(),
	courseId: z.uuid(),
	course: named,
	number: z.number().int(),
	editable: z.boolean(),
	/** The actor writes the course; else it is shared with them, and its banks are not. */
	writes: z.boolean(),
	units: z.array(unitContent),
	banks: z.array(z.object({ id: z.uuid(), name: named, questions: z.number().int() })),
	/** To which level it develops what: competencies that a rubric can have. */
	develops: z.array(z.object({ ...reference.shape, level: z.number() })),
	/** What of it nobody can demonstrate by this course alone, with what assesses it and what more would do. */
	unproven: z.array(
		z.object({
			...reference.shape,
			quizzes: z.number().int(),
			marked: z.number().int(),
			/** So many more quizzes would do, or so many more works or checklists. */
			moreQuizzes: z.number().int(),
			moreMarked: z.number().int(),
		}),
	),
});
export type VersionContent = z.infer<typeof versionContent>;

/** Units and activities in the order wanted: all of them, each once. */
export const contentOrder = z.object({
	units: z.array(z.object({ id: z.uuid(), activityIds: z.array(z.uuid()).max(500) })).max(200),
});

/** An activity as those who write it see it. */
export const activityDetail = activityBrief.extend({
	unitId: z.uuid(),
	versionId: z.uuid(),
	courseId: z.uuid(),
	course: named,
	body: named,
	file: z.object({ id: z.uuid(), name: z.string(), size: z.number() }).nullable(),
	url: z.string().nullable(),
	quiz: quizSettings.nullable(),
	assignment: assignmentSettings.nullable(),
	/** Its rubric to be looked at. */
	rubric: z.array(rubricView),
	/** When it opens for a learner: by the rules of its unit and its own. */
	opens: z.array(lockReason),
	checklist: checklistSettings.nullable(),
	/** Its items to be looked at. */
	items: z.array(itemView),
	discussion: discussionSettings.nullable(),
	revision: z.number().int(),
	editable: z.boolean(),
});
export type ActivityDetail = z.infer<typeof activityDetail>;
