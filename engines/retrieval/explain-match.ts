import type { TitleEvidence } from "./title-evidence.ts";
import type { TitleIndex } from "./title-index.ts";
import type { MatchReason } from "./title-types.ts";

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}

/** The reason for one candidate as data: its nearest entry, the shared words, and the strength of each kind of evidence. */
export function explainMatch(index: TitleIndex, evidence: TitleEvidence, occupation: number): MatchReason {
	const { primary, secondary, category } = evidence;
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
