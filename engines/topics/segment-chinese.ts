import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import fieldTerms from "#engines/topics/field-terms.json" with { type: "json" };

/** Frequent enough that no other cut of a term is more probable. */
const FREQUENCY = 99_999;

/**
 * A segmenter of Chinese text: jieba's dictionary, the terms of the field (`field-terms.json`: without them 产教融合 is
 * cut in two) and the caller's own. Words that are in none are found by jieba's hidden Markov model.
 * Cost: half a second to load, then some 10 MB of text a second.
 */
export function chineseSegmenter(moreTerms: readonly string[] = []): (text: string) => string[] {
	const jieba = Jieba.withDict(dict);
	const terms = [...Object.values(fieldTerms).flat(), ...moreTerms.map((term) => term.toLowerCase())];
	jieba.loadDict(new TextEncoder().encode(terms.map((term) => `${term} ${FREQUENCY} n\n`).join("")));
	return (text) => jieba.cut(text, true);
}
