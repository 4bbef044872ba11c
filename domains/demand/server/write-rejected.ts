import { sql } from "kysely";
import type { Transaction } from "#platform/server/database/database.ts";
import type { FileStore, StoredContent } from "#platform/server/files/file-store.ts";
import { type ErroneousRow, writeErrorFile } from "#platform/server/tabular/error-file.ts";
import type { TableReader } from "#platform/server/tabular/read-table.ts";
import type { FieldIssue } from "../contract-postings.ts";

export interface RejectedFile extends StoredContent {
	name: string;
	mediaType: string;
}

const mediaTypes = {
	csv: "text/csv",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** Stores the rejected rows with their reasons, in the format they came in: to be corrected and uploaded again. */
export async function storeRejected(
	tx: Transaction,
	files: FileStore,
	table: TableReader,
	{ fileName, language }: { fileName: string; language: "en" | "zh" },
): Promise<RejectedFile> {
	const content = writeErrorFile(rejectedRows(tx, language), table.header, { format: table.format, language });
	const stored = await files.put(content, Number.MAX_SAFE_INTEGER);
	const base = fileName.replace(/\.\w{1,5}$/, "");
	const mark = language === "zh" ? "待修正" : "to-correct";
	return { ...stored, name: `${base}-${mark}.${table.format}`, mediaType: mediaTypes[table.format] };
}

async function* rejectedRows(tx: Transaction, language: "en" | "zh"): AsyncGenerator<ErroneousRow> {
	let after = -1;
	for (;;) {
		const { rows } = await sql<{ line: number; cells: string[]; issues: FieldIssue[] }>`
			select line, cells, issues from import_rejected where line > ${after} order by line limit 500`.execute(tx);
		for (const { line, cells, issues } of rows) {
			yield { line, cells, errors: issues.map(({ column, words }) => (column ? `${column}: ` : "") + words[language]) };
		}
		if (rows.length === 0) return;
		after = rows.at(-1)!.line;
	}
}

/** The most frequent reason, for the refusal of a file that is mostly bad. */
export async function commonestReason(tx: Transaction): Promise<{ en: string; zh: string }> {
	const { rows } = await sql<{ column: string | null; words: { en: string; zh: string } }>`
		select (array_agg(i->>'column'))[1] as column, (array_agg(i->'words'))[1] as words
		from import_rejected, jsonb_array_elements(issues) i
		group by i->>'field', i->>'code' order by count(*) desc limit 1`.execute(tx);
	const [first] = rows;
	const column = first?.column ? `${first.column}: ` : "";
	return { en: column + (first?.words.en ?? ""), zh: column + (first?.words.zh ?? "") };
}
