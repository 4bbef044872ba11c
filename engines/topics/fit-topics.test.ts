import fc from "fast-check";
import { expect, it } from "vitest";
import { seededRandom } from "#engines/seeded-random.ts";
import { buildCorpus } from "#engines/topics/build-corpus.ts";
import { completionPerplexity } from "#engines/topics/completion-perplexity.ts";
import { type Corpus, selectDocuments } from "#engines/topics/corpus.ts";
import { fitTopics } from "#engines/topics/fit-topics.ts";
import { confirmedCase } from "#engines/topics/fixtures/confirmed-case.ts";
import { simulateCorpus } from "#engines/topics/fixtures/simulate-corpus.ts";
import { logTopicsOfDocument, logWordsGivenTopics } from "#engines/topics/log-joint.ts";
import { mergeTopics } from "#engines/topics/merge-topics.ts";
import { sparseSampler } from "#engines/topics/sparse-sampler.ts";

type Posterior = {
	marginal: number[][];
	topicWords: number[][];
	documentTopics: number[][];
	logJoint: number;
};
type Tiny = { documents: number[][]; vocabulary: number; alpha: number[]; beta: number };

function tiny({ documents, vocabulary }: Tiny): Corpus {
	const offsets = new Uint32Array(documents.length + 1);
	for (const [d, words] of documents.entries()) offsets[d + 1] = offsets[d]! + words.length;
	return {
		vocabulary: Array.from({ length: vocabulary }, (_, w) => `w${w}`),
		offsets,
		words: Uint32Array.from(documents.flat()),
	};
}

it.each(["T31", "T32"])("draws from the posterior that enumeration of all states gives (%s)", (id) => {
	const { input, expected, tolerance } = confirmedCase<Tiny, Posterior>(id);
	const corpus = tiny(input);
	const topics = input.alpha.length;
	const state = sparseSampler(corpus, topics, Float64Array.from(input.alpha), input.beta);
	const random = seededRandom(7);
	const marginal = corpus.words.reduce((rows: number[][]) => [...rows, new Array(topics).fill(0)], []);
	const draws = 30_000;
	for (let sweep = 0; sweep < draws; sweep++) {
		state.sweep(random);
		for (const [i, k] of state.assignment.entries()) marginal[i]![k]! += 1 / draws;
	}
	for (const [i, row] of expected.marginal.entries()) {
		for (const [k, value] of row.entries()) expect(Math.abs(marginal[i]![k]! - value)).toBeLessThan(tolerance);
	}

	const fit = fitTopics(corpus, {
		topics,
		seed: 3,
		restarts: 1,
		startSweeps: 0,
		burnIn: 50,
		samples: 30_000,
		lag: 1,
		alpha: input.alpha,
		beta: input.beta,
	});
	for (const [i, value] of expected.topicWords.flat().entries()) {
		expect(Math.abs(fit.topicWords[i]! - value)).toBeLessThan(tolerance);
	}
	for (const [i, value] of expected.documentTopics.flat().entries()) {
		expect(Math.abs(fit.documentTopics[i]! - value)).toBeLessThan(tolerance);
	}
	expect(Math.abs(fit.restarts[0]!.logJoint - expected.logJoint)).toBeLessThan(0.03);
});

it("keeps counts that are those of the assignment, sweep by sweep", () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 15 }), { minLength: 1, maxLength: 6 }),
			fc.integer({ min: 1, max: 9 }),
			fc.integer({ min: 0, max: 1000 }),
			(documents, topics, seed) => {
				const corpus = tiny({ documents, vocabulary: 7, alpha: [], beta: 0 });
				const alpha = new Float64Array(topics).fill(0.3);
				const random = seededRandom(seed);
				const first = sparseSampler(corpus, topics, alpha, 0.1);
				first.sweep(random);
				const again = sparseSampler(corpus, topics, alpha, 0.1, first.assignment);
				for (const state of [first, again]) {
					for (let sweep = 0; sweep < 3; sweep++) state.sweep(random);
					const dense = new Map<string, number>();
					for (const [i, k] of state.assignment.entries()) {
						const key = `${corpus.words[i]} ${k}`;
						dense.set(key, (dense.get(key) ?? 0) + 1);
					}
					const kept = new Map<string, number>();
					for (let w = 0; w < 7; w++) {
						const list = [...state.entries.subarray(state.starts[w]!, state.starts[w]! + state.lengths[w]!)];
						expect(list).toEqual([...list].sort((a, b) => b - a));
						for (const entry of list) {
							kept.set(`${w} ${entry & ((1 << state.topicBits) - 1)}`, entry >> state.topicBits);
						}
					}
					expect(kept).toEqual(dense);
					expect(state.topicTotals.reduce((a, b) => a + b, 0)).toBe(corpus.words.length);
				}
			},
		),
		{ seed: 42, numRuns: 100 },
	);
});

