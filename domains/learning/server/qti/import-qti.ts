import { createHash } from "node:crypto";
import type { z } from "zod";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { newId } from "#platform/server/id.ts";
import { kernelProblem } from "#platform/server/problem.ts";
import type { QtiPreview, qtiInput } from "../../contract-qti.ts";
import { draftOfPart, isEditable, nextPosition, versionOf, versionToRead } from "../authoring/content-policy.ts";
import { insertRows } from "../authoring/copy-content.ts";
import { questionColumns } from "../authoring/save-question.ts";
import { uploadOf } from "../coursefile/open-archive.ts";
import { learningProblem } from "../problems.ts";
import { readPackage } from "./read-package.ts";

async function read(context: ReadContext, files: FileStore, fileId: string): Promise<QtiPreview> {
	const { items, leftOut } = await readPackage(await uploadOf(context, files, fileId));
	const ready = items.flatMap(({ question }) => question ?? []);
	const token = createHash("sha256").update(JSON.stringify(ready)).digest("base64url");
	return { token, ready: ready.length, items, leftOut };
}

/** What a package would bring into a bank, item by item; nothing is written. */
export async function previewQti(
	context: ReadContext,
	files: FileStore,
	bankId: string,
	fileId: string,
): Promise<QtiPreview> {
	const version = await versionToRead(context, await versionOf(context, "question_bank", bankId));
	if (!isEditable(version)) throw learningProblem("course-frozen");
	return read(context, files, fileId);
}

/** Adds the items that were understood, as they were looked at; those with an error are left out. */
export async function importQti(
	context: WriteContext,
	files: FileStore,
	bankId: string,
	{ fileId, token }: z.infer<typeof qtiInput>,
): Promise<{ added: number }> {
	const draft = await draftOfPart(context, "question_bank", bankId);
	const { token: now, items } = await read(context, files, fileId);
	if (now !== token) throw kernelProblem("changed-meanwhile");
	const questions = items.flatMap(({ question }) => question ?? []);
	if (questions.length === 0) throw learningProblem("qti-empty");
	const first = await nextPosition(context, "question", "bank_id", bankId);
	const { tx } = context;
	await insertRows(
		questions.map((question, index) => ({
			id: newId(),
			bank_id: bankId,
			version_id: draft.id,
			course_id: draft.course_id,
			organisation_id: draft.organisation_id,
			position: first + index,
			...questionColumns(question),
			updated_at: context.now,
		})),
		(part) => tx.insertInto("question").values(part).execute(),
	);
	context.audit({
		action: "learning.questions.imported",
		object: { kind: "course", id: draft.course_id },
		detail: { bankId, added: questions.length, leftOut: items.length - questions.length },
	});
	return { added: questions.length };
}
