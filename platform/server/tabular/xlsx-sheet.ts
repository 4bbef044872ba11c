import { cellAttribute, XmlError, type XmlEvents, XmlScanner } from "../xml/xml-scan.ts";
import type { RawRow } from "./csv-scan.ts";
import { columnLetter, type RowProblem, TableError, type TableLimits } from "./table-error.ts";
import { type PartSource, plainText, RichText, scannedBlocks, type Workbook } from "./xlsx-book.ts";
import { numberText } from "./xlsx-formats.ts";
import { detached } from "./xlsx-strings.ts";

export type SheetRow = RawRow & { problems?: RowProblem[] };

interface Cell {
	column: number;
	type: string;
	style: number;
	/** Undefined until an element with a value has come. */
	value?: string;
	formula?: string;
}

const keptFormula = 80;
const keptProblems = 20;

/** Collects the cells of a worksheet into rows. */
class SheetEvents implements XmlEvents {
	readonly #book: Workbook;
	readonly #limits: TableLimits;
	readonly #fileName: string;
	readonly #sheet: string;
	readonly #inline = new RichText();
	#completed: SheetRow[] = [];
	#line = 0;
	#row: { cells: string[]; problems: RowProblem[] } | undefined;
	#nextColumn = 0;
	#cell: Cell | undefined;
	#element = "";
	#headerSeen = false;
	finished = false;

	constructor(book: Workbook, fileName: string, sheet: string, limits: TableLimits) {
		this.#book = book;
		this.#fileName = fileName;
		this.#sheet = sheet;
		this.#limits = limits;
	}

	/** The rows completed since the last call. */
	take(): SheetRow[] {
		const rows = this.#completed;
		this.#completed = [];
		return rows;
	}

	open(name: string, attributes: string): void {
		if (this.finished) return;
		this.#element = name;
		if (name === "row") {
			const number = Number(cellAttribute(attributes, "r") ?? this.#line + 1);
			if (!Number.isSafeInteger(number) || number < 1) throw new XmlError("row without a number");
			this.#line = number;
			this.#row = { cells: [], problems: [] };
			this.#nextColumn = 0;
		} else if (name === "c" && this.#row !== undefined) {
			const place = cellAttribute(attributes, "r");
			this.#cell = {
				column: place === undefined ? this.#nextColumn : columnIndex(place),
				type: cellAttribute(attributes, "t") ?? "n",
				style: Number(cellAttribute(attributes, "s") ?? 0),
			};
			if (this.#cell.column < 0) throw new XmlError("cell without a place");
			this.#nextColumn = this.#cell.column + 1;
		} else if (this.#cell !== undefined) {
			if (name === "f") this.#cell.formula = "";
			else if (name === "v") this.#cell.value = "";
			else this.#inline.open(name);
		}
	}

	text(text: string): void {
		const cell = this.#cell;
		if (cell === undefined) return;
		if (this.#element === "v") {
			cell.value = (cell.value ?? "") + text;
			if (cell.value.length > 2 * this.#limits.maxCellChars) throw this.#tooLong(cell);
		} else if (this.#element === "f") cell.formula = ((cell.formula ?? "") + text).slice(0, keptFormula);
		else this.#inline.text(text);
	}

	close(name: string): void {
		if (this.finished) return;
		this.#element = "";
		if (name === "c" && this.#cell !== undefined) {
			this.#endCell(this.#cell);
			this.#cell = undefined;
		} else if (name === "row" && this.#row !== undefined) {
			this.#endRow(this.#row);
			this.#row = undefined;
		} else if (name === "sheetData") this.finished = true;
		else if (this.#cell !== undefined) this.#inline.close(name);
	}

	#endCell(cell: Cell): void {
		const text = this.#textOf(cell);
		const row = this.#row;
		if (row === undefined || text === "") return;
		if (text.includes("\0")) throw new TableError("file-nul", { fileName: this.#fileName }, this.#place(cell.column));
		if (cell.column < this.#limits.maxColumns) {
			while (row.cells.length < cell.column) row.cells.push("");
			row.cells[cell.column] = detached(text);
		} else if (text.trim() !== "") {
			if (!this.#headerSeen) {
				const params = { found: cell.column + 1, limit: this.#limits.maxColumns };
				throw new TableError("file-too-many-columns", params, this.#place(cell.column));
			}
			this.#problem("row-too-long", cell, text.slice(0, keptFormula));
		}
	}

	#textOf(cell: Cell): string {
		const inline = this.#inline.take();
		const value = cell.value ?? "";
		if (cell.formula !== undefined && (cell.value === undefined || (value === "" && cell.type !== "str"))) {
			this.#problem("cell-formula-without-value", cell, `=${cell.formula}`);
			return "";
		}
		switch (cell.type) {
			case "s": {
				if (value === "") return "";
				const shared = this.#book.strings.get(Number(value));
				if (shared !== undefined) return shared;
				throw new TableError(
					"file-workbook-broken",
					{ fileName: this.#fileName, part: "sharedStrings" },
					this.#place(cell.column),
				);
			}
			case "inlineStr":
				return inline;
			case "b":
				return value === "" ? "" : value === "1" || value === "true" ? "TRUE" : "FALSE";
			case "e":
				this.#problem("cell-error", cell, value);
				return plainText(value);
			case "n":
				return numberText(value, this.#book.styles[cell.style] ?? "number", this.#book.dateSystem);
			default:
				return plainText(value);
		}
	}

	#endRow({ cells, problems }: { cells: string[]; problems: RowProblem[] }): void {
		const filled = cells.some((cell) => cell.trim() !== "");
		if (!filled && (problems.length === 0 || !this.#headerSeen)) return;
		this.#headerSeen = true;
		this.#completed.push(problems.length === 0 ? { line: this.#line, cells } : { line: this.#line, cells, problems });
	}

	#problem(code: RowProblem["code"], cell: Cell, text: string): void {
		const problems = this.#row?.problems;
		// The first ones tell enough of a row that has nothing but problems.
		if (problems !== undefined && problems.length < keptProblems) {
			problems.push({ code, column: columnLetter(cell.column), text });
		}
	}

	#tooLong(cell: Cell): TableError {
		return new TableError("file-cell-too-long", { limit: this.#limits.maxCellChars }, this.#place(cell.column));
	}

	#place(column: number) {
		return { line: this.#line, column: columnLetter(column), sheet: this.#sheet };
	}
}

/** "C5" → 2 */
function columnIndex(place: string): number {
	let index = 0;
	for (const char of place) {
		if (char < "A" || char > "Z") break;
		index = index * 26 + char.charCodeAt(0) - 64;
	}
	return index - 1;
}

/**
 * The rows of a worksheet that hold anything, with their numbers in Excel. Unpacks as fast as rows are taken.
 * @throws TableError
 */
export async function* sheetRows(
	source: PartSource,
	book: Workbook,
	sheet: { name: string; part: string },
	limits: TableLimits,
): AsyncGenerator<SheetRow> {
	const events = new SheetEvents(book, source.fileName, sheet.name, limits);
	for await (const _ of scannedBlocks(source, sheet.part, new XmlScanner(events))) {
		yield* events.take();
		// What follows the cells (formats, links, drawings) is of no interest.
		if (events.finished) return;
	}
	yield* events.take();
}
