import { type BestFew, bestFew } from "#engines/retrieval/best-few.ts";
import { CONFIDENCE_UNIT } from "#engines/retrieval/competency-index.ts";
import { credit, type EncodedQuery } from "#engines/retrieval/competency-query.ts";
import { type CompetencySegment, find } from "#engines/retrieval/competency-segment.ts";
import type { Allowed } from "#engines/retrieval/person-filter.ts";

/** What a search did, to be reported and measured. */
export type SearchEffort = {
	/** Entries of lists read. */
	postings: number;
	/** Persons whose score was computed. */
	scored: number;
};

/** A requirement's list in a segment, and the most that one of its persons can get by it. */
type List = { requirement: number; from: number; to: number; next: number; most: number; mandatory: boolean };

/** Persons of a block are added up in one array that stays in the processor's cache. */
const BLOCK = 16_384;
/** Sums in another order differ in the last digits: nobody is passed over for less. */
const SLACK = 1 - 1e-9;
/** So many postings are read in the time in which one person is scored by what it holds. */
const SCORE_COST = 20;
const SEEDS = 1_000;
/** Nanoseconds a posting that looking its person's attributes up costs, most persons being passed over before. */
const LOOK_UP_COST = 30;

/**
 * Offers to `best` every person of a segment that may be among the best, and passes over those that cannot be.
 *
 * MaxScore (Turtle & Flood 1995) over blocks of persons: lists are put in order of what they can give for their length;
 * the first of them, which together cannot reach the score of the last of the best so far, are not read at all. Who
 * could reach it by the lists read and the most of the others is scored by what the person holds, in one fixed order
 * of addition; a skipped list is read after all for them where that is cheaper. Few persons allowed are scored one by one instead. Both ways are exact.
 */
export function searchSegment(
	segment: CompetencySegment,
	query: EncodedQuery,
	allowed: Allowed,
	best: BestFew,
	limit: number,
	effort: SearchEffort,
): void {
	const lists = listsOf(segment, query);
	if (lists.length === 0 || allowed.atMost === 0) return;
	for (const [i, mandatory] of query.mandatory.entries()) {
		if (mandatory && !lists.some((list) => list.requirement === i)) return;
	}
	const score = scorer(segment, query, effort);
	const { ids } = segment;

	const postings = lists.reduce((sum, list) => sum + list.to - list.from, 0);
	if (allowed.atMost * SCORE_COST < postings) {
		for (const person of allowed.candidates()) {
			const value = allowed.has(person) ? score(person) : 0;
			if (value > 0) best.offer(value, ids[person]!);
		}
		return;
	}

	// Who fails a mandatory requirement cannot be found, so the shortest such list holds all that can.
	const driver = query.anyMandatory
		? lists.filter((list) => list.mandatory).reduce((a, b) => (b.to - b.from < a.to - a.from ? b : a))
		: undefined;
	const order = driver
		? [...lists.filter((list) => list !== driver), driver]
		: lists.sort((a, b) => a.most / (a.to - a.from) - b.most / (b.to - b.from));
	const { persons, levels, confidences } = segment.byCompetency;
	const isPrepared = allowed.prepareCost < postings * LOOK_UP_COST;
	const isAllowed = isPrepared ? allowed.prepared() : allowed.has;

	// A first idea of the score to reach, from some holders of what is rare.
	const seeds = bestFew(limit);
	const rare = order.at(-1)!;
	for (let at = rare.from, n = 0; at < rare.to && n < SEEDS; at++) {
		if (!isAllowed(persons[at]!)) continue;
		n++;
		const value = score(persons[at]!);
		if (value > 0) seeds.offer(value, ids[persons[at]!]!);
	}
	const reached = (): number => Math.max(best.threshold(), seeds.threshold()) * SLACK;

	const sums = new Float64Array(BLOCK);
	const touched = new Int32Array(BLOCK);
	let skipped = 0;
	let rest = 0;
	const skip = (): void => {
		const last = driver ? order.length - 1 : order.length;
		while (skipped < last && (driver || rest + order[skipped]!.most < reached())) rest += order[skipped++]!.most;
	};
	for (let block = 0; block < ids.length; block += BLOCK) {
		skip();
		if (skipped === order.length) return;
		let count = 0;
		for (let l = skipped; l < order.length; l++) {
			const list = order[l]!;
			let at = list.next;
			const base = list.requirement * 256;
			for (; at < list.to; at++) {
				const place = persons[at]! - block;
				if (place >= BLOCK) break;
				const more = (query.credits[base + levels[at]!]! * confidences[at]!) / CONFIDENCE_UNIT;
				if (more === 0) continue;
				if (sums[place] === 0) touched[count++] = place;
				sums[place]! += more;
			}
			effort.postings += at - list.next;
			list.next = at;
		}
		// Who is left after what is known so far; the others' sums are cleared for the next block.
		const keep = (): void => {
			const least = reached();
			let kept = 0;
			for (let t = 0; t < count; t++) {
				const place = touched[t]!;
				if (sums[place]! + unread < least || (isPrepared && !isAllowed(block + place))) sums[place] = 0;
				else touched[kept++] = place;
			}
			count = kept;
		};
		let unread = rest;
		keep();
		// Reading a skipped list for those who are left may cost less than scoring them.
		for (let l = skipped - 1; l >= 0; l--) {
			const list = order[l]!;
			list.next = lowerBound(persons, block, list.next, list.to);
			const end = lowerBound(persons, block + BLOCK, list.next, list.to);
			if (end - list.next > count * SCORE_COST) break;
			const base = list.requirement * 256;
			for (let at = list.next; at < end; at++) {
				const place = persons[at]! - block;
				if (sums[place]! > 0) sums[place]! += (query.credits[base + levels[at]!]! * confidences[at]!) / CONFIDENCE_UNIT;
			}
			effort.postings += end - list.next;
			list.next = end;
			unread -= list.most;
			keep();
		}
		let least = reached();
		for (let t = 0; t < count; t++) {
			const place = touched[t]!;
			const sum = sums[place]!;
			sums[place] = 0;
			if (sum + unread < least || (!isPrepared && !isAllowed(block + place))) continue;
			const value = score(block + place);
			if (value <= 0) continue;
			best.offer(value, ids[block + place]!);
			least = reached();
		}
	}
}

