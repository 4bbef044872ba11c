import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type OpenTableOptions, openTable, type TableReader, type TableRow } from "./read-table.ts";
import { TableError } from "./table-error.ts";

/** A folder of its own for the files of one test file. */
export async function temporaryFolder() {
	const folder = await mkdtemp(join(tmpdir(), "ronghe-tabular-"));
	return {
		folder,
		async write(fileName: string, content: string | Uint8Array): Promise<{ path: string; fileName: string }> {
			const path = join(folder, fileName);
			await writeFile(path, content);
			return { path, fileName };
		},
		remove: () => rm(folder, { recursive: true, force: true }),
	};
}

export interface WholeTable extends Omit<TableReader, "rows" | "close"> {
	rows: TableRow[];
}

/** Opens, reads everything, closes. */
export async function readWhole(
	input: { path: string; fileName: string },
	options?: OpenTableOptions,
): Promise<WholeTable> {
	const { rows, close, ...about } = await openTable(input, options);
	try {
		const all: TableRow[] = [];
		for await (const row of rows()) all.push(row);
		return { ...about, rows: all };
	} finally {
		await close();
	}
}

/** The TableError with which reading the file ends; fails the test when there is none. */
export async function refusal(
	input: { path: string; fileName: string },
	options?: OpenTableOptions,
): Promise<TableError> {
	try {
		await readWhole(input, options);
	} catch (error) {
		if (error instanceof TableError) return error;
		throw error;
	}
	throw new Error(`${input.fileName} was read without an error`);
}

export function utf16(text: string, order: "le" | "be", mark = true): Buffer {
	const bytes = Buffer.from((mark ? "\ufeff" : "") + text, "utf16le");
	return order === "le" ? bytes : bytes.swap16();
}
