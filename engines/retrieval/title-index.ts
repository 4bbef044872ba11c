import type { TitleExamples } from "./title-examples.ts";
import type { TitleRule } from "./title-rules.ts";
import type { TitleKind } from "./title-types.ts";

/** Compressed rows: the values of term t are `ids[offsets[t]..offsets[t+1])` with equal positions in `weights`. */
export interface Postings {
	offsets: Int32Array;
	ids: Int32Array;
	weights: Float32Array;
}

/**
 * Read-only search structure over titles; built once by buildTitleIndex, shared by matchTitle and suggestOccupations.
 * Entries are the titles and alternates; descriptions, tasks and technologies only feed `context`.
 */
export interface TitleIndex {
	occupations: string[];
	/** Group number of each occupation and the names of the groups. */
	groupOf: Int32Array;
	groups: string[];
	/** 1 for residual occupations ("…, All Other"), which lose ties. */
	isResidual: Uint8Array;
	entryOccupation: Int32Array;
	entryKind: TitleKind[];
	entryText: string[];
	entryWeight: Float32Array;
	/** 1 for official titles and decisions, 0..1 for entries whose weight is above 1, else 0. */
	entryAuthority: Float32Array;
	/** How often decisions and weighted (local) titles name an occupation: ln(1 + number) / 2. */
	prevalence: Float32Array;
	/** Head noun of an entry and its role, as term numbers; −1 for none. */
	entryHead: Int32Array;
	entryRole: Int32Array;
	/** Entries by normalised title. */
	entriesByKey: Map<string, number[]>;
	terms: Map<string, number>;
	/** Words (no roots, roles) in alphabetical order, for prefix search, with their term numbers. */
	sortedWords: string[];
	sortedWordTerms: Int32Array;
	/** Rarity of a term over occupations: ln(1 + occupations / occupations with the term). */
	rarity: Float32Array;
	/** Entries with a term; weights are those of a unit vector per entry. */
	entryPostings: Postings;
	/** Occupations with a term in their titles; weights are the share of the occupation among all, 0..1. */
	sharePostings: Postings;
	/** Occupations with a term in descriptions, tasks, technologies; weights 0..1. */
	contextPostings: Postings;
	/** By head noun: probability of each group. */
	groupsByHead: Map<string, Float32Array>;
	groupPrior: Float32Array;
	/** By role term: share of the titles of each occupation that have the role. */
	roleRates: Map<number, Float32Array>;
	examples: TitleExamples;
	rules: readonly TitleRule[];
	/** Number of an occupation. */
	occupationNumbers: Map<string, number>;
	segment: ((text: string) => string[]) | undefined;
}
