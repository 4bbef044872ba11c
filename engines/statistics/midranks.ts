/**
 * Ranks from 1, ties sharing their mean rank, and the tie sum Σ(t³ − t) over groups of t equal values.
 * Cost: O(n log n).
 */
export function midranks(values: readonly number[]): { ranks: Float64Array; ties: number } {
	const order = Uint32Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
	const ranks = new Float64Array(values.length);
	let ties = 0;
	for (let from = 0; from < order.length; ) {
		let to = from + 1;
		while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
		for (let k = from; k < to; k++) ranks[order[k]!] = (from + to + 1) / 2;
		const size = to - from;
		ties += size * (size * size - 1);
		from = to;
	}
	return { ranks, ties };
}
