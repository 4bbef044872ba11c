export type RuralFacts = {
	/** People without a place: they have none in any stable matching. */
	unmatched: Int32Array;
	/** Positions with free places. */
	underfilled: Int32Array;
	/** Of those: positions under no wider quota; they have as many people in every stable matching. */
	sameCount: Int32Array;
	/** Of those: positions without quotas inside; they have the very same people in every stable matching. */
	samePeople: Int32Array;
};

/**
 * The rural hospital theorem's facts: what no other stable matching would change.
 *
 * Reference: Roth, Econometrica 54 (1986) for plain capacities; Hatfield & Milgrom, AER 95 (2005), theorem 8, for
 * choice functions under which more offers never mean fewer taken, as with nested quotas. Where a wider quota spans
 * several positions only their common number is fixed, so `sameCount` leaves these positions out.
 * Cost: one pass over the pairs.
 */
export function ruralFacts(input: {
	match: Int32Array;
	filled: Int32Array;
	capacity: Int32Array;
	/** Of the quota tree. */
	leaf: Int32Array;
	choice: Int32Array;
	parent: Int32Array;
}): RuralFacts {
	const { match, filled, capacity, leaf, choice, parent } = input;
	const unmatched: number[] = [];
	for (let i = 0; i < match.length; i++) if (match[i]! < 0) unmatched.push(i);
	const split = new Uint8Array(capacity.length);
	if (leaf !== choice) for (let k = 0; k < leaf.length; k++) if (leaf[k] !== choice[k]) split[choice[k]!] = 1;
	const underfilled: number[] = [];
	for (let j = 0; j < capacity.length; j++) if (filled[j]! < capacity[j]!) underfilled.push(j);
	const sameCount = underfilled.filter((j) => parent[j]! < 0);
	return {
		unmatched: Int32Array.from(unmatched),
		underfilled: Int32Array.from(underfilled),
		sameCount: Int32Array.from(sameCount),
		samePeople: Int32Array.from(sameCount.filter((j) => split[j] === 0)),
	};
}
