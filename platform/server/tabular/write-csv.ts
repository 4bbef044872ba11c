import { Readable } from "node:stream";
import { cellText, type OutputColumn, type OutputRow } from "./cell-text.ts";
import type { Delimiter } from "./delimiter.ts";
import { neutralise } from "./neutralise.ts";

const CHUNK = 64 * 1024;

/**
 * Streams rows as CSV (RFC 4180, CRLF, UTF-8) with a header line; cells that a spreadsheet would run as formulas are
 * neutralised. Takes rows as fast as the stream is read and closes the source when it is destroyed.
 * @param options.bom mark the file as UTF-8, without which Excel reads it in the local code page; on by default
 */
export function writeCsv(
	rows: AsyncIterable<OutputRow> | Iterable<OutputRow>,
	columns: readonly OutputColumn[],
	options: { bom?: boolean; delimiter?: Delimiter; signal?: AbortSignal } = {},
): Readable {
	return Readable.from(csvChunks(rows, columns, options), { objectMode: false, signal: options.signal });
}

async function* csvChunks(
	rows: AsyncIterable<OutputRow> | Iterable<OutputRow>,
	columns: readonly OutputColumn[],
	options: { bom?: boolean; delimiter?: Delimiter },
): AsyncGenerator<Buffer> {
	const delimiter = options.delimiter ?? ",";
	const line = (cells: string[]) => `${cells.map(quoteIfNeeded).join(delimiter)}\r\n`;
	let text = options.bom === false ? "" : "\ufeff";
	text += line(columns.map((column) => neutralise(column.label)));
	for await (const row of rows) {
		text += line(columns.map((column) => cellText(row[column.key], column)));
		if (text.length < CHUNK) continue;
		yield Buffer.from(text);
		text = "";
	}
	if (text !== "") yield Buffer.from(text);
}

/**
 * Quotes also where another separator stands inside: where a spreadsheet splits at semicolons, `x;=1+1` would
 * otherwise open a second cell with a formula.
 */
function quoteIfNeeded(text: string): string {
	return /[",;\t|\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
