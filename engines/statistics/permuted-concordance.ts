import { seededRandom } from "#engines/seeded-random.ts";

/**
 * P(S ≥ s) when each rater's ranks fall on the items at random: the permutation p of Kendall's W.
 *
 * Only S varies, since m, n and the ties stay. One rater may keep its order, because relabelling the items changes no S:
 * (n!)^(m − 1) arrangements; run through when at most `exactUpTo`, else `draws` seeded shuffles with (1 + hits)/(1 + draws).
 * @param ranked one row of midranks a rater
 * @param s observed sum of squared deviations of the rank sums
 * Cost: O(arrangements · n) exact, O(draws · mn) seeded.
 */
export function permutedConcordance(
	ranked: readonly Float64Array[],
	s: number,
	draws: number,
	seed: number,
	exactUpTo: number,
): { p: number; arrangements: number; exact: boolean } {
	const m = ranked.length;
	const n = ranked[0]!.length;
	const mean = (m * (n + 1)) / 2;
	// Sums of half-ranks are exact, but s was summed in another order.
	const reached = s * (1 - 1e-12) - 1e-9;
	const spread = (sums: Float64Array) => {
		let total = 0;
		for (let j = 0; j < n; j++) total += (sums[j]! - mean) ** 2;
		return total;
	};
	let orders = 1;
	for (let k = 2; k <= n; k++) orders *= k;
	const arrangements = orders ** (m - 1);
	if (arrangements <= exactUpTo) {
		let hits = 0;
		const sums = Float64Array.from(ranked[0]!);
		const visit = (rater: number) => {
			if (rater === m) {
				if (spread(sums) >= reached) hits++;
				return;
			}
			const row = Float64Array.from(ranked[rater]!);
			const place = (k: number) => {
				if (k === n) return visit(rater + 1);
				for (let i = k; i < n; i++) {
					[row[k], row[i]] = [row[i]!, row[k]!];
					sums[k]! += row[k]!;
					place(k + 1);
					sums[k]! -= row[k]!;
					[row[k], row[i]] = [row[i]!, row[k]!];
				}
			};
			place(0);
		};
		visit(1);
		return { p: hits / arrangements, arrangements, exact: true };
	}
	const random = seededRandom(seed);
	const rows = ranked.map((ranks) => Float64Array.from(ranks));
	const sums = new Float64Array(n);
	let hits = 0;
	for (let draw = 0; draw < draws; draw++) {
		sums.set(rows[0]!);
		for (let rater = 1; rater < m; rater++) {
			const row = rows[rater]!;
			for (let k = n - 1; k >= 0; k--) {
				const i = Math.floor(random() * (k + 1));
				const taken = row[i]!;
				row[i] = row[k]!;
				row[k] = taken;
				sums[k]! += taken;
			}
		}
		if (spread(sums) >= reached) hits++;
	}
	return { p: (1 + hits) / (1 + draws), arrangements: draws, exact: false };
}
