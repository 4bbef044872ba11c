import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { AssignmentSettings } from "../../contract-assignments.ts";
import type { ChecklistSettings } from "../../contract-checklists.ts";
import type { ActivityKind, QuizSettings } from "../../contract-content.ts";
import { learningProblem } from "../problems.ts";
import { developedIds, unitsOf } from "./content-queries.ts";
import { refuseCycle, wayOf } from "./set-release.ts";

/**
 * Refuses to publish what a learner could not work with: an activity without anything in it, a quiz that draws more
 * questions than there are, an assignment without a rubric, a checklist without items, or either with a row that the course
 * no longer develops, a part that opens after something that was deleted.
 * @throws Problem learning/activity-empty, learning/competency-left, learning/release-lost with its title
 */
export async function checkContent(context: ReadContext, versionId: string): Promise<void> {
	const { tx } = context;
	const activities = await tx
		.selectFrom("course_activity as a")
		.innerJoin("course_unit as u", "u.id", "a.unit_id")
		.select(["a.kind", "a.title_en", "a.title_zh", "a.file_id", "a.url", "a.quiz", "a.assignment", "a.checklist"])
		.select(sql<boolean>`num_nonnulls(a.body_en, a.body_zh) = 0`.as("empty"))
		.where("a.version_id", "=", versionId)
		.orderBy("u.position")
		.orderBy("a.position")
		.execute();
	const counts = await tx
		.selectFrom("question")
		.select(["bank_id", sql<number>`count(*)::int`.as("questions")])
		.where("version_id", "=", versionId)
		.groupBy("bank_id")
		.execute();
	const developed = await developedIds(context, versionId);
	const shown = (assignment: AssignmentSettings | null, checklist: ChecklistSettings | null): (string | null)[] =>
		[...(assignment?.rubric ?? []), ...(checklist?.items ?? [])].map(({ competencyId }) => competencyId);
	const inBank = new Map(counts.map(({ bank_id, questions }) => [bank_id, questions]));
	const asks = ({ parts }: QuizSettings): boolean =>
		parts.length > 0 &&
		parts.every(({ bankId, draw, questionIds }) => (inBank.get(bankId) ?? 0) >= (draw ?? questionIds?.length ?? 1));
	for (const { kind, title_en, title_zh, file_id, url, quiz, assignment, checklist, empty } of activities) {
		const isFilled: Record<ActivityKind, () => boolean> = {
			page: () => !empty,
			video: () => Boolean(file_id ?? url),
			document: () => Boolean(file_id ?? url),
			embedded: () => Boolean(url),
			quiz: () => asks(quiz as unknown as QuizSettings),
			assignment: () => !empty && (assignment as unknown as AssignmentSettings).rubric.length > 0,
			checklist: () => (checklist as unknown as ChecklistSettings).items.length > 0,
			// Without a prompt nobody knows what to speak of.
			discussion: () => !empty,
		};
		const title = title_zh ?? title_en;
		if (!isFilled[kind as ActivityKind]()) throw learningProblem("activity-empty", { title });
		const of = shown(assignment as AssignmentSettings | null, checklist as ChecklistSettings | null);
		if (of.some((id) => id !== null && !developed.has(id))) throw learningProblem("competency-left", { title });
	}
	await checkRelease(context, versionId);
}

async function checkRelease(context: ReadContext, versionId: string): Promise<void> {
	const units = await unitsOf(context, versionId);
	const activities = units.flatMap((unit) => unit.activities);
	const known = new Set(activities.map(({ id }) => id));
	for (const part of [...units, ...activities])
		if (part.release.some((rule) => "activityId" in rule && !known.has(rule.activityId)))
			throw learningProblem("release-lost", wayOf([part]));
	refuseCycle(units);
}
