import { requireInteger } from "#engines/require-number.ts";
import { singular } from "#engines/retrieval/stem-token.ts";
import stopWords from "#engines/topics/stop-words.json" with { type: "json" };

export type PrepareOptions = {
	/** Cuts a run of Chinese characters into words, such as chineseSegmenter(). */
	segment: (text: string) => string[];
	/** More words to leave out, as they come out of the preparation. */
	moreStopWords?: readonly string[];
	/** Least characters of a word; default 2, which leaves out most Chinese function words. */
	minLength?: number;
};

const run = /\p{Script=Han}+|[\p{Script=Latin}][\p{Script=Latin}\p{M}\d]*(?:['’+#-][\p{Script=Latin}\d]+)*/gu;
const han = /^\p{Script=Han}/u;

/**
 * The words of a text that can carry a topic, in the order of the text, Chinese and English mixed.
 *
 * Compatibility forms are unified (NFKC), letters lower-case. Chinese is cut by the segmenter. English words become
 * singular by spelling ("policies" → "policy"; no verb forms), "'s" is dropped. Left out: stop words of both languages
 * (`stop-words.json`), numbers, punctuation, other scripts, words shorter than `minLength`.
 */
export function wordPreparer(options: PrepareOptions): (text: string) => string[] {
	const minLength = requireInteger("minLength", options.minLength ?? 2, 1);
	const left = new Set([...stopWords.en, ...stopWords.zh, ...(options.moreStopWords ?? [])]);
	return (text) => {
		const words: string[] = [];
		for (const [part] of text.normalize("NFKC").toLowerCase().matchAll(run)) {
			const found = han.test(part) ? options.segment(part) : english(part, left);
			for (const word of found) if ([...word].length >= minLength && !left.has(word)) words.push(word);
		}
		return words;
	};
}

/** Stop words are looked for before and after the word becomes singular, or "its" would stay as "it". */
function english(part: string, left: ReadonlySet<string>): string[] {
	const word = part.replace(/['’]s$/, "").replace(/['’].*$/, "");
	return left.has(word) || left.has(part) ? [] : [singular(word)];
}
