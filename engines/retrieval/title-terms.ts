import { chineseTerms } from "./chinese-terms.ts";
import type { ParsedTitle } from "./parse-title.ts";
import { rootOf } from "./stem-token.ts";

/** A term of the index vocabulary: a word, "~root" of a word, "@role" of a head noun, or Chinese characters. */
export interface TitleTerm {
	term: string;
	weight: number;
	/** The word of the title behind the term, for the explanation. */
	word: string;
}

const rootWeight = 0.45;
const roleWeight = 0.5;
const roots = new Map<string, string>();

function rootTerm(word: string): string {
	let root = roots.get(word);
	if (root === undefined) {
		root = `~${rootOf(word)}`;
		if (roots.size < 100_000) roots.set(word, root);
	}
	return root;
}

/** The weighted index terms of a parsed title. */
export function titleTerms(parsed: ParsedTitle, segment?: (text: string) => string[]): TitleTerm[] {
	const terms: TitleTerm[] = [];
	for (const { word, weight } of parsed.words) {
		terms.push({ term: word, weight, word });
		terms.push({ term: rootTerm(word), weight: weight * rootWeight, word });
	}
	for (const { role, weight } of parsed.roles) terms.push({ term: role, weight: weight * roleWeight, word: "" });
	for (const run of parsed.han) {
		for (const { term, weight } of chineseTerms(run, segment)) terms.push({ term, weight, word: term });
	}
	return terms;
}
