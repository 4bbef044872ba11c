import { seededRandom } from "#engines/seeded-random.ts";
import type { Corpus } from "#engines/topics/corpus.ts";
import { logTopicsOfDocument, logWordsGivenTopics } from "#engines/topics/log-joint.ts";
import { mergeTopics } from "#engines/topics/merge-topics.ts";
import { sparseSampler } from "#engines/topics/sparse-sampler.ts";
import type { TopicModel } from "#engines/topics/topic-model.ts";

export type ChainOptions = {
	topics: number;
	alpha: Float64Array;
	beta: number;
	/** Sweeps with more topics (startTopics) before these are merged into `topics`; 0 for none. */
	startSweeps: number;
	startTopics: number;
	/** Sweeps before the first sample is kept. */
	burnIn: number;
	/** Samples kept; they are averaged. */
	samples: number;
	/** Sweeps from one kept sample to the next. */
	lag: number;
	seed: number;
	/** Called before each sweep; may throw to stop. */
	beforeSweep?: () => void;
};

/**
 * One chain of collapsed Gibbs sampling, its estimates averaged over the samples kept:
 *   φ_kw = mean (n_kw + β) / (n_k + Vβ),  θ_dk = mean (n_dk + α_k) / (n_d + Σα).
 * Averaging is within one chain only: topics of different chains are not the same topics.
 *
 * Cost: a sweep takes time in proportion to the words times the topics a word or a document has.
 * @returns the model, and log p(words, topics assigned) as the mean over the samples
 */
export function sampleChain(corpus: Corpus, options: ChainOptions): TopicModel & { logJoint: number } {
	const { topics, alpha, beta, samples, lag } = options;
	const { vocabulary, offsets } = corpus;
	const size = vocabulary.length;
	const random = seededRandom(options.seed);
	const alphaTotal = alpha.reduce((sum, value) => sum + value, 0);
	const state = sparseSampler(corpus, topics, alpha, beta, start(corpus, options, alphaTotal, random));

	const topicWords = new Float64Array(topics * size);
	const documentTopics = new Float64Array((offsets.length - 1) * topics);
	const floor = new Float64Array(topics);
	let logJoint = 0;

	const keepDocument = (d: number, counts: Int32Array, length: number): void => {
		const scale = 1 / (length + alphaTotal);
		for (let k = 0; k < topics; k++) documentTopics[d * topics + k]! += (counts[k]! + alpha[k]!) * scale;
		logJoint += logTopicsOfDocument(counts, length, alpha);
	};

	const sweeps = options.burnIn + (samples - 1) * lag + 1;
	for (let sweep = 0; sweep < sweeps; sweep++) {
		options.beforeSweep?.();
		const keep = sweep >= options.burnIn && (sweep - options.burnIn) % lag === 0;
		state.sweep(random, keep ? keepDocument : undefined);
		if (!keep) continue;
		logJoint += logWordsGivenTopics(state, size, beta);
		const scale = state.topicTotals;
		for (let k = 0; k < topics; k++) floor[k]! += beta / (scale[k]! + beta * size);
		for (let w = 0; w < size; w++) {
			const end = state.starts[w]! + state.lengths[w]!;
			for (let e = state.starts[w]!; e < end; e++) {
				const k = state.entries[e]! & ((1 << state.topicBits) - 1);
				topicWords[k * size + w]! += (state.entries[e]! >> state.topicBits) / (scale[k]! + beta * size);
			}
		}
	}
	for (let k = 0; k < topics; k++) {
		for (let w = 0; w < size; w++) topicWords[k * size + w] = (topicWords[k * size + w]! + floor[k]!) / samples;
	}
	for (let i = 0; i < documentTopics.length; i++) documentTopics[i]! /= samples;
	return { topics, vocabulary, topicWords, documentTopics, alpha, beta, logJoint: logJoint / samples };
}

/** A topic for every word to start from, or none; the topic with most words gets the largest α. */
function start(
	corpus: Corpus,
	{ topics, alpha, beta, startSweeps, startTopics, beforeSweep }: ChainOptions,
	alphaTotal: number,
	random: () => number,
): Uint16Array | undefined {
	if (startSweeps === 0 || startTopics <= topics) return undefined;
	const prior = new Float64Array(startTopics).fill(alphaTotal / startTopics);
	const state = sparseSampler(corpus, startTopics, prior, beta);
	for (let sweep = 0; sweep < startSweeps; sweep++) {
		beforeSweep?.();
		state.sweep(random);
	}
	const merged = mergeTopics(corpus, state.assignment, startTopics, topics, alphaTotal / topics, beta);
	const byPrior = Array.from(alpha, (_, k) => k).sort((a, b) => alpha[b]! - alpha[a]! || a - b);
	return merged.map((k) => byPrior[k]!);
}
