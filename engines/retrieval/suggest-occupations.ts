import { expandToken } from "./normalise-title.ts";
import { lowerBound } from "./repair-word.ts";
import type { TitleIndex } from "./title-index.ts";
import { titleSegments } from "./title-segments.ts";
import type { TitleKind } from "./title-types.ts";
import { stopWords, synonyms } from "./title-words.ts";

export interface OccupationSuggestion {
	occupation: string;
	/** The title that was found, as the list has it, and where it comes from. */
	text: string;
	kind: TitleKind;
	/** 0..1; only for ordering. */
	score: number;
}

const kindBonus: Partial<Record<TitleKind, number>> = { title: 0.12, decision: 0.12, short: -0.02 };

/** Terms for one typed word: the word itself, or all words that begin with it when it is still being typed. */
function termsOfTyped(index: TitleIndex, typed: string, isLast: boolean): { term: number; weight: number }[] {
	const found = new Map<number, number>();
	for (const word of expandToken(typed, isLast)) {
		const known = index.terms.get(synonyms.get(word) ?? word);
		if (known !== undefined) found.set(known, 1);
	}
	if (isLast) {
		const words = index.sortedWords;
		for (let at = lowerBound(words, typed); at < words.length && words[at]!.startsWith(typed); at++) {
			const term = index.sortedWordTerms[at]!;
			if (!found.has(term)) found.set(term, 0.6 + (0.2 * typed.length) / words[at]!.length);
		}
	}
	return [...found].map(([term, weight]) => ({ term, weight }));
}

/**
 * Occupations for a title that is being typed: every word must occur in a title of the occupation, the last one as the
 * beginning of a word ("data sci" → Data Scientists). Short and official titles come first; one line per occupation.
 * Measured on O*NET with 59,000 titles: below 10 ms, one letter being the slowest.
 */
export function suggestOccupations(index: TitleIndex, prefixText: string, limit = 10): OccupationSuggestion[] {
	const segments = titleSegments(prefixText);
	const han = segments.flatMap((segment) => segment.tokens).filter((token) => /\p{Script=Han}/u.test(token));
	const latin = segments.flatMap((segment) => segment.tokens).filter((token) => !/\p{Script=Han}/u.test(token));
	const typed = latin.filter((token, position) => position === latin.length - 1 || !stopWords.has(token));
	for (const run of han) {
		const characters = [...run];
		if (characters.length === 1) typed.push(run);
		for (let at = 0; at + 1 < characters.length; at++) typed.push(`${characters[at]}${characters[at + 1]}`);
	}
	if (typed.length === 0) return [];
	const endsOpen = !/\s$/.test(prefixText);
	const { offsets, ids, weights } = index.entryPostings;
	const sums = new Float32Array(index.entryText.length);
	const seenWords = new Uint8Array(index.entryText.length);
	let touched: number[] = [];
	typed.forEach((word, position) => {
		const isOpen = (endsOpen && position === typed.length - 1) || /\p{Script=Han}/u.test(word);
		const next: number[] = [];
		for (const { term, weight } of termsOfTyped(index, word, isOpen)) {
			for (let at = offsets[term]!; at < offsets[term + 1]!; at++) {
				const entry = ids[at]!;
				if (seenWords[entry] === position) {
					seenWords[entry] = position + 1;
					next.push(entry);
					sums[entry]! += weight * weights[at]!;
				}
			}
		}
		touched = next;
	});
	const bestByOccupation = new Map<number, { entry: number; score: number }>();
	for (const entry of touched) {
		const length = index.entryText[entry]!.length;
		const score = sums[entry]! / Math.sqrt(typed.length) + (kindBonus[index.entryKind[entry]!] ?? 0) - length / 1000;
		const occupation = index.entryOccupation[entry]!;
		const known = bestByOccupation.get(occupation);
		if (known === undefined || score > known.score) bestByOccupation.set(occupation, { entry, score });
	}
	return [...bestByOccupation]
		.sort(([a, left], [b, right]) => right.score - left.score || a - b)
		.slice(0, limit)
		.map(([occupation, { entry, score }]) => ({
			occupation: index.occupations[occupation]!,
			text: index.entryText[entry]!,
			kind: index.entryKind[entry]!,
			score: Math.max(0, Math.min(1, score)),
		}));
}
