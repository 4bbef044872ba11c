import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { Assessed } from "../../assessed.ts";
import { topLevel } from "../../assignment-rules.ts";
import type { AssignmentSettings, RubricView } from "../../contract-assignments.ts";
import type { ChecklistSettings, ItemView } from "../../contract-checklists.ts";
import type { ActivityDetail, QuizSettings, UnitContent, VersionContent } from "../../contract-content.ts";
import type { DiscussionSettings } from "../../contract-discussions.ts";
import type { BankDetail, QuestionContent, QuestionRow } from "../../contract-questions.ts";
import type { ReleaseRule } from "../../contract-release.ts";
import { rulesToRead } from "../../release-rules.ts";
import { assessedIn } from "./assessed-in.ts";
import { moreToDemonstrate, weightOf } from "./assessed-weight.ts";
import { isEditable, versionOf, versionToRead, versionToSee } from "./content-policy.ts";

/** Units of a version with their activities, in order. Whoever asks was let in before. */
export async function unitsOf({ tx }: ReadContext, versionId: string): Promise<UnitContent[]> {
	const { rows } = await sql<{
		id: string;
		title_en: string | null;
		title_zh: string | null;
		release: UnitContent["release"];
		activities: UnitContent["activities"];
	}>`
		select u.id, u.title_en, u.title_zh, u.release, coalesce((
			select json_agg(json_build_object('id', a.id, 'kind', a.kind, 'minutes', a.minutes, 'release', a.release,
				'title', json_build_object('en', a.title_en, 'zh', a.title_zh)) order by a.position, a.id)
			from course_activity a where a.unit_id = u.id), '[]') as activities
		from course_unit u where u.version_id = ${versionId} order by u.position, u.id`.execute(tx);
	return rows.map(({ id, title_en, title_zh, release, activities }) => ({
		id,
		title: { en: title_en, zh: title_zh },
		release,
		activities,
	}));
}

/** What a version is made of, for those who may look into it; its banks for those who write it. */
export async function getContent(context: ReadContext, versionId: string): Promise<VersionContent> {
	const version = await versionToSee(context, versionId);
	// By row-level security: none of what others write.
	const banks = await context.tx
		.selectFrom("question_bank as b")
		.select(["b.id", "b.name_en", "b.name_zh"])
		.select(sql<number>`(select count(*)::int from question q where q.bank_id = b.id)`.as("questions"))
		.where("b.version_id", "=", versionId)
		.orderBy("b.position")
		.execute();
	const develops = await developedBy(context, versionId);
	return {
		id: version.id,
		courseId: version.course_id,
		course: { en: version.name_en, zh: version.name_zh },
		number: version.number,
		editable: isEditable(version),
		writes: version.written,
		units: await version.beyond(() => unitsOf(context, versionId)),
		banks: banks.map(({ id, name_en, name_zh, questions }) => ({ id, name: { en: name_en, zh: name_zh }, questions })),
		develops,
		// Of banks, which are not shared, it would tell what they ask about.
		unproven: version.written ? unprovenOf(develops, await assessedIn(context, versionId)) : [],
	};
}

/** What assessments of a version are too few for: even who does everything right does not demonstrate it by them alone. */
const unprovenOf = (
	develops: VersionContent["develops"],
	assessed: ReadonlyMap<string, Assessed>,
): VersionContent["unproven"] =>
	develops.flatMap(({ id, name }) => {
		const known = assessed.get(id) ?? { quizzes: 0, marked: 0 };
		const more = moreToDemonstrate(weightOf(known));
		return more ? [{ id, name, ...known, moreQuizzes: more.quizzes, moreMarked: more.marked }] : [];
	});

/** What a version develops, and to which level; whoever asks was let in before. */
export async function developedBy({ tx }: ReadContext, versionId: string): Promise<VersionContent["develops"]> {
	const rows = await tx
		.selectFrom("course_competency as d")
		.innerJoin("competency as c", "c.id", "d.competency_id")
		.select(["c.id", "c.name_en", "c.name_zh", "d.level"])
		.where("d.version_id", "=", versionId)
		.orderBy("d.level", "desc")
		.orderBy("c.code")
		.execute();
	return rows.map(({ id, name_en, name_zh, level }) => ({
		id,
		name: { en: name_en, zh: name_zh },
		level: Number(level),
	}));
}

/** Competencies that a version develops. */
export async function developedIds({ tx }: ReadContext, versionId: string): Promise<Set<string>> {
	const rows = await tx
		.selectFrom("course_competency")
		.select("competency_id")
		.where("version_id", "=", versionId)
		.execute();
	return new Set(rows.map(({ competency_id }) => competency_id));
}