/** log p(words, topics) of any assignment. */
function logJoint(corpus: Corpus, assignment: Uint16Array, topics: number, alpha: number, beta: number): number {
	const prior = new Float64Array(topics).fill(alpha);
	let sum = logWordsGivenTopics(sparseSampler(corpus, topics, prior, beta, assignment), corpus.vocabulary.length, beta);
	for (let d = 0; d + 1 < corpus.offsets.length; d++) {
		const counts = new Int32Array(topics);
		for (const k of assignment.subarray(corpus.offsets[d], corpus.offsets[d + 1])) counts[k]!++;
		sum += logTopicsOfDocument(counts, corpus.offsets[d + 1]! - corpus.offsets[d]!, prior);
	}
	return sum;
}

it("merges the two topics whose union has the highest joint probability", () => {
	const { corpus } = simulateCorpus({ documents: 30, words: 40, topics: 4, length: 20, seed: 5 });
	const random = seededRandom(1);
	const assignment = Uint16Array.from(corpus.words, () => Math.floor(random() * 5));
	const merged = mergeTopics(corpus, assignment, 5, 4, 0.2, 0.1);
	const all: number[] = [];
	for (let a = 0; a < 5; a++) {
		for (let b = a + 1; b < 5; b++) {
			const united = assignment.map((k) => (k === b ? a : k > b ? k - 1 : k));
			all.push(logJoint(corpus, united, 4, 0.2, 0.1));
		}
	}
	expect(logJoint(corpus, merged, 4, 0.2, 0.1)).toBeCloseTo(Math.max(...all), 6);
	const totals = [0, 1, 2, 3].map((k) => merged.filter((one) => one === k).length);
	expect(totals).toEqual([...totals].sort((a, b) => b - a));
	expect(mergeTopics(corpus, assignment, 5, 2, 0.2, 0.1).every((k) => k < 2)).toBe(true);
});

it("finds the topics that made the documents, near the perplexity of the true ones", () => {
	const { corpus, topicWords } = simulateCorpus({ documents: 400, words: 300, topics: 6, length: 60, seed: 11 });
	const numbers = Array.from({ length: 400 }, (_, d) => d);
	const train = selectDocuments(corpus, numbers.slice(0, 340));
	const test = selectDocuments(corpus, numbers.slice(340));
	const fit = fitTopics(train, { topics: 6, seed: 1, burnIn: 30, samples: 5 });
	const truth = completionPerplexity(test, { topicWords, alpha: new Float64Array(6).fill(0.1) }).perplexity;
	expect(completionPerplexity(test, fit).perplexity / truth).toBeLessThan(1.05);
	expect(completionPerplexity(test, fit).perplexity / truth).toBeGreaterThan(0.97);
	expect(fit.restarts).toHaveLength(5);
	expect(fit.restarts.filter((one) => one.chosen)).toHaveLength(1);
	expect(Math.max(...fit.restarts.map((one) => one.logJoint))).toBe(fit.restarts.find((one) => one.chosen)!.logJoint);
});

