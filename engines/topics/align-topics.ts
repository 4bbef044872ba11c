import { EngineInputError } from "#engines/input-error.ts";
import type { TopicModel } from "#engines/topics/topic-model.ts";
import { topWordNumbers } from "#engines/topics/topic-tables.ts";

/** One topic of the first model with its partner in the second. */
export type AlignedTopic = {
	topic: number;
	partner: number;
	/** Cosine of the two distributions over words. */
	cosine: number;
	/** Share of their top words that they have in common (intersection ÷ union). */
	jaccard: number;
};

/**
 * Finds for each topic of one model its partner in another over the same vocabulary, one to one: the pair with the
 * largest cosine first, then the largest among what is left (greedy), ties to the smaller numbers.
 * Topics without a partner, where the other model has fewer, are left out.
 * Cost: K² · V.
 */
export function alignTopics(first: TopicModel, second: TopicModel, topn = 10): AlignedTopic[] {
	const size = first.vocabulary.length;
	if (second.vocabulary.length !== size || second.vocabulary.some((word, w) => word !== first.vocabulary[w])) {
		throw new EngineInputError("second", "must be over the vocabulary of the first");
	}
	const pairs: { topic: number; partner: number; cosine: number }[] = [];
	const [a, b] = [normalised(first), normalised(second)];
	for (let topic = 0; topic < first.topics; topic++) {
		for (let partner = 0; partner < second.topics; partner++) {
			let cosine = 0;
			for (let w = 0; w < size; w++) cosine += a[topic * size + w]! * b[partner * size + w]!;
			pairs.push({ topic, partner, cosine });
		}
	}
	pairs.sort((p, q) => q.cosine - p.cosine || p.topic - q.topic || p.partner - q.partner);
	const [tops, others] = [topWordNumbers(first, topn), topWordNumbers(second, topn)];
	const aligned: AlignedTopic[] = [];
	const [taken, given] = [new Set<number>(), new Set<number>()];
	for (const pair of pairs) {
		if (taken.has(pair.topic) || given.has(pair.partner)) continue;
		taken.add(pair.topic);
		given.add(pair.partner);
		aligned.push({ ...pair, jaccard: jaccard(tops[pair.topic]!, others[pair.partner]!) });
	}
	return aligned.sort((p, q) => p.topic - q.topic);
}

export type Stability = {
	/** Mean over all pairs of models and their aligned topics. */
	cosine: number;
	jaccard: number;
	/** For each topic of the first model the mean over the others, and the worst of them. */
	byTopic: { topic: number; cosine: number; leastCosine: number; jaccard: number }[];
	models: number;
	topn: number;
};

/**
 * How far topics depend on the seed: models of the same corpus from several seeds, aligned pair by pair.
 * 1 is the same topics each time. After Greene, O'Callaghan & Cunningham, ECML 2014 (agreement of ranked words),
 * with the cosine of whole distributions beside the overlap of the `topn` top words.
 */
export function topicStability(models: readonly TopicModel[], topn = 10): Stability {
	if (models.length < 2) throw new EngineInputError("models", `needs at least two models, got ${models.length}`);
	const all: AlignedTopic[] = [];
	const ofFirst: AlignedTopic[] = [];
	for (let i = 0; i < models.length; i++) {
		for (let j = i + 1; j < models.length; j++) {
			const aligned = alignTopics(models[i]!, models[j]!, topn);
			all.push(...aligned);
			if (i === 0) ofFirst.push(...aligned);
		}
	}
	const byTopic = Array.from({ length: models[0]!.topics }, (_, topic) => {
		const partners = ofFirst.filter((one) => one.topic === topic);
		return {
			topic,
			cosine: mean(partners.map((one) => one.cosine)),
			leastCosine: Math.min(...partners.map((one) => one.cosine)),
			jaccard: mean(partners.map((one) => one.jaccard)),
		};
	});
	return {
		cosine: mean(all.map((one) => one.cosine)),
		jaccard: mean(all.map((one) => one.jaccard)),
		byTopic,
		models: models.length,
		topn,
	};
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function jaccard(a: readonly number[], b: readonly number[]): number {
	const common = a.filter((word) => b.includes(word)).length;
	return common / (a.length + b.length - common);
}

function normalised({ topics, topicWords, vocabulary }: TopicModel): Float64Array {
	const size = vocabulary.length;
	const rows = topicWords.slice();
	for (let k = 0; k < topics; k++) {
		const row = rows.subarray(k * size, (k + 1) * size);
		const length = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0));
		for (let w = 0; w < size; w++) row[w]! /= length;
	}
	return rows;
}
