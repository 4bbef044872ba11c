import { expect, it } from "vitest";
import { detectPhrases, joinPhrases } from "#engines/topics/detect-phrases.ts";
import { confirmedCase } from "#engines/topics/fixtures/confirmed-case.ts";

const { texts } = confirmedCase<{ texts: string[][] }, unknown>("T41").input;

it.each(["T45", "T46"])("finds and joins the phrases that gensim finds (%s)", (id) => {
	const { input, expected } = confirmedCase<
		{ scorer: "default" | "npmi"; threshold: number; minCount: number },
		{ phrases: Record<string, number>; joined: string[][] }
	>(id);
	const phrases = detectPhrases(texts, input);
	expect([...phrases.keys()].sort()).toEqual(Object.keys(expected.phrases).sort());
	for (const [phrase, score] of Object.entries(expected.phrases)) {
		expect(phrases.get(phrase)!.score).toBeCloseTo(score, 9);
	}
	expect(texts.slice(0, 10).map((text) => joinPhrases(text, phrases))).toEqual(expected.joined);
});

it("joins Chinese words without a space and knows nothing of an empty text", () => {
	const documents = Array.from({ length: 6 }, () => ["高质量", "发展"]);
	const phrases = detectPhrases(documents, { threshold: 0.05, joiner: "" });
	expect([...phrases.keys()]).toEqual(["高质量发展"]);
	expect(joinPhrases(["经济", "高质量", "发展"], phrases, "")).toEqual(["经济", "高质量发展"]);
	expect(detectPhrases([[], ["a"]]).size).toBe(0);
	expect(() => detectPhrases([], { minCount: Number.NaN })).toThrow("minCount");
});
