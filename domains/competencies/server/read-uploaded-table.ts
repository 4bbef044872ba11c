import type { ReadContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { notFound } from "#platform/server/problem.ts";
import { describeTableError } from "#platform/server/tabular/messages.ts";
import { openTable, type TableReader } from "#platform/server/tabular/read-table.ts";
import { TableError } from "#platform/server/tabular/table-error.ts";
import { competencyProblem } from "./competency-problem.ts";

/** Rows that a person can look through. */
const MOST_ROWS = 5000;

export interface UploadedTable {
	header: readonly string[];
	rows: readonly { line: number; cells: readonly string[] }[];
}

/** The uploaded file of the actor as a table. @throws Problem not-found, competencies/file-not-a-table */
export async function readUploadedTable(
	{ tx, actor }: ReadContext,
	files: FileStore,
	fileId: string,
): Promise<UploadedTable> {
	const file = await tx
		.selectFrom("stored_file")
		.select(["sha256", "name"])
		.where("id", "=", fileId)
		.where("person_id", "=", actor.personId)
		.executeTakeFirst();
	if (!file) throw notFound();
	let table: TableReader | undefined;
	try {
		table = await openTable(
			{ path: files.pathOf(file.sha256), fileName: file.name },
			{ limits: { maxRows: MOST_ROWS, maxBytes: 20 * 1_048_576 } },
		);
		const rows: { line: number; cells: string[] }[] = [];
		for await (const { line, cells } of table.rows()) rows.push({ line, cells });
		return { header: table.header, rows };
	} catch (error) {
		if (!(error instanceof TableError)) throw error;
		const said = (language: "en" | "zh"): string => Object.values(describeTableError(error, language)).join(" ");
		throw competencyProblem("file-not-a-table", { reason: error.code, en: said("en"), zh: said("zh") });
	} finally {
		await table?.close();
	}
}

/** A header as it is compared: full-width signs, case, spaces and underscores make no difference. */
export const normalHeader = (header: string): string =>
	header
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[\s_]+/g, "");
