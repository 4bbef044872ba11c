import { createPairHeaps } from "#engines/matching/pair-heaps.ts";
import type { PreferenceLists } from "#engines/matching/preference-lists.ts";
import type { Proposals } from "#engines/matching/proposals.ts";

/**
 * Student-proposing deferred acceptance under nested quotas: a pair is offered to all sets it belongs to, and of the
 * smallest full one the lowest is turned away. `size`, `limit`, `parent` and `leaf` are the quota tree's.
 *
 * @param count people under each node, kept as they come and go
 * Cost of a proposal: depth of quotas × log(people held).
 */
export function createQuotaProposals(input: {
	lists: PreferenceLists;
	priority: Float64Array;
	numbers: Int32Array;
	size: Int32Array;
	limit: Int32Array;
	parent: Int32Array;
	leaf: Int32Array;
	count: Int32Array;
}): Proposals {
	const { lists, priority, numbers, size, limit, parent, leaf, count } = input;
	const { start } = lists;
	const heaps = createPairHeaps({ size, limit, priority, numbers });
	const { held } = heaps;
	const next = start.slice(0, -1);
	/** Offers a pair to all its sets and returns who is turned away: −1 for nobody, else as `replaceLowest`. */
	const offerToAll = (pair: number, person: number): number => {
		let full = leaf[pair]!;
		while (full >= 0 && count[full]! < limit[full]!) full = parent[full]!;
		let displaced = -1;
		if (full >= 0) {
			displaced = heaps.replaceLowest(full, pair, person);
			if (displaced === person) return person;
			for (let node = leaf[held[displaced]!]!; node >= 0; node = parent[node]!) count[node]!--;
			held[displaced] = -1;
		}
		held[person] = pair;
		for (let node = leaf[pair]!; node >= 0; node = parent[node]!) {
			count[node]!++;
			if (node !== full) heaps.push(node, pair, person);
		}
		return displaced;
	};
	const propose = (person: number): number => {
		const last = start[person + 1]!;
		while (next[person]! < last) {
			const displaced = offerToAll(next[person]!++, person);
			if (displaced !== person) return displaced;
		}
		return -1;
	};
	return { held, next, propose, lotteryUsed: heaps.lotteryUsed };
}
