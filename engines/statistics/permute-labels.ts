import { seededRandom } from "#engines/seeded-random.ts";

export type Permuted = {
	/** Chance, over all assignments, of a statistic as large, as small, or as far from zero as the seen one. */
	pGreater: number;
	pLess: number;
	pAbsolute: number;
	/** Assignments evaluated: all distinct ones when exact, else the draws. */
	assignments: number;
	exact: boolean;
};

/**
 * Distribution of a statistic over reassignments of labels, each distinct one equally likely (Fisher 1935; Ernst, Stat.
 * Sci. 19, 2004). All of them where there are at most `limit`; else seeded shuffles, with p = (b + 1)/(m + 1) (Phipson &
 * Smyth 2010), which is never 0.
 * @param labels whole numbers from 0; the list handed to `statistic` is reused and must not be kept or changed
 * Cost: min(assignments, limit or draws) statistics and as many O(n) steps; memory for their values.
 */
export function permuteLabels(
	labels: readonly number[],
	statistic: (labels: Int32Array) => number,
	options: { limit: number; draws: number; seed: number },
): Permuted {
	const own = Int32Array.from(labels);
	const seen = statistic(own);
	const values: number[] = [];
	const exact = assignmentsOf(own, options.limit) <= options.limit;
	if (exact) {
		own.sort();
		do values.push(statistic(own));
		while (nextArrangement(own));
	} else {
		const random = seededRandom(options.seed);
		for (let draw = 0; draw < options.draws; draw++) {
			for (let i = own.length - 1; i > 0; i--) {
				const j = Math.floor(random() * (i + 1));
				const kept = own[i]!;
				own[i] = own[j]!;
				own[j] = kept;
			}
			values.push(statistic(own));
		}
	}
	// Equal statistics differ by rounding when they are summed in another order.
	const slack = 1e-10 * values.reduce((most, value) => Math.max(most, Math.abs(value)), Math.abs(seen));
	let [greater, less, absolute] = [0, 0, 0];
	for (const value of values) {
		if (value >= seen - slack) greater++;
		if (value <= seen + slack) less++;
		if (Math.abs(value) >= Math.abs(seen) - slack) absolute++;
	}
	const assignments = values.length;
	const share = (hits: number) => (exact ? hits / assignments : (hits + 1) / (assignments + 1));
	return { pGreater: share(greater), pLess: share(less), pAbsolute: share(absolute), assignments, exact };
}

/** Number of distinct arrangements n!/∏ nₗ!, or the first product found above `limit`. */
function assignmentsOf(labels: Int32Array, limit: number): number {
	const counts = new Map<number, number>();
	let ways = 1;
	for (const [i, label] of labels.entries()) {
		const same = (counts.get(label) ?? 0) + 1;
		counts.set(label, same);
		// Multinomials grow with each place: n/nₗ times the one before, always whole.
		ways = Math.round((ways * (i + 1)) / same);
		if (ways > limit * labels.length) return ways;
	}
	return ways;
}

/** The next arrangement in lexicographic order, in place; false after the last. */
function nextArrangement(list: Int32Array): boolean {
	let i = list.length - 2;
	while (i >= 0 && list[i]! >= list[i + 1]!) i--;
	if (i < 0) return false;
	let j = list.length - 1;
	while (list[j]! <= list[i]!) j--;
	const kept = list[i]!;
	list[i] = list[j]!;
	list[j] = kept;
	list.subarray(i + 1).reverse();
	return true;
}
