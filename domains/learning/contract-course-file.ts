import { z } from "zod";
import { named } from "#platform/contract/named.ts";
import { assignmentRules, rubricRow } from "./contract-assignments.ts";
import { checklistItem, checklistRules } from "./contract-checklists.ts";
import { activityKinds, MOST_HTML, quizSettings } from "./contract-content.ts";
import { courseInput, courseKinds } from "./contract-courses.ts";
import { discussionSettings } from "./contract-discussions.ts";
import { questionContent, questionInput } from "./contract-questions.ts";
import { afterDays, afterDone, afterScore, onDate, ruleKey } from "./contract-release.ts";
import { fileSharing } from "./contract-sharing.ts";
import { developedLevel } from "./developed-level.ts";
import { maybeHtml, maybeTwoLanguages, twoLanguages } from "./two-languages.ts";

/* A course as one file: `course.json` in a zip, its files beside it by their hash. docs/how-to/course-file.md says how. */

export const COURSE_FORMAT = "ronghe-course";
/** Raised with any change that an older reader would misunderstand. */
export const COURSE_FORMAT_VERSION = 1;
export const COURSE_JSON = "course.json";
export const pathOfFile = (sha256: string): string => `files/${sha256}`;

/** Names a part within the file; it says nothing outside of it. */
const key = z.string().regex(/^[\w.-]{1,40}$/);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** Read first: whoever knows another version can say so before anything else is looked at. */
export const courseFileHead = z.looseObject({ format: z.literal(COURSE_FORMAT), version: z.number().int() });

const competency = z.strictObject({
	key,
	/** Code and name of its framework; by the codes it is found again in another region. */
	framework: z.strictObject({ code: z.string().min(1).max(200), name: named }),
	code: z.string().min(1).max(200),
	name: named,
	level: developedLevel,
});

/** What comes before the course: one of the organisation by its code, or a competency by the codes of its framework. */
const prerequisite = z
	.strictObject({
		required: z.boolean(),
		course: z.strictObject({ code: courseInput.shape.code, name: named }).nullable(),
		competency: competency.omit({ key: true, level: true }).nullable(),
		level: developedLevel.nullable(),
	})
	.refine(
		({ course, competency: one, level }) => (course === null) !== (one === null) && (one === null) === (level === null),
		{
			params: { code: "course-or-competency" },
		},
	);

const quizPart = z.strictObject({
	bank: key,
	questions: z.array(key).min(1).max(100).nullable(),
	draw: z.number().int().min(1).max(100).nullable(),
});

/** An activity by its place: of the second unit the first is 2.1. */
const activityPlace = z.string().regex(/^[1-9]\d{0,2}\.[1-9]\d{0,2}$/);
/** When a part opens; left out where it is open from the beginning. */
const release = z
	.array(
		z.discriminatedUnion("rule", [
			z.strictObject(afterDays.shape),
			z.strictObject(onDate.shape),
			z.strictObject({ ...afterDone.omit({ activityId: true }).shape, activity: activityPlace }),
			z.strictObject({ ...afterScore.omit({ activityId: true }).shape, activity: activityPlace }),
		]),
	)
	.min(1)
	.max(10)
	.refine((all) => new Set(all.map(ruleKey)).size === all.length, { params: { code: "twice" } })
	.optional();

const activity = z.strictObject({
	kind: z.enum(activityKinds),
	title: twoLanguages(160),
	body: maybeHtml(MOST_HTML),
	minutes: z.number().int().min(1).max(600).nullable(),
	url: z.string().max(500).nullable(),
	file: z.strictObject({ sha256, name: z.string().min(1).max(255) }).nullable(),
	quiz: quizSettings.extend({ parts: z.array(quizPart).max(20) }).nullable(),
	assignment: assignmentRules
		.extend({ rubric: z.array(rubricRow.omit({ competencyId: true }).extend({ competency: key })).max(20) })
		.nullable(),
	/** Left out where there is none: files of before have none. */
	checklist: checklistRules
		.extend({
			items: z.array(checklistItem.omit({ competencyId: true }).extend({ competency: key.nullable() })).max(60),
		})
		.optional(),
	discussion: discussionSettings.optional(),
	release,
});

const bank = z.strictObject({
	key,
	name: twoLanguages(160),
	questions: z
		.array(
			z.strictObject({
				key,
				content: questionContent,
				points: questionInput.shape.points,
				competency: key.nullable(),
			}),
		)
		.max(2000),
});

