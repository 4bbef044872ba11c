import { chineseTerms } from "./chinese-terms.ts";
import { rootOf, singular } from "./stem-token.ts";
import { stopWords } from "./title-words.ts";

/** Distinct index terms of running text (descriptions, tasks, technologies): words and their roots, no title grammar. */
export function contextTerms(text: string, segment?: (text: string) => string[]): Set<string> {
	const terms = new Set<string>();
	for (const [token] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) {
		if (/\p{Script=Han}/u.test(token)) {
			for (const { term } of chineseTerms(token, segment)) terms.add(term);
			continue;
		}
		const word = singular(token);
		if (stopWords.has(word)) continue;
		terms.add(word);
		terms.add(`~${rootOf(word)}`);
	}
	return terms;
}
