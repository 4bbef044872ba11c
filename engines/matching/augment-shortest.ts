import type { AssignmentState } from "#engines/matching/assignment-state.ts";
import type { PreferenceLists } from "#engines/matching/preference-lists.ts";

/**
 * Returns a function that gives one more person their best place by a shortest alternating path, moving others along
 * it, and raises prices so that everybody seated still has what is best for them.
 *
 * Definition: the distance of a pair is what its person would lose there against their best at present prices, which is
 * never negative; a path ends in a free place or in a person who goes without (at the loss of all they have). After it,
 * price += D − distance for each position nearer than its end at D. Reference: Ahuja, Magnanti & Orlin, Network Flows
 * (1993), 9.7 and 12.4.
 * Cost of one call: the lists of the people in the positions reached; memory 20 bytes a position, once.
 */
export function createAugmenter(lists: PreferenceLists, weight: Float64Array, state: AssignmentState) {
	const { start, choice, capacity } = lists;
	const { price, own, filled, first, member, slot, margin } = state;
	const positions = capacity.length;
	const distance = new Float64Array(positions).fill(Number.POSITIVE_INFINITY);
	/** Pair and person by which a position was reached. */
	const byPair = new Int32Array(positions);
	const byPerson = new Int32Array(positions);
	/** Index in the heap, or −1 when settled. */
	const at = new Int32Array(positions);
	const heap = new Int32Array(positions);
	const reached = new Int32Array(positions);
	let waiting = 0;
	/** People whose next best lies beyond the horizon. */
	const later = new Int32Array(own.length);
	let postponed = 0;
	/** Running mean of the ends' distances. */
	let usual = 0;

	/** Distance at the least of whatever a person in a settled position could go to. */
	const leastOf = (person: number): number => {
		const position = choice[own[person]!]!;
		return distance[position]! - price[position]! + margin[slot[person]!]!;
	};

	const rise = (position: number, from: number): void => {
		const own = distance[position]!;
		let hole = from;
		while (hole > 0) {
			const up = (hole - 1) >> 1;
			const other = heap[up]!;
			if (distance[other]! <= own) break;
			heap[hole] = other;
			at[other] = hole;
			hole = up;
		}
		heap[hole] = position;
		at[position] = hole;
	};
	const takeNearest = (): number => {
		const nearest = heap[0]!;
		at[nearest] = -1;
		const moved = heap[--waiting]!;
		if (waiting === 0) return nearest;
		const own = distance[moved]!;
		let hole = 0;
		for (;;) {
			let child = 2 * hole + 1;
			if (child >= waiting) break;
			if (child + 1 < waiting && distance[heap[child + 1]!]! < distance[heap[child]!]!) child++;
			const other = heap[child]!;
			if (distance[other]! >= own) break;
			heap[hole] = other;
			at[other] = hole;
			hole = child;
		}
		heap[hole] = moved;
		at[moved] = hole;
		return nearest;
	};

	return (root: number): void => {
		let count = 0;
		waiting = 0;
		/** Distance of the nearest end so far: a free place, or a person who goes without. */
		let end = Number.POSITIVE_INFINITY;
		let free = -1;
		let quitter = -1;
		const reach = (person: number, base: number, value: number): void => {
			if (base + value < end) {
				end = base + value;
				quitter = person;
				free = -1;
			}
			const held = own[person]!;
			let next = 0;
			for (let k = start[person]!, last = start[person + 1]!; k < last; k++) {
				if (k === held) continue;
				const j = choice[k]!;
				const other = weight[k]! - price[j]!;
				if (other > next) next = other;
				// Below 0 by rounding alone.
				const length = base + Math.max(0, value - other);
				if (length >= end || length >= distance[j]!) continue;
				byPair[j] = k;
				byPerson[j] = person;
				if (filled[j]! < capacity[j]!) {
					end = length;
					free = j;
					continue;
				}
				if (distance[j] === Number.POSITIVE_INFINITY) {
					reached[count++] = j;
					at[j] = waiting++;
				}
				distance[j] = length;
				rise(j, at[j]!);
			}
			if (held >= 0) margin[slot[person]!] = weight[held]! - next;
		};
		let best = 0;
		for (let k = start[root]!; k < start[root + 1]!; k++) best = Math.max(best, weight[k]! - price[choice[k]!]!);
		reach(root, 0, best);
		postponed = 0;
		let horizon = usual;
		for (;;) {
			while (waiting > 0 && distance[heap[0]!]! < end && distance[heap[0]!]! < horizon) {
				const position = takeNearest();
				const base = distance[position]!;
				const offset = base - price[position]!;
				for (let at = first[position]!, last = at + filled[position]!; at < last; at++) {
					const least = offset + margin[at]!;
					if (least >= end) continue;
					const person = member[at]!;
					if (least < horizon) reach(person, base, weight[own[person]!]! - price[position]!);
					else later[postponed++] = person;
				}
			}
			let nearest = waiting > 0 ? distance[heap[0]!]! : end;
			for (let index = 0; index < postponed; index++) nearest = Math.min(nearest, leastOf(later[index]!));
			if (nearest >= end) break;
			horizon = Math.max(2 * horizon, 2 * nearest, Number.MIN_VALUE);
			const before = postponed;
			postponed = 0;
			for (let index = 0; index < before; index++) {
				const person = later[index]!;
				const least = leastOf(person);
				if (least >= end) continue;
				const position = choice[own[person]!]!;
				if (least < horizon) reach(person, distance[position]!, weight[own[person]!]! - price[position]!);
				else later[postponed++] = person;
			}
		}
		usual += (end - usual) / 8;
		for (let index = 0; index < count; index++) {
			const j = reached[index]!;
			if (at[j] === -1 && distance[j]! < end) price[j]! += end - distance[j]!;
			distance[j] = Number.POSITIVE_INFINITY;
		}
		let position = free;
		if (position < 0) {
			if (quitter === root) return;
			position = choice[own[quitter]!]!;
			state.unseat(quitter);
		}
		for (;;) {
			const person = byPerson[position]!;
			const pair = byPair[position]!;
			const held = own[person]!;
			state.unseat(person);
			state.seat(person, pair);
			if (person === root) return;
			position = choice[held]!;
		}
	};
}
