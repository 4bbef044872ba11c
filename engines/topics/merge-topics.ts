import gammaln from "@stdlib/math-base-special-gammaln";
import type { Corpus } from "#engines/topics/corpus.ts";

/** How often each topic occurs in each row (a document, or a word of the vocabulary), rows without zeros. */
type Rows = { starts: Uint32Array; topics: Uint16Array; counts: Uint32Array };

/**
 * Merges `from` topics into `to`, always the two whose union loses least (or gains most) of log p(words, topics).
 *
 * A chain that starts with the final number of topics often keeps two themes in one topic and one theme in two, for
 * hundreds of sweeps, because the way between is uphill. Started with more topics, it finds the themes, and the
 * surplus is merged here. This only chooses where sampling starts; what is sampled afterwards is the model itself.
 *
 * @param alpha symmetric prior after the merge
 * @returns for every word of the corpus its topic from 0 to `to` − 1, the topic with most words first
 * Cost: (from − to) passes over the non-zero counts.
 */
export function mergeTopics(
	corpus: Corpus,
	assignment: Uint16Array,
	from: number,
	to: number,
	alpha: number,
	beta: number,
): Uint16Array {
	const size = corpus.vocabulary.length;
	const documentOf = new Uint32Array(corpus.words.length);
	for (let d = 0; d + 1 < corpus.offsets.length; d++) documentOf.fill(d, corpus.offsets[d]!, corpus.offsets[d + 1]!);
	const sides = [
		{ rows: countRows(documentOf, corpus.offsets.length - 1, assignment, from), prior: alpha },
		{ rows: countRows(corpus.words, size, assignment, from), prior: beta },
	];
	const totals = new Float64Array(from);
	for (const k of assignment) totals[k]!++;

	const target = Uint16Array.from({ length: from }, (_, k) => k);
	const alive = new Set(target);
	// The gain of each pair, part by part: documents and words here, totals when compared.
	const gains = new Float64Array(from * from);
	for (const { rows, prior } of sides) addGains(rows, prior, gains, from);
	const ofTotals = (n: number): number => gammaln(beta * size) - gammaln(beta * size + n);

	while (alive.size > to) {
		let most = Number.NEGATIVE_INFINITY;
		let [first, second] = [0, 0];
		for (const a of alive) {
			for (const b of alive) {
				if (a >= b) continue;
				const gain =
					gains[a * from + b]! + ofTotals(totals[a]! + totals[b]!) - ofTotals(totals[a]!) - ofTotals(totals[b]!);
				if (gain > most) [most, first, second] = [gain, a, b];
			}
		}
		alive.delete(second);
		totals[first]! += totals[second]!;
		for (let k = 0; k < from; k++) {
			if (target[k] === second) target[k] = first;
			gains[Math.min(k, first) * from + Math.max(k, first)] = 0;
		}
		for (const { rows, prior } of sides) {
			unite(rows, first, second);
			addGains(rows, prior, gains, from, first);
		}
	}
	const order = [...alive].sort((a, b) => totals[b]! - totals[a]! || a - b);
	const numbers = new Map(order.map((k, i) => [k, i]));
	return assignment.map((k) => numbers.get(target[k]!)!);
}

function countRows(rowOf: Uint32Array, rows: number, assignment: Uint16Array, topics: number): Rows {
	const ends = new Uint32Array(rows + 1);
	for (const row of rowOf) ends[row + 1]!++;
	for (let row = 0; row < rows; row++) ends[row + 1]! += ends[row]!;
	const sorted = new Uint16Array(assignment.length);
	const next = ends.slice();
	for (let i = 0; i < assignment.length; i++) sorted[next[rowOf[i]!]!++] = assignment[i]!;

	const counts = new Uint32Array(topics);
	const starts = new Uint32Array(rows + 1);
	const listed: { topics: number[]; counts: number[] } = { topics: [], counts: [] };
	for (let row = 0; row < rows; row++) {
		for (let i = ends[row]!; i < ends[row + 1]!; i++) counts[sorted[i]!]!++;
		for (let i = ends[row]!; i < ends[row + 1]!; i++) {
			const k = sorted[i]!;
			if (counts[k] === 0) continue;
			listed.topics.push(k);
			listed.counts.push(counts[k]!);
			counts[k] = 0;
		}
		starts[row + 1] = listed.topics.length;
	}
	return { starts, topics: Uint16Array.from(listed.topics), counts: Uint32Array.from(listed.counts) };
}

/** Counts of topic b become those of topic a; b keeps an entry of 0, so that no row moves. */
function unite({ starts, topics, counts }: Rows, a: number, b: number): void {
	for (let row = 0; row + 1 < starts.length; row++) {
		let atA = -1;
		let atB = -1;
		for (let e = starts[row]!; e < starts[row + 1]!; e++) {
			if (topics[e] === a && counts[e]! > 0) atA = e;
			if (topics[e] === b && counts[e]! > 0) atB = e;
		}
		if (atB < 0) continue;
		if (atA < 0) topics[atB] = a;
		else {
			counts[atA]! += counts[atB]!;
			counts[atB] = 0;
		}
	}
}

/**
 * Adds to the gain of each pair (a < b) what uniting a and b changes in Σ log Γ(count + prior), all pairs or those
 * with topic `only`. Log Γ(n + p) − log Γ(p) is a running sum of logarithms, so a table of it serves every row.
 */
function addGains({ starts, topics, counts }: Rows, prior: number, gains: Float64Array, from: number, only = -1): void {
	const rising: number[] = [0];
	const upTo = (n: number): number => {
		for (let i = rising.length; i <= n; i++) rising.push(rising[i - 1]! + Math.log(prior + i - 1));
		return rising[n]!;
	};
	for (let row = 0; row + 1 < starts.length; row++) {
		const end = starts[row + 1]!;
		if (only >= 0) {
			let has = false;
			for (let e = starts[row]!; e < end; e++) if (topics[e] === only && counts[e]! > 0) has = true;
			if (!has) continue;
		}
		for (let e = starts[row]!; e < end; e++) {
			for (let f = e + 1; f < end; f++) {
				const a = topics[e]!;
				const b = topics[f]!;
				if (counts[e] === 0 || counts[f] === 0 || (only >= 0 && a !== only && b !== only)) continue;
				const gain = upTo(counts[e]! + counts[f]!) - upTo(counts[e]!) - upTo(counts[f]!);
				gains[Math.min(a, b) * from + Math.max(a, b)]! += gain;
			}
		}
	}
}
