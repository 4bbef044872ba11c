import type { Readable } from "node:stream";
import type { OutputColumn, OutputRow } from "./cell-text.ts";
import type { Delimiter } from "./delimiter.ts";
import type { Language } from "./messages.ts";
import { correctionHeaders } from "./row-shape.ts";
import { writeCsv } from "./write-csv.ts";
import { writeXlsx } from "./write-xlsx.ts";

export interface ErroneousRow {
	/** Line in the uploaded file. */
	line: number;
	/** The cells as uploaded, in the order of the header. */
	cells: readonly string[];
	/** What is wrong, in the language of the file; each a sentence that names its column. */
	errors: readonly string[];
}

/**
 * The rows that could not be taken, in their original columns, with the line they came from and their errors: to be
 * corrected and uploaded again. The two added columns have reserved names by which {@link openTable} recognises such
 * a file, leaves them out and takes back the apostrophes before formulas.
 * @param header names of the original columns, as {@link openTable} gave them
 */
export function writeErrorFile(
	rows: AsyncIterable<ErroneousRow> | Iterable<ErroneousRow>,
	header: readonly string[],
	options: { format: "csv" | "xlsx"; language: Language; delimiter?: Delimiter; signal?: AbortSignal },
): Readable {
	const { format, language, signal } = options;
	const columns: OutputColumn[] = [
		{ key: "line", label: correctionHeaders.row[language], kind: "number", width: 8 },
		{ key: "errors", label: correctionHeaders.errors[language], kind: "text", width: 60 },
		...header.map((label, index): OutputColumn => ({ key: `c${index}`, label, kind: "text" })),
	];
	const output = outputRows(rows);
	if (format === "csv") return writeCsv(output, columns, { bom: true, delimiter: options.delimiter, signal });
	return writeXlsx(output, columns, { sheetName: language === "en" ? "To correct" : "待修正", signal });
}

async function* outputRows(rows: AsyncIterable<ErroneousRow> | Iterable<ErroneousRow>): AsyncGenerator<OutputRow> {
	for await (const { line, cells, errors } of rows) {
		const texts = cells.map((text, index) => [`c${index}`, text] as const);
		yield { line, errors: errors.join("\n"), ...Object.fromEntries(texts) };
	}
}
