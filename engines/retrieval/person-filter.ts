import type { CompetencyIndex } from "#engines/retrieval/competency-index.ts";
import type { PersonFilter } from "#engines/retrieval/competency-query.ts";
import { type CompetencySegment, find } from "#engines/retrieval/competency-segment.ts";

/** Which persons of a segment may be found. */
export type Allowed = {
	/** At most so many. */
	atMost: number;
	/** `atMost` persons or fewer among whom all of them are, each once. */
	candidates: () => Iterable<number>;
	/** Whether this person may be found: looked up in what the person has, and in a bit a person once asked so often. */
	has: (person: number) => boolean;
};

/** Nanoseconds that one such look-up takes, which waits for memory. */
const LOOK_UP_COST = 100;

/** Says for the persons of a segment who passes a filter and was not removed. */
export function allowedPersons(
	index: CompetencyIndex,
	segment: CompetencySegment,
	{ groups = [], without = [], among }: PersonFilter,
): Allowed {
	const { removed, ids, holdings } = segment;
	const { terms, starts, persons } = segment.byAttribute;
	const numbers = groups.map((group) => numbersOf(index, group));
	const excluded = numbersOf(index, without);
	const named = among && new Set<number>();
	for (const id of among ?? []) {
		const at = find(ids, id);
		if (at >= 0) named?.add(at);
	}
	const list = (attribute: number): Uint32Array => {
		const at = find(terms, attribute);
		return at < 0 ? persons.subarray(0, 0) : persons.subarray(starts[at]!, starts[at + 1]!);
	};
	const sizes = numbers.map((group) => group.reduce((sum, attribute) => sum + list(attribute).length, 0));
	const narrowest = sizes.indexOf(Math.min(...sizes));
	const fewer = named && !(narrowest >= 0 && sizes[narrowest]! < named.size);

	const holdsOne = (person: number, attributes: readonly number[]): boolean => {
		for (let a = holdings.attributeStarts[person]!; a < holdings.attributeStarts[person + 1]!; a++) {
			if (attributes.includes(holdings.attributes[a]!)) return true;
		}
		return false;
	};
	const lookUp = (person: number): boolean => {
		if (bit(removed, person) || (named && !named.has(person))) return false;
		for (const group of numbers) if (!holdsOne(person, group)) return false;
		return excluded.length === 0 || !holdsOne(person, excluded);
	};
	const marked = (attributes: readonly number[]): Uint32Array => {
		const bits = new Uint32Array(removed.length);
		for (const attribute of attributes) {
			const found = list(attribute);
			for (let i = 0; i < found.length; i++) bits[found[i]! >> 5]! |= 1 << (found[i]! & 31);
		}
		return bits;
	};
	const prepare = (): Uint32Array => {
		const bits = removed.map((word) => ~word);
		for (const some of numbers.map(marked)) for (let i = 0; i < bits.length; i++) bits[i]! &= some[i]!;
		const none = marked(excluded);
		for (let i = 0; i < bits.length; i++) bits[i]! &= ~none[i]!;
		return bits;
	};
	const marks = [...numbers.flat(), ...excluded].reduce((sum, attribute) => sum + list(attribute).length, 0);
	/** Nanoseconds that looking up may still take before preparing has been cheaper; what is not filtered stays as it is. */
	let patience = numbers.length + excluded.length > 0 ? 2 * marks + removed.length * (numbers.length + 3) : Infinity;
	let prepared: Uint32Array | undefined;
	return {
		atMost: Math.min(ids.length, named?.size ?? ids.length, ...sizes),
		candidates: () => {
			if (fewer) return named;
			if (narrowest < 0) return ids.keys();
			const group = numbers[narrowest]!;
			return group.length === 1 ? list(group[0]!) : new Set(group.flatMap((one) => [...list(one)]));
		},
		has: (person) => {
			if (prepared) return bit(prepared, person) && (!named || named.has(person));
			patience -= LOOK_UP_COST;
			if (patience < 0) prepared = prepare();
			return lookUp(person);
		},
	};
}

const bit = (bits: Uint32Array, at: number): boolean => ((bits[at >> 5]! >>> (at & 31)) & 1) === 1;

const numbersOf = (index: CompetencyIndex, attributes: readonly string[]): number[] =>
	attributes.map((attribute) => index.attributes.numbers.get(attribute)).filter((number) => number !== undefined);
