import { Readable } from "node:stream";
import { sql } from "kysely";
import { z } from "zod";
import { recordableCompetencies } from "#domains/competencies/api.ts";
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
import { type Origin, withOrigin } from "../../contract-sharing.ts";
import { createCourse } from "../authoring/create-course.ts";
import { refuseTakenCode } from "../authoring/write-course.ts";
import { manageCourses } from "../learning-policy.ts";
import { learningProblem } from "../problems.ts";
import { type Kin, kinOfFile } from "./course-kin.ts";
import { resolvePrerequisites } from "./file-prerequisites.ts";
import { openArchive, uploadOf } from "./open-archive.ts";
import { mostUnpacked } from "./preview-course.ts";
import { readCourseJson } from "./read-course-file.ts";
import { keyOfFile, resolveCourseFile } from "./resolve-course-file.ts";
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
	const maxBytes = settings.MAX_UPLOAD_MB * 1_048_576;
	const parts = await openArchive(upload.path, mostUnpacked(maxBytes));
	const stored: StoredContent[] = [];
	try {
		const { file, errors } = await readCourseJson(parts);
		if (!file) throw learningProblem("import-with-errors", { errors: errors.length });
		await storeFiles({ parts, file, files, signal, progress: scope.progress, maxBytes }, stored);
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
		competencies: 0,
		competenciesInFile: file.competencies.length,
	};
	const before = await context.tx
		.selectFrom("course")
		.select(sql<number>`(select count(*)::int from course_competency d where d.course_id = course.id)`.as("developed"))
		.where("id", "=", payload.courseId)
		.executeTakeFirst();
	if (before) return { ...counts, competencies: before.developed };
	const chosen = new Map(payload.competencies.map(({ key, competencyId }) => [key, competencyId]));
	const recordable = await recordableCompetencies(
		context,
		payload.competencies.flatMap(({ competencyId }) => competencyId ?? []),
	);
	// What nobody decided upon is left out, never guessed; so is what was archived since somebody did.
	const competencies = new Map(
		file.competencies.map(({ key }) => {
			const competencyId = chosen.get(key) ?? null;
			return [key, competencyId && recordable.has(competencyId) ? competencyId : null];
		}),
	);
	const developed = file.competencies.flatMap(({ key, level }) => {
		const competencyId = competencies.get(key);
		return competencyId ? [{ competencyId, level }] : [];
	});
	counts.competencies = developed.length;
	const { found: prerequisites } = await resolvePrerequisites(context, file);
	const { sharing, kin: _, ...said } = file.course;
	const kin = await kinOfFile(context, file.course, payload.fileId);
	const course = await createCourse(
		context,
		{
			...said,
			code: payload.code,
			competencies: developed,
			prerequisites,
			...(sharing && { sharing: { ...sharing, tier: "authors" as const } }),
		},
		payload.courseId,
		{ ids: kin.ids, origin: await originOfFile(context, file.course, kin) },
	);
	const fileIds = await recordFiles(context, { file, files, settings });
	const { banks, units, errors } = resolveCourseFile(file, {
		competencies,
		fileOf: (lying) => fileIds.get(keyOfFile(lying)),
	});
	if (errors.length > 0) throw learningProblem("import-with-errors", { errors: errors.length });
	await writeContent(
		context,
		{ id: course.versionId, course_id: course.id, organisation_id: context.actor.organisationId as string },
		{ banks, units },
	);
	context.audit({
		action: "learning.course.imported",
		object: { kind: "course", id: course.id },
		detail: { ...counts, ...(kin.course && { answersOf: kin.course.id }) },
	});
	return counts;
}

/** A file of another organisation's course keeps whose it was, and under which licence: so it binds. */
async function originOfFile(context: WriteContext, { name, sharing }: CourseFile["course"], kin: Kin): Promise<Origin> {
	const { tx, actor } = context;
	const first = kin.course?.organisation;
	const elsewhere = first && first.id !== actor.organisationId ? { en: first.en, zh: first.zh } : null;
	// Where nothing is said all rights are reserved, by whom the course that it comes from tells, if that is known here.
	if (!sharing)
		return elsewhere ? [{ course: name, organisation: elsewhere, licence: "all-rights-reserved" as const }] : [];
	const own = await tx
		.selectFrom("organisation")
		.select(["name_en as en", "name_zh as zh"])
		.where("id", "=", actor.organisationId)
		.executeTakeFirstOrThrow();
	const { owner, licence, origin } = sharing;
	const same = (one: { en: string | null; zh: string | null }) => one.en === own.en && one.zh === own.zh;
	// Another organisation may have the same name.
	const mine = same(owner) && !(elsewhere && same(elsewhere));
	return mine ? origin : withOrigin(origin, { course: name, organisation: owner, licence });
}

/** As if each had been uploaded: with its name, within the quota. @returns ids by hash and name */
async function recordFiles(
	context: WriteContext,
	{ file, files, settings }: { file: CourseFile; files: FileStore; settings: Settings },
): Promise<Map<string, string>> {
	const sizes = new Map(file.files.map(({ sha256, size }) => [sha256, size]));
	// The same content under two names is two files, as it was.
	const used = new Map<string, { sha256: string; size: number; name: string }>();
	for (const { activities } of file.units)
		for (const { file: lying } of activities) {
			const size = lying ? sizes.get(lying.sha256) : undefined;
			if (lying && size !== undefined) used.set(keyOfFile(lying), { ...lying, size });
		}
	await holdQuota(context);
	if (used.size > 0)
		await refuseOverQuota(
			context,
			[...used.values()].reduce((sum, { size }) => sum + size, 0),
			settings,
		);
	const ids = new Map<string, string>();
	for (const [key, content] of used)
		ids.set(
			key,
			await recordFile(context, files, { ...content, mediaType: "application/octet-stream", purpose: "upload" }),
		);
	return ids;
}
