import { ZipParts, type ZipRefusal } from "../archive/zip-read.ts";
import type { RawTable } from "./raw-table.ts";
import { TableError, type TableLimits } from "./table-error.ts";
import { findWorkbookPart, type PartSource, readWorkbook } from "./xlsx-book.ts";
import { sheetRows } from "./xlsx-sheet.ts";

/**
 * Opens a workbook: its directory is checked, names, styles and shared strings are read, cells are not yet.
 * @throws TableError
 */
export async function openXlsx(
	input: { path: string; fileName: string },
	limits: TableLimits,
	options: { sheet?: string; signal?: AbortSignal },
): Promise<RawTable> {
	const { path, fileName } = input;
	const parts = await ZipParts.open(path, { ...limits, refuse: refusalOf(fileName) });
	try {
		const source: PartSource = { parts, fileName, signal: options.signal };
		const part = await findWorkbookPart(source);
		if (part === undefined) throw new TableError("file-zip-not-workbook", { fileName, kind: kindOf(parts) });
		if (parts.nested !== undefined) {
			throw new TableError("file-zip-suspicious", { fileName, reason: "nested", entry: parts.nested });
		}
		const book = await readWorkbook(source, part);
		const visible = book.sheets.filter(({ hidden }) => !hidden);
		const names = visible.map(({ name }) => name);
		const sheet =
			options.sheet === undefined
				? (visible[0] ?? book.sheets[0])
				: book.sheets.find(({ name }) => name === options.sheet);
		if (sheet === undefined) {
			book.strings.close();
			throw new TableError("file-sheet-unknown", { sheet: options.sheet ?? "", sheets: names.join(", ") });
		}
		return {
			about: { format: "xlsx", sheets: names, sheet: sheet.name },
			rawRows: () => sheetRows(source, book, sheet, limits),
			close: async () => {
				book.strings.close();
				parts.close();
			},
		};
	} catch (error) {
		parts.close();
		throw error;
	}
}

const refusalOf =
	(fileName: string) =>
	(reason: ZipRefusal, entry: string, cause?: Error): TableError => {
		if (reason === "encrypted") return new TableError("file-encrypted", { fileName });
		return reason === "broken"
			? new TableError("file-workbook-broken", { fileName, part: entry }, undefined, { cause })
			: new TableError("file-zip-suspicious", { fileName, reason, entry }, undefined, { cause });
	};

function kindOf(parts: ZipParts): string {
	if (parts.has("xl/workbook.bin")) return "xlsb";
	if (parts.has("word/document.xml")) return "Word";
	if (parts.has("ppt/presentation.xml")) return "PowerPoint";
	if (parts.has("content.xml") && parts.has("mimetype")) return "OpenDocument";
	if (parts.has("Index/Document.iwa")) return "Numbers";
	return "zip";
}
