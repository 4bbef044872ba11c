import type { Postings } from "./title-index.ts";

/**
 * Turns (term, id, weight) triples into compressed rows by counting sort; the order within a row is the order of input.
 * @param termCount size of the vocabulary
 */
export function buildPostings(
	termCount: number,
	terms: readonly number[],
	ids: readonly number[],
	weights: readonly number[],
): Postings {
	const offsets = new Int32Array(termCount + 1);
	for (const term of terms) offsets[term + 1]!++;
	for (let term = 0; term < termCount; term++) offsets[term + 1]! += offsets[term]!;
	const next = offsets.slice();
	const outIds = new Int32Array(terms.length);
	const outWeights = new Float32Array(terms.length);
	for (let position = 0; position < terms.length; position++) {
		const at = next[terms[position]!]!++;
		outIds[at] = ids[position]!;
		outWeights[at] = weights[position]!;
	}
	return { offsets, ids: outIds, weights: outWeights };
}
