import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import {
	activityInput,
	addActivity,
	addBank,
	addQuestion,
	addUnit,
	courseInput,
	createCourse,
	type QuestionContent,
	questionInput,
} from "#domains/learning/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { type FileStore, recordFile } from "#platform/server/files/file-store.ts";

interface Words {
	en: string;
	zh: string;
}

/** A course as its file in `data/courses` says it: competencies by the code of O*NET, banks by a key of the file. */
export interface CourseFile {
	code: string;
	kind?: "project" | "certificate";
	certificate?: Words;
	name: Words;
	summary: Words;
	hours: number;
	competencies: Record<string, number>;
	/** What comes before it: a course of the organisation by its code, or a competency to a level. */
	prerequisites?: { course?: string; competency?: string; level?: number; required: boolean }[];
	banks: { key: string; name: Words; questions: { competency: string; points: number; content: QuestionContent }[] }[];
	units: {
		title: Words;
		activities: {
			kind: "page" | "video" | "document" | "quiz" | "assignment" | "checklist" | "discussion";
			title: Words;
			minutes: number;
			body?: Words;
			url?: string;
			/** Of a video: its file in `data/films`, without the ending. */
			film?: string;
			assignment?: AssignmentFile;
			checklist?: ChecklistFile;
			discussion?: { needed: number; postFirst: boolean; threads: ThreadFile[] };
			quiz?: { from: { bank: string; draw?: number }[] } & Record<string, unknown>;
		}[];
	}[];
	/** What stands on the general board of its offering of this term. */
	board?: ThreadFile[];
}

/** What somebody wrote so many days ago: a key of `people.ts`, or a learner by their place in the class, the student of the tour first. */
export interface PostFile {
	by: string | number;
	days: number;
	body: string;
}
export interface ThreadFile extends PostFile {
	title: string;
	replies: (PostFile & { answer?: boolean; replies?: PostFile[] })[];
	pinned?: boolean;
	closed?: boolean;
}

/** An assignment with rows by the code of their competency, and works of a class with the levels that markers gave. */
export type AssignmentFile = Record<string, unknown> & {
	rubric: { competency: string; weight: number; levels: Words[] }[];
	/** The student of the tour hands the first of the works in. */
	tour?: true;
	works: { body: string; teacher: number[] | null; mentor: number[] | null; feedback: string }[];
};

/** A checklist with what its items show by the code of the competency, and what was seen of a class. */
type ChecklistFile = Record<string, unknown> & {
	items: { competency: string | null }[];
	/** The student of the tour is the first who was observed. */
	tour?: true;
	observed: {
		by: string;
		second: string | null;
		days: number;
		answers: Record<string, "not" | "help" | "alone">;
		note: string;
	}[];
};

export const COURSES = join(import.meta.dirname, "data/courses");
export const FILMS = join(import.meta.dirname, "data/films");
/** Bytes: films are short, as each clone of the project carries them. */
export const MOST_OF_A_FILM = 400_000;

export const readCourse = async (file: string): Promise<CourseFile> =>
	JSON.parse(await readFile(join(COURSES, `${file}.json`), "utf8"));

/** O*NET's skills by their code. */
export async function onetSkills({ tx }: WriteContext): Promise<Map<string, string>> {
	const rows = await tx
		.selectFrom("competency as c")
		.innerJoin("framework as f", "f.id", "c.framework_id")
		.select(["c.id", "c.code"])
		.where("f.code", "=", "onet-skills")
		.execute();
	return new Map(rows.map(({ id, code }) => [code, id]));
}

/** What comes before a course, of courses that its organisation has published by then. */
async function prerequisitesOf(
	{ tx, actor }: WriteContext,
	{ prerequisites = [] }: CourseFile,
	skills: ReadonlyMap<string, string>,
) {
	const courses = await tx
		.selectFrom("course")
		.select(["id", "code"])
		.where("organisation_id", "=", actor.organisationId)
		.where("state", "=", "published")
		.execute();
	return prerequisites.map(({ course, competency, level = null, required }) => ({
		required,
		courseId: courses.find(({ code }) => code === course)?.id ?? null,
		competencyId: skills.get(competency ?? "") ?? null,
		level,
	}));
}

/** Stores a film as an upload of who writes the course. @returns the id of its file */
async function storeFilm(context: WriteContext, files: FileStore, film: string): Promise<string> {
	const name = `${film}.webm`;
	const stored = await files.put(createReadStream(join(FILMS, name)), MOST_OF_A_FILM);
	return recordFile(context, files, { ...stored, name, mediaType: "video/webm", purpose: "upload" });
}

/** Writes a course with all that is in it, as a draft. @returns its id */
export async function writeCourse(
	context: WriteContext,
	course: CourseFile,
	{ skills, files }: { skills: ReadonlyMap<string, string>; files: FileStore },
): Promise<string> {
	const { code, kind, certificate, name, summary, hours } = course;
	const { id } = await createCourse(
		context,
		courseInput.parse({
			code,
			kind,
			certificate,
			name,
			summary,
			hours,
			competencies: Object.entries(course.competencies).map(([skill, level]) => ({
				competencyId: skills.get(skill),
				level,
			})),
			prerequisites: await prerequisitesOf(context, course, skills),
			// Written for this region, which shares what it teaches.
			sharing: { licence: "cc-by-sa-4.0", tier: "region" },
		}),
	);
	const { id: versionId } = await context.tx
		.selectFrom("course_version")
		.select("id")
		.where("course_id", "=", id)
		.executeTakeFirstOrThrow();
	const banks = new Map<string, string>();
	for (const bank of course.banks) {
		const made = await addBank(context, versionId, { name: bank.name });
		banks.set(bank.key, made.id);
		for (const { competency, points, content } of bank.questions)
			await addQuestion(
				context,
				made.id,
				questionInput.parse({ content, points, competencyId: skills.get(competency) }),
			);
	}
	for (const unit of course.units) {
		const { id: unitId } = await addUnit(context, versionId, { title: unit.title });
		for (const { quiz, assignment, checklist, discussion, film, ...activity } of unit.activities) {
			const settings = quiz && {
				...quiz,
				parts: quiz.from.map(({ bank, draw }) => ({ bankId: banks.get(bank), draw: draw ?? null })),
			};
			const rules = assignment && {
				...assignment,
				rubric: assignment.rubric.map(({ competency, ...row }) => ({ ...row, competencyId: skills.get(competency) })),
			};
			const list = checklist && {
				...checklist,
				items: checklist.items.map(({ competency, ...item }) => ({
					...item,
					competencyId: competency && skills.get(competency),
				})),
			};
			await addActivity(
				context,
				unitId,
				activityInput.parse({
					...activity,
					fileId: film ? await storeFilm(context, files, film) : null,
					quiz: settings ?? null,
					assignment: rules ?? null,
					checklist: list ?? null,
					discussion: discussion ?? null,
				}),
			);
		}
	}
	return id;
}
