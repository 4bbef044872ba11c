import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { asSystem, buildCompetencies } from "#domains/competencies/testing/ledger.ts";
import { zipArchive } from "#platform/server/archive/zip-write.ts";
import { createDiskFileStore, type FileStore, recordFile } from "#platform/server/files/file-store.ts";
import { newId } from "#platform/server/id.ts";
import type { JobResult } from "#platform/server/jobs/job.ts";
import { readSettings } from "#platform/server/settings.ts";
import { activityInput } from "../contract-content.ts";
import type { CourseFile, CourseFilePreview } from "../contract-course-file.ts";
import { type QuestionContent, questionInput } from "../contract-questions.ts";
import { createCourse } from "../server/authoring/create-course.ts";
import { addActivity } from "../server/authoring/save-activity.ts";
import { addBank, addQuestion } from "../server/authoring/save-question.ts";
import { addUnit } from "../server/authoring/save-unit.ts";
import { setActivityRelease, setUnitRelease } from "../server/authoring/set-release.ts";
import { exportCourse } from "../server/coursefile/export-course.ts";
import { importCourse } from "../server/coursefile/import-course.ts";
import { previewCourse } from "../server/coursefile/preview-course.ts";
import { openLearningWorld, type TestPerson, type TestWorld } from "./world.ts";

export const emptyCourseFile: CourseFile = {
	format: "ronghe-course",
	version: 1,
	languages: ["en"],
	course: {
		code: "C-1",
		kind: "course",
		certificate: { en: null, zh: null },
		name: { en: "Course", zh: null },
		summary: { en: null, zh: null },
		hours: null,
	},
	competencies: [],
	banks: [],
	units: [],
	files: [],
};

const inBoth = (en: string, zh: string) => ({ en, zh });
const inEnglish = (en: string) => ({ en, zh: null });
const none = { en: null, zh: null };

/** One of each kind. */
export const everyKind: readonly QuestionContent[] = [
	{
		kind: "single",
		prompt: inBoth("Which?", "哪一个？"),
		explanation: inEnglish("Because."),
		options: [
			{ id: "a", text: inEnglish("wrong") },
			{ id: "b", text: inEnglish("right") },
		],
		right: "b",
	},
	{
		kind: "multiple",
		prompt: inEnglish("Which ones?"),
		explanation: none,
		options: ["a", "b", "c"].map((id) => ({ id, text: inEnglish(`option ${id}`) })),
		right: ["a", "c"],
	},
	{ kind: "numeric", prompt: inEnglish("g"), explanation: none, value: 9.81, tolerance: 0.05, unit: "m/s²" },
	{
		kind: "ordering",
		prompt: inEnglish("Order"),
		explanation: none,
		items: ["1", "2", "3"].map((id) => ({ id, text: inEnglish(`step ${id}`) })),
	},
	{
		kind: "matching",
		prompt: inEnglish("Match"),
		explanation: none,
		pairs: [
			{ id: "p", left: inEnglish("China"), right: inEnglish("Beijing") },
			{ id: "q", left: inEnglish("France"), right: inEnglish("Paris") },
		],
		extras: [{ id: "x", text: inEnglish("Rome") }],
	},
	{ kind: "short", prompt: inEnglish("Secret?"), explanation: none, accepted: ["sesame"] },
	{
		kind: "cloze",
		prompt: inEnglish("[[1]] and [[2]]"),
		explanation: none,
		gaps: [{ accepted: ["a"] }, { accepted: ["b", "c"] }],
	},
];

export interface CourseFileRoom {
	world: TestWorld;
	files: FileStore;
	head: TestPerson;
	competencyIds: readonly string[];
	upload(content: Buffer | Iterable<Buffer> | AsyncIterable<Buffer>, by?: TestPerson): Promise<string>;
	/** A course with activities and questions of every kind. */
	build(by?: TestPerson): Promise<{ id: string; versionId: string; code: string }>;
	exported(versionId: string, by?: TestPerson): Promise<Buffer>;
	preview(fileId: string, by?: TestPerson): Promise<CourseFilePreview>;
	/** Imports with the competencies that the preview found. @returns the new course, with what its job says of it */
	take(
		fileId: string,
		code: string,
		by?: TestPerson,
		courseId?: string,
		seen?: CourseFilePreview["competencies"],
	): Promise<{ id: string; versionId: string; figures: JobResult["figures"] }>;
	/** While a competency is archived. */
	archived<T>(competencyId: string, work: () => Promise<T>): Promise<T>;
	close(): Promise<void>;
}

