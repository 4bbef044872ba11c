import fc from "fast-check";
import { expect, it } from "vitest";
import { goldenCase } from "#engines/fixtures/golden-case.ts";
import { EngineInputError } from "#engines/input-error.ts";
import { buildCorpus } from "#engines/topics/build-corpus.ts";
import { type CoherenceMeasure, coherence } from "#engines/topics/coherence.ts";
import { countWindows } from "#engines/topics/count-windows.ts";
import { confirmedCase } from "#engines/topics/fixtures/confirmed-case.ts";

type Input = { texts: string[][]; topics: string[][]; window: number | null };
type Expected = Record<CoherenceMeasure, number[]>;
const measures: CoherenceMeasure[] = ["u_mass", "c_uci", "c_npmi", "c_v"];

function expectCoherence(input: Input, expected: Expected, tolerance: number, recurring: "stay" | "leave"): void {
	const corpus = buildCorpus(input.texts);
	const topics = input.topics.map((words) => words.map((word) => corpus.vocabulary.indexOf(word)));
	for (const measure of measures) {
		const { byTopic } = coherence(corpus, topics, measure, { windowSize: input.window ?? undefined, recurring });
		for (const [t, value] of byTopic.entries()) {
			expect(Math.abs(value! - expected[measure][t]!), `${measure} of topic ${t}`).toBeLessThanOrEqual(tolerance);
		}
	}
}

it("equals gensim on its own example (G42)", () => {
	const { input, expected, tolerance } = goldenCase<Omit<Input, "window">, Expected>("G42");
	for (const recurring of ["stay", "leave"] as const) {
		expectCoherence({ ...input, window: null }, expected, tolerance, recurring);
	}
});

it.each(["T01", "T02", "T03", "T04"])("equals gensim where words leave windows as gensim lets them (%s)", (id) => {
	const { input, expected, tolerance } = confirmedCase<Input, Expected>(id);
	expectCoherence(input, expected, tolerance, "leave");
});

it.each([
	["T11", "T01"],
	["T12", "T02"],
	["T13", "T03"],
	["T14", "T04"],
])("equals gensim with every window counted afresh (%s)", (id, texts) => {
	const { expected, tolerance } = confirmedCase<null, Expected>(id);
	expectCoherence(confirmedCase<Input, Expected>(texts).input, expected, tolerance, "stay");
});

it("counts windows as going through each of them does", () => {
	fc.assert(
		fc.property(
			fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 12 }), { minLength: 1, maxLength: 5 }),
			fc.integer({ min: 1, max: 6 }),
			(documents, size) => {
				const corpus = buildCorpus(documents.map((words) => words.map(String)));
				const chosen = corpus.vocabulary.map((_, w) => w).filter((w) => w % 3 !== 2);
				const counts = countWindows(corpus, chosen, size);
				let windows = 0;
				const together = chosen.map(() => chosen.map(() => 0));
				for (const document of documents.filter((words) => words.length > 0)) {
					for (let i = 0; i === 0 || i + size <= document.length; i++) {
						windows++;
						const inside = new Set(document.slice(i, i + size).map(String));
						for (const [a, first] of chosen.entries()) {
							for (const [b, second] of chosen.entries()) {
								if (inside.has(corpus.vocabulary[first]!) && inside.has(corpus.vocabulary[second]!)) together[a]![b]!++;
							}
						}
					}
				}
				expect(counts.windows).toBe(windows);
				expect([...counts.together]).toEqual(together.flat());
			},
		),
		{ seed: 42, numRuns: 300 },
	);
});

it("says null where coherence is not defined, and names a word twice in a topic", () => {
	const corpus = { ...buildCorpus([["a", "b"], ["a"], []]), vocabulary: ["a", "b", "absent"] };
	expect(coherence(corpus, [[0, 2], [0], [0, 1]], "u_mass").byTopic).toEqual([null, null, expect.any(Number)]);
	expect(coherence(corpus, [[0, 2]], "c_v").mean).toBeNull();
	expect(() => coherence(corpus, [[0, 0]], "c_v")).toThrow(
		new EngineInputError("topics[0][1]", "is word 0 a second time"),
	);
	expect(() => coherence(corpus, [[7]], "c_v")).toThrow("topics[0][0]: must be a word below 3, got 7");
});