it("gives the same model for the same seed and another for another", () => {
	const { corpus } = simulateCorpus({ documents: 60, words: 50, topics: 3, length: 30, seed: 2 });
	const options = { topics: 3, restarts: 2, burnIn: 10, samples: 3, seed: 9 };
	expect(fitTopics(corpus, options)).toEqual(fitTopics(corpus, options));
	expect(fitTopics(corpus, { ...options, seed: 10 }).topicWords).not.toEqual(fitTopics(corpus, options).topicWords);
	const chosen = fitTopics(corpus, { ...options, heldOut: corpus });
	expect(chosen.chosenBy).toBe("held-out perplexity");
	const best = chosen.restarts.find((one) => one.chosen)!;
	expect(best.perplexity).toBe(Math.min(...chosen.restarts.map((one) => one.perplexity!)));
	expect(completionPerplexity(corpus, chosen).perplexity).toBe(best.perplexity);
});

it("tells how far it is and stops when asked to", () => {
	const { corpus } = simulateCorpus({ documents: 20, words: 20, topics: 2, length: 10, seed: 2 });
	const shares: number[] = [];
	fitTopics(corpus, {
		topics: 2,
		seed: 1,
		restarts: 2,
		burnIn: 4,
		samples: 2,
		onProgress: (share) => shares.push(share),
	});
	expect(shares[0]).toBe(0);
	expect(shares.at(-1)).toBe(1);
	expect(shares).toEqual([...shares].sort((a, b) => a - b));
	const stop = new AbortController();
	const stopped = (): unknown =>
		fitTopics(corpus, {
			topics: 2,
			seed: 1,
			signal: stop.signal,
			onProgress: (share) => share > 0.5 && stop.abort(new Error("cancelled")),
		});
	expect(stopped).toThrow("cancelled");
});

it("answers or names the argument for input at the edge", () => {
	const one = buildCorpus([["a"]]);
	expect([...fitTopics(one, { topics: 1, seed: 1 }).topicWords]).toEqual([expect.closeTo(1, 12)]);
	const gaps = fitTopics(buildCorpus([[], ["a", "b"], []]), { topics: 2, seed: 1, alpha: [0.3, 0.1] });
	expect(gaps.n).toEqual({ documents: 3, emptyDocuments: 2, words: 2, vocabulary: 2 });
	expect([...gaps.documentTopics.subarray(0, 2)]).toEqual([expect.closeTo(0.75, 12), expect.closeTo(0.25, 12)]);

	const corpus = buildCorpus([["a", "b"], ["b"]]);
	const fitting = (options: object) => () => fitTopics(corpus, { topics: 2, seed: 1, ...options });
	expect(fitting({ topics: 3 })).toThrow("topics: must not exceed the 2 words of the vocabulary, got 3");
	expect(fitting({ topics: 0 })).toThrow("topics: must be a whole number from 1");
	expect(fitting({ alpha: Number.NaN })).toThrow("alpha: must be a finite number, got NaN");
	expect(fitting({ alpha: [0.1, -1] })).toThrow("alpha[1]: must be above zero, got -1");
	expect(fitting({ alpha: [0.1] })).toThrow("alpha: needs one value for each of 2 topics, got 1");
	expect(fitting({ beta: 0 })).toThrow("beta: must be above zero, got 0");
	expect(fitting({ seed: 0.5 })).toThrow("seed: must be a whole number");
	expect(() => fitTopics(buildCorpus([[], []]), { topics: 1, seed: 1 })).toThrow("corpus: needs at least one word");
	expect(() => fitTopics({ ...corpus, words: Uint32Array.of(0, 9, 1) }, { topics: 1, seed: 1 })).toThrow(
		"corpus.words[1]: must be below 2, got 9",
	);
});

it("takes a million words", () => {
	const words = Uint32Array.from({ length: 1_000_000 }, (_, i) => (i * 7919) % 1000);
	const offsets = Uint32Array.from({ length: 1001 }, (_, d) => d * 1000);
	const vocabulary = Array.from({ length: 1000 }, (_, w) => `w${w}`);
	const fit = fitTopics(
		{ vocabulary, offsets, words },
		{ topics: 4, seed: 1, restarts: 1, startSweeps: 0, burnIn: 1, samples: 1 },
	);
	expect(fit.n.words).toBe(1_000_000);
	expect(fit.topicWords.subarray(0, 1000).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
});
