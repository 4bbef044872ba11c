import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { competencyProblem } from "../competency-problem.ts";

export interface SourceFile {
	name: string;
	/** Of the content, whether it lay there compressed or not. */
	sha256: string;
	rows: number;
	/** Newest `MM/YYYY` of a Date column as YYYY-MM; parts of a source may be of different releases. */
	newest: string | null;
}

/** A file of a source, compressed (`name.gz`) or not. @throws Problem competencies/source-file-missing */
export async function readSource(folder: string, name: string): Promise<{ text: string; sha256: string }> {
	const bytes = await readFile(join(folder, name)).catch(async () => {
		try {
			return gunzipSync(await readFile(join(folder, `${name}.gz`)));
		} catch {
			throw competencyProblem("source-file-missing", { file: name });
		}
	});
	return {
		text: bytes.toString("utf8").replace(/^\ufeff/, ""),
		sha256: createHash("sha256").update(bytes).digest("hex"),
	};
}

/**
 * A tab-separated file without quoting, as O*NET publishes them: a quotation mark in it is text.
 * @param columns those needed, by header; each row is their values in this order, and shorter rows are refused
 * @throws Problem competencies/source-file-missing, competencies/source-file-columns
 */
export async function readTsv(
	folder: string,
	name: string,
	columns: readonly string[],
): Promise<{ rows: string[][]; file: SourceFile }> {
	const { text, sha256 } = await readSource(folder, name);
	const lines = text.split(/\r?\n/).filter((line) => line !== "");
	const header = (lines[0] ?? "").split("\t").map((cell) => cell.trim());
	const missing = columns.filter((column) => !header.includes(column));
	if (missing.length > 0) throw competencyProblem("source-file-columns", { file: name, columns: missing.join(", ") });
	const places = columns.map((column) => header.indexOf(column));
	const dateAt = header.indexOf("Date");
	let newest: string | null = null;
	const rows = lines.slice(1).map((line, index) => {
		const cells = line.split("\t");
		if (cells.length !== header.length) {
			throw competencyProblem("source-file-row", { file: name, line: index + 2, cells: cells.length });
		}
		const [, month, year] = /^(\d\d)\/(\d{4})$/.exec(cells[dateAt] ?? "") ?? [];
		if (year && (newest === null || `${year}-${month}` > newest)) newest = `${year}-${month}`;
		return places.map((place) => (cells[place] ?? "").trim());
	});
	return { rows, file: { name, sha256, rows: rows.length, newest } };
}
