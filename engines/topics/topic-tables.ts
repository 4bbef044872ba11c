import { EngineInputError } from "#engines/input-error.ts";
import { requireInteger } from "#engines/require-number.ts";
import type { TopicModel } from "#engines/topics/topic-model.ts";

export type TopWord = { word: string; number: number; probability: number; relevance: number };

export type TopicTable = {
	topic: number;
	/** Share of the topic over all documents, each document counted alike. */
	share: number;
	/** Documents whose largest topic this is. */
	documents: number;
	words: TopWord[];
};

/**
 * The topic–word table: the most relevant words of each topic.
 *
 * Relevance (Sievert & Shirley, ILLVI 2014): λ log φ_kw + (1 − λ) log (φ_kw / p_w), p_w the word's share in the whole,
 * here Σ_k share_k φ_kw. λ = 1 (default) ranks by probability, λ = 0 by lift; they found 0.6 read best.
 * Ties go to the smaller word number.
 */
export function topicTables(model: TopicModel, topn: number, lambda = 1): TopicTable[] {
	requireInteger("topn", topn, 1);
	if (!(lambda >= 0 && lambda <= 1)) throw new EngineInputError("lambda", `must lie in [0, 1], got ${lambda}`);
	const { topics, topicWords, documentTopics, vocabulary } = model;
	const size = vocabulary.length;
	const documents = documentTopics.length / topics;
	const share = new Float64Array(topics);
	const largest = new Uint32Array(topics);
	for (let d = 0; d < documents; d++) {
		let top = 0;
		for (let k = 0; k < topics; k++) {
			share[k]! += documentTopics[d * topics + k]! / documents;
			if (documentTopics[d * topics + k]! > documentTopics[d * topics + top]!) top = k;
		}
		largest[top]!++;
	}
	const whole = new Float64Array(size);
	for (let k = 0; k < topics; k++) {
		for (let w = 0; w < size; w++) whole[w]! += share[k]! * topicWords[k * size + w]!;
	}
	return Array.from({ length: topics }, (_, topic) => {
		const relevance = Float64Array.from(whole, (p, w) => {
			const probability = topicWords[topic * size + w]!;
			return Math.log(probability) - (1 - lambda) * Math.log(p);
		});
		const order = Array.from(relevance, (_, w) => w).sort((a, b) => relevance[b]! - relevance[a]! || a - b);
		const words = order.slice(0, topn).map((number) => ({
			word: vocabulary[number]!,
			number,
			probability: topicWords[topic * size + number]!,
			relevance: relevance[number]!,
		}));
		return { topic, share: share[topic]!, documents: largest[topic]!, words };
	});
}

/** Numbers of the most probable words of each topic, for coherence and stability. */
export const topWordNumbers = (model: TopicModel, topn: number): number[][] =>
	topicTables(model, topn).map((table) => table.words.map((word) => word.number));

/** The document–topic table: the topics of each document that have at least `least` of it, the largest first. */
export function documentTable(
	{ topics, documentTopics }: Pick<TopicModel, "topics" | "documentTopics">,
	least = 0.05,
): { topic: number; share: number }[][] {
	return Array.from({ length: documentTopics.length / topics }, (_, d) =>
		Array.from({ length: topics }, (_, topic) => ({ topic, share: documentTopics[d * topics + topic]! }))
			.filter(({ share }) => share >= least)
			.sort((a, b) => b.share - a.share || a.topic - b.topic),
	);
}

/** For each topic the documents with the largest share of it, ties to the smaller number. */
export function representativeDocuments(
	{ topics, documentTopics }: Pick<TopicModel, "topics" | "documentTopics">,
	topn: number,
): { document: number; share: number }[][] {
	requireInteger("topn", topn, 1);
	return Array.from({ length: topics }, (_, topic) =>
		Array.from({ length: documentTopics.length / topics }, (_, document) => ({
			document,
			share: documentTopics[document * topics + topic]!,
		}))
			.sort((a, b) => b.share - a.share || a.document - b.document)
			.slice(0, topn),
	);
}
