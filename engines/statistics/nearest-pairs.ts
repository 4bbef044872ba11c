import { seededRandom } from "#engines/seeded-random.ts";

export type Pair = { treated: number; control: number; distance: number };
/** Which treated row chooses first: "given" is the order of the rows, "random" a shuffle by the seed. */
export type PairOrder = "largest" | "smallest" | "given" | { seed: number };

/** Values are compared in steps of 2⁻³⁰, so that the rounding of a fit cannot decide who is nearest. */
const STEPS = 2 ** 30;

/**
 * Greedy nearest neighbours on a line: each treated row in turn takes the nearest control left, and keeps it.
 *
 * Tie rule: of equally near controls the lowest row; of treated rows with equal values the lowest row chooses first.
 * @param value finite, one a row
 * @param most largest distance allowed, or Infinity
 * Cost: O(n log n) time, O(n) memory: controls lie sorted, and taken ones are skipped by path compression.
 */
export function nearestPairs(
	value: ArrayLike<number>,
	isTreated: (row: number) => boolean,
	options: { order: PairOrder; replacement: boolean; most: number },
): { pairs: Pair[]; unmatched: number[] } {
	const steps = Float64Array.from(value, (one) => Math.round(one * STEPS));
	const rows = Array.from({ length: value.length }, (_, row) => row);
	const controls = rows.filter((row) => !isTreated(row)).sort((i, j) => steps[i]! - steps[j]! || i - j);
	const count = controls.length;
	// Places 1 … count hold controls; 0 and count + 1 are the ends. A taken place points past itself.
	const at = (place: number) => steps[controls[place - 1]!]!;
	const up = Int32Array.from({ length: count + 2 }, (_, place) => place);
	const down = up.slice();
	const first = up.slice();
	for (let place = 2; place <= count; place++) if (at(place) === at(place - 1)) first[place] = first[place - 1]!;
	const pairs: Pair[] = [];
	const unmatched: number[] = [];
	for (const row of inOrder(rows.filter(isTreated), steps, options.order)) {
		let [low, high] = [1, count + 1];
		while (low < high) {
			const middle = (low + high) >> 1;
			if (at(middle) < steps[row]!) low = middle + 1;
			else high = middle;
		}
		const above = free(up, low);
		let below = free(down, low - 1);
		// Below, the search meets the last row of a run of equal values first: go to the run's first one left.
		if (below > 0) below = free(up, first[below]!);
		const toAbove = above <= count ? at(above) - steps[row]! : Number.POSITIVE_INFINITY;
		const toBelow = below > 0 ? steps[row]! - at(below) : Number.POSITIVE_INFINITY;
		const takesBelow = toBelow < toAbove || (toBelow === toAbove && controls[below - 1]! < controls[above - 1]!);
		const place = takesBelow ? below : above;
		const apart = Math.min(toAbove, toBelow);
		if (!(apart <= options.most * STEPS) || apart === Number.POSITIVE_INFINITY) {
			unmatched.push(row);
			continue;
		}
		pairs.push({ treated: row, control: controls[place - 1]!, distance: apart / STEPS });
		if (options.replacement) continue;
		up[place] = place + 1;
		down[place] = place - 1;
	}
	return { pairs, unmatched: unmatched.sort((i, j) => i - j) };
}

function free(next: Int32Array, from: number): number {
	let place = from;
	while (next[place] !== place) {
		next[place] = next[next[place]!]!;
		place = next[place]!;
	}
	return place;
}

function inOrder(treated: number[], steps: Float64Array, order: PairOrder): number[] {
	if (order === "given") return treated;
	if (order === "largest") return treated.sort((i, j) => steps[j]! - steps[i]! || i - j);
	if (order === "smallest") return treated.sort((i, j) => steps[i]! - steps[j]! || i - j);
	const random = seededRandom(order.seed);
	for (let i = treated.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[treated[i], treated[j]] = [treated[j]!, treated[i]!];
	}
	return treated;
}
