import { expect, it } from "vitest";
import { confirmedCase } from "#engines/topics/fixtures/confirmed-case.ts";
import type { TopicModel } from "#engines/topics/topic-model.ts";
import { documentTable, representativeDocuments, topicTables } from "#engines/topics/topic-tables.ts";

const model = (topicWords: number[][], documentTopics: number[][]): TopicModel => ({
	topics: topicWords.length,
	vocabulary: topicWords[0]!.map((_, w) => `w${w}`),
	topicWords: Float64Array.from(topicWords.flat()),
	documentTopics: Float64Array.from(documentTopics.flat()),
	alpha: new Float64Array(topicWords.length).fill(0.1),
	beta: 0.05,
});

it.each(["T47", "T48", "T49"])("ranks words by relevance as numpy does (%s)", (id) => {
	const { input, expected } = confirmedCase<
		{ topicWords: number[][]; documentTopics: number[][]; lam: number },
		{ order: number[][]; relevance: number[][] }
	>(id);
	const tables = topicTables(model(input.topicWords, input.documentTopics), 9, input.lam);
	for (const [k, table] of tables.entries()) {
		expect(table.words.map((word) => word.number)).toEqual(expected.order[k]);
		for (const [i, word] of table.words.entries()) expect(word.relevance).toBeCloseTo(expected.relevance[k]![i]!, 9);
		expect(table.words[0]!.probability).toBe(input.topicWords[k]![table.words[0]!.number]);
	}
	expect(tables.reduce((sum, table) => sum + table.share, 0)).toBeCloseTo(1, 12);
	expect(tables.reduce((sum, table) => sum + table.documents, 0)).toBe(7);
});

it("lists topics of documents and documents of topics, largest first, ties by number", () => {
	const two = model(
		[
			[0.5, 0.5],
			[0.9, 0.1],
		],
		[
			[0.5, 0.5],
			[0.97, 0.03],
			[0.5, 0.5],
		],
	);
	expect(documentTable(two)).toEqual([
		[
			{ topic: 0, share: 0.5 },
			{ topic: 1, share: 0.5 },
		],
		[{ topic: 0, share: 0.97 }],
		[
			{ topic: 0, share: 0.5 },
			{ topic: 1, share: 0.5 },
		],
	]);
	expect(representativeDocuments(two, 2).map((list) => list.map((one) => one.document))).toEqual([
		[1, 0],
		[0, 2],
	]);
	expect(topicTables(two, 5)[0]!.words.map((word) => word.word)).toEqual(["w0", "w1"]);
	expect(() => topicTables(two, 0)).toThrow("topn: must be a whole number from 1");
	expect(() => topicTables(two, 1, Number.NaN)).toThrow("lambda: must lie in [0, 1], got NaN");
});
