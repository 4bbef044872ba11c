import { EngineInputError } from "#engines/input-error.ts";
import { requireFinite, requireInteger } from "#engines/require-number.ts";
import type { Corpus } from "#engines/topics/corpus.ts";

export type VocabularyFilter = {
	/** A word stays when at least this many documents have it; default 1. */
	minDocuments?: number;
	/** A word stays when at most this share of the documents has it, in (0, 1]; default 1. */
	maxShare?: number;
	/** At most this many words stay, those of most documents first, ties by code unit; default all. */
	maxWords?: number;
};

/**
 * Numbers the words of prepared documents and drops those that are too rare or too common to tell topics apart.
 *
 * The rule is that of gensim's `Dictionary.filter_extremes`: documents with the word ≥ minDocuments and ≤ maxShare of
 * all documents. Words are numbered in code-unit order, so that the numbers do not depend on the order of documents.
 *
 * Cost: linear in the words. Documents left empty stay, so that their numbers stay those of the caller.
 * @throws EngineInputError when no document is given or the filter is out of range
 */
export function buildCorpus(documents: readonly (readonly string[])[], filter: VocabularyFilter = {}): Corpus {
	const minDocuments = requireInteger("minDocuments", filter.minDocuments ?? 1, 1);
	const maxShare = requireFinite("maxShare", filter.maxShare ?? 1);
	if (maxShare <= 0 || maxShare > 1) throw new EngineInputError("maxShare", `must lie in (0, 1], got ${maxShare}`);
	if (documents.length === 0) throw new EngineInputError("documents", "needs at least one document");

	const frequency = new Map<string, number>();
	for (const document of documents) {
		for (const word of new Set(document)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
	}
	let kept = [...frequency].filter(([, n]) => n >= minDocuments && n <= maxShare * documents.length);
	if (filter.maxWords !== undefined) {
		requireInteger("maxWords", filter.maxWords, 1);
		kept = kept.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, filter.maxWords);
	}
	const vocabulary = kept.map(([word]) => word).sort();
	return encodeDocuments(documents, vocabulary);
}

/** Documents over a vocabulary that is given, such as new documents over that of a fitted model; other words are left out. */
export function encodeDocuments(documents: readonly (readonly string[])[], vocabulary: readonly string[]): Corpus {
	const numbers = new Map(vocabulary.map((word, number) => [word, number]));
	const offsets = new Uint32Array(documents.length + 1);
	const words: number[] = [];
	for (const [d, document] of documents.entries()) {
		for (const word of document) {
			const number = numbers.get(word);
			if (number !== undefined) words.push(number);
		}
		offsets[d + 1] = words.length;
	}
	return { vocabulary, offsets, words: Uint32Array.from(words) };
}
