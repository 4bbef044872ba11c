import { setImmediate as yieldToOthers } from "node:timers/promises";
import { buildTitleIndex } from "#engines/retrieval/build-title-index.ts";
import { matchTitle } from "#engines/retrieval/match-title.ts";
import { publicServiceExamples } from "#engines/retrieval/public-service-examples.ts";
import { publicServiceRules } from "#engines/retrieval/public-service-rules.ts";
import { publicServiceTitles } from "#engines/retrieval/public-service-titles.ts";
import { suggestOccupations } from "#engines/retrieval/suggest-occupations.ts";
import type { MatchContext, MatchReason, TitleEntry, TitleKind } from "#engines/retrieval/title-types.ts";
import { searchWords } from "#platform/server/search/segment.ts";

/** What the index is built from: an occupation and its further titles, as JSON of [kind, text] pairs. */
export interface OccupationTexts {
	id: string;
	code: string;
	nameEn: string | null;
	nameZh: string | null;
	descriptionEn: string | null;
	titles: string;
}

export interface TitleMatchResult {
	/** Best first; by occupation id. */
	candidates: { occupationId: string; score: number; reason: MatchReason }[];
	/** `automatic`: the best candidate may be taken without a person looking at it. */
	decision: "automatic" | "review";
	/** The key under which one decision settles all equal titles. */
	normalised: string;
}

export interface TitleSuggestion {
	occupationId: string;
	/** The title that was found, and where it comes from. */
	text: string;
	kind: TitleKind;
}

export interface TitleQuestion {
	title: string;
	context?: MatchContext;
}

/** A title takes a millisecond or two; between so many, others who ask have their turn. */
const YIELD_EVERY = 8;

/**
 * The title index, to be kept in a thread of its own (openEngine): building it takes a second or two, and an import asks
 * it thousands of times.
 */
export function openTitles(occupations: readonly OccupationTexts[]) {
	const idOf = new Map(occupations.map(({ id, code }) => [code, id]));
	const entries: TitleEntry[] = [...publicServiceTitles(), ...publicServiceExamples()].filter(({ occupation }) =>
		idOf.has(occupation),
	);
	for (const { code: occupation, nameEn, nameZh, descriptionEn } of occupations) {
		if (nameEn) entries.push({ occupation, text: nameEn, kind: "title" });
		if (nameZh) entries.push({ occupation, text: nameZh, kind: "title" });
		if (descriptionEn) entries.push({ occupation, text: descriptionEn, kind: "description" });
	}
	for (const { code: occupation, titles } of occupations) {
		for (const [kind, text] of JSON.parse(titles) as [TitleKind, string][]) entries.push({ occupation, kind, text });
	}
	const index = buildTitleIndex(entries, {
		segment: (text) => searchWords(text).split(" "),
		rules: publicServiceRules,
	});
	const known = (code: string): string => idOf.get(code) ?? "";
	const match = ({ title, context }: TitleQuestion, limit: number): TitleMatchResult => {
		const { candidates, decision, normalised } = matchTitle(index, title, { limit, ...(context && { context }) });
		return {
			candidates: candidates.map(({ occupation, score, reason }) => ({
				occupationId: known(occupation),
				score,
				reason,
			})),
			decision,
			normalised,
		};
	};
	return {
		/** Occupations for titles, in their order. */
		async matchAll(
			questions: readonly TitleQuestion[],
			{ limit = 5, signal }: { limit?: number; signal?: AbortSignal } = {},
		): Promise<TitleMatchResult[]> {
			const answers: TitleMatchResult[] = [];
			for (const [at, question] of questions.entries()) {
				if (at % YIELD_EVERY === 0) await yieldToOthers();
				signal?.throwIfAborted();
				answers.push(match(question, limit));
			}
			return answers;
		},
		/** What begins like a title that is being typed, then what resembles it. */
		suggest(
			typed: string,
			limit: number,
		): { beginning: TitleSuggestion[]; resembling: TitleMatchResult["candidates"] } {
			return {
				beginning: suggestOccupations(index, typed, limit).map(({ occupation, text, kind }) => ({
					occupationId: known(occupation),
					text,
					kind,
				})),
				resembling: match({ title: typed }, limit).candidates,
			};
		},
	};
}
