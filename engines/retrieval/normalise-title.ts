import { singular } from "./stem-token.ts";
import { abbreviations } from "./title-abbreviations.ts";
import { type TitleSegment, titleSegments } from "./title-segments.ts";

const dropped = new Set(["the", "a", "an"]);

/** Expands an abbreviation ("mgr" → manager); "tech" is a technician at the end and technical before another word. */
export function expandToken(token: string, isLast: boolean): string[] {
	if (token === "tech") return [isLast ? "technician" : "technical"];
	if (token === "techs") return ["technician"];
	const long = abbreviations.get(token);
	return long === undefined ? [singular(token)] : long.split(" ").map(singular);
}

/** Words of a segment with abbreviations expanded and plurals made singular. */
export function expandSegment(segment: TitleSegment): string[] {
	const words: string[] = [];
	for (const [position, token] of segment.tokens.entries()) {
		if (dropped.has(token)) continue;
		words.push(...expandToken(token, position === segment.tokens.length - 1));
	}
	return words;
}

/**
 * The key of a title: two titles with the same key are the same title, so one decision settles both.
 * Lower case, punctuation, levels, posting codes and numbers of positions removed, abbreviations expanded, plurals singular;
 * what stands after a comma, dash or in brackets stays (it may change the occupation).
 * "Agency Attorney, Level III" and "AGENCY ATTORNEY 2" → "agency attorney".
 */
export function normaliseTitle(title: string): string {
	return titleSegments(title)
		.map((segment) => expandSegment(segment).join(" "))
		.filter((text) => text !== "")
		.join(", ");
}
