import type { PreferenceLists } from "#engines/matching/preference-lists.ts";

/** An assignment while it is being made: prices, the pair each person holds, the people in each position. */
export type AssignmentState = {
	/** Dual of each position's capacity, ≥ 0; above 0 only where all places are taken. */
	price: Float64Array;
	/** Pair of each person, or −1. */
	own: Int32Array;
	/** People in each position. */
	filled: Int32Array;
	/** People of position j: member[first[j]] … member[first[j] + filled[j] − 1]. */
	first: Int32Array;
	member: Int32Array;
	/** Index of each seated person in `member`. */
	slot: Int32Array;
	/** For each entry of `member`: weight held less the worth of the best other choice, as last looked at. Prices only
	 * rise, so it is that much at least. */
	margin: Float64Array;
	isFull: (position: number) => boolean;
	/** Seats a person by a pair at a position that has a free place. */
	seat: (person: number, pair: number) => void;
	/** Takes a person out of their place, if any. */
	unseat: (person: number) => void;
};

/** The empty assignment at prices 0. Cost: one pass over the pairs. */
export function createAssignmentState({ start, choice, capacity }: PreferenceLists): AssignmentState {
	const people = start.length - 1;
	const positions = capacity.length;
	const listed = new Int32Array(positions);
	for (let k = 0; k < choice.length; k++) listed[choice[k]!]!++;
	const first = new Int32Array(positions + 1);
	for (let j = 0; j < positions; j++) first[j + 1] = first[j]! + Math.min(capacity[j]!, listed[j]!);
	const member = new Int32Array(first[positions]!);
	const filled = new Int32Array(positions);
	const own = new Int32Array(people).fill(-1);
	const slot = new Int32Array(people);
	const margin = new Float64Array(member.length);
	return {
		price: new Float64Array(positions),
		own,
		filled,
		first,
		member,
		slot,
		margin,
		// Where fewer list a position than it has places, it never fills.
		isFull: (j) => filled[j]! >= capacity[j]!,
		seat: (person, pair) => {
			const j = choice[pair]!;
			const at = first[j]! + filled[j]!++;
			member[at] = person;
			slot[person] = at;
			own[person] = pair;
			margin[at] = Number.NEGATIVE_INFINITY;
		},
		unseat: (person) => {
			if (own[person]! < 0) return;
			const j = choice[own[person]!]!;
			const end = first[j]! + --filled[j]!;
			const last = member[end]!;
			const at = slot[person]!;
			member[at] = last;
			margin[at] = margin[end]!;
			slot[last] = at;
			own[person] = -1;
		},
	};
}
