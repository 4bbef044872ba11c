import type { Corpus } from "#engines/topics/corpus.ts";

/**
 * The state of collapsed Gibbs sampling: a topic for every word, and the counts that follow from it.
 *
 * Reference: Griffiths & Steyvers, PNAS 101 (2004) for the conditional
 *   P(z = k | rest) ∝ (n_dk + α_k)(n_kw + β) / (n_k + Vβ),
 * Yao, Mimno & McCallum, KDD 2009 for its division in three parts (prior, document, word), which are drawn from in turn
 * so that only topics that the word or the document has are looked at. The result is exact, not an approximation.
 *
 * Topics of a word are one Int32 each, count · 2^bits + topic, most frequent first; a word that occurs f times has room
 * for min(f, K) of them. Memory: 6 bytes a word of text, at most 4·K bytes a word of the vocabulary.
 */
export type SparseSampler = {
	readonly topics: number;
	readonly assignment: Uint16Array;
	readonly topicTotals: Int32Array;
	/** Topic counts of word w: `entries[starts[w]] … entries[starts[w] + lengths[w] - 1]`. */
	readonly entries: Int32Array;
	readonly starts: Uint32Array;
	readonly lengths: Uint16Array;
	readonly topicBits: number;
	/**
	 * Draws a new topic for every word once. Without `initial` the first call places the words one after another, each
	 * given those before it, which starts nearer to the posterior than a uniform draw.
	 * @param afterDocument called with the topic counts of each document once its words are drawn
	 */
	sweep(random: () => number, afterDocument?: (document: number, counts: Int32Array, length: number) => void): void;
};

const UNPLACED = 0xffff;

