import { Readable } from "node:stream";
import { zipArchive } from "../archive/zip-write.ts";
import {
	type CellValue,
	cellText,
	decimalText,
	minorUnitsText,
	type OutputColumn,
	type OutputRow,
} from "./cell-text.ts";
import { neutralise } from "./neutralise.ts";
import { columnLetter } from "./table-error.ts";
import {
	contentTypesXml,
	corePropertiesXml,
	packageRelationsXml,
	sheetFootXml,
	sheetHeadXml,
	styleIds,
	stylesXml,
	type WorkbookStamp,
	workbookRelationsXml,
	workbookXml,
	xmlText,
} from "./xlsx-parts.ts";

const CHUNK = 64 * 1024;
const DAY = 86_400_000;
const maxRows = 1_048_576;
const maxCellChars = 32_767;
/** Excel keeps 15 digits; a longer number is written as text rather than altered. */
const maxDigits = 15;

/**
 * Streams rows as an Excel workbook of one sheet: bold frozen header, filter, widths; numbers, money and dates as
 * such. Texts that a spreadsheet would run as formulas are neutralised, as in CSV, because such a sheet is often
 * saved as CSV later. Takes rows as fast as the stream is read. exceljs has a writer too, but it holds what is not
 * yet read in memory.
 * @param options.sheetName made fit for Excel (31 characters, without []:*?/\)
 * @param options.stamp time and origin in the file's properties; without it equal rows give equal bytes
 * @throws RangeError through the stream beyond 1,048,575 rows
 */
export function writeXlsx(
	rows: AsyncIterable<OutputRow> | Iterable<OutputRow>,
	columns: readonly OutputColumn[],
	options: { sheetName: string; stamp?: WorkbookStamp; signal?: AbortSignal },
): Readable {
	if (columns.length === 0) throw new RangeError("a sheet needs a column");
	const scales = [...new Set(columns.flatMap((column) => (column.kind === "money" ? [column.scale ?? 2] : [])))];
	const sheetName = fitSheetName(options.sheetName);
	const count = { rows: 1 };
	const parts = [
		{ name: "[Content_Types].xml", content: once(contentTypesXml) },
		{ name: "_rels/.rels", content: once(packageRelationsXml) },
		{ name: "xl/worksheets/sheet1.xml", content: sheetChunks(rows, columns, scales, count, options.stamp) },
		// After the rows, because the range of the filter is known only then.
		{
			name: "xl/workbook.xml",
			content: once(() => workbookXml(sheetName, `$A$1:$${columnLetter(columns.length - 1)}$${count.rows}`)),
		},
		{ name: "xl/_rels/workbook.xml.rels", content: once(workbookRelationsXml) },
		{ name: "xl/styles.xml", content: once(() => stylesXml(scales)) },
		{ name: "docProps/core.xml", content: once(() => corePropertiesXml(options.stamp)) },
	];
	const archive = zipArchive(parts, options.stamp?.at ?? new Date(Date.UTC(1980, 0, 1)));
	return Readable.from(archive, { objectMode: false, signal: options.signal });
}

function* once(make: () => string): Generator<Buffer> {
	yield Buffer.from(make());
}

async function* sheetChunks(
	rows: AsyncIterable<OutputRow> | Iterable<OutputRow>,
	columns: readonly OutputColumn[],
	scales: readonly number[],
	count: { rows: number },
	stamp?: WorkbookStamp,
): AsyncGenerator<Buffer> {
	const letters = columns.map((_, index) => columnLetter(index));
	const header = columns.map((column, index) =>
		textCell(`${letters[index]}1`, neutralise(column.label), styleIds.header),
	);
	let text = `${sheetHeadXml(columns.map(widthOf))}<row r="1">${header.join("")}</row>`;
	for await (const row of rows) {
		const number = ++count.rows;
		if (number > maxRows) throw new RangeError(`a sheet holds ${maxRows} rows`);
		text += `<row r="${number}">`;
		for (const [index, column] of columns.entries()) {
			text += cellXml(`${letters[index]}${number}`, row[column.key], column, scales);
		}
		text += "</row>";
		if (text.length < CHUNK) continue;
		yield Buffer.from(text);
		text = "";
	}
	yield Buffer.from(text + sheetFootXml(columns.length, count.rows, stamp));
}

function cellXml(place: string, value: CellValue, column: OutputColumn, scales: readonly number[]): string {
	if (value === null || value === undefined || value === "") return "";
	if (typeof value === "boolean") return `<c r="${place}" t="b"><v>${value ? 1 : 0}</v></c>`;
	if (column.kind === "number" || column.kind === "money") {
		const number = numberText(value, column);
		const style = column.kind === "money" ? styleIds.money + scales.indexOf(column.scale ?? 2) : styleIds.plain;
		if (number !== undefined) return numberCell(place, number, style);
	}
	if (column.kind === "date") {
		const date = dateOf(value);
		const serial = date === undefined ? 0 : date.getTime() / DAY + 25_569;
		// Before March 1900 the day numbers of Excel are wrong, so older dates stay text.
		if (serial >= 61) {
			return numberCell(place, decimalText(serial), Number.isInteger(serial) ? styleIds.date : styleIds.dateTime);
		}
	}
	const text = cellText(value, column);
	return text === "" ? "" : textCell(place, text, styleIds.text);
}

/** @returns undefined when the value is no number or has more digits than Excel keeps */
function numberText(value: CellValue, column: OutputColumn): string | undefined {
	let text: string | undefined;
	if (typeof value === "bigint") {
		text = column.kind === "money" ? minorUnitsText(value, column.scale ?? 2) : value.toString();
	} else if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
	else if (typeof value === "string" && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)) text = value;
	if (text === undefined) return undefined;
	return text.replace(/\D/g, "").replace(/^0+/, "").length <= maxDigits ? text : undefined;
}

/** A text without zone is taken as it stands; one with a zone is shown in UTC, like a Date. */
function dateOf(value: CellValue): Date | undefined {
	let date: Date | undefined;
	if (value instanceof Date) date = value;
	else if (typeof value === "string") {
		if (/^\d{4}-\d{2}-\d{2}$/.test(value)) date = new Date(`${value}T00:00:00Z`);
		else if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(value)) date = new Date(`${value}Z`);
		else if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value)) date = new Date(value);
	}
	return date === undefined || Number.isNaN(date.getTime()) ? undefined : date;
}

function numberCell(place: string, number: string, style: number): string {
	return `<c r="${place}"${style === 0 ? "" : ` s="${style}"`}><v>${number}</v></c>`;
}

function textCell(place: string, text: string, style: number): string {
	const fitting = text.length > maxCellChars ? `${text.slice(0, maxCellChars - 1)}…` : text;
	return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(fitting)}</t></is></c>`;
}

/** Wide enough for the header (Chinese characters take two places) and the usual content of the kind. */
function widthOf(column: OutputColumn): number {
	if (column.width !== undefined) return column.width;
	const label = [...column.label].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);
	const usual = { text: 24, number: 12, date: 17, money: 16 }[column.kind];
	return Math.min(Math.max(label + 4, usual), 60);
}

function fitSheetName(name: string): string {
	const fitting = name
		.replace(/[[\]:*?/\\]/g, " ")
		.slice(0, 31)
		.replace(/^['\s]+|['\s]+$/g, "");
	return fitting === "" ? "Sheet1" : fitting;
}
