import { Readable } from "node:stream";
import { sql } from "kysely";
import { codesOfCompetencies } from "#domains/competencies/api.ts";
import { zipArchive } from "#platform/server/archive/zip-write.ts";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { kernelProblem } from "#platform/server/problem.ts";
import type { AssignmentSettings } from "../../contract-assignments.ts";
import type { ChecklistSettings } from "../../contract-checklists.ts";
import type { QuizSettings } from "../../contract-content.ts";
import {
	COURSE_FORMAT,
	COURSE_FORMAT_VERSION,
	COURSE_JSON,
	type CourseFile,
	type FileRelease,
	pathOfFile,
} from "../../contract-course-file.ts";
import type { CourseKind } from "../../contract-courses.ts";
import type { DiscussionSettings } from "../../contract-discussions.ts";
import type { QuestionContent } from "../../contract-questions.ts";
import type { ReleaseRule } from "../../contract-release.ts";
import type { Licence, Origin } from "../../contract-sharing.ts";
import { versionToRead } from "../authoring/content-policy.ts";
import { filesOf } from "../authoring/content-queries.ts";
import { drawKin } from "./course-kin.ts";
import { filePrerequisitesOf } from "./file-prerequisites.ts";

/**
 * A version as a file: what its learners and authors see of it, and nothing of where it stands or who wrote it, so that
 * the same content is the same file: a copy is the same as what it was copied from. Parts are named by their places.
 */
export async function courseFileOf(context: ReadContext, versionId: string): Promise<CourseFile> {
	const version = await versionToRead(context, versionId);
	const { tx } = context;
	const course = await tx
		.selectFrom("course as c")
		.innerJoin("course_version as v", "v.course_id", "c.id")
		.select(["c.code", "c.name_en", "c.name_zh", "c.summary_en", "c.summary_zh", "v.hours"])
		.innerJoin("organisation as g", "g.id", "c.organisation_id")
		.select(["c.kind", "c.certificate_en", "c.certificate_zh", "g.name_en as owner_en", "g.name_zh as owner_zh"])
		.select(
			sql<string>`coalesce((select r.origin_ids[1] from course r where r.id = coalesce(c.origin_ids[1], c.id)),
				c.origin_ids[1], c.id)`.as("kin"),
		)
		.select(["c.licence", "c.licence_en", "c.licence_zh", "c.terms_en", "c.terms_zh", "c.origin"])
		.where("v.id", "=", version.id)
		.executeTakeFirstOrThrow();
	const { competencies, keyOfCompetency } = await competenciesOf(context, versionId);
	const { banks, keyOfBank, keyOfQuestion } = await banksOf(context, versionId, keyOfCompetency);
	const toQuiz = (quiz: QuizSettings) => ({
		...quiz,
		parts: quiz.parts.map(({ bankId, questionIds, draw }) => ({
			bank: keyOfBank(bankId),
			questions: questionIds?.map(keyOfQuestion) ?? null,
			draw,
		})),
	});
	const toAssignment = ({ rubric, ...rules }: AssignmentSettings) => ({
		...rules,
		rubric: rubric.flatMap(({ competencyId, ...row }) => {
			const competency = keyOfCompetency(competencyId);
			return competency === null ? [] : [{ ...row, competency }];
		}),
	});
	const toChecklist = ({ items, ...rules }: ChecklistSettings) => ({
		...rules,
		items: items.map(({ competencyId, ...item }) => ({
			...item,
			competency: competencyId && keyOfCompetency(competencyId),
		})),
	});
	const rows = await tx
		.selectFrom("course_activity")
		.selectAll()
		.where("version_id", "=", versionId)
		.orderBy("position")
		.orderBy("id")
		.execute();
	const units = await tx
		.selectFrom("course_unit")
		.select(["id", "title_en", "title_zh", "release"])
		.where("version_id", "=", versionId)
		.orderBy("position")
		.orderBy("id")
		.execute();
	const places = new Map(
		units.flatMap(({ id }, unit) =>
			rows.filter(({ unit_id }) => unit_id === id).map((row, index) => [row.id, `${unit + 1}.${index + 1}`] as const),
		),
	);
	const files = await filesOf(
		context,
		rows.flatMap(({ file_id }) => file_id ?? []),
	);
	const contents = new Map<string, number>();
	const activities: { unitId: string; activity: CourseFile["units"][number]["activities"][number] }[] = [];
	for (const row of rows) {
		const file = files.get(row.file_id ?? "");
		if (file) contents.set(file.sha256, file.size);
		activities.push({
			unitId: row.unit_id,
			activity: {
				kind: row.kind as CourseFile["units"][number]["activities"][number]["kind"],
				title: { en: row.title_en, zh: row.title_zh },
				body: { en: row.body_en, zh: row.body_zh },
				minutes: row.minutes,
				url: row.url,
				file: file ? { sha256: file.sha256, name: file.name } : null,
				quiz: row.quiz ? toQuiz(row.quiz as unknown as QuizSettings) : null,
				assignment: row.assignment ? toAssignment(row.assignment as unknown as AssignmentSettings) : null,
				...(row.checklist && { checklist: toChecklist(row.checklist as unknown as ChecklistSettings) }),
				...(row.discussion && { discussion: row.discussion as unknown as DiscussionSettings }),
				...releaseAt(row.release, places),
			},
		});
	}
	const content = {
		course: {
			code: course.code,
			kind: course.kind as CourseKind,
			certificate: { en: course.certificate_en, zh: course.certificate_zh },
			name: { en: course.name_en, zh: course.name_zh },
			summary: { en: course.summary_en, zh: course.summary_zh },
			hours: course.hours,
			...fileSharingOf(course),
			// Of all copies the same, so that they stay the same file.
			kin: course.kin,
		},
		competencies,
		...(await filePrerequisitesOf(context, versionId)),
		banks,
		units: units.map(({ id, title_en, title_zh, release }) => ({
			title: { en: title_en, zh: title_zh },
			activities: activities.filter(({ unitId }) => unitId === id).map(({ activity }) => activity),
			...releaseAt(release, places),
		})),
		files: [...contents].map(([sha256, size]) => ({ sha256, size })).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1)),
	};
	return { format: COURSE_FORMAT, version: COURSE_FORMAT_VERSION, languages: languagesIn(content), ...content };
}

