/**
 * Kendall's S (concordant minus discordant pairs), tau-b and the standard deviation of S given the ties.
 *
 * Method: Knight, JASA 61 (1966): sort by x then y, count exchanges of a merge sort. Variance: Kendall, Rank Correlation
 * Methods (1970), 4.8.
 * Cost: O(n log n).
 */
export function kendallScore(x: readonly number[], y: readonly number[]): { s: number; tau: number; sigma: number } {
	const n = x.length;
	const order = Uint32Array.from(x, (_, i) => i).sort((i, j) => x[i]! - x[j]! || y[i]! - y[j]!);
	const inOrder = Float64Array.from(order, (i) => y[i]!);
	const both = tieSums(n, (i) => x[order[i]!] === x[order[i - 1]!] && inOrder[i] === inOrder[i - 1]).pairs;
	const tx = tieSums(n, (i) => x[order[i]!] === x[order[i - 1]!]);
	const swaps = sortCounting(inOrder);
	const ty = tieSums(n, (i) => inOrder[i] === inOrder[i - 1]);
	const all = (n * (n - 1)) / 2;
	const s = all - tx.pairs - ty.pairs + both - 2 * swaps;
	const tau = s / (Math.sqrt(all - tx.pairs) * Math.sqrt(all - ty.pairs));
	const whole = n * (n - 1);
	const variance =
		(whole * (2 * n + 5) - tx.spread - ty.spread) / 18 +
		(tx.triples * ty.triples) / (9 * whole * (n - 2)) +
		(2 * tx.pairs * 2 * ty.pairs) / (2 * whole);
	return { s, tau: Math.max(-1, Math.min(1, tau)), sigma: Math.sqrt(variance) };
}

/** Over runs of t equal values: pairs Σ t(t − 1)/2, triples Σ t(t − 1)(t − 2), spread Σ t(t − 1)(2t + 5). */
function tieSums(n: number, same: (i: number) => boolean): { pairs: number; triples: number; spread: number } {
	let [pairs, triples, spread] = [0, 0, 0];
	for (let from = 0; from < n; ) {
		let to = from + 1;
		while (to < n && same(to)) to++;
		const t = to - from;
		pairs += (t * (t - 1)) / 2;
		triples += t * (t - 1) * (t - 2);
		spread += t * (t - 1) * (2 * t + 5);
		from = to;
	}
	return { pairs, triples, spread };
}

/** Sorts in place and counts the exchanges of neighbours that it takes. */
function sortCounting(values: Float64Array): number {
	let swaps = 0;
	let from: Float64Array = values;
	let to: Float64Array = new Float64Array(values.length);
	for (let width = 1; width < values.length; width *= 2) {
		for (let low = 0; low < values.length; low += 2 * width) {
			const middle = Math.min(low + width, values.length);
			const high = Math.min(low + 2 * width, values.length);
			let [i, j] = [low, middle];
			for (let k = low; k < high; k++) {
				if (i < middle && (j >= high || from[i]! <= from[j]!)) to[k] = from[i++]!;
				else {
					swaps += middle - i;
					to[k] = from[j++]!;
				}
			}
		}
		[from, to] = [to, from];
	}
	values.set(from);
	return swaps;
}