/** Items of a checklist with the names of what they show. */
export function itemsOf({ items }: ChecklistSettings, develops: VersionContent["develops"]): ItemView[] {
	const known = new Map(develops.map(({ id, name }) => [id, name]));
	return items.map((item) => ({ ...item, competency: (item.competencyId && known.get(item.competencyId)) || null }));
}

/** A rubric with the names of its rows and the levels that can be given in them. */
export function rubricOf({ rubric }: AssignmentSettings, develops: VersionContent["develops"]): RubricView[] {
	const known = new Map(develops.map((one) => [one.id, one]));
	return rubric.map((row) => ({
		...row,
		name: known.get(row.competencyId)?.name ?? { en: null, zh: null },
		top: topLevel(known.get(row.competencyId)?.level ?? 0),
	}));
}

/** Files that lie in activities, by id, whoever uploaded them; whoever asks was let in before. */
export async function filesOf({ tx }: ReadContext, ids: readonly string[]) {
	if (ids.length === 0) return new Map<string, never>();
	const found = await unsafeBeyondScope({ tx } as ReadContext, () =>
		tx
			.selectFrom("stored_file")
			.select(["id", "name", "size", "sha256"])
			.where("id", "in", [...new Set(ids)])
			.execute(),
	);
	return new Map(found.map((file) => [file.id, { ...file, size: Number(file.size) }]));
}

/** The same for one. */
export const fileOf = async (context: ReadContext, fileId: string | null) =>
	fileId ? ((await filesOf(context, [fileId])).get(fileId) ?? null) : null;

export async function getActivity(context: ReadContext, id: string): Promise<ActivityDetail & { sha256?: string }> {
	const versionId = await unsafeBeyondScope(context, () => versionOf(context, "course_activity", id));
	const version = await versionToSee(context, versionId);
	const row = await version.beyond(() =>
		context.tx.selectFrom("course_activity").selectAll().where("id", "=", id).executeTakeFirstOrThrow(),
	);
	const assignment = row.assignment as unknown as AssignmentSettings | null;
	const units = await version.beyond(() => unitsOf(context, version.id));
	const unit = units.find((one) => one.id === row.unit_id);
	const checklist = row.checklist as unknown as ChecklistSettings | null;
	const develops = assignment || checklist ? await developedBy(context, version.id) : [];
	return {
		id,
		kind: row.kind as ActivityDetail["kind"],
		title: { en: row.title_en, zh: row.title_zh },
		minutes: row.minutes,
		unitId: row.unit_id,
		versionId: version.id,
		courseId: version.course_id,
		course: { en: version.name_en, zh: version.name_zh },
		body: { en: row.body_en, zh: row.body_zh },
		file: await fileOf(context, row.file_id),
		url: row.url,
		quiz: row.quiz as unknown as QuizSettings | null,
		assignment,
		rubric: assignment ? rubricOf(assignment, develops) : [],
		checklist,
		items: checklist ? itemsOf(checklist, develops) : [],
		discussion: row.discussion as unknown as DiscussionSettings | null,
		opens: rulesToRead(units, [...(unit?.release ?? []), ...(row.release as unknown as ReleaseRule[])]),
		revision: row.revision,
		editable: isEditable(version),
	};
}

const toQuestion = (row: {
	id: string;
	content: unknown;
	points: string | number;
	competency_id: string | null;
	revision: number;
}): QuestionRow => ({
	id: row.id,
	content: row.content as QuestionContent,
	points: Number(row.points),
	competencyId: row.competency_id,
	revision: row.revision,
});

export async function getBank(context: ReadContext, id: string): Promise<BankDetail> {
	const version = await versionToRead(context, await versionOf(context, "question_bank", id));
	const { tx } = context;
	const bank = await tx
		.selectFrom("question_bank")
		.select(["name_en", "name_zh"])
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	const questions = await tx
		.selectFrom("question")
		.select(["id", "content", "points", "competency_id", "revision"])
		.where("bank_id", "=", id)
		.orderBy("position")
		.execute();
	const competencies = await tx
		.selectFrom("course_competency as d")
		.innerJoin("competency as c", "c.id", "d.competency_id")
		.select(["c.id", "c.name_en", "c.name_zh"])
		.where("d.version_id", "=", version.id)
		.orderBy("c.code")
		.execute();
	return {
		id,
		versionId: version.id,
		courseId: version.course_id,
		course: { en: version.name_en, zh: version.name_zh },
		name: { en: bank.name_en, zh: bank.name_zh },
		editable: isEditable(version),
		questions: questions.map(toQuestion),
		competencies: competencies.map(({ id: competencyId, name_en, name_zh }) => ({
			id: competencyId,
			name: { en: name_en, zh: name_zh },
		})),
	};
}
