import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { newId } from "#platform/server/id.ts";
import { openTable } from "#platform/server/tabular/read-table.ts";
import { type ImportMapping, type newImport, postingMapping } from "../contract-postings.ts";
import { suggestMapping } from "./guess-mapping.ts";
import { type FileFormat, openImportFile, uploadedFile } from "./open-import-file.ts";
import { editableImport, editableSource } from "./posting-policy.ts";
import { postingProblem } from "./posting-problems.ts";
import { languageOf } from "./run-import.ts";

/**
 * Takes an uploaded file for a source and suggests which column is which. Nothing is imported yet.
 * @throws TableError when the file is no table
 */
export async function prepareImport(
	context: WriteContext,
	files: FileStore,
	input: z.infer<typeof newImport>,
): Promise<{ id: string }> {
	const source = await editableSource(context, input.sourceId);
	const { tx, actor, now } = context;
	const file = await uploadedFile(context, input.fileId);
	const table = await openTable(
		{ path: files.pathOf(file.sha256), fileName: file.name },
		input.sheet ? { sheet: input.sheet } : {},
	);
	const remembered = postingMapping.safeParse(source.mapping);
	try {
		const { mapping, from } = suggestMapping(table.header, remembered.success ? remembered.data : null);
		const id = newId();
		await tx
			.insertInto("posting_import")
			.values({
				id,
				source_id: source.id,
				organisation_id: source.organisation_id,
				file_id: file.id,
				file_name: file.name,
				file_format: JSON.stringify({
					sheet: table.sheet ?? null,
					mappingFrom: from,
					language: await languageOf(context),
					estimate: await estimateRows(table.rows(), table.format === "csv" ? file.size : null),
				}),
				person_id: actor.personId,
				state: "prepared",
				mapping: JSON.stringify(mapping),
				created_at: now,
			})
			.execute();
		return { id };
	} finally {
		await table.close();
	}
}

/** From the length of the first rows; null where the file's size says nothing. */
async function estimateRows(rows: AsyncIterable<{ cells: string[] }>, size: number | null): Promise<number | null> {
	let count = 0;
	let characters = 0;
	for await (const { cells } of rows) {
		count++;
		for (const cell of cells) characters += Buffer.byteLength(cell) + 1;
		if (count === 200) break;
	}
	if (size === null) return count < 200 ? count : null;
	return count < 200 ? count : Math.round((size * count) / Math.max(1, characters));
}

/** Sets which column is which, and the year that the rows count for. @throws TableError for an unknown worksheet */
export async function mapImport(
	context: WriteContext,
	files: FileStore,
	id: string,
	input: ImportMapping,
): Promise<void> {
	const { import: item } = await editableImport(context, id);
	if (item.state === "running" || item.state === "done") throw postingProblem("import-not-prepared");
	const format = item.file_format as FileFormat;
	const other = input.sheet !== undefined && input.sheet !== format.sheet;
	const { mapping, from } = other
		? await suggestForSheet(context, files, { ...item, file_format: { ...format, sheet: input.sheet } })
		: { mapping: input.mapping, from: "person" };
	await context.tx
		.updateTable("posting_import")
		.set({
			mapping: JSON.stringify(mapping),
			year: input.year,
			state: "prepared",
			problem: null,
			file_format: JSON.stringify({ ...format, ...(other && { sheet: input.sheet }), mappingFrom: from }),
		})
		.where("id", "=", id)
		.execute();
}

async function suggestForSheet(
	context: WriteContext,
	files: FileStore,
	item: { file_id: string | null; file_format: unknown },
) {
	const { table } = await openImportFile(context, files, item);
	try {
		return suggestMapping(table.header, null);
	} finally {
		await table.close();
	}
}

/** Puts a prepared import away. */
export async function discardImport(context: WriteContext, id: string): Promise<void> {
	const { import: item } = await editableImport(context, id);
	if (item.state === "running" || item.state === "done") throw postingProblem("import-not-prepared");
	await context.tx.deleteFrom("posting_import").where("id", "=", id).execute();
	context.audit({ action: "demand.import.discarded", object: { kind: "posting_import", id } });
}