/** A school with a programme head, two competencies, and a store of files. */
export async function openCourseFileRoom(): Promise<CourseFileRoom> {
	const world = await openLearningWorld();
	const folder = await mkdtemp(join(tmpdir(), "ronghe-course-file-"));
	const files = createDiskFileStore(folder);
	const head = await world.person("school", "programme_head");
	const settings = readSettings({ NODE_ENV: "test", DATA_DIR: folder });
	const { ids: competencyIds } = await asSystem(world.contexts, (context) => buildCompetencies(context));
	let built = 0;
	const room: CourseFileRoom = {
		world,
		files,
		head,
		competencyIds,
		async upload(content, by = head) {
			const source = Buffer.isBuffer(content) ? [content] : content;
			const stored = await files.put(Readable.from(source), 10_000_000);
			const file = { ...stored, name: "course.zip", mediaType: "application/zip", purpose: "upload" };
			return world.contexts.write(by, (context) => recordFile(context, files, file));
		},
		async build(by = head) {
			const code = `FILE-${++built}`;
			const stored = await files.put(Readable.from([Buffer.from("handout")]), 100);
			return world.contexts.write(by, async (context) => {
				const course = await createCourse(context, {
					code,
					kind: "certificate",
					certificate: inEnglish("Measuring, level two"),
					name: inBoth("Measuring", "测量"),
					summary: inEnglish("What it is about"),
					hours: 40,
					competencies: competencyIds.map((competencyId, index) => ({ competencyId, level: 3 + index / 2 })),
					prerequisites: [],
				});
				const title = inBoth("Title", "标题");
				const { id: bankId } = await addBank(context, course.versionId, { name: inEnglish("Bank") });
				const questionIds: string[] = [];
				for (const content of everyKind) {
					const input = questionInput.parse({ content, points: 1.5, competencyId: competencyIds[0] });
					questionIds.push((await addQuestion(context, bankId, input)).id);
				}
				const { id: first } = await addUnit(context, course.versionId, { title });
				const { id: second } = await addUnit(context, course.versionId, { title: inEnglish("Second") });
				const file = { ...stored, name: "讲义.pdf", mediaType: "application/pdf", purpose: "upload" };
				const fileId = await recordFile(context, files, file);
				const body = inBoth("<p>Read &amp; <strong>think</strong></p>", "<p>阅读</p>");
				const quiz = {
					timeLimit: 30,
					attempts: 2,
					counts: "best",
					shuffle: true,
					show: "after-submit",
					passMark: 60,
				};
				const assignment = {
					text: true,
					link: false,
					files: 2,
					fileKinds: ["document"],
					rubric: [{ competencyId: competencyIds[1], weight: 2, levels: [inEnglish("Begins"), none] }],
					points: 20,
					late: { rule: "less", perDay: 10, days: 3 },
					takeBack: true,
					anonymous: false,
					markers: 1,
					allowedDifference: 1,
					team: false,
				};
				const activityIds: string[] = [];
				const item = { critical: true, answer: "rating" };
				const checklist = {
					items: [
						{ ...item, id: "one", text: inBoth("Locks out", "上锁"), competencyId: competencyIds[1] },
						{ ...item, id: "two", text: inEnglish("Tidies up"), competencyId: null },
					],
					needed: 0,
					helpCounts: false,
					points: 20,
				};
				for (const [unitId, activity] of [
					[first, { kind: "page", title, body, minutes: 10 }],
					[first, { kind: "document", title, fileId }],
					[second, { kind: "video", title, url: "https://example.org/a.mp4" }],
					[second, { kind: "quiz", title, quiz: { ...quiz, parts: [{ bankId, draw: 3 }] } }],
					[
						second,
						{ kind: "quiz", title, quiz: { ...quiz, parts: [{ bankId, questionIds: questionIds.slice(1, 3) }] } },
					],
					[second, { kind: "assignment", title, body, assignment }],
					[second, { kind: "checklist", title, checklist }],
					[second, { kind: "discussion", title, body, discussion: { needed: 2, postFirst: true } }],
					[second, { kind: "embedded", title, url: "https://example.org/board" }],
				] as const)
					activityIds.push((await addActivity(context, unitId, activityInput.parse(activity))).id);
				const [page, , , quizId, , assignmentId] = activityIds as [string, string, string, string, string, string];
				await setUnitRelease(context, second, { before: [], rules: [{ rule: "done", activityId: page }] });
				await setActivityRelease(context, assignmentId, {
					before: [],
					rules: [
						{ rule: "days", days: 7, from: "offering" },
						{ rule: "score", activityId: quizId, percent: 60 },
					],
				});
				return { ...course, code };
			});
		},
		async exported(versionId, by = head) {
			const { content } = await world.contexts.write(by, (context) => exportCourse(context, files, versionId));
			return Buffer.concat((await content.toArray()) as Buffer[]);
		},
		preview: (fileId, by = head) =>
			previewCourse({ actor: by, read: (work) => world.contexts.read(by, work) }, files, {
				fileId,
				maxBytes: 1_000_000,
			}),
		async take(fileId, code, by = head, courseId = newId(), seen) {
			const competencies = seen ?? (await room.preview(fileId, by)).competencies;
			const { figures } = await importCourse(
				{
					actor: by,
					contexts: world.contexts,
					files,
					settings,
					signal: new AbortController().signal,
					progress: () => undefined,
				},
				{
					fileId,
					code,
					courseId,
					competencies: competencies.map(({ key, found }) => ({ key, competencyId: found?.id ?? null })),
				},
			);
			const { id: versionId } = await asSystem(world.contexts, ({ tx }) =>
				tx.selectFrom("course_version").select("id").where("course_id", "=", courseId).executeTakeFirstOrThrow(),
			);
			return { id: courseId, versionId, figures };
		},
		async archived(competencyId, work) {
			const setTo = (archivedAt: Date | null) =>
				asSystem(world.contexts, ({ tx }) =>
					tx.updateTable("competency").set({ archived_at: archivedAt }).where("id", "=", competencyId).execute(),
				);
			await setTo(new Date());
			return work().finally(() => setTo(null));
		},
		async close() {
			await world.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
	return room;
}

/** An archive of these parts. */
export async function zipped(parts: Record<string, Buffer | string>): Promise<Buffer> {
	const list = Object.entries(parts).map(([name, content]) => ({ name, content: [Buffer.from(content)] }));
	return Buffer.concat((await Readable.from(zipArchive(list, new Date(0))).toArray()) as Buffer[]);
}
