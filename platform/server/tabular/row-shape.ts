import { restoreNeutralised } from "./neutralise.ts";
import { columnLetter, type RowProblem, TableError, type TableLimits } from "./table-error.ts";

/** Reserved headers of the two columns which an error file adds; a file with them is read as a correction. */
export const correctionHeaders = {
	row: { en: "[row]", zh: "[行号]" },
	errors: { en: "[errors]", zh: "[错误]" },
} as const;

const reserved = new Set<string>([...Object.values(correctionHeaders.row), ...Object.values(correctionHeaders.errors)]);

export interface RowShape {
	header: string[];
	/** For each column of `header` its index in the file. */
	source: number[];
	/** Columns in the file, the ignored ones included. */
	width: number;
	/** The file is an error file coming back: its two extra columns are left out and apostrophes undone. */
	correction: boolean;
}

export function isBlank(cells: readonly string[]): boolean {
	return cells.every((cell) => cell.trim() === "");
}

/**
 * Makes the header: trimmed, empty names become "Column C", two equal names are refused.
 * @throws TableError `file-too-many-columns`, `file-header-duplicate`
 */
export function shapeOf(cells: readonly string[], line: number, limits: TableLimits, sheet?: string): RowShape {
	const names = cells.map((cell) => cell.replace(/\s+/g, " ").trim());
	if (names.length > limits.maxColumns) while (names.at(-1) === "") names.pop();
	if (names.length > limits.maxColumns) {
		const params = { found: names.length, limit: limits.maxColumns };
		throw new TableError("file-too-many-columns", params, { line, sheet });
	}
	const seen = new Map<string, number>();
	const shape: RowShape = { header: [], source: [], width: names.length, correction: false };
	for (const [index, name] of names.entries()) {
		if (reserved.has(name)) {
			shape.correction = true;
			continue;
		}
		const earlier = seen.get(name);
		if (name !== "" && earlier !== undefined) {
			const params = { name, first: columnLetter(earlier), second: columnLetter(index) };
			throw new TableError("file-header-duplicate", params, { line, column: columnLetter(index), sheet });
		}
		seen.set(name, index);
		shape.header.push(name);
		shape.source.push(index);
	}
	for (const [position, name] of shape.header.entries()) {
		if (name === "")
			shape.header[position] = freeName(`Column ${columnLetter(shape.source[position] ?? 0)}`, shape.header);
	}
	if (shape.correction) shape.header = shape.header.map(restoreNeutralised);
	return shape;
}

function freeName(wanted: string, taken: readonly string[]): string {
	let name = wanted;
	for (let number = 2; taken.includes(name); number++) name = `${wanted} (${number})`;
	return name;
}

/**
 * Fits a row to the header: short rows are padded, a value beyond the last column is a problem of that row.
 * @throws TableError `file-cell-too-long`
 */
export function fitRow(
	raw: readonly string[],
	line: number,
	shape: RowShape,
	limits: TableLimits,
	sheet?: string,
): { cells: string[]; problems: RowProblem[] } {
	const problems: RowProblem[] = [];
	for (let index = 0; index < raw.length; index++) {
		const text = raw[index] ?? "";
		if (text.length > limits.maxCellChars) {
			const place = { line, column: columnLetter(index), sheet };
			throw new TableError("file-cell-too-long", { limit: limits.maxCellChars }, place);
		}
		if (index >= shape.width && problems.length === 0 && text.trim() !== "") {
			problems.push({ code: "row-too-long", column: columnLetter(index), text: text.slice(0, 80) });
		}
	}
	const cells = shape.source.map((index) => raw[index] ?? "");
	return { cells: shape.correction ? cells.map(restoreNeutralised) : cells, problems };
}
