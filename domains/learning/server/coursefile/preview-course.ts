import { recordableByCode } from "#domains/competencies/api.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import type { RawScope } from "#platform/server/http/route.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import type { CourseFile, CourseFilePreview } from "../../contract-course-file.ts";
import { manageCourses } from "../learning-policy.ts";
import { kinOfFile } from "./course-kin.ts";
import { resolvePrerequisites } from "./file-prerequisites.ts";
import { openArchive, uploadOf } from "./open-archive.ts";
import { checkFiles, readCourseJson } from "./read-course-file.ts";
import { resolveCourseFile } from "./resolve-course-file.ts";

/** What the files of a course may come to, unpacked: films hardly get smaller, texts do. @param maxBytes of one upload */
export const mostUnpacked = (maxBytes: number): number => maxBytes + 1024 * 1_048_576;
const MOST_TOLD = 200;

/** What a course file would bring. Nothing is held while its files are read. */
export async function previewCourse(
	scope: Pick<RawScope, "actor" | "read">,
	files: FileStore,
	{ fileId, maxBytes }: { fileId: string; maxBytes: number },
): Promise<CourseFilePreview> {
	if (!manageCourses.holds(scope.actor) || !scope.actor.organisationId) throw notFound();
	const upload = await scope.read((context) => uploadOf(context, files, fileId));
	const parts = await openArchive(upload.path, mostUnpacked(maxBytes));
	try {
		const { file, errors } = await readCourseJson(parts);
		if (!file) return { ...nothing, errors: errors.slice(0, MOST_TOLD), errorCount: errors.length };
		const packed = await checkFiles(parts, file, { maxBytes });
		const packedFiles = new Set(file.files.map(({ sha256 }) => sha256));
		const resolved = resolveCourseFile(file, {
			competencies: new Map(file.competencies.map(({ key }) => [key, newId()])),
			fileOf: ({ sha256 }) => (packedFiles.has(sha256) ? newId() : undefined),
		});
		const all = [...packed.errors, ...resolved.errors];
		const before = await scope.read((context) => resolvePrerequisites(context, file));
		return {
			course: { code: file.course.code, name: file.course.name, hours: file.course.hours },
			counts: countsOf(file),
			...(await scope.read(async (context) => {
				const taken = await context.tx
					.selectFrom("course")
					.select("id")
					.where("organisation_id", "=", context.actor.organisationId)
					.where("code", "=", file.course.code)
					.executeTakeFirst();
				const found = await recordableByCode(
					context,
					file.competencies.map(({ framework, code }) => ({ framework: framework.code, code })),
				);
				const { course: from } = await kinOfFile(context, file.course, fileId);
				return {
					answersOf: from && { en: from.organisation.en, zh: from.organisation.zh },
					codeTaken: taken !== undefined,
					competencies: file.competencies.map((one, index) => {
						const here = found[index];
						return {
							...one,
							found: here ? { id: here.id, name: here.name, frameworkName: here.frameworkName } : null,
						};
					}),
				};
			})),
			errors: all.slice(0, MOST_TOLD),
			errorCount: all.length,
			notes: [...packed.notes, ...resolved.notes, ...before.notes].slice(0, MOST_TOLD),
		};
	} finally {
		parts.close();
	}
}

const nothing = {
	course: null,
	counts: { units: 0, activities: 0, banks: 0, questions: 0, files: 0, bytes: 0 },
	answersOf: null,
	codeTaken: false,
	competencies: [],
	notes: [],
};

const countsOf = ({ units, banks, files }: CourseFile): CourseFilePreview["counts"] => ({
	units: units.length,
	activities: units.reduce((sum, { activities }) => sum + activities.length, 0),
	banks: banks.length,
	questions: banks.reduce((sum, { questions }) => sum + questions.length, 0),
	files: files.length,
	bytes: files.reduce((sum, { size }) => sum + size, 0),
});
