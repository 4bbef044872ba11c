import type { EncodedPerson } from "#engines/retrieval/competency-index.ts";

/** Lists of persons by term (a competency or an attribute): those of `terms[t]` from `starts[t]` to `starts[t + 1]`. */
export type Postings = { terms: Uint32Array; starts: Uint32Array; persons: Uint32Array };

/** What persons hold, person by person: entries of person p from `starts[p]` to `starts[p + 1]`, terms ascending. */
export type Holdings = {
	starts: Uint32Array;
	competencies: Uint32Array;
	levels: Uint8Array;
	confidences: Uint16Array;
	attributeStarts: Uint32Array;
	attributes: Uint32Array;
};

/** Persons in the order of their ids, what they hold, and the same by competency. Nothing but `removed` changes. */
export type CompetencySegment = {
	ids: string[];
	holdings: Holdings;
	byCompetency: Postings & {
		levels: Uint8Array;
		confidences: Uint16Array;
		mostLevel: Uint8Array;
		mostConfidence: Uint16Array;
	};
	byAttribute: Postings;
	/** One bit a person. */
	removed: Uint32Array;
	removedCount: number;
};

/** A segment of persons that wait. */
export function segmentOf(fresh: ReadonlyMap<string, EncodedPerson>): CompetencySegment {
	const ids = [...fresh.keys()].sort();
	const persons = ids.map((id) => fresh.get(id)!);
	const holdings = emptyHoldings(
		ids.length,
		persons.reduce((sum, person) => sum + person.competencies.length, 0),
		persons.reduce((sum, person) => sum + person.attributes.length, 0),
	);
	for (const [p, person] of persons.entries()) {
		const start = holdings.starts[p]!;
		holdings.competencies.set(person.competencies, start);
		holdings.levels.set(person.levels, start);
		holdings.confidences.set(person.confidences, start);
		holdings.starts[p + 1] = start + person.competencies.length;
		holdings.attributes.set(person.attributes, holdings.attributeStarts[p]!);
		holdings.attributeStarts[p + 1] = holdings.attributeStarts[p]! + person.attributes.length;
	}
	return invertHoldings(ids, holdings);
}

/** One segment of one or two, without the persons removed. */
export function mergeSegments(segments: readonly CompetencySegment[]): CompetencySegment {
	const [first, second] = segments;
	const order: [CompetencySegment, number][] = [];
	let size = 0;
	let attributes = 0;
	const take = (segment: CompetencySegment, p: number): void => {
		if ((segment.removed[p >> 5]! >>> (p & 31)) & 1) return;
		order.push([segment, p]);
		size += segment.holdings.starts[p + 1]! - segment.holdings.starts[p]!;
		attributes += segment.holdings.attributeStarts[p + 1]! - segment.holdings.attributeStarts[p]!;
	};
	const others = second?.ids ?? [];
	let q = 0;
	for (let p = 0; p < first!.ids.length; p++) {
		while (q < others.length && others[q]! < first!.ids[p]!) take(second!, q++);
		take(first!, p);
	}
	while (q < others.length) take(second!, q++);

	const holdings = emptyHoldings(order.length, size, attributes);
	const ids: string[] = [];
	for (const [p, [from, at]] of order.entries()) {
		ids.push(from.ids[at]!);
		const old = from.holdings;
		let next = holdings.starts[p]!;
		for (let e = old.starts[at]!; e < old.starts[at + 1]!; e++, next++) {
			holdings.competencies[next] = old.competencies[e]!;
			holdings.levels[next] = old.levels[e]!;
			holdings.confidences[next] = old.confidences[e]!;
		}
		holdings.starts[p + 1] = next;
		next = holdings.attributeStarts[p]!;
		for (let e = old.attributeStarts[at]!; e < old.attributeStarts[at + 1]!; e++) {
			holdings.attributes[next++] = old.attributes[e]!;
		}
		holdings.attributeStarts[p + 1] = next;
	}
	return invertHoldings(ids, holdings);
}

export function emptyHoldings(persons: number, competencies: number, attributes: number): Holdings {
	return {
		starts: new Uint32Array(persons + 1),
		competencies: new Uint32Array(competencies),
		levels: new Uint8Array(competencies),
		confidences: new Uint16Array(competencies),
		attributeStarts: new Uint32Array(persons + 1),
		attributes: new Uint32Array(attributes),
	};
}

/** A segment of persons whose ids ascend. */
export function invertHoldings(ids: string[], holdings: Holdings): CompetencySegment {
	const levels = new Uint8Array(holdings.competencies.length);
	const confidences = new Uint16Array(holdings.competencies.length);
	const lists = invert(holdings.starts, holdings.competencies, (entry, at) => {
		levels[at] = holdings.levels[entry]!;
		confidences[at] = holdings.confidences[entry]!;
	});
	const mostLevel = new Uint8Array(lists.terms.length);
	const mostConfidence = new Uint16Array(lists.terms.length);
	for (let t = 0; t < lists.terms.length; t++) {
		for (let at = lists.starts[t]!; at < lists.starts[t + 1]!; at++) {
			if (levels[at]! > mostLevel[t]!) mostLevel[t] = levels[at]!;
			if (confidences[at]! > mostConfidence[t]!) mostConfidence[t] = confidences[at]!;
		}
	}
	return {
		ids,
		holdings,
		byCompetency: { ...lists, levels, confidences, mostLevel, mostConfidence },
		byAttribute: invert(holdings.attributeStarts, holdings.attributes, () => {}),
		removed: new Uint32Array((ids.length + 31) >> 5),
		removedCount: 0,
	};
}

/** Lists by term of entries by person, by counting; `moved` tells where an entry has gone. */
function invert(starts: Uint32Array, entries: Uint32Array, moved: (entry: number, at: number) => void): Postings {
	let most = -1;
	for (const term of entries) if (term > most) most = term;
	const next = new Uint32Array(most + 2);
	for (const term of entries) next[term + 1]!++;
	const terms: number[] = [];
	const listStarts: number[] = [0];
	for (let term = 0; term <= most; term++) {
		const length = next[term + 1]!;
		next[term + 1]! += next[term]!;
		if (length === 0) continue;
		terms.push(term);
		listStarts.push(next[term + 1]!);
	}
	const persons = new Uint32Array(entries.length);
	for (let p = 0; p + 1 < starts.length; p++) {
		for (let e = starts[p]!; e < starts[p + 1]!; e++) {
			const at = next[entries[e]!]!++;
			persons[at] = p;
			moved(e, at);
		}
	}
	return { terms: Uint32Array.from(terms), starts: Uint32Array.from(listStarts), persons };
}

/** Place of a value in an ascending list, −1 if it is not there. */
export function find<T extends string | number>(list: ArrayLike<T>, value: T): number {
	let low = 0;
	let high = list.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		if (list[middle]! < value) low = middle + 1;
		else if (list[middle]! > value) high = middle - 1;
		else return middle;
	}
	return -1;
}
