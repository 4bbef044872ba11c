import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { type FieldProblem, invalid } from "#platform/server/problem.ts";
import type { AssignmentSettings } from "../../contract-assignments.ts";
import type { ChecklistSettings } from "../../contract-checklists.ts";
import type { ActivityInput, activityChange, QuizSettings } from "../../contract-content.ts";
import { documentEndings, videoEndings } from "../../file-endings.ts";
import { learningProblem } from "../problems.ts";
import { cleanPage } from "./clean-html.ts";
import { draftOfPart, draftToWrite, nextPosition, versionOf } from "./content-policy.ts";
import { developedIds } from "./content-queries.ts";
import { ownUploads, wrongEnding } from "./own-upload.ts";

export async function addActivity(
	context: WriteContext,
	unitId: string,
	input: ActivityInput,
): Promise<{ id: string }> {
	const versionId = await versionOf(context, "course_unit", unitId);
	const draft = await draftToWrite(context, versionId);
	await checkFile(context, input, null);
	await checkQuiz(context, versionId, input.quiz);
	await checkRubric(context, versionId, input.assignment);
	await checkItems(context, versionId, input.checklist);
	const id = newId();
	await context.tx
		.insertInto("course_activity")
		.values({
			id,
			unit_id: unitId,
			version_id: versionId,
			course_id: draft.course_id,
			organisation_id: draft.organisation_id,
			position: await nextPosition(context, "course_activity", "version_id", versionId),
			kind: input.kind,
			...activityColumns(input),
			updated_at: context.now,
		})
		.execute();
	context.audit({
		action: "learning.activity.added",
		object: { kind: "course", id: draft.course_id },
		detail: { activityId: id, kind: input.kind },
	});
	return { id };
}

/** Changes an activity of a draft; its kind stays. */
export async function editActivity(
	context: WriteContext,
	id: string,
	{ revision, activity }: z.infer<typeof activityChange>,
): Promise<{ revision: number }> {
	const draft = await draftOfPart(context, "course_activity", id);
	const before = await context.tx
		.selectFrom("course_activity")
		.select(["kind", "file_id", "revision"])
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	if (before.revision !== revision) throw learningProblem("activity-changed", { revision: before.revision });
	if (before.kind !== activity.kind) throw invalid({ path: "kind", code: "not-of-this-kind" });
	await checkFile(context, activity, before.file_id);
	await checkQuiz(context, draft.id, activity.quiz);
	await checkRubric(context, draft.id, activity.assignment);
	await checkItems(context, draft.id, activity.checklist);
	await context.tx
		.updateTable("course_activity")
		.set({ ...activityColumns(activity), revision: revision + 1, updated_at: context.now })
		.where("id", "=", id)
		.execute();
	context.audit({
		action: "learning.activity.edited",
		object: { kind: "course", id: draft.course_id },
		detail: { activityId: id },
	});
	return { revision: revision + 1 };
}

export async function deleteActivity(context: WriteContext, id: string): Promise<void> {
	const draft = await draftOfPart(context, "course_activity", id);
	await context.tx.deleteFrom("course_activity").where("id", "=", id).execute();
	context.audit({
		action: "learning.activity.deleted",
		object: { kind: "course", id: draft.course_id },
		detail: { activityId: id },
	});
}

export const activityColumns = ({
	title,
	body,
	minutes,
	fileId,
	url,
	quiz,
	assignment,
	checklist,
	discussion,
}: ActivityInput) => ({
	title_en: title.en,
	title_zh: title.zh,
	body_en: cleanPage(body.en),
	body_zh: cleanPage(body.zh),
	minutes,
	file_id: fileId,
	url,
	quiz: quiz && JSON.stringify(quiz),
	assignment: assignment && JSON.stringify(assignment),
	checklist: checklist && JSON.stringify(checklist),
	discussion: discussion && JSON.stringify(discussion),
});

/** A file that the actor uploaded, of a kind that no browser runs; or the one that is there. */
async function checkFile(context: WriteContext, { kind, fileId }: ActivityInput, before: string | null): Promise<void> {
	if (fileId && fileId !== before) await ownUploads(context, [fileId], { path: "fileId", accepted: endingsFor(kind) });
}

const endingsFor = (kind: ActivityInput["kind"]): readonly string[] =>
	kind === "video" ? videoEndings : documentEndings;

/** What is wrong with a file for an activity: only such as no browser runs are taken. */
export const wrongKind = (kind: ActivityInput["kind"], name: string): Omit<FieldProblem, "path"> | null =>
	wrongEnding(name, endingsFor(kind));

/** Banks and questions are those of the same version. */
async function checkQuiz({ tx }: WriteContext, versionId: string, quiz: QuizSettings | null): Promise<void> {
	if (!quiz) return;
	const banks = await tx.selectFrom("question_bank").select("id").where("version_id", "=", versionId).execute();
	const questions = await tx
		.selectFrom("question")
		.select(["id", "bank_id"])
		.where("version_id", "=", versionId)
		.execute();
	const bankIds = new Set(banks.map(({ id }) => id));
	const bankOf = new Map(questions.map(({ id, bank_id }) => [id, bank_id]));
	for (const [index, { bankId, questionIds, draw }] of quiz.parts.entries()) {
		if (!bankIds.has(bankId)) throw invalid({ path: `quiz.parts.${index}.bankId`, code: "unknown" });
		if (questionIds?.some((id) => bankOf.get(id) !== bankId))
			throw invalid({ path: `quiz.parts.${index}.questionIds`, code: "unknown" });
		const available = questions.filter(({ bank_id }) => bank_id === bankId).length;
		if (draw !== null && draw > available)
			throw invalid({ path: `quiz.parts.${index}.draw`, code: "more-than-there-are", params: { available } });
	}
}

/** The rows of a rubric are competencies that the version develops. */
async function checkRubric(
	context: WriteContext,
	versionId: string,
	assignment: AssignmentSettings | null,
): Promise<void> {
	if (!assignment) return;
	const developed = await developedIds(context, versionId);
	for (const [index, { competencyId }] of assignment.rubric.entries())
		if (!developed.has(competencyId))
			throw invalid({ path: `assignment.rubric.${index}.competencyId`, code: "not-developed" });
}

/** So is what an item shows, where it shows something. */
async function checkItems(
	context: WriteContext,
	versionId: string,
	checklist: ChecklistSettings | null,
): Promise<void> {
	if (!checklist) return;
	const developed = await developedIds(context, versionId);
	for (const [index, { competencyId }] of checklist.items.entries())
		if (competencyId && !developed.has(competencyId))
			throw invalid({ path: `checklist.items.${index}.competencyId`, code: "not-developed" });
}
