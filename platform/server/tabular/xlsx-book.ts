import { posix } from "node:path";
import type { ZipParts } from "../archive/zip-read.ts";
import { attribute, encodingOf, XmlError, type XmlEvents, XmlScanner } from "../xml/xml-scan.ts";
import { TableError } from "./table-error.ts";
import { builtInKind, formatKind, type NumberKind } from "./xlsx-formats.ts";
import { SharedStrings } from "./xlsx-strings.ts";

export interface Workbook {
	sheets: { name: string; part: string; hidden: boolean }[];
	dateSystem: 1900 | 1904;
	/** Kind of number for each cell style. */
	styles: NumberKind[];
	strings: SharedStrings;
}

export interface PartSource {
	parts: ZipParts;
	fileName: string;
	signal?: AbortSignal;
}

/** Excel allows 65,490 cell styles; sheets and relations are far fewer. */
const mostDefinitions = 100_000;
const mostStrings = 10_000_000;

interface Relation {
	id: string;
	type: string;
	target: string;
}

/** @returns the part with the workbook, or undefined when the archive is something else */
export async function findWorkbookPart(source: PartSource): Promise<string | undefined> {
	const relations = await readRelations(source, "");
	const part = relations.find(({ type }) => type === "officeDocument")?.target ?? "xl/workbook.xml";
	return source.parts.has(part) && posix.extname(part) === ".xml" && !/^(word|ppt)\//.test(part) ? part : undefined;
}

/** Reads all but the cells. @throws TableError */
export async function readWorkbook(source: PartSource, part: string): Promise<Workbook> {
	const relations = await readRelations(source, part);
	const book: Workbook = { sheets: [], dateSystem: 1900, styles: [], strings: new SharedStrings() };
	let root = "";
	await scanPart(source, part, {
		open(name, attributes) {
			root ||= name;
			if (name === "workbookPr" && /^(1|true)$/.test(attribute(attributes, "date1904") ?? "")) book.dateSystem = 1904;
			if (name !== "sheet") return;
			const id = attribute(attributes, "id");
			const relation = relations.find((candidate) => candidate.id === id);
			// Chart and dialogue sheets have no cells.
			if (relation?.type !== "worksheet") return;
			const hidden = (attribute(attributes, "state") ?? "visible") !== "visible";
			if (book.sheets.length >= mostDefinitions) throw new XmlError("too many sheets");
			book.sheets.push({ name: attribute(attributes, "name") ?? "", part: relation.target, hidden });
		},
	});
	if (root !== "workbook" || book.sheets.length === 0) {
		throw new TableError("file-workbook-broken", { fileName: source.fileName, part });
	}
	const partOf = (type: string) => relations.find((relation) => relation.type === type)?.target;
	const styles = partOf("styles");
	if (styles !== undefined && source.parts.has(styles)) book.styles = await readStyles(source, styles);
	const strings = partOf("sharedStrings");
	try {
		if (strings !== undefined && source.parts.has(strings)) await readStrings(source, strings, book.strings);
	} catch (error) {
		book.strings.close();
		throw error;
	}
	return book;
}

/** Sends a part through the scanner. @throws TableError when it is damaged or declares entities */
export async function scanPart(source: PartSource, part: string, events: Partial<XmlEvents>): Promise<void> {
	const scanner = new XmlScanner({ open: () => {}, close: () => {}, text: () => {}, ...events });
	for await (const _ of scannedBlocks(source, part, scanner));
}

/** The same with a pause after each block of the part, at which the caller can take what has come together. */
export async function* scannedBlocks(source: PartSource, part: string, scanner: XmlScanner): AsyncGenerator<void> {
	let decoder: TextDecoder | undefined;
	try {
		for await (const block of source.parts.read(part, source.signal)) {
			decoder ??= new TextDecoder(encodingOf(block), { fatal: true });
			scanner.write(decoder.decode(block, { stream: true }));
			yield;
		}
		scanner.write(decoder?.decode() ?? "");
		scanner.end();
	} catch (error) {
		throw partError(error, source.fileName, part);
	}
}

function partError(error: unknown, fileName: string, part: string): unknown {
	if (error instanceof XmlError && error.entity) {
		return new TableError("file-zip-suspicious", { fileName, reason: "entity", entry: part }, undefined, {
			cause: error,
		});
	}
	const undecodable =
		error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA";
	if (error instanceof XmlError || undecodable) {
		return new TableError("file-workbook-broken", { fileName, part }, undefined, { cause: error });
	}
	return error;
}

async function readRelations(source: PartSource, part: string): Promise<Relation[]> {
	const folder = posix.dirname(part);
	const file = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
	const relations: Relation[] = [];
	if (!source.parts.has(file)) return relations;
	await scanPart(source, file, {
		open(name, attributes) {
			if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
			if (relations.length >= mostDefinitions) throw new XmlError("too many relations");
			const target = attribute(attributes, "Target") ?? "";
			relations.push({
				id: attribute(attributes, "Id") ?? "",
				// The transitional and the strict form of the standard differ before the last slash only.
				type: posix.basename(attribute(attributes, "Type") ?? ""),
				target: target.startsWith("/") ? target.slice(1) : posix.join(folder, target),
			});
		},
	});
	return relations;
}

async function readStyles(source: PartSource, part: string): Promise<NumberKind[]> {
	const own = new Map<number, NumberKind>();
	const ids: number[] = [];
	let inCells = false;
	await scanPart(source, part, {
		open(name, attributes) {
			if (name === "cellXfs") inCells = true;
			if (name === "numFmt") {
				own.set(Number(attribute(attributes, "numFmtId")), formatKind(attribute(attributes, "formatCode") ?? ""));
			}
			if (name === "xf" && inCells) ids.push(Number(attribute(attributes, "numFmtId") ?? 0));
			if (own.size > mostDefinitions || ids.length > mostDefinitions) throw new XmlError("too many styles");
		},
		close(name) {
			if (name === "cellXfs") inCells = false;
		},
	});
	return ids.map((id) => own.get(id) ?? builtInKind(id));
}

async function readStrings(source: PartSource, part: string, strings: SharedStrings): Promise<void> {
	const text = new RichText();
	await scanPart(source, part, {
		open: (name) => text.open(name),
		text: (piece) => text.text(piece),
		close(name) {
			text.close(name);
			if (name !== "si") return;
			if (strings.size >= mostStrings) throw new XmlError("too many shared strings");
			strings.add(text.take());
		},
	});
}

/** Excel keeps 32,767 characters; a little more is kept here so that the cell is found to be too long. */
const longestText = 40_000;

/** Puts the runs of a rich text together and leaves out the phonetic reading above them. */
export class RichText {
	#text = "";
	#inText = false;
	#inPhonetic = false;

	open(name: string): void {
		if (name === "rPh") this.#inPhonetic = true;
		if (name === "t") this.#inText = true;
	}

	text(piece: string): void {
		if (this.#inText && !this.#inPhonetic && this.#text.length < longestText) this.#text += piece;
	}

	close(name: string): void {
		if (name === "rPh") this.#inPhonetic = false;
		if (name === "t") this.#inText = false;
	}

	take(): string {
		const text = plainText(this.#text);
		this.#text = "";
		return text;
	}
}

/** Undoes Excel's escape of characters that XML cannot hold: _x000D_ is a carriage return. */
export function plainText(text: string): string {
	if (!text.includes("_x")) return text;
	return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
