import { EngineInputError } from "#engines/input-error.ts";
import {
	type CompetencyIndex,
	type Dictionary,
	emptyDictionary,
	numberOf,
	settle,
} from "#engines/retrieval/competency-index.ts";
import { type Holdings, invertHoldings, mergeSegments } from "#engines/retrieval/competency-segment.ts";

/** "RHCI" and the version of the layout. */
const MAGIC = 0x49434852;
const VERSION = 1;

/**
 * The index as bytes: magic, version, then sections, each its length in bytes and its content padded to 8 bytes:
 * names of competencies and of attributes, ids (each as lengths and UTF-8), and what persons hold. Little-endian, as
 * typed arrays are on every machine Node runs on. The lists by competency are not stored but made again.
 */
export function serialiseCompetencyIndex(index: CompetencyIndex): ArrayBuffer {
	settle(index);
	while (index.segments.length > 1) index.segments.push(mergeSegments(index.segments.splice(-2)));
	const [only] = index.segments;
	const segment = only && only.removedCount > 0 ? mergeSegments([only]) : only;
	if (segment) index.segments = segment.ids.length > 0 ? [segment] : [];
	const holdings = segment?.holdings;
	const sections: ArrayBufferView[] = [
		...texts(index.competencies.names),
		...texts(index.attributes.names),
		...texts(segment?.ids ?? []),
		holdings?.starts ?? new Uint32Array(1),
		holdings?.competencies ?? new Uint32Array(),
		holdings?.levels ?? new Uint8Array(),
		holdings?.confidences ?? new Uint16Array(),
		holdings?.attributeStarts ?? new Uint32Array(1),
		holdings?.attributes ?? new Uint32Array(),
	];
	const size = sections.reduce((sum, section) => sum + 8 + padded(section.byteLength), 8);
	const buffer = new ArrayBuffer(size);
	const view = new DataView(buffer);
	view.setUint32(0, MAGIC, true);
	view.setUint32(4, VERSION, true);
	let at = 8;
	for (const section of sections) {
		view.setFloat64(at, section.byteLength, true);
		new Uint8Array(buffer, at + 8).set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength));
		at += 8 + padded(section.byteLength);
	}
	return buffer;
}

/** @throws EngineInputError when the bytes are not such an index, of another version, cut off or inconsistent */
export function readCompetencyIndex(buffer: ArrayBuffer): CompetencyIndex {
	const view = new DataView(buffer);
	const bad = (why: string): never => {
		throw new EngineInputError("buffer", why);
	};
	if (buffer.byteLength < 8 || view.getUint32(0, true) !== MAGIC) bad("is not a competency index");
	if (view.getUint32(4, true) !== VERSION) bad(`is of version ${view.getUint32(4, true)}, this reads ${VERSION}`);
	let at = 8;
	const section = (unit: number): { offset: number; length: number } => {
		const size = at + 8 <= buffer.byteLength ? view.getFloat64(at, true) : Number.NaN;
		if (!(size >= 0 && at + 8 + padded(size) <= buffer.byteLength) || size % unit !== 0) bad("is cut off");
		const offset = at + 8;
		at = offset + padded(size);
		return { offset, length: size / unit };
	};
	// Copies, so that the index neither depends on the caller's buffer nor keeps it.
	const words = (): Uint32Array => {
		const { offset, length } = section(4);
		return new Uint32Array(buffer, offset, length).slice();
	};
	const bytes = (): Uint8Array => {
		const { offset, length } = section(1);
		return new Uint8Array(buffer, offset, length).slice();
	};
	const halves = (): Uint16Array => {
		const { offset, length } = section(2);
		return new Uint16Array(buffer, offset, length).slice();
	};
	const list = (): string[] => readTexts(words(), bytes(), bad);

	const competencies = dictionary(list());
	const attributes = dictionary(list());
	const ids = list();
	const holdings: Holdings = {
		starts: words(),
		competencies: words(),
		levels: bytes(),
		confidences: halves(),
		attributeStarts: words(),
		attributes: words(),
	};
	for (let i = 1; i < ids.length; i++) if (ids[i - 1]! >= ids[i]!) bad("has ids that do not ascend");
	requireRows(holdings.starts, holdings.competencies, ids.length, competencies.names.length, bad);
	requireRows(holdings.attributeStarts, holdings.attributes, ids.length, attributes.names.length, bad);
	const { length } = holdings.competencies;
	if (holdings.levels.length !== length || holdings.confidences.length !== length) bad("has columns of unequal length");
	const segments = ids.length > 0 ? [invertHoldings(ids, holdings)] : [];
	return { competencies, attributes, segments, fresh: new Map() };
}

const padded = (size: number): number => Math.ceil(size / 8) * 8;

function texts(list: readonly string[]): [Uint32Array, Uint8Array] {
	const encoder = new TextEncoder();
	const encoded = list.map((text) => encoder.encode(text));
	const all = new Uint8Array(encoded.reduce((sum, one) => sum + one.length, 0));
	let at = 0;
	for (const one of encoded) {
		all.set(one, at);
		at += one.length;
	}
	return [Uint32Array.from(encoded, (one) => one.length), all];
}

function readTexts(lengths: Uint32Array, all: Uint8Array, bad: (why: string) => never): string[] {
	const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
	if (lengths.reduce((sum, length) => sum + length, 0) !== all.length) bad("has texts of another length");
	let at = 0;
	return Array.from(lengths, (length) => {
		at += length;
		return decoder.decode(all.subarray(at - length, at));
	});
}

function dictionary(names: readonly string[]): Dictionary {
	const made = emptyDictionary();
	for (const name of names) numberOf(made, name);
	return made;
}

function requireRows(
	starts: Uint32Array,
	terms: Uint32Array,
	rows: number,
	most: number,
	bad: (why: string) => never,
): void {
	if (starts.length !== rows + 1 || starts[0] !== 0 || starts[rows] !== terms.length) bad("has rows of another length");
	for (let row = 0; row < rows; row++) if (starts[row]! > starts[row + 1]!) bad("has rows that fall");
	for (const term of terms) if (term >= most) bad("names a term that it does not have");
}
