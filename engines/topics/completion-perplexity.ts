import { EngineInputError } from "#engines/input-error.ts";
import type { Corpus } from "#engines/topics/corpus.ts";
import { type FixedTopics, foldIn, type InferOptions, requireFixedTopics } from "#engines/topics/infer-topics.ts";

export type HeldOutScore = {
	/** exp(−log-likelihood per word scored): lower is better; V would be a guess among all words. */
	perplexity: number;
	/** Log-likelihood of the scored half of each document, for paired comparison; 0 for documents with fewer than 2 words. */
	logLikelihoods: Float64Array;
	/** Words scored, and documents that had any. */
	words: number;
	documents: number;
	method: "document completion, even positions observed, odd scored; folding in";
};

/**
 * How well fixed topics predict documents that they were not fitted on, by document completion: the shares of the
 * topics are read from the words at even positions (0, 2, …) with `inferTopics`, and the words at odd positions are
 * scored with Σ_k θ_k φ_kw. The words' order decides the split, so that it is the same for every program's topics.
 *
 * Reference: Wallach, Murray, Salakhutdinov & Mimno, ICML 2009, section 5 (document completion).
 * Not comparable with the bounds that sklearn and gensim call perplexity.
 * @throws EngineInputError when no document has two words, or the topics are no distributions
 */
export function completionPerplexity(heldOut: Corpus, fixed: FixedTopics, options: InferOptions = {}): HeldOutScore {
	const size = heldOut.vocabulary.length;
	requireFixedTopics(fixed, size);
	const topics = fixed.alpha.length;
	const shares = new Float64Array(topics);
	const logLikelihoods = new Float64Array(heldOut.offsets.length - 1);
	let words = 0;
	let documents = 0;
	let total = 0;
	for (let d = 0; d < logLikelihoods.length; d++) {
		const all = heldOut.words.subarray(heldOut.offsets[d]!, heldOut.offsets[d + 1]!);
		if (all.length < 2) continue;
		foldIn(
			all.filter((_, i) => i % 2 === 0),
			fixed,
			size,
			shares,
			options,
		);
		let sum = 0;
		for (let i = 1; i < all.length; i += 2) {
			let probability = 0;
			for (let k = 0; k < topics; k++) probability += shares[k]! * fixed.topicWords[k * size + all[i]!]!;
			sum += Math.log(probability);
		}
		logLikelihoods[d] = sum;
		total += sum;
		words += all.length >> 1;
		documents++;
	}
	if (words === 0) throw new EngineInputError("heldOut", "needs a document with at least two words of the vocabulary");
	return {
		perplexity: Math.exp(-total / words),
		logLikelihoods,
		words,
		documents,
		method: "document completion, even positions observed, odd scored; folding in",
	};
}