export const courseFile = z.strictObject({
	format: z.literal(COURSE_FORMAT),
	version: z.literal(COURSE_FORMAT_VERSION),
	/** In which it is written; a text may be in one of them only. */
	languages: z.array(z.enum(["en", "zh"])).max(2),
	course: z
		.strictObject({
			code: courseInput.shape.code,
			/** Left out of a mere course: files of before know no other. */
			kind: z.enum(courseKinds).default("course"),
			certificate: maybeTwoLanguages(200),
			name: twoLanguages(160),
			summary: maybeTwoLanguages(2000),
			hours: z.number().int().min(1).max(2000).nullable(),
			/** Left out where all rights are reserved and nothing more is said. */
			sharing: fileSharing.optional(),
			/** The same for all that have their answers in common, and told by their files alone; files of before name a course, or none. */
			kin: z.uuid().optional(),
		})
		.refine(({ kind, certificate: { en, zh } }) => kind !== "certificate" || en !== null || zh !== null, {
			path: ["certificate", "zh"],
			params: { code: "name-missing" },
		}),
	competencies: z.array(competency).max(60),
	/** Left out where nothing comes before it: files of before have none. */
	prerequisites: z.array(prerequisite).max(20).optional(),
	banks: z.array(bank).max(200),
	units: z
		.array(z.strictObject({ title: twoLanguages(160), activities: z.array(activity).max(500), release }))
		.max(200),
	/** Each once: what is unpacked is as large as the archive says, however often it is named. */
	files: z
		.array(z.strictObject({ sha256, size: z.number().int().min(0) }))
		.max(1000)
		.refine((all) => new Set(all.map((file) => file.sha256)).size === all.length, { params: { code: "twice" } }),
});
export type CourseFile = z.infer<typeof courseFile>;
export type FileRelease = CourseFile["units"][number]["release"];
export type FileActivity = CourseFile["units"][number]["activities"][number];

const place = z.object({
	/** Names within `course.json`, with points between them. */
	path: z.string(),
	code: z.string(),
	params: z.record(z.string(), z.unknown()).optional(),
});

const found = z.object({ id: z.uuid(), name: named, frameworkName: named });

/** What a file would bring, before anything is written. */
export const courseFilePreview = z.object({
	course: z.object({ code: z.string(), name: named, hours: z.number().int().nullable() }).nullable(),
	counts: z.object({
		units: z.number().int(),
		activities: z.number().int(),
		banks: z.number().int(),
		questions: z.number().int(),
		files: z.number().int(),
		bytes: z.number().int(),
	}),
	/** Whose course here the file comes from, with which it has its answers in common; null: none is known here. */
	answersOf: named.nullable(),
	/** Another course of the organisation has the code of this one. */
	codeTaken: z.boolean(),
	competencies: z.array(
		z.object({
			key: z.string(),
			code: z.string(),
			name: named,
			framework: z.object({ code: z.string(), name: named }),
			level: z.number(),
			/** The one of this region; null: there is none. */
			found: found.nullable(),
		}),
	),
	/** While there is one, nothing is imported. */
	errors: z.array(place),
	errorCount: z.number().int(),
	/** What will be different from the file. */
	notes: z.array(place),
});
export type CourseFilePreview = z.infer<typeof courseFilePreview>;

export const courseFileInput = z.object({
	fileId: z.uuid(),
	code: courseInput.shape.code,
	/** For each competency of the file the one of this region; null: it is left out. */
	competencies: z
		.array(z.object({ key, competencyId: z.uuid().nullable() }))
		.max(60)
		.refine((all) => new Set(all.map((one) => one.key)).size === all.length, { params: { code: "twice" } })
		.refine(
			(all) => {
				const taken = all.flatMap(({ competencyId }) => competencyId ?? []);
				return new Set(taken).size === taken.length;
			},
			{ params: { code: "competency-twice" } },
		),
});
export type CourseFileInput = z.infer<typeof courseFileInput>;

export const courseCopyInput = z.object({ code: courseInput.shape.code, name: twoLanguages(160) });
export type CourseCopyInput = z.infer<typeof courseCopyInput>;
export const courseCopied = z.object({
	id: z.uuid(),
	/** Competencies that did not come along, as no evidence can be recorded in them any more. */
	leftOut: z.array(named),
});
export type CourseCopied = z.infer<typeof courseCopied>;
