import { stat } from "node:fs/promises";
import { csvRows, openCsv } from "./csv-read.ts";
import type { Delimiter } from "./delimiter.ts";
import type { RawTable, TableFormat } from "./raw-table.ts";
import { fitRow, isBlank, type RowShape, shapeOf } from "./row-shape.ts";
import { sniff } from "./sniff.ts";
import { defaultLimits, type RowProblem, TableError, type TableLimits } from "./table-error.ts";
import type { TableEncoding } from "./text-encoding.ts";
import { openXlsx } from "./xlsx-read.ts";

export interface TableRow {
	/** Line in the file on which the row begins, counted from 1 as an editor or Excel does. */
	line: number;
	/** One text per header column; Excel dates as ISO, numbers in plain decimal notation. */
	cells: string[];
	/** What is wrong with this row alone; absent when nothing is. */
	problems?: RowProblem[];
}

export interface TableReader extends TableFormat {
	header: string[];
	/** The file is one of our error files come back. */
	correction: boolean;
	/** Starts from the first data row at every call; blank rows are left out. */
	rows(): AsyncIterable<TableRow>;
	close(): Promise<void>;
}

export interface OpenTableOptions {
	/** Worksheet to read; the first visible one by default. */
	sheet?: string;
	delimiter?: Delimiter;
	encoding?: TableEncoding;
	limits?: Partial<TableLimits>;
	signal?: AbortSignal;
}

/**
 * Opens an uploaded file as a table with a header row. The content decides what it is, not its name. Memory does not
 * grow with the number of rows, and reading goes no faster than the rows are taken.
 * @param input `path` of the file on disk; `fileName` as the person knows it, used in messages only
 * @throws TableError with a stable code, the place in the file and the values for the words in `messages.ts`
 */
export async function openTable(
	input: { path: string; fileName: string },
	options: OpenTableOptions = {},
): Promise<TableReader> {
	const { path, fileName } = input;
	const limits = { ...defaultLimits, ...options.limits };
	options.signal?.throwIfAborted();
	const { size } = await stat(path);
	if (size > limits.maxBytes) {
		throw new TableError("file-too-large", { fileName, bytes: size, limit: limits.maxBytes });
	}
	const { kind, head } = await sniff(path, fileName);
	const raw = kind === "zip" ? await openXlsx(input, limits, options) : await openRawCsv(input, head, limits, options);
	try {
		const shape = await readShape(raw, fileName, limits);
		return {
			...raw.about,
			header: shape.header,
			correction: shape.correction,
			rows: () => shapedRows(raw, shape, limits, options.signal),
			close: raw.close,
		};
	} catch (error) {
		await raw.close();
		throw error;
	}
}

async function openRawCsv(
	input: { path: string; fileName: string },
	head: Buffer,
	limits: TableLimits,
	options: OpenTableOptions,
): Promise<RawTable> {
	const source = await openCsv({ ...input, head }, options);
	return {
		about: { format: "csv", encoding: source.encoding, delimiter: source.delimiter },
		rawRows: () => csvRows(source, limits, options.signal),
		close: async () => undefined,
	};
}

/** The first row that is not blank is the header; a second one must exist. */
async function readShape(raw: RawTable, fileName: string, limits: TableLimits): Promise<RowShape> {
	let shape: RowShape | undefined;
	for await (const { line, cells } of raw.rawRows()) {
		if (shape !== undefined) return shape;
		shape = shapeOf(cells, line, limits, raw.about.sheet);
	}
	throw new TableError(
		shape === undefined ? "file-empty" : "file-header-only",
		{ fileName },
		{ sheet: raw.about.sheet },
	);
}

async function* shapedRows(
	raw: RawTable,
	shape: RowShape,
	limits: TableLimits,
	signal?: AbortSignal,
): AsyncGenerator<TableRow> {
	let count = -1;
	for await (const { line, cells: rawCells, problems: found = [] } of raw.rawRows()) {
		signal?.throwIfAborted();
		count++;
		if (count === 0) continue;
		if (count > limits.maxRows) throw new TableError("file-too-many-rows", { limit: limits.maxRows }, { line });
		const { cells, problems } = fitRow(rawCells, line, shape, limits, raw.about.sheet);
		problems.push(...found.filter(({ code }) => code !== "row-too-long" || problems.length === 0));
		// Only the two columns of an error file were filled.
		if (isBlank(cells) && problems.length === 0) continue;
		yield problems.length === 0 ? { line, cells } : { line, cells, problems };
	}
}
