import type { AssignmentState } from "#engines/matching/assignment-state.ts";
import type { PreferenceLists } from "#engines/matching/preference-lists.ts";

/**
 * Tries to find a person a place by bids, keeping prices such that everybody seated has what is best for them at these
 * prices: who comes to a full position competes with those seated there by how much each would lose by going to
 * their next best; the price rises by the smallest of these losses, and who loses least goes there.
 *
 * Reference: augmenting row reduction of Jonker & Volgenant, Computing 38 (1987), here with several places a position.
 * @param steps bids at most; equal losses can chase people in a circle
 * @returns the person left over when the steps ran out, or −1 when everybody in the chain has a place or is content
 * without
 * Cost: a bid looks at the lists of everybody seated in one position.
 */
export function bidForPlace(
	{ start, choice }: PreferenceLists,
	weight: Float64Array,
	state: AssignmentState,
	firstPerson: number,
	steps: number,
): number {
	const { price, own, filled, first, member, margin } = state;
	let person = firstPerson;
	for (let step = 0; step < steps; step++) {
		// Best and second best; going without a place is worth 0.
		let best = 0;
		let second = 0;
		let target = -1;
		for (let k = start[person]!, end = start[person + 1]!; k < end; k++) {
			const value = weight[k]! - price[choice[k]!]!;
			if (value > best) {
				second = best;
				best = value;
				target = k;
			} else if (value > second) second = value;
		}
		if (target < 0) return -1;
		const position = choice[target]!;
		if (!state.isFull(position)) {
			state.seat(person, target);
			return -1;
		}
		let least = best - second;
		let loser = person;
		const from = first[position]!;
		for (let at = from; at < from + filled[position]!; at++) {
			if (margin[at]! - price[position]! >= least) continue;
			const other = member[at]!;
			const held = own[other]!;
			let next = 0;
			for (let k = start[other]!, end = start[other + 1]!; k < end; k++) {
				if (k === held) continue;
				next = Math.max(next, weight[k]! - price[choice[k]!]!);
			}
			margin[at] = weight[held]! - next;
			const loss = margin[at]! - price[position]!;
			if (loss < least) {
				least = loss;
				loser = other;
			}
		}
		price[position]! += Math.max(0, least);
		if (loser !== person) {
			state.unseat(loser);
			state.seat(person, target);
			person = loser;
		}
	}
	return person;
}
