import type { ZipSuspicion } from "../archive/zip-read.ts";

/** Where in the file a problem is. `line` is the line a text editor or Excel shows, `column` the letter Excel shows. */
export interface TablePlace {
	line?: number;
	column?: string;
	sheet?: string;
}

/** The values that the words of each error need; the codes are stable and part of the public interface. */
export interface TableErrorParams {
	"file-empty": { fileName: string };
	"file-header-only": { fileName: string };
	"file-not-a-table": { fileName: string; kind: string };
	"file-encoding": { fileName: string; tried: string };
	"file-nul": { fileName: string };
	"file-too-large": { fileName: string; bytes: number; limit: number };
	"file-too-many-rows": { limit: number };
	"file-too-many-columns": { found: number; limit: number };
	"file-cell-too-long": { limit: number };
	"file-header-duplicate": { name: string; first: string; second: string };
	"file-quote-unbalanced": { fileName: string };
	"file-xls-old": { fileName: string };
	"file-encrypted": { fileName: string };
	"file-html": { fileName: string };
	"file-zip-not-workbook": { fileName: string; kind: string };
	"file-zip-suspicious": { fileName: string; reason: FileSuspicion; entry: string };
	"file-workbook-broken": { fileName: string; part: string };
	"file-sheet-unknown": { sheet: string; sheets: string };
}

export type FileSuspicion = ZipSuspicion | "nested" | "entity";
export type TableErrorCode = keyof TableErrorParams;

/** A file that cannot be read as a table. The words in both languages are in `messages.ts`. */
export class TableError<C extends TableErrorCode = TableErrorCode> extends Error {
	override readonly name = "TableError";
	readonly code: C;
	readonly params: TableErrorParams[C];
	readonly at?: TablePlace;

	constructor(code: C, params: TableErrorParams[C], at?: TablePlace, options?: ErrorOptions) {
		super(code, options);
		this.code = code;
		this.params = params;
		this.at = at;
	}
}

/** What is wrong with one row while the rest of the file can still be read. */
export interface RowProblem {
	code: "row-too-long" | "cell-formula-without-value" | "cell-error";
	/** Letter of the column, as Excel shows it. */
	column: string;
	/** The offending text: the first cell beyond the header, the formula, or the error value. */
	text: string;
}

export interface TableLimits {
	/** Size of the file as uploaded. */
	maxBytes: number;
	maxRows: number;
	maxColumns: number;
	/** Excel holds no longer text in a cell. */
	maxCellChars: number;
	/** Sum over all parts of a workbook once unpacked. */
	maxUncompressedBytes: number;
	/** Unpacked size ÷ packed size of one part; a sheet of equal rows reaches about 100, a bomb 1,000. */
	maxCompressionRatio: number;
}

export const defaultLimits: TableLimits = {
	maxBytes: 200 * 1024 * 1024,
	maxRows: 1_000_000,
	maxColumns: 200,
	maxCellChars: 32_767,
	maxUncompressedBytes: 1024 * 1024 * 1024,
	maxCompressionRatio: 250,
};

/** The letters of a column counted from 0: 0 → A, 25 → Z, 26 → AA. */
export function columnLetter(index: number): string {
	let letters = "";
	for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
		letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
	}
	return letters;
}
