import { parseTitle } from "./parse-title.ts";
import type { TitleEvidence } from "./title-evidence.ts";
import type { TitleIndex } from "./title-index.ts";
import type { MatchReason } from "./title-types.ts";

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}

function sharedWords(key: string, text: string): string[] {
	const words = new Set(parseTitle(text).words.map(({ word }) => word));
	return [...new Set(key.split(/[, ]+/))].filter((word) => words.has(word));
}

/** The reason for one candidate as data: its nearest entry, the shared words, and the strength of each kind of evidence. */
export function explainMatch(index: TitleIndex, evidence: TitleEvidence, occupation: number): MatchReason {
	const { primary, secondary, category, examples } = evidence;
	const exact = primary.exactEntry[occupation]!;
	const own = exact >= 0 ? exact : primary.bestEntry[occupation]!;
	const entry = own >= 0 ? own : (secondary?.bestEntry[occupation] ?? -1);
	const matchedTokens: string[] = [];
	if (own >= 0) {
		const { offsets, ids } = index.entryPostings;
		for (const { term, word } of primary.matched) {
			if (word === "" || matchedTokens.includes(word)) continue;
			for (let at = offsets[term]!; at < offsets[term + 1]!; at++) {
				if (ids[at] !== own) continue;
				matchedTokens.push(word);
				break;
			}
		}
	}
	const example = examples?.nearestExample[occupation] ?? -1;
	// A coded title that is more like it than any title of the classification tells more.
	const isByExample =
		example >= 0 && examples!.nearestTitle[occupation]! > primary.similarity[occupation]! && exact < 0;
	if (isByExample) {
		return {
			kind: "example",
			text: index.examples.texts[example]!,
			matchedTokens: sharedWords(primary.key, index.examples.texts[example]!),
			exact: false,
			similarity: rounded(examples!.nearestTitle[occupation]!),
			share: rounded(primary.share[occupation]!),
			secondary: rounded(secondary?.similarity[occupation] ?? 0),
			category: rounded(category[occupation]!),
			corrected: primary.corrected,
		};
	}
	return {
		kind: own >= 0 ? index.entryKind[own]! : "context",
		text: entry >= 0 ? index.entryText[entry]! : "",
		matchedTokens,
		exact: exact >= 0,
		similarity: rounded(primary.similarity[occupation]!),
		share: rounded(primary.share[occupation]!),
		secondary: rounded(secondary?.similarity[occupation] ?? 0),
		category: rounded(category[occupation]!),
		corrected: primary.corrected,
	};
}
