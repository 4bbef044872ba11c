/** One party's line: part = floor + cent; remainder is the numerator over `total` that the floor left. */
export type SplitLine = { floor: bigint; remainder: bigint; rank: number; cent: 0n | 1n; part: bigint };

/**
 * Largest remainder in BigInt for any size: the path that `splitAmount` takes beyond safe integers, and its proof.
 *
 * Definition: Hamilton's method (Balinski & Young, Fair Representation, 2nd ed. 2001, ch. 3). Each party gets the whole
 * part of amount × weight / total; the units left go one each to the largest remainders, ties to the lower index.
 * @param amount minor units, ≥ 0
 * @param weights whole numbers ≥ 0, not all zero
 * @param total their sum
 * @returns lines in the order of the weights; ranks from 1 by remainder
 * Cost: O(n log n).
 */
export function splitExact(amount: bigint, weights: readonly bigint[], total: bigint): SplitLine[] {
	let left = amount;
	const lines = weights.map((weight): SplitLine => {
		const product = amount * weight;
		const whole = product / total;
		left -= whole;
		return { floor: whole, remainder: product - whole * total, rank: 0, cent: 0n, part: whole };
	});
	const order = lines.map((_, i) => i);
	order.sort((a, b) => {
		const gap = lines[b]!.remainder - lines[a]!.remainder;
		return gap < 0n ? -1 : gap > 0n ? 1 : a - b;
	});
	order.forEach((index, place) => {
		const line = lines[index]!;
		line.rank = place + 1;
		if (BigInt(place) < left) {
			line.cent = 1n;
			line.part = line.floor + 1n;
		}
	});
	return lines;
}
