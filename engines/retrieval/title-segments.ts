import { repairMojibake } from "./repair-mojibake.ts";
import { joinedSpellings } from "./title-abbreviations.ts";

/** How a segment of a title is set off from what stands before it. */
export type SegmentKind = "head" | "comma" | "dash" | "slash" | "bracket";

export interface TitleSegment {
	kind: SegmentKind;
	/** Lower-case words; prepositions and "and" are kept, levels and numbers of positions are gone. */
	tokens: string[];
}

const jobCode = /^(?:\d{3,5}-(?:[A-Z]{2,5}-)*|(?:[A-Z]{2,6}-){1,3}\d{2,4}\s*-)/;
const level =
	/\b(?:levels?|lvl|grade|tier|class|band|step)\s*(?:[ivx]{1,4}|\d{1,2})[a-z]?\b(?:\s*[,&/-]\s*\d{1,2}[a-z]?)*(?:\s+only)?/g;
const notices =
	/\b(?:\d+\s+(?:positions?|vacanc(?:y|ies)|openings?)|non\s?-?\s?mgrl(?:\s+fro?m.*)?|non-managerial|(?<=\bmgr-)nm|part[- ]time|full[- ]time|per diem|>?\s*\d+ hr pt|m-?(?:i{1,3}|\d)(?:\/m-?\d?)?)(?![a-z])/g;
const trailingLevel = /(?:\s|^)(?:l-?\d|i{1,3}[ab]?|iv|vi{0,3}|ix|\d{1,2}[a-z]?|[xs]|nm)$/;
const separators =
	/\s*(?:([,;:])|(\s[-–—]+\s?|[–—])|(\s\/\s?|\/(?=\s?(?:bureau|office|division|center|department|dept|unit)\b))|(\()|(\)))\s*/;

const asciiOnly = /^[\x20-\x7e]*$/;
const mayHaveLevel = /\d|[ivx]\b|level|lvl|grade|tier|class|band|step|mgrl|nm\b|managerial|time|diem/;
const mayBeJoined =
	/on[- ]line|desk|data[- ]base|[hd][- ]care|security|web[- ]site|keep|e[- ]|multi|r\s?&|dev|stack|[kt][- ]end|sub[- ]|co[- ]|in[- ]|x[- ]|[em][- ]water|case[- ]|para[- ]|social work/;

function initialsOf(tokens: readonly string[]): string {
	return tokens
		.filter((token) => token !== "of" && token !== "and" && token !== "the" && token !== "for")
		.map((token) => token[0])
		.join("");
}

function tokensOf(text: string): string[] {
	return text
		.replace(/&/g, " and ")
		.replace(/['’`]s?(?![a-z])/g, "")
		.replace(/['’`]/g, "")
		.replace(/(?<=^|\s)\.net\b/g, "dotnet")
		.replace(/\bc\+\+/g, "cplusplus")
		.replace(/\bc#/g, "csharp")
		.split(/[^\p{L}\p{N}]+/u)
		.filter((token) => token !== "");
}

function stripLevel(text: string): string {
	let stripped = text.trim();
	for (let round = 0; round < 2; round++) {
		const next = stripped.replace(trailingLevel, "").trim();
		if (next === "" && round === 0 && !/^(?:i{1,3}|iv|vi{0,3}|\d{1,2}[a-z]?|nm)$/.test(stripped)) return stripped;
		stripped = next;
	}
	return stripped;
}

/**
 * Cuts a job title into its segments. "BUDGET ANALYST II (BA) - Family & Child Health" →
 * head [budget, analyst], dash [family, and, child, health]: posting codes, levels ("II", "Level 4", "M-I"),
 * numbers of positions and bracketed acronyms of the words before them are dropped; mojibake is repaired.
 * A bracket that is never closed reaches to the end (cut-off titles).
 */
export function titleSegments(title: string): TitleSegment[] {
	const readable = asciiOnly.test(title) ? title : repairMojibake(title).normalize("NFKC");
	let text = readable.trim().replace(jobCode, "").toLowerCase();
	// Most titles need none of the corrections below; one test each spares them (index building reads 60,000 titles).
	if (mayBeJoined.test(text))
		for (const [pattern, replacement] of joinedSpellings) text = text.replace(pattern, replacement);
	if (mayHaveLevel.test(text)) {
		text = text.replace(/\s(?:i{1,3}|iv)-(?=[a-z])/g, " - ");
		text = text.replace(level, " ").replace(notices, " ");
	}
	text = text.replace(/[“”"*#]/g, " ");

	const segments: TitleSegment[] = [];
	let kind: SegmentKind | "continued" = "head";
	let outside: TitleSegment | undefined;
	let rest = ` ${text} `;
	while (rest !== "") {
		const found = separators.exec(rest);
		const piece = stripLevel(found === null ? rest : rest.slice(0, found.index));
		const tokens = tokensOf(piece);
		const before = segments.at(-1);
		const acronym =
			kind === "bracket" &&
			tokens.length === 1 &&
			before !== undefined &&
			initialsOf(before.tokens).endsWith(tokens[0]!);
		if (kind === "continued" && outside !== undefined) outside.tokens.push(...tokens);
		else if (tokens.length > 0 && !acronym) {
			const segment: TitleSegment = { kind: segments.length === 0 || kind === "continued" ? "head" : kind, tokens };
			segments.push(segment);
			if (kind !== "bracket") outside = segment;
		}
		if (found === null) break;
		rest = rest.slice(found.index + found[0].length);
		if (found[1] !== undefined) kind = "comma";
		else if (found[2] !== undefined) kind = "dash";
		else if (found[3] !== undefined) kind = "slash";
		else if (found[4] !== undefined) kind = "bracket";
		// What follows a bracket goes on where the text before it stopped: "Support Unit (TSU) Specialist".
		else kind = "continued";
	}
	return segments;
}
