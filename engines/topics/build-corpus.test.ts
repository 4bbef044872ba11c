import fc from "fast-check";
import { expect, it } from "vitest";
import { buildCorpus, encodeDocuments } from "#engines/topics/build-corpus.ts";
import { selectDocuments } from "#engines/topics/corpus.ts";
import { confirmedCase } from "#engines/topics/fixtures/confirmed-case.ts";

type Input = { texts: string[][] | null; minDocuments: number; maxShare: number; maxWords: number | null };
const texts = confirmedCase<Input, string[]>("T41").input.texts!;

it.each(["T41", "T42", "T44"])("keeps the words that gensim and sklearn keep (%s)", (id) => {
	const { input, expected } = confirmedCase<Input, string[]>(id);
	const { vocabulary } = buildCorpus(texts, { minDocuments: input.minDocuments, maxShare: input.maxShare });
	expect(vocabulary).toEqual(expected);
});

it("keeps the words of most documents when there may be only so many (T43)", () => {
	const { input, expected } = confirmedCase<Input, string[]>("T43");
	const filter = { minDocuments: input.minDocuments, maxShare: input.maxShare, maxWords: input.maxWords! };
	const { vocabulary } = buildCorpus(texts, filter);
	const frequency = (words: readonly string[]): number[] =>
		words.map((word) => texts.filter((text) => text.includes(word)).length).sort((a, b) => b - a);
	// Which of the words with equal frequency stay is each program's own rule.
	expect(frequency(vocabulary)).toEqual(frequency(expected));
});

it("numbers words whatever the order of documents, and keeps their order in the text", () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(fc.constantFrom("a", "b", "c", "课程")), { minLength: 1, maxLength: 6 }),
			(documents) => {
				const corpus = buildCorpus(documents);
				expect(buildCorpus([...documents].reverse()).vocabulary).toEqual(corpus.vocabulary);
				const read = documents.map((_, d) =>
					[...corpus.words.subarray(corpus.offsets[d], corpus.offsets[d + 1])].map((w) => corpus.vocabulary[w]),
				);
				expect(read).toEqual(documents);
				expect(encodeDocuments(documents, corpus.vocabulary)).toEqual(corpus);
			},
		),
		{ seed: 42, numRuns: 100 },
	);
});

it("reads new documents by a vocabulary that stands, without unknown words", () => {
	expect([...encodeDocuments([["x", "b", "a"], []], ["a", "b"]).words]).toEqual([1, 0]);
	const corpus = buildCorpus([["a"], ["b", "c"], []]);
	const chosen = selectDocuments(corpus, [2, 1]);
	expect([...chosen.offsets]).toEqual([0, 0, 2]);
	expect([...chosen.words]).toEqual([1, 2]);
	expect(() => selectDocuments(corpus, [3])).toThrow("chosen[0]: must be a document below 3, got 3");
});

it("names a filter that is out of range", () => {
	expect(() => buildCorpus([])).toThrow("documents: needs at least one document");
	expect(() => buildCorpus([["a"]], { minDocuments: 0 })).toThrow("minDocuments: must be a whole number from 1");
	expect(() => buildCorpus([["a"]], { maxShare: Number.NaN })).toThrow("maxShare: must be a finite number");
	expect(() => buildCorpus([["a"]], { maxShare: 1.2 })).toThrow("maxShare: must lie in (0, 1], got 1.2");
	expect(() => buildCorpus([["a"]], { maxWords: 0 })).toThrow("maxWords: must be a whole number from 1");
});
