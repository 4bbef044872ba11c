import { EngineInputError } from "#engines/input-error.ts";
import { requireFinite } from "#engines/require-number.ts";
import { type CompetencySegment, find, mergeSegments, segmentOf } from "#engines/retrieval/competency-segment.ts";

/** A competency that a person holds: level as shown, 0 to 25 in tenths; confidence from 0 to 1. */
export type HeldCompetency = { competency: string; level: number; confidence: number };

export type IndexedPerson = {
	id: string;
	competencies: readonly HeldCompetency[];
	/** What filters ask for, such as `region:450100` or `open-to-work`. */
	attributes?: readonly string[];
};

/** A person as the index keeps it: numbers of competencies and attributes, ascending. */
export type EncodedPerson = { competencies: number[]; levels: number[]; confidences: number[]; attributes: number[] };

/** Strings and their numbers, in the order in which they were met. */
export type Dictionary = { numbers: Map<string, number>; names: string[] };

/**
 * Persons by what they can do, to be asked for the best of them (`searchCompetencies`).
 *
 * Persons lie in few immutable segments, each with its inverted index; a change first waits in `fresh`, and the next
 * search makes a segment of it. Segments of like size are merged, so that a person is copied O(log n) times
 * (O'Neil et al. 1996, log-structured merge). Levels are kept in tenths, confidences in 1/10,000; what rounds to 0 is
 * not held. Memory: some 14 bytes a held competency, and the ids.
 */
export type CompetencyIndex = {
	competencies: Dictionary;
	attributes: Dictionary;
	segments: CompetencySegment[];
	fresh: Map<string, EncodedPerson>;
};

export const LEVEL_UNIT = 10;
export const CONFIDENCE_UNIT = 10_000;
/** As many changes at most wait for the next search. */
const FRESH_LIMIT = 65_536;

export const emptyDictionary = (): Dictionary => ({ numbers: new Map(), names: [] });

/** An index of all persons given; a later one with the same id replaces the earlier. */
export function buildCompetencyIndex(persons: Iterable<IndexedPerson>): CompetencyIndex {
	const index: CompetencyIndex = {
		competencies: emptyDictionary(),
		attributes: emptyDictionary(),
		segments: [],
		fresh: new Map(),
	};
	for (const person of persons) putPerson(index, person);
	settle(index);
	return index;
}

/** Adds a person, or replaces the one with this id. Cost: O(log n) and a share in the merging of segments. */
export function putPerson(index: CompetencyIndex, person: IndexedPerson): void {
	const encoded = encode(index, person);
	removePerson(index, person.id);
	index.fresh.set(person.id, encoded);
	if (index.fresh.size >= FRESH_LIMIT) settle(index);
}

/** Takes a person out; says whether there was one. */
export function removePerson(index: CompetencyIndex, id: string): boolean {
	if (index.fresh.delete(id)) return true;
	for (const segment of index.segments) {
		const at = find(segment.ids, id);
		if (at < 0) continue;
		const bit = 1 << (at & 31);
		if ((segment.removed[at >> 5]! & bit) !== 0) continue;
		segment.removed[at >> 5]! |= bit;
		segment.removedCount++;
		return true;
	}
	return false;
}

/** How many persons are in the index. */
export const personCount = (index: CompetencyIndex): number =>
	index.segments.reduce((sum, segment) => sum + segment.ids.length - segment.removedCount, index.fresh.size);

/** Makes a segment of what waits and merges where the sizes ask for it. */
export function settle(index: CompetencyIndex): void {
	const { segments, fresh } = index;
	if (fresh.size > 0) {
		segments.push(segmentOf(fresh));
		fresh.clear();
	}
	for (const [i, segment] of segments.entries()) {
		// A third removed: written anew without them.
		if (segment.removedCount * 3 > segment.ids.length) segments[i] = mergeSegments([segment]);
	}
	index.segments = segments.filter((segment) => segment.ids.length > 0);
	const list = index.segments;
	while (list.length > 1 && list.at(-1)!.ids.length * 2 >= list.at(-2)!.ids.length) {
		list.push(mergeSegments(list.splice(-2)));
	}
}

/** Number of a name, a new one if it has none yet. */
export function numberOf(dictionary: Dictionary, name: string): number {
	let number = dictionary.numbers.get(name);
	if (number === undefined) {
		number = dictionary.names.length;
		dictionary.numbers.set(name, number);
		dictionary.names.push(name);
	}
	return number;
}

function encode(index: CompetencyIndex, { id, competencies, attributes = [] }: IndexedPerson): EncodedPerson {
	if (typeof id !== "string" || id === "") throw new EngineInputError("id", "must be a text that is not empty");
	const held: [number: number, level: number, confidence: number][] = [];
	const seen = new Set<string>();
	for (const [i, { competency, level, confidence }] of competencies.entries()) {
		const argument = `competencies[${i}]`;
		if (seen.has(competency)) throw new EngineInputError(`${argument}.competency`, `${competency} is there twice`);
		seen.add(competency);
		if (requireFinite(`${argument}.level`, level) < 0 || level > 25) {
			throw new EngineInputError(`${argument}.level`, `must lie in [0, 25], got ${level}`);
		}
		if (requireFinite(`${argument}.confidence`, confidence) < 0 || confidence > 1) {
			throw new EngineInputError(`${argument}.confidence`, `must lie in [0, 1], got ${confidence}`);
		}
		const tenths = Math.round(level * LEVEL_UNIT);
		const parts = Math.round(confidence * CONFIDENCE_UNIT);
		if (tenths > 0 && parts > 0) held.push([numberOf(index.competencies, competency), tenths, parts]);
	}
	held.sort((a, b) => a[0] - b[0]);
	const numbers = new Set(attributes.map((attribute) => numberOf(index.attributes, attribute)));
	return {
		competencies: held.map(([number]) => number),
		levels: held.map(([, level]) => level),
		confidences: held.map(([, , confidence]) => confidence),
		attributes: [...numbers].sort((a, b) => a - b),
	};
}
