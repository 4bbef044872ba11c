import { type BestFew, bestFew } from "#engines/retrieval/best-few.ts";
import { CONFIDENCE_UNIT } from "#engines/retrieval/competency-index.ts";
import { credit, type EncodedQuery } from "#engines/retrieval/competency-query.ts";
import { type CompetencySegment, find } from "#engines/retrieval/competency-segment.ts";
import type { Allowed } from "#engines/retrieval/person-filter.ts";
import { personScorer } from "#engines/retrieval/person-scorer.ts";

/** What a search did, to be reported and measured. */
export type SearchEffort = {
	/** Entries of lists read. */
	postings: number;
	/** Persons whose score was computed. */
	scored: number;
};

/** A requirement's list in a segment, and the most that one of its persons can get by it, rounded up to whole steps. */
type List = { from: number; to: number; next: number; most: number; mandatory: boolean; steps: Int32Array };

/** Persons of a block are added up in one array that stays in the processor's nearest cache. */
const BLOCK = 8_192;
/** Sums are below this many steps, so that two of them are compared in one word. */
const STEPS = 2 ** 15 - 1;
/** Steps of a level are kept times this, then multiplied by the confidence. */
const FINE_BITS = 15;
const ROUND_UP = 2 ** FINE_BITS - 1;
/** Sums in another order differ in the last digits: nobody is passed over for less. */
const SLACK = 1 - 1e-9;
/** So many postings of a list are read in the time in which a person is looked for in it. */
const SEEK_COST = 8;
/** Rounding up may add two steps a list: with more lists, persons are scored one by one. */
const MOST_LISTS = 2_000;
/** Persons looked at, and scored at most, for a first idea of the score to reach. */
const SEEDS_SEEN = 1_000;
const SEEDS = 200;

/**
 * Offers to `best` every person of a segment that may be among the best, and passes over those that cannot be.
 *
 * MaxScore (Turtle & Flood 1995) over blocks of persons, with what an entry gives rounded up to whole steps: lists are
 * put in order of what they can give for their length; the first of them, which together cannot reach the score of the
 * last of the best so far, are not read. Who could reach it by the lists read and the most of the others is looked up
 * in these, the weightiest first, as long as that stays so; who is left then is scored by what the person holds, in
 * one fixed order of addition. Where few persons are allowed, these alone are looked up, in all lists. Both ways are exact.
 */
export function searchSegment(
	segment: CompetencySegment,
	query: EncodedQuery,
	allowed: Allowed,
	best: BestFew,
	limit: number,
	effort: SearchEffort,
): void {
	const found = listsOf(segment, query);
	if (found.length === 0 || allowed.atMost === 0) return;
	for (const [i, mandatory] of query.mandatory.entries()) {
		if (mandatory && !found.some((list) => list.requirement === i)) return;
	}
	const score = personScorer(segment, query, effort);
	const { ids } = segment;

	if (found.length > MOST_LISTS) {
		for (const person of allowed.candidates()) {
			const value = score(person);
			if (value < best.threshold() || value <= 0 || !allowed.has(person)) continue;
			best.offer(value, ids[person]!, segment, person);
		}
		return;
	}

	const perScore = (STEPS - 2 * found.length) / found.reduce((sum, list) => sum + list.most, 0);
	const lists = found.map((list): List => inSteps(list, segment, query, perScore));
	// Who fails a mandatory requirement cannot be found, so the shortest such list holds all that can.
	const driver = query.anyMandatory
		? lists.filter((list) => list.mandatory).reduce((a, b) => (b.to - b.from < a.to - a.from ? b : a))
		: undefined;
	const order = driver
		? [...lists.filter((list) => list !== driver), driver]
		: lists.sort((a, b) => a.most / (a.to - a.from) - b.most / (b.to - b.from));
	const { persons, levels, confidences } = segment.byCompetency;
	const postings = lists.reduce((sum, list) => sum + list.to - list.from, 0);
	const few =
		allowed.atMost * lists.length * SEEK_COST < postings ? Uint32Array.from(allowed.candidates()).sort() : undefined;

	// A first idea of the score to reach, from some holders of what is rare.
	const seeds = bestFew(limit);
	const rare = order.at(-1)!;
	const seen = few || best.threshold() > 0 ? rare.from : Math.min(rare.to, rare.from + SEEDS_SEEN);
	for (let at = rare.from, n = 0; at < seen && n < SEEDS; at++) {
		const person = persons[at]!;
		if (!allowed.has(person)) continue;
		n++;
		const value = score(person);
		if (value > 0) seeds.offer(value, ids[person]!, segment, person);
	}
	/** Steps that a person needs at least. */
	const needed = (): number =>
		Math.max(1, Math.floor(Math.max(best.threshold(), seeds.threshold()) * SLACK * perScore));

	const sums = new Uint16Array(BLOCK);
	const pairs = new Int32Array(sums.buffer);
	const left = new Int32Array(BLOCK);
	/** Adds what the persons of a block get by a list; says how many they are. */
	const addBlock = (list: List, block: number): number => {
		const { steps, to, next } = list;
		let at = next;
		for (; at < to; at++) {
			const place = persons[at]! - block;
			if (place >= BLOCK) break;
			sums[place]! += (Math.imul(steps[levels[at]!]!, confidences[at]!) + ROUND_UP) >> FINE_BITS;
		}
		list.next = at;
		return at - next;
	};
	let skipped = few ? order.length : 0;
	let rest = few ? order.reduce((sum, list) => sum + list.most, 0) : 0;
	let nextFew = 0;
	for (let block = 0; block < ids.length; block += BLOCK) {
		const last = driver ? order.length - 1 : order.length;
		while (skipped < last && (driver || rest + order[skipped]!.most < needed())) rest += order[skipped++]!.most;
		if (few ? rest < needed() : skipped === order.length) return;
		for (let l = skipped; l < order.length; l++) effort.postings += addBlock(order[l]!, block);
		let count = 0;
		if (few) while (nextFew < few.length && few[nextFew]! < block + BLOCK) left[count++] = few[nextFew++]! - block;
		else count = atLeast(pairs, needed() - rest, left);
		let unread = rest;
		for (let l = skipped - 1; l >= 0 && count > 0; l--) {
			const list = order[l]!;
			unread -= list.most;
			list.next = firstFrom(persons, block + left[0]!, list.next, list.to);
			if (firstFrom(persons, block + BLOCK, list.next, list.to) - list.next < count * SEEK_COST) {
				effort.postings += addBlock(list, block);
			} else {
				effort.postings += count;
				for (let i = 0; i < count; i++) {
					const person = block + left[i]!;
					list.next = firstFrom(persons, person, list.next, list.to);
					if (list.next === list.to) break;
					if (persons[list.next] === person) {
						sums[left[i]!]! +=
							(Math.imul(list.steps[levels[list.next]!]!, confidences[list.next]!) + ROUND_UP) >> FINE_BITS;
					}
				}
			}
			const least = needed() - unread;
			let kept = 0;
			for (let i = 0; i < count; i++) {
				left[kept] = left[i]!;
				if (sums[left[i]!]! >= least) kept++;
			}
			count = kept;
		}
		let least = needed();
		for (let i = 0; i < count; i++) {
			const place = left[i]!;
			if (sums[place]! < least || !allowed.has(block + place)) continue;
			const value = score(block + place);
			if (value <= 0) continue;
			best.offer(value, ids[block + place]!, segment, block + place);
			least = needed();
		}
		sums.fill(0);
	}
}

