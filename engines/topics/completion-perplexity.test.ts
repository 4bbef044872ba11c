import fc from "fast-check";
import { expect, it } from "vitest";
import { completionPerplexity } from "#engines/topics/completion-perplexity.ts";
import type { Corpus } from "#engines/topics/corpus.ts";
import { confirmedCase } from "#engines/topics/fixtures/confirmed-case.ts";
import { inferTopics } from "#engines/topics/infer-topics.ts";

type Input = { documents: number[][]; topicWords: number[][]; alpha: number[] };

function corpusOf(documents: number[][], vocabulary: number): Corpus {
	const offsets = new Uint32Array(documents.length + 1);
	for (const [d, words] of documents.entries()) offsets[d + 1] = offsets[d]! + words.length;
	return {
		vocabulary: Array.from({ length: vocabulary }, (_, w) => `w${w}`),
		offsets,
		words: Uint32Array.from(documents.flat()),
	};
}

const fixedOf = ({ topicWords, alpha }: Input) => ({
	topicWords: Float64Array.from(topicWords.flat()),
	alpha: Float64Array.from(alpha),
});
const precise = { rounds: 20_000, tolerance: 1e-13 };

it.each(["T21", "T22", "T23", "T25"])("scores held-out documents as numpy does (%s)", (id) => {
	const { input, expected, tolerance } = confirmedCase<
		Input,
		{ perplexity: number; logLikelihoods: number[]; words: number }
	>(id);
	const corpus = corpusOf(input.documents, input.topicWords[0]!.length);
	const score = completionPerplexity(corpus, fixedOf(input), precise);
	expect(Math.abs(score.perplexity - expected.perplexity)).toBeLessThan(tolerance * expected.perplexity);
	expect(score.words).toBe(expected.words);
	for (const [d, value] of expected.logLikelihoods.entries()) {
		expect(Math.abs(score.logLikelihoods[d]! - value)).toBeLessThan(tolerance * 10);
	}
	// The stopping rule of every day changes the sixth digit at most.
	expect(completionPerplexity(corpus, fixedOf(input)).perplexity / expected.perplexity).toBeCloseTo(1, 5);
});

it("reads the shares of the topics at the mode that scipy finds (T24)", () => {
	const { input, expected, tolerance } = confirmedCase<Input, number[]>("T24");
	const shares = inferTopics(corpusOf(input.documents, 12), fixedOf(input), precise);
	for (const [k, share] of expected.entries()) expect(Math.abs(shares[k]! - share)).toBeLessThan(tolerance);
});

it("gives shares that sum to one, the prior to a document without words, and does not depend on the order of words", () => {
	const { input } = confirmedCase<Input, unknown>("T22");
	const fixed = fixedOf(input);
	fc.assert(
		fc.property(fc.array(fc.integer({ min: 0, max: 11 }), { maxLength: 20 }), (words) => {
			const shares = inferTopics(corpusOf([words, [...words].reverse(), []], 12), fixed, precise);
			expect(shares.subarray(0, 4).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
			for (let k = 0; k < 4; k++) {
				expect(shares[k]).toBeCloseTo(shares[4 + k]!, 8);
				expect(shares[8 + k]).toBeCloseTo(input.alpha[k]! / 2.25, 12);
			}
		}),
		{ seed: 42, numRuns: 100 },
	);
});

it("names what it cannot compute with", () => {
	const corpus = corpusOf([[0, 1]], 2);
	const score =
		(topicWords: number[], alpha: number[], held = corpus) =>
		() =>
			completionPerplexity(held, { topicWords: Float64Array.from(topicWords), alpha: Float64Array.from(alpha) });
	expect(score([0.5, 0.5], [Number.NaN])).toThrow("alpha[0]: must be above zero and finite, got NaN");
	expect(score([0.5, 0.5], [])).toThrow("alpha: needs at least one topic");
	expect(score([0.5], [1])).toThrow("topicWords: needs 1 × 2 values");
	expect(score([0.5, Number.NaN], [1])).toThrow("topicWords[0]: must be a distribution");
	expect(score([0.5, 0.5], [1], corpusOf([[0], []], 2))).toThrow("heldOut: needs a document with at least two words");
	expect(score([1, 0], [1])().perplexity).toBe(Number.POSITIVE_INFINITY);
});
