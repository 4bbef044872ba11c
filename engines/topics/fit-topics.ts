import { EngineInputError } from "#engines/input-error.ts";
import { requireInteger, requirePositive } from "#engines/require-number.ts";
import { completionPerplexity } from "#engines/topics/completion-perplexity.ts";
import { type Corpus, requireCorpus } from "#engines/topics/corpus.ts";
import { sampleChain } from "#engines/topics/sample-chain.ts";
import { documentPrior, type TopicModel } from "#engines/topics/topic-model.ts";

export type FitOptions = {
	topics: number;
	/** Whole number: same seed, same model. */
	seed: number;
	/** Prior of a document's topics: one number for all (symmetric) or one a topic (asymmetric). Default 0.1. */
	alpha?: number | ArrayLike<number>;
	/** Prior of a topic's words, symmetric. Default 0.05. */
	beta?: number;
	/** Chains from different seeds, the best kept; default and least 5, but 1 may be asked for to time a chain. */
	restarts?: number;
	/** Sweeps of each chain with twice as many topics, which are then merged; default 10, 0 for none. */
	startSweeps?: number;
	/** Sweeps before the first sample; default 60. */
	burnIn?: number;
	/** Samples averaged; default 10. */
	samples?: number;
	/** Sweeps from one sample to the next; default 4. */
	lag?: number;
	/** Documents to choose the best chain by, over the same vocabulary; without them log p(words, topics) decides. */
	heldOut?: Corpus;
	signal?: AbortSignal;
	/** Share done, from 0 to 1. */
	onProgress?: (share: number) => void;
};

export type TopicFit = TopicModel & {
	method: "LDA by sparse collapsed Gibbs sampling";
	/** What chose among the restarts. */
	chosenBy: "held-out perplexity" | "log joint probability";
	seed: number;
	startSweeps: number;
	burnIn: number;
	samples: number;
	lag: number;
	/** Every chain in its order: how much the seed alone decides. */
	restarts: { seed: number; logJoint: number; perplexity: number | null; chosen: boolean }[];
	n: { documents: number; emptyDocuments: number; words: number; vocabulary: number };
};

/**
 * Latent Dirichlet allocation: each document a mixture of K topics, each topic a distribution over words.
 *
 * Reference: Blei, Ng & Jordan, JMLR 3 (2003) for the model; Griffiths & Steyvers, PNAS 101 (2004) for the sampler;
 * Yao, Mimno & McCallum, KDD 2009 for its sparse form. Chains from `restarts` seeds run in full, since seeds differ as
 * much as methods do; the best is kept and the others' figures are returned.
 *
 * Runs without pause; `signal` and `onProgress` are served between sweeps.
 * Cost: some 30 ns a word and sweep at 20 topics, times restarts. Memory: see sparseSampler, and 8 bytes × K × (V + D) twice.
 * @throws EngineInputError naming the argument: no words, more topics than words in the vocabulary, a prior not above zero
 */
export function fitTopics(corpus: Corpus, options: FitOptions): TopicFit {
	requireCorpus("corpus", corpus);
	const { documents, words, vocabulary } = {
		documents: corpus.offsets.length - 1,
		words: corpus.words.length,
		vocabulary: corpus.vocabulary.length,
	};
	const topics = requireInteger("topics", options.topics, 1);
	if (topics > vocabulary) {
		throw new EngineInputError("topics", `must not exceed the ${vocabulary} words of the vocabulary, got ${topics}`);
	}
	// A topic and its count share one Int32.
	if (topics > 16_384 || words * 2 ** Math.ceil(Math.log2(2 * topics)) > 2 ** 31) {
		throw new EngineInputError("topics", `${topics} topics over ${words} words are more than the counts can hold`);
	}
	const alpha = documentPrior(options.alpha ?? 0.1, topics);
	const beta = requirePositive("beta", options.beta ?? 0.05);
	const restarts = requireInteger("restarts", options.restarts ?? 5, 1);
	const burnIn = requireInteger("burnIn", options.burnIn ?? 60, 0);
	const startSweeps = requireInteger("startSweeps", options.startSweeps ?? 10, 0);
	const samples = requireInteger("samples", options.samples ?? 10, 1);
	const lag = requireInteger("lag", options.lag ?? 4, 1);
	const seed = requireInteger("seed", options.seed, 0);
	const { heldOut } = options;
	if (heldOut && heldOut.vocabulary.length !== vocabulary) {
		throw new EngineInputError("heldOut", "must be over the vocabulary of the corpus");
	}

	const startTopics = Math.min(2 * topics, vocabulary);
	const sweeps = restarts * ((startTopics > topics ? startSweeps : 0) + burnIn + (samples - 1) * lag + 1);
	let done = 0;
	let best: (TopicModel & { logJoint: number }) | undefined;
	let bestScore = Number.NEGATIVE_INFINITY;
	const chains: TopicFit["restarts"] = [];
	for (let r = 0; r < restarts; r++) {
		const chainSeed = (seed + Math.imul(r, 0x9e3779b9)) >>> 0;
		const chain = sampleChain(corpus, {
			topics,
			alpha,
			beta,
			startSweeps,
			startTopics,
			burnIn,
			samples,
			lag,
			seed: chainSeed,
			beforeSweep: () => {
				options.signal?.throwIfAborted();
				options.onProgress?.(done++ / sweeps);
			},
		});
		const perplexity = heldOut ? completionPerplexity(heldOut, chain).perplexity : null;
		const score = perplexity === null ? chain.logJoint : -perplexity;
		chains.push({ seed: chainSeed, logJoint: chain.logJoint, perplexity, chosen: false });
		if (score > bestScore) {
			best = chain;
			bestScore = score;
		}
	}
	if (!best) throw new EngineInputError("corpus", "no chain has a finite score");
	const { logJoint: kept, ...model } = best;
	const chosen = chains.find((chain) => chain.logJoint === kept);
	if (chosen) chosen.chosen = true;
	options.onProgress?.(1);

	let emptyDocuments = 0;
	for (let d = 0; d < documents; d++) if (corpus.offsets[d] === corpus.offsets[d + 1]) emptyDocuments++;
	return {
		...model,
		method: "LDA by sparse collapsed Gibbs sampling",
		chosenBy: heldOut ? "held-out perplexity" : "log joint probability",
		seed,
		startSweeps,
		burnIn,
		samples,
		lag,
		restarts: chains,
		n: { documents, emptyDocuments, words, vocabulary },
	};
}
