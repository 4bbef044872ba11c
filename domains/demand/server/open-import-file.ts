import type { ReadContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { invalid } from "#platform/server/problem.ts";
import { openTable, type TableReader } from "#platform/server/tabular/read-table.ts";
import type { PostingField, PostingMapping } from "../contract-postings.ts";
import { postingProblem } from "./posting-problems.ts";

/** How a file is read again in the same way, and what its first rows told. */
export interface FileFormat {
	sheet?: string | null;
	/** Rows as estimated from the first ones, for the progress bar. */
	estimate?: number | null;
	language?: "en" | "zh";
}

/** A file that the person uploaded; for the command line, one of the organisation it acts for. @throws Problem invalid */
export async function uploadedFile({ tx, actor }: ReadContext, id: string) {
	const file = await tx
		.selectFrom("stored_file")
		.select(["id", "sha256", "name", "size"])
		.where("id", "=", id)
		.$if(actor.kind === "person", (mine) => mine.where("person_id", "=", actor.personId))
		.$if(actor.kind !== "person", (given) => given.where("organisation_id", "=", actor.organisationId))
		.executeTakeFirst();
	if (!file) throw invalid({ path: "fileId", code: "unknown" });
	return file;
}

/** Opens the file of an import as it was chosen. @throws TableError; Problem when the file is gone */
export async function openImportFile(
	{ tx }: ReadContext,
	files: FileStore,
	item: { file_id: string | null; file_format: unknown },
	signal?: AbortSignal,
): Promise<{ table: TableReader; size: number }> {
	const file = item.file_id
		? await tx
				.selectFrom("stored_file")
				.select(["sha256", "name", "size"])
				.where("id", "=", item.file_id)
				.executeTakeFirst()
		: undefined;
	if (!file) throw postingProblem("import-file-gone");
	const { sheet } = item.file_format as FileFormat;
	const table = await openTable(
		{ path: files.pathOf(file.sha256), fileName: file.name },
		{ ...(sheet && { sheet }), ...(signal && { signal }) },
	);
	return { table, size: file.size };
}

/** Where the mapped columns are. @throws Problem demand/import-column-missing */
export function locateColumns(
	header: readonly string[],
	mapping: PostingMapping,
): Partial<Record<PostingField, number>> {
	const at: Partial<Record<PostingField, number>> = {};
	for (const [field, column] of Object.entries(mapping.columns) as [PostingField, string][]) {
		const index = header.indexOf(column);
		if (index < 0) throw postingProblem("import-column-missing", { column });
		at[field] = index;
	}
	return at;
}
