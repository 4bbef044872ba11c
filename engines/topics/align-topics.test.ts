import fc from "fast-check";
import { expect, it } from "vitest";
import { alignTopics, topicStability } from "#engines/topics/align-topics.ts";
import { confirmedCase } from "#engines/topics/fixtures/confirmed-case.ts";
import type { TopicModel } from "#engines/topics/topic-model.ts";

const model = (topicWords: number[][]): TopicModel => ({
	topics: topicWords.length,
	vocabulary: topicWords[0]!.map((_, w) => `w${w}`),
	topicWords: Float64Array.from(topicWords.flat()),
	documentTopics: new Float64Array(topicWords.length).fill(1 / topicWords.length),
	alpha: new Float64Array(topicWords.length).fill(0.1),
	beta: 0.05,
});

type Input = { first: number[][]; second: number[][] };
const { input, expected } = confirmedCase<Input, { partner: number[]; cosine: number[]; jaccard: number[] }>("T50");

it("finds the partners that scipy's assignment finds (T50)", () => {
	const aligned = alignTopics(model(input.first), model(input.second));
	expect(aligned.map((one) => one.partner)).toEqual(expected.partner);
	for (const [k, one] of aligned.entries()) {
		expect(one.cosine).toBeCloseTo(expected.cosine[k]!, 9);
		expect(one.jaccard).toBeCloseTo(expected.jaccard[k]!, 9);
	}
});

it("says 1 for the same topics in any order", () => {
	fc.assert(
		fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
			const shuffled = model(order.map((k) => input.first[k]!));
			const stability = topicStability([model(input.first), shuffled]);
			expect(stability.cosine).toBeCloseTo(1, 12);
			expect(stability.jaccard).toBe(1);
			expect(alignTopics(model(input.first), shuffled).map((one) => order[one.partner])).toEqual([0, 1, 2, 3, 4, 5]);
		}),
		{ seed: 42, numRuns: 50 },
	);
});

it("averages over all pairs of models, and over the others for each topic of the first", () => {
	const models = [input.first, input.second, input.first].map(model);
	const once = expected.cosine.reduce((a, b) => a + b, 0) / 6;
	const stability = topicStability(models);
	expect(stability.cosine).toBeCloseTo((once + 1 + once) / 3, 9);
	expect(stability.byTopic[2]!.cosine).toBeCloseTo((expected.cosine[2]! + 1) / 2, 9);
	expect(stability.byTopic[2]!.leastCosine).toBeCloseTo(expected.cosine[2]!, 9);
	expect(alignTopics(models[0]!, model(input.second.slice(0, 2)))).toHaveLength(2);
	expect(() => topicStability([models[0]!])).toThrow("models: needs at least two models, got 1");
	expect(() => alignTopics(models[0]!, model([[1]]))).toThrow("second: must be over the vocabulary of the first");
});
