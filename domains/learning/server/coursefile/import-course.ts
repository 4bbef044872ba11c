import { Readable } from "node:stream";
import { z } from "zod";
import type { ZipParts } from "#platform/server/archive/zip-read.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { type FileStore, recordFile, type StoredContent } from "#platform/server/files/file-store.ts";
import { removeContents } from "#platform/server/files/unused-files.ts";
import { holdQuota, refuseOverQuota } from "#platform/server/files/upload-quota.ts";
import { newId } from "#platform/server/id.ts";
import { defineJob, type JobResult, type JobScope } from "#platform/server/jobs/job.ts";
import { notFound } from "#platform/server/problem.ts";
import type { Settings } from "#platform/server/settings.ts";
import { type CourseFile, type CourseFileInput, courseFileInput, pathOfFile } from "../../contract-course-file.ts";
import { createCourse } from "../authoring/create-course.ts";
import { refuseTakenCode } from "../authoring/write-course.ts";
import { manageCourses } from "../learning-policy.ts";
import { learningProblem } from "../problems.ts";
import { openArchive, uploadOf } from "./open-archive.ts";
import { MOST_UNPACKED } from "./preview-course.ts";
import { readCourseJson } from "./read-course-file.ts";
import { resolveCourseFile } from "./resolve-course-file.ts";
import { writeContent } from "./write-content.ts";

/** Makes a course of a file: whole or not at all. */
export const importCourseJob = defineJob({
	kind: "learning.import-course",
	payload: courseFileInput.extend({ courseId: z.uuid() }),
	run: (scope, payload) => importCourse(scope, payload),
});

/** Queues the import of a file that was looked at. @returns the job's id */
export async function startCourseImport(
	context: WriteContext,
	files: FileStore,
	input: CourseFileInput,
): Promise<{ jobId: string }> {
	const { actor } = context;
	if (!manageCourses.holds(actor) || !actor.organisationId) throw notFound();
	const { name } = await uploadOf(context, files, input.fileId);
	await refuseTakenCode(context, actor.organisationId, input.code);
	// The course's id is drawn here, so that a job that is run again finds what it made.
	return { jobId: await context.enqueue(importCourseJob, { ...input, courseId: newId() }, { subject: name }) };
}

type Payload = CourseFileInput & { courseId: string };

export async function importCourse(
	scope: Pick<JobScope, "actor" | "contexts" | "files" | "settings" | "signal" | "progress">,
	payload: Payload,
): Promise<JobResult> {
	const { actor, contexts, files, settings, signal } = scope;
	if (!manageCourses.holds(actor)) throw notFound();
	const upload = await contexts.read(actor, (context) => uploadOf(context, files, payload.fileId));
	const parts = await openArchive(upload.path, MOST_UNPACKED);
	const stored: StoredContent[] = [];
	try {
		const { file, errors } = await readCourseJson(parts);
		if (!file) throw learningProblem("import-with-errors", { errors: errors.length });
		await storeFiles(
			{ parts, file, files, signal, progress: scope.progress, maxBytes: settings.MAX_UPLOAD_MB * 1_048_576 },
			stored,
		);
		signal.throwIfAborted();
		const counts = await contexts.write(actor, (context) => writeCourse(context, { file, files, settings, payload }));
		return { figures: counts, page: `/courses/${payload.courseId}` };
	} catch (error) {
		await removeContents(
			contexts,
			files,
			stored.map(({ sha256 }) => sha256),
		);
		throw error;
	} finally {
		parts.close();
	}
}

interface Store {
	parts: ZipParts;
	file: CourseFile;
	files: FileStore;
	signal: AbortSignal;
	maxBytes: number;
	progress: JobScope["progress"];
}

/** @throws Problem learning/import-with-errors when one is missing or is not what its name says */
async function storeFiles(
	{ parts, file, files, signal, maxBytes, progress }: Store,
	stored: StoredContent[],
): Promise<void> {
	for (const [index, { sha256, size }] of file.files.entries()) {
		progress(index, file.files.length + 1);
		if (!parts.has(pathOfFile(sha256))) throw learningProblem("import-with-errors", { errors: 1 });
		const content = await files.put(Readable.from(parts.read(pathOfFile(sha256), signal)), maxBytes);
		stored.push(content);
		if (content.sha256 !== sha256 || content.size !== size) throw learningProblem("import-with-errors", { errors: 1 });
	}
	progress(file.files.length, file.files.length + 1);
}

async function writeCourse(
	context: WriteContext,
	{ file, files, settings, payload }: { file: CourseFile; files: FileStore; settings: Settings; payload: Payload },
): Promise<Record<string, number>> {
	const counts = {
		units: file.units.length,
		activities: file.units.reduce((sum, { activities }) => sum + activities.length, 0),
		questions: file.banks.reduce((sum, { questions }) => sum + questions.length, 0),
	};
	const before = await context.tx
		.selectFrom("course")
		.select("id")
		.where("id", "=", payload.courseId)
		.executeTakeFirst();
	if (before) return counts;
	const chosen = new Map(payload.competencies.map(({ key, competencyId }) => [key, competencyId]));
	// What nobody decided upon is left out, never guessed.
	const competencies = new Map(file.competencies.map(({ key }) => [key, chosen.get(key) ?? null]));
	const course = await createCourse(
		context,
		{
			...file.course,
			code: payload.code,
			competencies: file.competencies.flatMap(({ key, level }) => {
				const competencyId = competencies.get(key);
				return competencyId ? [{ competencyId, level }] : [];
			}),
		},
		payload.courseId,
	);
	const fileIds = await recordFiles(context, { file, files, settings });
	const { banks, units, errors } = resolveCourseFile(file, { competencies, files: fileIds });
	if (errors.length > 0) throw learningProblem("import-with-errors", { errors: errors.length });
	await writeContent(
		context,
		{ id: course.versionId, course_id: course.id, organisation_id: context.actor.organisationId as string },
		{ banks, units },
	);
	context.audit({ action: "learning.course.imported", object: { kind: "course", id: course.id }, detail: counts });
	return counts;
}

/** As if each had been uploaded: with its name, within the quota. @returns ids by hash */
async function recordFiles(
	context: WriteContext,
	{ file, files, settings }: { file: CourseFile; files: FileStore; settings: Settings },
): Promise<Map<string, string>> {
	const names = new Map<string, string>();
	for (const { activities } of file.units)
		for (const { file: lying } of activities)
			if (lying && !names.has(lying.sha256)) names.set(lying.sha256, lying.name);
	const used = file.files.filter(({ sha256 }) => names.has(sha256));
	await holdQuota(context);
	if (used.length > 0)
		await refuseOverQuota(
			context,
			used.reduce((sum, { size }) => sum + size, 0),
			settings,
		);
	const ids = new Map<string, string>();
	for (const { sha256, size } of used)
		ids.set(
			sha256,
			await recordFile(context, files, {
				sha256,
				size,
				name: names.get(sha256) as string,
				mediaType: "application/octet-stream",
				purpose: "upload",
			}),
		);
	return ids;
}
