import gammaln from "@stdlib/math-base-special-gammaln";
import type { SparseSampler } from "#engines/topics/sparse-sampler.ts";

/**
 * log p(words | topics assigned, β): how well a state of the sampler explains the words.
 * Reference: Griffiths & Steyvers, PNAS 101 (2004), eq. 2.
 */
export function logWordsGivenTopics(state: SparseSampler, vocabularySize: number, beta: number): number {
	const total = beta * vocabularySize;
	let sum = state.topics * gammaln(total);
	for (let k = 0; k < state.topics; k++) sum -= gammaln(total + state.topicTotals[k]!);
	const base = gammaln(beta);
	for (let w = 0; w < vocabularySize; w++) {
		const start = state.starts[w]!;
		for (let e = start; e < start + state.lengths[w]!; e++) {
			sum += gammaln(beta + (state.entries[e]! >> state.topicBits)) - base;
		}
	}
	return sum;
}

/** log p(topics assigned in one document | α), from its topic counts; eq. 3 of the same paper with α by topic. */
export function logTopicsOfDocument(counts: ArrayLike<number>, length: number, alpha: Float64Array): number {
	let total = 0;
	let sum = 0;
	for (let k = 0; k < alpha.length; k++) {
		total += alpha[k]!;
		if (counts[k]! > 0) sum += gammaln(alpha[k]! + counts[k]!) - gammaln(alpha[k]!);
	}
	return sum + gammaln(total) - gammaln(total + length);
}
