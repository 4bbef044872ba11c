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

const kindBonus: Partial<Record<TitleKind, number>> = { title: 0.15, decision: 0.15, short: -0.03 };

const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Terms for one typed word: the word itself, and more weakly all words that begin with it. */
function termsOfTyped(index: TitleIndex, typed: string): Map<number, number> {
	const found = new Map<number, number>();
	const words = index.sortedWords;
	for (let at = lowerBound(words, typed); at < words.length && words[at]!.startsWith(typed); at++) {
		found.set(index.sortedWordTerms[at]!, 0.6 + (0.2 * typed.length) / words[at]!.length);
	}
	for (const [word, meant] of synonyms) {
		const term = word.startsWith(typed) ? index.terms.get(meant) : undefined;
		if (term !== undefined && !found.has(term)) found.set(term, 0.7);
	}
	const whole = /^[a-z]$/.test(typed) ? [] : expandToken(typed, false);
	if (whole.length === 1) {
		const word = synonyms.get(whole[0]!) ?? whole[0]!;
		const known = index.terms.get(word);
		if (known !== undefined) found.set(known, 1);
	}
	return found;
}

/** The searches that a typed text stands for: its words, and its last two words written as one ("help des" → helpdesk). */
function readings(text: string): string[][] {
	const tokens = titleSegments(text).flatMap((segment) => segment.tokens);
	const latin = tokens.filter((token) => !isHan(token));
	const words = latin.flatMap((token, position) => {
		if (position === latin.length - 1) return [token];
		if (stopWords.has(token)) return [];
		const long = expandToken(token, false);
		return long.length > 1 ? long : [token];
	});
	for (const run of tokens.filter(isHan)) {
		const characters = [...run];
		if (characters.length === 1) words.push(run);
		for (let at = 0; at + 1 < characters.length; at++) words.push(`${characters[at]}${characters[at + 1]}`);
	}
	if (words.length === 0) return [];
	const joined = words.length > 1 && !isHan(words.at(-1)!) ? [[...words.slice(0, -2), words.slice(-2).join("")]] : [];
	return [words, ...joined];
}

/**
 * Occupations for a title that is being typed: every word must begin a word of one title of the occupation
 * ("data sci" → Data Scientists). Whole words, official and short titles come first; one line per occupation.
 * Measured with 59,000 O*NET titles: one letter 8 ms, more below 1 ms.
 */
export function suggestOccupations(index: TitleIndex, prefixText: string, limit = 10): OccupationSuggestion[] {
	const bestByOccupation = new Map<number, { entry: number; score: number }>();
	const { offsets, ids, weights } = index.entryPostings;
	for (const words of readings(prefixText)) {
		const sums = new Float32Array(index.entryText.length);
		const seenWords = new Uint8Array(index.entryText.length);
		let touched: number[] = [];
		words.forEach((word, position) => {
			touched = [];
			for (const [term, weight] of termsOfTyped(index, word)) {
				for (let at = offsets[term]!; at < offsets[term + 1]!; at++) {
					const entry = ids[at]!;
					if (seenWords[entry] !== position) continue;
					seenWords[entry] = position + 1;
					touched.push(entry);
					sums[entry]! += weight * weights[at]!;
				}
			}
		});
		for (const entry of touched) {
			const bonus = (kindBonus[index.entryKind[entry]!] ?? 0) - index.entryText[entry]!.length / 1000;
			const score = sums[entry]! / Math.sqrt(words.length) + bonus;
			const occupation = index.entryOccupation[entry]!;
			const known = bestByOccupation.get(occupation);
			if (known === undefined || score > known.score) bestByOccupation.set(occupation, { entry, score });
		}
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
