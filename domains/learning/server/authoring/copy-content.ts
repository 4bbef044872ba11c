import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import type { AssignmentSettings } from "../../contract-assignments.ts";
import type { ChecklistSettings } from "../../contract-checklists.ts";
import type { QuizSettings } from "../../contract-content.ts";
import type { ReleaseRule } from "../../contract-release.ts";

/** A draft that takes content up. */
export interface Draft {
	id: string;
	course_id: string;
	organisation_id: string;
}

/** In parts, as a statement takes 65,535 parameters. */
export async function insertRows<Row>(rows: readonly Row[], insert: (part: Row[]) => Promise<unknown>): Promise<void> {
	for (let from = 0; from < rows.length; from += 1000) await insert(rows.slice(from, from + 1000));
}

/**
 * Copies units, activities, banks and questions of a version into a draft, of the same course or of another.
 * @param left competencies that the draft does not develop: rows of rubrics that ask for them stay behind, questions and
 * items of checklists come along and show nothing, as when a file comes in
 */
export async function copyContent(
	{ tx, now }: WriteContext,
	fromId: string,
	draft: Draft,
	left: ReadonlySet<string> = new Set(),
): Promise<void> {
	const kept = (id: string | null): string | null => (id !== null && left.has(id) ? null : id);
	const fresh = new Map<string, string>();
	const copyOf = (id: string): string => {
		const known = fresh.get(id) ?? newId();
		fresh.set(id, known);
		return known;
	};
	const owned = { version_id: draft.id, course_id: draft.course_id, organisation_id: draft.organisation_id };
	const units = await tx.selectFrom("course_unit").selectAll().where("version_id", "=", fromId).execute();
	const banks = await tx.selectFrom("question_bank").selectAll().where("version_id", "=", fromId).execute();
	const questions = await tx.selectFrom("question").selectAll().where("version_id", "=", fromId).execute();
	const activities = await tx.selectFrom("course_activity").selectAll().where("version_id", "=", fromId).execute();
	await insertRows(
		units.map((unit) => ({
			...unit,
			id: copyOf(unit.id),
			...owned,
			release: JSON.stringify(rulesOfCopy(unit.release as unknown as ReleaseRule[], copyOf)),
		})),
		(part) => tx.insertInto("course_unit").values(part).execute(),
	);
	await insertRows(
		banks.map((bank) => ({ ...bank, id: copyOf(bank.id), ...owned })),
		(part) => tx.insertInto("question_bank").values(part).execute(),
	);
	await insertRows(
		questions.map((question) => ({
			...question,
			id: copyOf(question.id),
			...owned,
			bank_id: copyOf(question.bank_id),
			content: JSON.stringify(question.content),
			competency_id: kept(question.competency_id),
			revision: 1,
			updated_at: now,
		})),
		(part) => tx.insertInto("question").values(part).execute(),
	);
	await insertRows(
		activities.map((activity) => ({
			...activity,
			id: copyOf(activity.id),
			...owned,
			unit_id: copyOf(activity.unit_id),
			quiz: activity.quiz && JSON.stringify(withCopies(activity.quiz as unknown as QuizSettings, copyOf)),
			assignment: activity.assignment && JSON.stringify(rubricOfCopy(activity.assignment, left)),
			release: JSON.stringify(rulesOfCopy(activity.release as unknown as ReleaseRule[], copyOf)),
			checklist: activity.checklist && JSON.stringify(itemsOfCopy(activity.checklist, kept)),
			discussion: activity.discussion && JSON.stringify(activity.discussion),
			revision: 1,
			updated_at: now,
		})),
		(part) => tx.insertInto("course_activity").values(part).execute(),
	);
}

const withCopies = (quiz: QuizSettings, copyOf: (id: string) => string): QuizSettings => ({
	...quiz,
	parts: quiz.parts.map((part) => ({
		...part,
		bankId: copyOf(part.bankId),
		questionIds: part.questionIds?.map(copyOf) ?? null,
	})),
});

const rubricOfCopy = (assignment: unknown, left: ReadonlySet<string>): AssignmentSettings => {
	const { rubric, ...rules } = assignment as AssignmentSettings;
	return { ...rules, rubric: rubric.filter(({ competencyId }) => !left.has(competencyId)) };
};

const itemsOfCopy = (checklist: unknown, kept: (id: string | null) => string | null): ChecklistSettings => {
	const { items, ...rules } = checklist as ChecklistSettings;
	return { ...rules, items: items.map((item) => ({ ...item, competencyId: kept(item.competencyId) })) };
};

/** Rules of a copy turn on the copies of what they named. */
const rulesOfCopy = (rules: readonly ReleaseRule[], copyOf: (id: string) => string): ReleaseRule[] =>
	rules.map((rule) => ("activityId" in rule ? { ...rule, activityId: copyOf(rule.activityId) } : rule));