/** @param initial a topic for every word to start from */
export function sparseSampler(
	corpus: Corpus,
	topics: number,
	alpha: Float64Array,
	beta: number,
	initial?: Uint16Array,
): SparseSampler {
	const { words, offsets } = corpus;
	const vocabularySize = corpus.vocabulary.length;
	const documents = offsets.length - 1;
	const topicBits = Math.max(1, 32 - Math.clz32(topics - 1));
	const mask = (1 << topicBits) - 1;
	const one = 1 << topicBits;

	const assignment = new Uint16Array(words.length).fill(UNPLACED);
	const topicTotals = new Int32Array(topics);
	const starts = new Uint32Array(vocabularySize + 1);
	for (let i = 0; i < words.length; i++) starts[words[i]! + 1]!++;
	for (let w = 0; w < vocabularySize; w++) starts[w + 1] = starts[w]! + Math.min(starts[w + 1]!, topics);
	const entries = new Int32Array(starts[vocabularySize]!);
	const lengths = new Uint16Array(vocabularySize);

	if (initial) {
		assignment.set(initial);
		for (let i = 0; i < words.length; i++) {
			const w = words[i]!;
			const k = initial[i]!;
			topicTotals[k]!++;
			let e = starts[w]!;
			while (e < starts[w]! + lengths[w]! && (entries[e]! & mask) !== k) e++;
			raise(e, e === starts[w]! + lengths[w]!, w, k);
		}
	}

	/** One more of word w under topic k, whose entry is at `at` or, if it is new, goes there. */
	function raise(at: number, isNew: boolean, w: number, k: number): void {
		const value = isNew ? one | k : entries[at]! + one;
		if (isNew) lengths[w]!++;
		const start = starts[w]!;
		while (at > start && entries[at - 1]! < value) {
			entries[at] = entries[at - 1]!;
			at--;
		}
		entries[at] = value;
	}

	const betaTotal = beta * vocabularySize;
	const inverse = Float64Array.from(topicTotals, (n) => 1 / (betaTotal + n));
	// Weight of a word's count in a topic given the document: (n_dk + α_k) / (n_k + Vβ).
	const weights = new Float64Array(topics);
	const parts = new Float64Array(topics);
	const counts = new Int32Array(topics);
	// Topics that the document has, and where in that list a topic stands.
	const present = new Uint16Array(topics);
	const place = new Uint16Array(topics);

	function sweep(
		random: () => number,
		afterDocument?: (document: number, counts: Int32Array, length: number) => void,
	): void {
		let prior = 0;
		for (let k = 0; k < topics; k++) {
			weights[k] = alpha[k]! * inverse[k]!;
			prior += weights[k]!;
		}
		for (let d = 0; d < documents; d++) {
			const from = offsets[d]!;
			const to = offsets[d + 1]!;
			let size = 0;
			let local = 0;
			for (let i = from; i < to; i++) {
				const k = assignment[i]!;
				if (k === UNPLACED) break;
				if (counts[k]!++ === 0) {
					place[k] = size;
					present[size++] = k;
				}
			}
			for (let p = 0; p < size; p++) {
				const k = present[p]!;
				local += counts[k]! * inverse[k]!;
				weights[k] = (alpha[k]! + counts[k]!) * inverse[k]!;
			}

			for (let i = from; i < to; i++) {
				const w = words[i]!;
				const start = starts[w]!;
				let end = start + lengths[w]!;
				const old = assignment[i]!;

				if (old !== UNPLACED) {
					// Take the word out of all counts.
					const n = counts[old]! - 1;
					prior -= alpha[old]! * inverse[old]!;
					local -= (n + 1) * inverse[old]!;
					counts[old] = n;
					if (n === 0) {
						const last = present[--size]!;
						present[place[old]!] = last;
						place[last] = place[old]!;
						// No rounding may remain where nothing can be drawn.
						if (size === 0) local = 0;
					}
					inverse[old] = 1 / (betaTotal + --topicTotals[old]!);
					prior += alpha[old]! * inverse[old]!;
					local += n * inverse[old]!;
					weights[old] = (alpha[old]! + n) * inverse[old]!;
					let e = start;
					while ((entries[e]! & mask) !== old) e++;
					let value = entries[e]! - one;
					if (value < one) {
						end--;
						lengths[w]!--;
						value = entries[end]!;
						while (e < end) {
							entries[e] = entries[e + 1]!;
							e++;
						}
					} else {
						while (e + 1 < end && entries[e + 1]! > value) {
							entries[e] = entries[e + 1]!;
							e++;
						}
						entries[e] = value;
					}
				}

				let ofWord = 0;
				for (let e = start; e < end; e++) {
					const entry = entries[e]!;
					ofWord += (entry >> topicBits) * weights[entry & mask]!;
					parts[e - start] = ofWord;
				}

				let u = random() * (ofWord + beta * (local + prior));
				let chosen = -1;
				let at = end;
				if (u < ofWord) {
					at = start;
					while (parts[at - start]! <= u) at++;
					chosen = entries[at]! & mask;
				} else {
					u = (u - ofWord) / beta;
					if (u < local) {
						for (let p = 0; p < size; p++) {
							chosen = present[p]!;
							u -= counts[chosen]! * inverse[chosen]!;
							if (u < 0) break;
						}
					} else {
						u -= local;
						for (let k = 0; k < topics; k++) {
							chosen = k;
							u -= alpha[k]! * inverse[k]!;
							if (u < 0) break;
						}
					}
					at = start;
					while (at < end && (entries[at]! & mask) !== chosen) at++;
				}

				// Put it in again under the topic drawn.
				assignment[i] = chosen;
				raise(at, at === end, w, chosen);
				const n = counts[chosen]!;
				if (n === 0) {
					place[chosen] = size;
					present[size++] = chosen;
				}
				prior -= alpha[chosen]! * inverse[chosen]!;
				local -= n * inverse[chosen]!;
				counts[chosen] = n + 1;
				inverse[chosen] = 1 / (betaTotal + ++topicTotals[chosen]!);
				prior += alpha[chosen]! * inverse[chosen]!;
				local += (n + 1) * inverse[chosen]!;
				weights[chosen] = (alpha[chosen]! + n + 1) * inverse[chosen]!;
			}

			afterDocument?.(d, counts, to - from);
			for (let p = 0; p < size; p++) {
				const k = present[p]!;
				counts[k] = 0;
				weights[k] = alpha[k]! * inverse[k]!;
			}
		}
	}

	return { topics, assignment, topicTotals, entries, starts, lengths, topicBits, sweep };
}
