import { EngineInputError } from "#engines/input-error.ts";

/**
 * Documents as numbers: document d holds the words `words[offsets[d]] … words[offsets[d + 1] - 1]` in the order of the
 * text, each an index into `vocabulary`. A document may be empty.
 */
export type Corpus = { vocabulary: readonly string[]; offsets: Uint32Array; words: Uint32Array };

/** How many documents there are. */
export const documentCount = (corpus: Corpus): number => corpus.offsets.length - 1;

/** The documents named by `chosen`, in that order, over the same vocabulary. */
export function selectDocuments(corpus: Corpus, chosen: readonly number[]): Corpus {
	const offsets = new Uint32Array(chosen.length + 1);
	for (const [i, d] of chosen.entries()) {
		if (!Number.isInteger(d) || d < 0 || d >= documentCount(corpus)) {
			throw new EngineInputError(`chosen[${i}]`, `must be a document below ${documentCount(corpus)}, got ${d}`);
		}
		offsets[i + 1] = offsets[i]! + corpus.offsets[d + 1]! - corpus.offsets[d]!;
	}
	const words = new Uint32Array(offsets.at(-1) ?? 0);
	for (const [i, d] of chosen.entries()) {
		words.set(corpus.words.subarray(corpus.offsets[d]!, corpus.offsets[d + 1]!), offsets[i]!);
	}
	return { vocabulary: corpus.vocabulary, offsets, words };
}

/** Throws EngineInputError naming what does not fit together: offsets that fall, a word beyond the vocabulary. */
export function requireCorpus(argument: string, { vocabulary, offsets, words }: Corpus): void {
	if (offsets.length < 2) throw new EngineInputError(argument, "needs at least one document");
	if (words.length === 0) throw new EngineInputError(argument, "needs at least one word");
	if (offsets[0] !== 0 || offsets.at(-1) !== words.length) {
		throw new EngineInputError(`${argument}.offsets`, "must run from 0 to the number of words");
	}
	for (let d = 1; d < offsets.length; d++) {
		if (offsets[d]! < offsets[d - 1]!) throw new EngineInputError(`${argument}.offsets[${d}]`, "must not fall");
	}
	for (let i = 0; i < words.length; i++) {
		if (words[i]! >= vocabulary.length) {
			throw new EngineInputError(`${argument}.words[${i}]`, `must be below ${vocabulary.length}, got ${words[i]}`);
		}
	}
}
