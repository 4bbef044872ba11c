import type { Delimiter } from "./delimiter.ts";
import { columnLetter, TableError, type TableLimits } from "./table-error.ts";

export interface RawRow {
	/** Line on which the row begins, counted from 1. */
	line: number;
	cells: string[];
}

const QUOTE = 0x22;
const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;

type State = "start" | "plain" | "quoted" | "closed";

/**
 * Splits UTF-8 bytes into rows as Excel does: RFC 4180, any line end, and a quote inside a cell that does not begin
 * with one is an ordinary character (5" pipe). It exists beside csv-parse because that one accepts such quotes only
 * together with text after a closing quote, which is how a forgotten quote shows, and does not know where a quote was
 * opened. Works on bytes, so that no cell keeps the block alive from which it was cut.
 */
export class CsvScanner {
	readonly #delimiter: number;
	readonly #limits: TableLimits;
	readonly #fileName: string;
	#state: State = "start";
	#line = 1;
	#rowLine = 1;
	/** Line where the quote of the present cell was opened. */
	#opened = 1;
	#afterCr = false;
	#cells: string[] = [];
	#rowChars = 0;
	#pieces: Buffer[] = [];
	#pieceBytes = 0;
	/** The present cell is over the limit: its text is dropped, its end still looked for. */
	#overlong = false;

	constructor(delimiter: Delimiter, fileName: string, limits: TableLimits) {
		this.#delimiter = delimiter.charCodeAt(0);
		this.#fileName = fileName;
		this.#limits = limits;
	}

	/** The rows completed by this block. @throws TableError for quotes and cell or row sizes */
	write(block: Buffer): RawRow[] {
		const rows: RawRow[] = [];
		const delimiter = this.#delimiter;
		let from = 0;
		for (let index = 0; index < block.length; index++) {
			const byte = block[index];
			if (byte === LF && this.#afterCr) {
				this.#afterCr = false;
				if (this.#state === "start" && this.#cells.length === 0) from = index + 1;
				continue;
			}
			this.#afterCr = byte === CR;
			if (this.#state === "quoted") {
				if (byte === QUOTE) {
					this.#keep(block, from, index);
					this.#state = "closed";
				} else if (byte === LF || byte === CR) this.#line++;
			} else if (byte === delimiter) {
				this.#endCell(block, from, index);
				from = index + 1;
			} else if (byte === LF || byte === CR) {
				this.#endCell(block, from, index);
				from = index + 1;
				this.#line++;
				rows.push(this.#endRow());
			} else if (byte === QUOTE && this.#state !== "plain") {
				// Directly after a closing quote it stands for itself and belongs to the text that goes on.
				from = this.#state === "closed" ? index : index + 1;
				if (this.#state === "start") this.#opened = this.#line;
				this.#state = "quoted";
			} else if (this.#state === "start") this.#state = "plain";
			else if (this.#state === "closed" && byte !== SPACE) throw this.#unbalanced();
		}
		if (this.#state === "plain" || this.#state === "quoted") this.#keep(block, from, block.length);
		return rows;
	}

	/** The last row when the text does not end with a line end. @throws TableError */
	end(): RawRow[] {
		if (this.#state === "quoted") throw this.#unbalanced();
		if (this.#state === "start" && this.#cells.length === 0) return [];
		this.#endCell(Buffer.alloc(0), 0, 0);
		return [this.#endRow()];
	}

	#keep(block: Buffer, from: number, to: number): void {
		if (to <= from) return;
		this.#pieceBytes += to - from;
		if (this.#pieceBytes > this.#limits.maxCellChars * 4) {
			this.#overlong = true;
			this.#pieces = [];
		} else this.#pieces.push(block.subarray(from, to));
	}

	#endCell(block: Buffer, from: number, to: number): void {
		let text = "";
		if (this.#pieces.length > 0) {
			if (this.#state === "plain") this.#pieces.push(block.subarray(from, to));
			text = Buffer.concat(this.#pieces).toString("utf8");
			this.#pieces = [];
		} else if (this.#state === "plain") text = block.toString("utf8", from, to);
		if (this.#overlong || text.length > this.#limits.maxCellChars) {
			const line = this.#state === "closed" ? this.#opened : this.#line;
			throw new TableError("file-cell-too-long", { limit: this.#limits.maxCellChars }, this.#place(line));
		}
		this.#rowChars += text.length + 1;
		const { maxColumns, maxCellChars } = this.#limits;
		if (this.#rowChars > maxColumns * maxCellChars) {
			const params = { found: this.#cells.length + 1, limit: maxColumns };
			throw new TableError("file-too-many-columns", params, { line: this.#rowLine });
		}
		this.#cells.push(text);
		this.#pieceBytes = 0;
		this.#state = "start";
	}

	#endRow(): RawRow {
		const row = { line: this.#rowLine, cells: this.#cells };
		this.#cells = [];
		this.#rowChars = 0;
		this.#rowLine = this.#line;
		return row;
	}

	#unbalanced(): TableError {
		return new TableError("file-quote-unbalanced", { fileName: this.#fileName }, this.#place(this.#opened));
	}

	#place(line: number) {
		return { line, column: columnLetter(this.#cells.length) };
	}
}
