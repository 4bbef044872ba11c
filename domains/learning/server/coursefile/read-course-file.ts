import { createHash } from "node:crypto";
import type { ZipParts } from "#platform/server/archive/zip-read.ts";
import { fieldOf } from "#platform/server/http/problem-response.ts";
import { isShallow } from "#platform/server/json-depth.ts";
import type { FieldProblem } from "#platform/server/problem.ts";
import {
	COURSE_FORMAT_VERSION,
	COURSE_JSON,
	type CourseFile,
	courseFile,
	courseFileHead,
	pathOfFile,
} from "../../contract-course-file.ts";
import { MOST_TAGS_IN_FILE, tagsIn } from "../../html-size.ts";
import { learningProblem } from "../problems.ts";
import { readPart } from "./open-archive.ts";

const MOST_JSON = 32 * 1_048_576;
const DEEPEST = 30;

/**
 * `course.json` of an archive.
 * @returns what is wrong with it by place, or all of it
 * @throws Problem learning/course-file-broken (no such part, no JSON, too deep), learning/course-file-version
 */
export async function readCourseJson(parts: ZipParts): Promise<{ file: CourseFile | null; errors: FieldProblem[] }> {
	if (!parts.has(COURSE_JSON)) throw learningProblem("course-file-broken", { reason: "missing" });
	const bytes = await readPart(parts, COURSE_JSON, MOST_JSON);
	if (!isShallow(bytes, DEEPEST)) throw learningProblem("course-file-broken", { reason: "deep" });
	let json: unknown;
	try {
		// The database keeps no NUL in texts.
		json = JSON.parse(bytes.toString("utf8").replace(/^\ufeff/, ""), (_, value: unknown) => {
			if (typeof value === "string" && value.includes("\0")) throw new SyntaxError("NUL");
			return value;
		});
	} catch {
		throw learningProblem("course-file-broken", { reason: "json" });
	}
	const head = courseFileHead.safeParse(json);
	if (!head.success) throw learningProblem("course-file-broken", { reason: "format" });
	if (head.data.version !== COURSE_FORMAT_VERSION)
		throw learningProblem("course-file-version", { version: head.data.version, known: COURSE_FORMAT_VERSION });
	const parsed = courseFile.safeParse(json);
	if (!parsed.success) return { file: null, errors: parsed.error.issues.map(fieldOf) };
	const bodies = parsed.data.units.flatMap(({ activities }) => activities.flatMap(({ body }) => [body.en, body.zh]));
	// All of them are cleaned in one go.
	if (bodies.reduce((sum, body) => sum + tagsIn(body ?? ""), 0) > MOST_TAGS_IN_FILE)
		return { file: null, errors: [{ path: "units", code: "too-many-tags", params: { most: MOST_TAGS_IN_FILE } }] };
	return { file: parsed.data, errors: [] };
}

/** Whether the files of an archive are those that `course.json` names; what it names not is left out. */
export async function checkFiles(
	parts: ZipParts,
	{ files }: CourseFile,
	{ maxBytes, signal }: { maxBytes: number; signal?: AbortSignal },
): Promise<{ errors: FieldProblem[]; notes: FieldProblem[] }> {
	const errors: FieldProblem[] = [];
	for (const [index, { sha256, size }] of files.entries()) {
		const path = `files.${index}`;
		const name = pathOfFile(sha256);
		if (!parts.has(name)) errors.push({ path, code: "file-not-in-archive", params: { file: name } });
		else if (size > maxBytes)
			errors.push({ path, code: "file-over-limit", params: { megabytes: maxBytes / 1_048_576 } });
		else if (parts.sizeOf(name) !== size || (await hashOf(parts, name, signal)) !== sha256)
			errors.push({ path, code: "file-differs", params: { file: name } });
	}
	const named = new Set([COURSE_JSON, ...files.map(({ sha256 }) => pathOfFile(sha256))]);
	const notes = parts.names
		.filter((name) => !named.has(name) && !name.endsWith("/"))
		.map((name) => ({ path: "files", code: "part-left-out", params: { file: name.slice(0, 100) } }));
	return { errors, notes };
}

async function hashOf(parts: ZipParts, name: string, signal?: AbortSignal): Promise<string> {
	const hash = createHash("sha256");
	for await (const chunk of parts.read(name, signal)) hash.update(chunk);
	return hash.digest("hex");
}