/** First place from `low` on whose person is not below `person`. */
function lowerBound(persons: Uint32Array, person: number, low: number, high: number): number {
	while (low < high) {
		const middle = (low + high) >> 1;
		if (persons[middle]! < person) low = middle + 1;
		else high = middle;
	}
	return low;
}

function listsOf({ byCompetency: lists }: CompetencySegment, query: EncodedQuery): List[] {
	const found: List[] = [];
	for (let i = 0; i < query.numbers.length; i++) {
		const list = find(lists.terms, query.numbers[i]!);
		if (list < 0) continue;
		const most = credit(query, i, lists.mostLevel[list]!, lists.mostConfidence[list]!);
		const [from, to] = [lists.starts[list]!, lists.starts[list + 1]!];
		if (most > 0) found.push({ requirement: i, from, to, next: from, most, mandatory: query.mandatory[i]! });
	}
	return found;
}

/** The score of a person of the segment times the total weight; −1 when a mandatory requirement is not met. */
function scorer(segment: CompetencySegment, query: EncodedQuery, effort: SearchEffort): (person: number) => number {
	const { starts, competencies, levels, confidences } = segment.holdings;
	const size = query.numbers.length;
	// Requirement by competency, for as many as there are numbers up to the largest asked for.
	const most = query.numbers.reduce((a, b) => Math.max(a, b), 0);
	const requirement = new Int32Array(most + 1).fill(-1);
	for (let i = 0; i < size; i++) if (query.numbers[i]! >= 0) requirement[query.numbers[i]!] = i;
	const parts = new Float64Array(size);
	const met = new Uint8Array(size);
	return (person) => {
		effort.scored++;
		parts.fill(0);
		met.fill(0);
		for (let e = starts[person]!; e < starts[person + 1]! && competencies[e]! <= most; e++) {
			const i = requirement[competencies[e]!]!;
			if (i < 0) continue;
			parts[i] = (query.credits[i * 256 + levels[e]!]! * confidences[e]!) / CONFIDENCE_UNIT;
			met[i] = levels[e]! >= query.levels[i]! ? 1 : 0;
		}
		let sum = 0;
		for (let i = 0; i < size; i++) {
			if (query.mandatory[i] && met[i] === 0) return -1;
			sum += parts[i]!;
		}
		return sum;
	};
}
