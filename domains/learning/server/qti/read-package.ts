import { readFile } from "node:fs/promises";
import { posix } from "node:path";
import type { ZipParts } from "#platform/server/archive/zip-read.ts";
import { XmlError } from "#platform/server/xml/xml-scan.ts";
import { descendants, parseXml, type XmlElement } from "#platform/server/xml/xml-tree.ts";
import type { QtiItem } from "../../contract-qti.ts";
import { openArchive, readPart } from "../coursefile/open-archive.ts";
import { learningProblem } from "../problems.ts";
import { type ItemRemark, qtiName } from "./qti-names.ts";
import { readItem } from "./read-item.ts";

const MOST_ITEMS = 500;
const MOST_ITEM_BYTES = 1_048_576;
const MOST_PACKAGE_BYTES = 20 * 1_048_576;
/** Pictures and videos lie beside the items; they are counted, and never unpacked. */
const MOST_UNPACKED = 1024 * 1_048_576;

export interface ReadPackage {
	items: QtiItem[];
	leftOut: string[];
}

/**
 * A package (a zip with `imsmanifest.xml`, or merely with items) or one item.
 * @throws Problem learning/archive-refused, learning/qti-empty, learning/qti-too-much
 */
export async function readPackage({
	path,
	name,
	size,
}: {
	path: string;
	name: string;
	size: number;
}): Promise<ReadPackage> {
	if (/\.xml$/i.test(name)) {
		if (size > MOST_ITEM_BYTES) throw learningProblem("qti-too-much", { items: MOST_ITEMS });
		return whole({ items: [itemOf(name, await readFile(path))], leftOut: [] });
	}
	const parts = await openArchive(path, MOST_UNPACKED);
	try {
		return whole(await readParts(parts));
	} finally {
		parts.close();
	}
}

function whole(read: ReadPackage): ReadPackage {
	if (read.items.length === 0) throw learningProblem("qti-empty");
	return read;
}

async function readParts(parts: ZipParts): Promise<ReadPackage> {
	const manifest = parts.names
		.filter((name) => posix.basename(name).toLowerCase() === "imsmanifest.xml")
		.sort((a, b) => a.length - b.length)[0];
	const xml = parts.names.filter((name) => /\.xml$/i.test(name) && name !== manifest);
	const listed = manifest
		? itemsOf(parseManifest(await readPart(parts, manifest, MOST_ITEM_BYTES)), posix.dirname(manifest))
		: null;
	const names = listed ?? xml;
	if (names.length > MOST_ITEMS) throw learningProblem("qti-too-much", { items: MOST_ITEMS });
	const items: QtiItem[] = [];
	const leftOut = listed
		? parts.names.filter((name) => !listed.includes(name) && name !== manifest && !name.endsWith("/"))
		: [];
	let bytes = 0;
	for (const name of names) {
		if (!parts.has(name)) {
			items.push(refused(name, { code: "qti-part-missing" }));
			continue;
		}
		bytes += parts.sizeOf(name);
		if (bytes > MOST_PACKAGE_BYTES) throw learningProblem("qti-too-much", { items: MOST_ITEMS });
		const content = await readPart(parts, name, MOST_ITEM_BYTES);
		if (listed || isItem(content)) items.push(itemOf(name, content));
		else leftOut.push(name);
	}
	return { items, leftOut: leftOut.slice(0, 200) };
}

function parseManifest(content: Buffer): XmlElement {
	try {
		return parseXml(content);
	} catch {
		throw learningProblem("qti-empty");
	}
}

/** Resources of the kind `imsqti_item_…`, which every version of the packaging calls so. */
function itemsOf(manifest: XmlElement, folder: string): string[] {
	return [...descendants(manifest)].flatMap((resource) => {
		const href = resource.attribute("href");
		if (resource.name !== "resource" || !href || !/^imsqti_item_/i.test(resource.attribute("type") ?? "")) return [];
		return [posix.normalize(posix.join(folder, unescaped(href)))];
	});
}

function unescaped(href: string): string {
	try {
		return decodeURIComponent(href);
	} catch {
		return href;
	}
}

/** Without a manifest there is nothing but the file's own beginning that says what it is. */
const isItem = (content: Buffer): boolean =>
	/<(\w+:)?(qti-assessment-item|assessmentItem)[\s>]/.test(content.subarray(0, 8192).toString("latin1"));

const refused = (file: string, error: ItemRemark): QtiItem => ({
	file,
	identifier: "",
	title: "",
	kind: null,
	question: null,
	errors: [error],
	notes: [],
});

function itemOf(file: string, content: Buffer): QtiItem {
	let root: XmlElement;
	try {
		root = parseXml(content);
	} catch (error) {
		if (error instanceof XmlError) return refused(file, { code: error.entity ? "qti-entity" : "qti-no-xml" });
		if (error instanceof TypeError) return refused(file, { code: "qti-no-xml" });
		throw error;
	}
	if (qtiName(root) !== "assessmentItem")
		return refused(file, { code: "qti-no-item", params: { element: root.name.slice(0, 60) } });
	const read = readItem(root);
	return { file, ...read, kind: read.question?.content.kind ?? null };
}