/** Licence and terms, with whose they are; left out where nothing is said. */
function fileSharingOf(course: {
	licence: string;
	licence_en: string | null;
	licence_zh: string | null;
	terms_en: string | null;
	terms_zh: string | null;
	origin: unknown;
	owner_en: string | null;
	owner_zh: string | null;
}): Pick<CourseFile["course"], "sharing"> {
	const origin = course.origin as Origin;
	const terms = { en: course.terms_en, zh: course.terms_zh };
	if (course.licence === "all-rights-reserved" && !terms.en && !terms.zh && origin.length === 0) return {};
	return {
		sharing: {
			licence: course.licence as Licence,
			licenceText: { en: course.licence_en, zh: course.licence_zh },
			terms,
			owner: { en: course.owner_en, zh: course.owner_zh },
			origin,
		},
	};
}

/** Rules turn on places; one whose activity was deleted goes nowhere and stays behind. */
function releaseAt(release: unknown, places: ReadonlyMap<string, string>): { release?: FileRelease } {
	const rules = (release as ReleaseRule[]).flatMap((rule): NonNullable<FileRelease> => {
		if (!("activityId" in rule)) return [rule];
		const { activityId, ...rest } = rule;
		const activity = places.get(activityId);
		return activity === undefined ? [] : [{ ...rest, activity }];
	});
	return rules.length === 0 ? {} : { release: rules };
}

