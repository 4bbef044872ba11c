/**
 * Largest remainder in doubles, for a product of amount and weight that a double holds exactly.
 *
 * The quotient of two whole numbers below 2^53 may round up to the next whole number; the remainder computed from it is
 * then negative, and one step back makes both exact. Same definition and tie rule as `splitExact`, which a property
 * test holds it to.
 * @param amount minor units ≥ 0, a safe integer
 * @param weights safe integers ≥ 0 with amount × weight + total ≤ 2^53 − 1 each
 * @returns the parts, or undefined when something does not fit; they sum to `amount`
 * Cost: O(n · units left), units left < n; by sorting beyond 16 parties.
 */
export function splitSafe(amount: number, weights: readonly number[]): number[] | undefined {
	const n = weights.length;
	let total = 0;
	let most = 0;
	for (let i = 0; i < n; i++) {
		const weight = weights[i]!;
		if (!(weight >= 0) || !Number.isSafeInteger(weight)) return undefined;
		total += weight;
		if (weight > most) most = weight;
	}
	if (total === 0 || !(amount * most + total <= Number.MAX_SAFE_INTEGER)) return undefined;
	const parts = new Array<number>(n);
	const remainders = new Array<number>(n);
	let left = amount;
	for (let i = 0; i < n; i++) {
		const product = amount * weights[i]!;
		let whole = Math.floor(product / total);
		let remainder = product - whole * total;
		if (remainder < 0) {
			whole--;
			remainder += total;
		}
		parts[i] = whole;
		remainders[i] = remainder;
		left -= whole;
	}
	if (n > 16) {
		// The units go to remainders above the threshold, then to those at it in the order of the parties.
		const threshold = left > 0 ? Float64Array.from(remainders).sort()[n - left]! : Number.POSITIVE_INFINITY;
		let above = 0;
		for (let i = 0; i < n; i++) if (remainders[i]! > threshold) above++;
		let ties = left - above;
		for (let i = 0; i < n; i++) {
			if (remainders[i]! > threshold || (remainders[i] === threshold && ties-- > 0)) parts[i]!++;
		}
		return parts;
	}
	for (; left > 0; left--) {
		let best = 0;
		for (let i = 1; i < n; i++) if (remainders[i]! > remainders[best]!) best = i;
		parts[best]!++;
		remainders[best] = -1;
	}
	return parts;
}
