/**
 * The law of the sum of `drawn` of the given ranks, all choices alike: counts of ways by the shift algorithm (Streitberg &
 * Röhmel, Stat. Software Newsletter 12, 1986), as probabilities from the start so that nothing overflows.
 * @param ranks midranks, whole or half
 * @returns probability of `from`, `from` + `step`, …; step is ½ when some rank is half
 * Cost: O(ranks · drawn · largest sum).
 */
export function rankSumLaw(
	ranks: ArrayLike<number>,
	drawn: number,
): { from: number; step: number; probabilities: Float64Array } {
	const n = ranks.length;
	let halves = false;
	for (let i = 0; i < n; i++) if (!Number.isInteger(ranks[i]!)) halves = true;
	const step = halves ? 0.5 : 1;
	const scores = Array.from(ranks, (rank) => Math.round(rank / step)).sort((x, y) => x - y);
	let [least, most] = [0, 0];
	for (let i = 0; i < drawn; i++) {
		least += scores[i]!;
		most += scores[n - 1 - i]!;
	}
	// Row k holds P(k drawn among the first i, with this sum) under simple random sampling, item after item.
	const width = most + 1;
	const table = Array.from({ length: drawn + 1 }, () => new Float64Array(width));
	table[0]![0] = 1;
	for (let i = 0; i < n; i++) {
		const score = scores[i]!;
		for (let k = Math.min(i + 1, drawn); k >= 0; k--) {
			const row = table[k]!;
			// Chance that item i is left out when k of those before it are in: (places left over)/(items left).
			const stay = Math.max(0, n - i - (drawn - k)) / (n - i);
			if (stay !== 1) for (let s = 0; s < width; s++) row[s]! *= stay;
			if (k === 0) continue;
			const below = table[k - 1]!;
			const take = (drawn - k + 1) / (n - i);
			for (let s = width - 1; s >= score; s--) row[s]! += take * below[s - score]!;
		}
	}
	return { from: least * step, step, probabilities: table[drawn]!.slice(least) };
}
