import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid } from "#platform/server/problem.ts";
import type { QuizSettings } from "../../contract-content.ts";
import type { bankInput, QuestionInput, questionChange } from "../../contract-questions.ts";
import { learningProblem } from "../problems.ts";
import { draftOfPart, draftToWrite, nextPosition } from "./content-policy.ts";

type BankInput = z.infer<typeof bankInput>;

export async function addBank(context: WriteContext, versionId: string, { name }: BankInput): Promise<{ id: string }> {
	const draft = await draftToWrite(context, versionId);
	const id = newId();
	await context.tx
		.insertInto("question_bank")
		.values({
			id,
			version_id: versionId,
			course_id: draft.course_id,
			organisation_id: draft.organisation_id,
			position: await nextPosition(context, "question_bank", "version_id", versionId),
			name_en: name.en,
			name_zh: name.zh,
		})
		.execute();
	context.audit({
		action: "learning.bank.added",
		object: { kind: "course", id: draft.course_id },
		detail: { bankId: id },
	});
	return { id };
}

export async function editBank(context: WriteContext, id: string, { name }: BankInput): Promise<void> {
	const draft = await draftOfPart(context, "question_bank", id);
	await context.tx
		.updateTable("question_bank")
		.set({ name_en: name.en, name_zh: name.zh })
		.where("id", "=", id)
		.execute();
	context.audit({
		action: "learning.bank.edited",
		object: { kind: "course", id: draft.course_id },
		detail: { bankId: id },
	});
}

/** Takes a bank out of a draft, with its questions. @throws Problem learning/bank-in-use when a quiz draws from it */
export async function deleteBank(context: WriteContext, id: string): Promise<void> {
	const draft = await draftOfPart(context, "question_bank", id);
	if (await quizWith(context, draft.id, (part) => part.bankId === id)) throw learningProblem("bank-in-use");
	await context.tx.deleteFrom("question").where("bank_id", "=", id).execute();
	await context.tx.deleteFrom("question_bank").where("id", "=", id).execute();
	context.audit({
		action: "learning.bank.deleted",
		object: { kind: "course", id: draft.course_id },
		detail: { bankId: id },
	});
}

export async function addQuestion(
	context: WriteContext,
	bankId: string,
	input: QuestionInput,
): Promise<{ id: string }> {
	const draft = await draftOfPart(context, "question_bank", bankId);
	await checkCompetency(context, draft.id, input.competencyId);
	const id = newId();
	await context.tx
		.insertInto("question")
		.values({
			id,
			bank_id: bankId,
			version_id: draft.id,
			course_id: draft.course_id,
			organisation_id: draft.organisation_id,
			position: await nextPosition(context, "question", "bank_id", bankId),
			...questionColumns(input),
			updated_at: context.now,
		})
		.execute();
	context.audit({
		action: "learning.question.added",
		object: { kind: "course", id: draft.course_id },
		detail: { questionId: id },
	});
	return { id };
}

export async function editQuestion(
	context: WriteContext,
	id: string,
	{ revision, ...input }: z.infer<typeof questionChange>,
): Promise<{ revision: number }> {
	const draft = await draftOfPart(context, "question", id);
	await checkCompetency(context, draft.id, input.competencyId);
	const changed = await context.tx
		.updateTable("question")
		.set({ ...questionColumns(input), revision: revision + 1, updated_at: context.now })
		.where("id", "=", id)
		.where("revision", "=", revision)
		.returning("id")
		.executeTakeFirst();
	if (!changed) throw learningProblem("question-changed");
	context.audit({
		action: "learning.question.edited",
		object: { kind: "course", id: draft.course_id },
		detail: { questionId: id },
	});
	return { revision: revision + 1 };
}

/** @throws Problem learning/question-in-use when a quiz has chosen it */
export async function deleteQuestion(context: WriteContext, id: string): Promise<void> {
	const draft = await draftOfPart(context, "question", id);
	if (await quizWith(context, draft.id, ({ questionIds }) => questionIds?.includes(id) === true))
		throw learningProblem("question-in-use");
	await context.tx.deleteFrom("question").where("id", "=", id).execute();
	context.audit({
		action: "learning.question.deleted",
		object: { kind: "course", id: draft.course_id },
		detail: { questionId: id },
	});
}

export const questionColumns = ({ content, points, competencyId }: QuestionInput) => ({
	kind: content.kind,
	content: JSON.stringify(content),
	points,
	competency_id: competencyId,
});

async function checkCompetency({ tx }: WriteContext, versionId: string, competencyId: string | null): Promise<void> {
	if (competencyId === null) return;
	const known = await tx
		.selectFrom("course_competency")
		.select("competency_id")
		.where("version_id", "=", versionId)
		.where("competency_id", "=", competencyId)
		.executeTakeFirst();
	if (!known) throw invalid({ path: "competencyId", code: "not-developed" });
}

async function quizWith(
	{ tx }: WriteContext,
	versionId: string,
	holds: (part: QuizSettings["parts"][number]) => boolean,
): Promise<boolean> {
	const quizzes = await tx
		.selectFrom("course_activity")
		.select("quiz")
		.where("version_id", "=", versionId)
		.where("kind", "=", "quiz")
		.execute();
	return quizzes.some(({ quiz }) => (quiz as unknown as QuizSettings).parts.some(holds));
}