async function competenciesOf(context: ReadContext, versionId: string) {
	const developed = await context.tx
		.selectFrom("course_competency")
		.select(["competency_id", "level"])
		.where("version_id", "=", versionId)
		.execute();
	const known = await codesOfCompetencies(
		context,
		developed.map(({ competency_id }) => competency_id),
	);
	const inOrder = developed
		.flatMap(({ competency_id, level }) => {
			const found = known.get(competency_id);
			return found ? [{ ...found, level: Number(level) }] : [];
		})
		.sort((a, b) => a.framework.localeCompare(b.framework, "en") || a.code.localeCompare(b.code, "en"));
	const keys = new Map(inOrder.map(({ id }, index) => [id, `c${index + 1}`]));
	const competencies = inOrder.map(({ framework, frameworkName, code, name, level }, index) => ({
		key: `c${index + 1}`,
		framework: { code: framework, name: frameworkName },
		code,
		name,
		level,
	}));
	return { competencies, keyOfCompetency: (id: string | null) => (id === null ? null : (keys.get(id) ?? null)) };
}

async function banksOf({ tx }: ReadContext, versionId: string, keyOfCompetency: (id: string | null) => string | null) {
	const banks = await tx
		.selectFrom("question_bank")
		.select(["id", "name_en", "name_zh"])
		.where("version_id", "=", versionId)
		.orderBy("position")
		.orderBy("id")
		.execute();
	const questions = await tx
		.selectFrom("question")
		.select(["id", "bank_id", "content", "points", "competency_id"])
		.where("version_id", "=", versionId)
		.orderBy("position")
		.orderBy("id")
		.execute();
	const bankKeys = new Map(banks.map(({ id }, index) => [id, `b${index + 1}`]));
	const questionKeys = new Map<string, string>();
	const out = banks.map(({ id, name_en, name_zh }) => ({
		key: bankKeys.get(id) as string,
		name: { en: name_en, zh: name_zh },
		questions: questions
			.filter(({ bank_id }) => bank_id === id)
			.map((question, index) => {
				const key = `q${index + 1}`;
				questionKeys.set(question.id, key);
				return {
					key,
					content: question.content as unknown as QuestionContent,
					points: Number(question.points),
					competency: keyOfCompetency(question.competency_id),
				};
			}),
	}));
	return {
		banks: out,
		keyOfBank: (id: string) => bankKeys.get(id) ?? id,
		keyOfQuestion: (id: string) => questionKeys.get(id) ?? id,
	};
}

/** Languages in which there is some text: `{ en, zh }` wherever it stands. */
function languagesIn(value: unknown): ("en" | "zh")[] {
	const found = new Set<string>();
	const look = (one: unknown): void => {
		if (typeof one !== "object" || one === null) return;
		for (const [name, inner] of Object.entries(one)) {
			if ((name === "en" || name === "zh") && typeof inner === "string") found.add(name);
			else look(inner);
		}
	};
	look(value);
	return (["en", "zh"] as const).filter((language) => found.has(language));
}

/** The file of a version for who writes it; that it went out stays in the audit, as it holds all answers. */
export async function exportCourse(
	context: WriteContext,
	files: FileStore,
	versionId: string,
): Promise<{ name: string; content: Readable }> {
	const version = await versionToRead(context, versionId);
	await drawKin(context, version.course_id);
	const file = await courseFileOf(context, versionId);
	for (const { sha256, size } of file.files) if (!(await files.has(sha256, size))) throw kernelProblem("file-vanished");
	context.audit({
		action: "learning.course.taken-out",
		object: { kind: "course", id: version.course_id },
		detail: { version: version.number },
	});
	return { name: `${file.course.code}-v${version.number}.zip`.replaceAll("/", "-"), content: packCourse(file, files) };
}

/** One time stamp for all: the same course is the same bytes. */
export const packCourse = (file: CourseFile, files: Pick<FileStore, "open">): Readable =>
	Readable.from(
		zipArchive(
			[
				{ name: COURSE_JSON, content: [Buffer.from(`${JSON.stringify(file, null, "\t")}\n`)] },
				...file.files.map(({ sha256 }) => ({ name: pathOfFile(sha256), content: lazily(() => files.open(sha256)) })),
			],
			new Date(0),
		),
	);

/** Opened when its turn comes: hundreds at once are more than a process may hold. */
async function* lazily(open: () => Readable): AsyncGenerator<Buffer> {
	for await (const chunk of open()) yield chunk as Buffer;
}