/** Places whose sum is `least` or more, two sums a word; says how many. */
function atLeast(pairs: Int32Array, least: number, places: Int32Array): number {
	// Adding what is missing to 2^15 sets a sum's uppermost bit when it is large enough.
	const missing = (2 ** 15 - Math.max(1, least)) * 65_537;
	const reached = 0x80008000 | 0;
	let count = 0;
	for (let word = 0; word < pairs.length; word += 4) {
		const some =
			(pairs[word]! + missing) |
			(pairs[word + 1]! + missing) |
			(pairs[word + 2]! + missing) |
			(pairs[word + 3]! + missing);
		if ((some & reached) === 0) continue;
		for (let one = word; one < word + 4; one++) {
			const bits = (pairs[one]! + missing) & reached;
			if ((bits & 0x8000) !== 0) places[count++] = 2 * one;
			if (bits < 0) places[count++] = 2 * one + 1;
		}
	}
	return count;
}

/** First place from `low` on whose person is not below `person`, by steps that double and then halve. */
function firstFrom(persons: Uint32Array, person: number, low: number, end: number): number {
	let high = low;
	for (let step = 1; high < end && persons[high]! < person; step *= 2) {
		low = high + 1;
		high += step;
	}
	if (high > end) high = end;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (persons[middle]! < person) low = middle + 1;
		else high = middle;
	}
	return low;
}

type FoundList = { list: number; requirement: number; from: number; to: number; most: number; mandatory: boolean };

function listsOf({ byCompetency: lists }: CompetencySegment, query: EncodedQuery): FoundList[] {
	const found: FoundList[] = [];
	for (let i = 0; i < query.numbers.length; i++) {
		const list = find(lists.terms, query.numbers[i]!);
		if (list < 0) continue;
		const most = credit(query, i, lists.mostLevel[list]!, lists.mostConfidence[list]!);
		const [from, to] = [lists.starts[list]!, lists.starts[list + 1]!];
		if (most > 0) found.push({ list, requirement: i, from, to, most, mandatory: query.mandatory[i]! });
	}
	return found;
}

/** The list with what each level that occurs in it gives. */
function inSteps(found: FoundList, segment: CompetencySegment, query: EncodedQuery, perScore: number): List {
	const { list, requirement, from, to, most, mandatory } = found;
	const fine = (perScore * 2 ** FINE_BITS) / CONFIDENCE_UNIT;
	const steps = new Int32Array(256);
	for (let level = 0; level <= segment.byCompetency.mostLevel[list]!; level++) {
		steps[level] = Math.ceil(query.credits[requirement * 256 + level]! * fine);
	}
	return { from, to, next: from, most: Math.ceil(most * perScore), mandatory, steps };
}
