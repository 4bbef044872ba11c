import { occupationTitleParts } from "./occupation-title-parts.ts";
import { singular } from "./stem-token.ts";
import type { TitleKind } from "./title-types.ts";
import { genericHeads } from "./title-words.ts";

/**
 * The readings of one entry: official titles are separated into their names (but "Directors" alone
 * names no occupation), and of "PVC Monitor (Polyvinyl Chloride
 * Monitor)" both the short and the long form stand for the occupation. A bracket of one word stays with its title.
 */
export function expandEntryTexts(text: string, kind: TitleKind): string[] {
	if (kind === "title") {
		const [whole, ...parts] = occupationTitleParts(text);
		return [whole!, ...parts.filter((part) => !genericHeads.has(singular(part.toLowerCase())))];
	}
	const bracket = /^(.*\S)\s*\(([^()]*\s[^()]*)\)\s*$/.exec(text);
	return bracket === null ? [text] : [bracket[1]!, bracket[2]!];
}
