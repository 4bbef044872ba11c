/** Where the text of an index entry comes from; `decision` is a title that a person has settled,
 * `example` one that has been coded elsewhere, to compare others with. */
export type TitleKind =
	| "title"
	| "alternate"
	| "short"
	| "technology"
	| "description"
	| "task"
	| "decision"
	| "example";

/** One text that speaks for an occupation. `weight` (default 1) scales its evidence. */
export interface TitleEntry {
	occupation: string;
	text: string;
	kind: TitleKind;
	weight?: number;
	/** Of an example: the other title and the field of work it had. */
	secondaryTitle?: string;
	category?: string;
}

export interface TitleIndexOptions {
	/** Splits Chinese text into words in addition to character bigrams (a dictionary segmenter of the caller). */
	segment?: (text: string) => string[];
	/** Group of an occupation for the category prior and the head-noun prior; default: the SOC major group, "15" of "15-1252.00". */
	groupOf?: (occupation: string) => string;
	/** Rules in words for titles whose single words mislead (see public-service-rules.ts). */
	rules?: string;
}

export interface MatchContext {
	/** Another, usually more formal, title of the same job (grade or civil service title). */
	secondaryTitle?: string;
	/** Free text field of work, for example "Engineering, Architecture, & Planning". */
	category?: string;
}

export interface MatchOptions {
	context?: MatchContext;
	/** Candidates returned at most (default 5). */
	limit?: number;
	/** Ignores examples that nearly equal the title, to measure on the examples themselves. */
	leaveOut?: boolean;
}

/** Why a candidate is proposed, as data; the user interface words it. All shares are 0..1. */
export interface MatchReason {
	/** Kind and text of the best matching entry; `context` when only the secondary title speaks for it. */
	kind: TitleKind | "context";
	text: string;
	/** Words of the title that the entry shares, as written in the normalised title. */
	matchedTokens: string[];
	/** The whole normalised title equals the entry. */
	exact: boolean;
	/** Similarity of title and entry. */
	similarity: number;
	/** How much of all known titles with these words belong to this occupation. */
	share: number;
	/** Support by the secondary title and by the category; 0 when not given. */
	secondary: number;
	category: number;
	/** Words that were read as another word (typing error, truncated word). */
	corrected: { from: string; to: string }[];
}

export interface TitleCandidate {
	occupation: string;
	/** Estimated probability that a person would accept the candidate; comparable across titles. */
	score: number;
	reason: MatchReason;
}

export interface TitleMatch {
	candidates: TitleCandidate[];
	decision: "automatic" | "review";
	/** The key under which one decision settles all equal titles. */
	normalised: string;
}
