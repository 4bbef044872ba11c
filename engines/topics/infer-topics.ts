import { EngineInputError } from "#engines/input-error.ts";
import { requireInteger } from "#engines/require-number.ts";
import type { Corpus } from "#engines/topics/corpus.ts";

/** Topics to read documents by, of whatever program: `topicWords` is K × V, row by row, each row a distribution. */
export type FixedTopics = { topicWords: Float64Array; alpha: Float64Array };

export type InferOptions = {
	/** At most this many rounds a document; default 200. */
	rounds?: number;
	/** Stops when no share changes by more in a round; default 1e-9. */
	tolerance?: number;
};

/**
 * Shares of the topics in documents, the topics' words held fixed ("folding in"): the fixed point of
 *   θ_k ∝ α_k + Σ_words φ_kw θ_k / Σ_j φ_jw θ_j
 * from θ = α / Σα. It is the mode of θ under a Dirichlet prior with α + 1; the objective is concave, so there is one.
 * No random number, hence the same answer for any program's topics.
 *
 * Reference: Hofmann, UAI 1999 (folding in); Asuncion, Welling, Smyth & Teh, UAI 2009, section 2 (MAP with α shifted).
 * @returns D × K, row by row; a document without words gets α / Σα
 */
export function inferTopics(corpus: Corpus, fixed: FixedTopics, options: InferOptions = {}): Float64Array {
	requireFixedTopics(fixed, corpus.vocabulary.length);
	const topics = fixed.alpha.length;
	const shares = new Float64Array((corpus.offsets.length - 1) * topics);
	for (let d = 0; d + 1 < corpus.offsets.length; d++) {
		const words = corpus.words.subarray(corpus.offsets[d]!, corpus.offsets[d + 1]!);
		foldIn(words, fixed, corpus.vocabulary.length, shares.subarray(d * topics, (d + 1) * topics), options);
	}
	return shares;
}

/** As inferTopics, for one document, into `shares`. */
export function foldIn(
	words: Uint32Array,
	{ topicWords, alpha }: FixedTopics,
	vocabularySize: number,
	shares: Float64Array,
	{ rounds = 200, tolerance = 1e-9 }: InferOptions = {},
): void {
	requireInteger("rounds", rounds, 1);
	const topics = alpha.length;
	const n = words.length;
	// Words of the document by topics, so that a round reads memory in order.
	const likelihood = new Float64Array(n * topics);
	for (let i = 0; i < n; i++) {
		for (let k = 0; k < topics; k++) likelihood[i * topics + k] = topicWords[k * vocabularySize + words[i]!]!;
	}
	let alphaTotal = 0;
	for (let k = 0; k < topics; k++) alphaTotal += alpha[k]!;
	for (let k = 0; k < topics; k++) shares[k] = alpha[k]! / alphaTotal;
	const expected = new Float64Array(topics);
	for (let round = 0; round < rounds && n > 0; round++) {
		expected.fill(0);
		let counted = 0;
		for (let i = 0; i < n; i++) {
			let sum = 0;
			for (let k = 0; k < topics; k++) sum += likelihood[i * topics + k]! * shares[k]!;
			if (sum === 0) continue;
			counted++;
			const scale = 1 / sum;
			for (let k = 0; k < topics; k++) expected[k]! += likelihood[i * topics + k]! * shares[k]! * scale;
		}
		let change = 0;
		for (let k = 0; k < topics; k++) {
			const share = (alpha[k]! + expected[k]!) / (alphaTotal + counted);
			change = Math.max(change, Math.abs(share - shares[k]!));
			shares[k] = share;
		}
		if (change <= tolerance) break;
	}
}

/** Throws EngineInputError unless the sizes fit, the prior is positive and no row of the topics has a bad number. */
export function requireFixedTopics({ topicWords, alpha }: FixedTopics, vocabularySize: number): void {
	const topics = alpha.length;
	if (topics === 0) throw new EngineInputError("alpha", "needs at least one topic");
	for (let k = 0; k < topics; k++) {
		if (!(alpha[k]! > 0 && alpha[k]! < Number.POSITIVE_INFINITY)) {
			throw new EngineInputError(`alpha[${k}]`, `must be above zero and finite, got ${alpha[k]}`);
		}
	}
	if (topicWords.length !== topics * vocabularySize) {
		throw new EngineInputError(
			"topicWords",
			`needs ${topics} × ${vocabularySize} values for the topics and the vocabulary, got ${topicWords.length}`,
		);
	}
	for (let k = 0; k < topics; k++) {
		let sum = 0;
		for (let w = 0; w < vocabularySize; w++) sum += topicWords[k * vocabularySize + w]!;
		// A negated comparison, so that NaN is caught too.
		if (!(Math.abs(sum - 1) <= 1e-6)) {
			throw new EngineInputError(`topicWords[${k}]`, `must be a distribution with the sum 1, got the sum ${sum}`);
		}
	}
}
