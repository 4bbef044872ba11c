/** A row Σ values · x[units] ≥ least. */
interface Row {
	units: readonly number[];
	values: readonly number[];
	least: number;
}

const STEPS = 150;

/**
 * What no choice of units that keeps all rows costs less than, within milliseconds: the Lagrangian bound of the rows by
 * subgradients (Held, Wolfe & Crowder, Mathematical Programming 6, 1974), at most that of the relaxation.
 *
 * Definition: of prices y ≥ 0 for the rows, Σ least · y + Σ min(0, cost − Σ values · y) is below the cost of every choice. A row
 * that the units at these prices do not keep becomes dearer, one that they keep more than once cheaper.
 * @param above some cost that is known to be reached, from which the length of the steps is taken
 * Cost: 150 walks over the rows.
 */
export function coverBound(cost: readonly number[], rows: readonly Row[], above: number): number {
	const prices = Float64Array.from(rows, ({ units, values, least }) => {
		const each = units.map((unit, at) => cost[unit]! / values[at]!);
		return units.length > 0 ? Math.min(...each) / (2 * least) : 0;
	});
	const left = new Float64Array(cost.length);
	const slope = new Float64Array(rows.length);
	let [best, length, since] = [Number.NEGATIVE_INFINITY, 1, 0];
	for (let step = 0; step < STEPS; step++) {
		left.set(cost);
		let bound = 0;
		for (const [r, { units, values, least }] of rows.entries()) {
			bound += least * prices[r]!;
			for (let at = 0; at < units.length; at++) left[units[at]!]! -= values[at]! * prices[r]!;
		}
		for (const one of left) if (one < 0) bound += one;
		since++;
		if (bound > best + 1e-9) [best, since] = [bound, 0];
		if (since === 10) [length, since] = [length / 2, 0];
		let norm = 0;
		for (const [r, { units, values, least }] of rows.entries()) {
			let lacks = least;
			for (let at = 0; at < units.length; at++) if (left[units[at]!]! < 0) lacks -= values[at]!;
			slope[r] = lacks < 0 && prices[r] === 0 ? 0 : lacks;
			norm += slope[r]! ** 2;
		}
		if (norm === 0) break;
		const by = (length * Math.max(1e-6, above - bound)) / norm;
		for (let r = 0; r < prices.length; r++) prices[r] = Math.max(0, prices[r]! + by * slope[r]!);
	}
	return best;
}
