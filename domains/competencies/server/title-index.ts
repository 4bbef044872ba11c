import { sql } from "kysely";
import { buildTitleIndex } from "#engines/retrieval/build-title-index.ts";
import { matchTitle } from "#engines/retrieval/match-title.ts";
import { publicServiceExamples } from "#engines/retrieval/public-service-examples.ts";
import { publicServiceRules } from "#engines/retrieval/public-service-rules.ts";
import { publicServiceTitles } from "#engines/retrieval/public-service-titles.ts";
import { suggestOccupations } from "#engines/retrieval/suggest-occupations.ts";
import type { MatchContext, MatchReason, TitleEntry, TitleKind } from "#engines/retrieval/title-types.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { searchWords } from "#platform/server/search/segment.ts";

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

/** Search structure over the titles of all current O*NET occupations; in memory, shared by the whole process. */
export interface OccupationTitles {
	/** The import that it was built from. */
	version: string;
	match(title: string, options?: { context?: MatchContext; limit?: number }): TitleMatchResult;
	suggest(typed: string, limit?: number): TitleSuggestion[];
}

/** One entry: a process works on one database, and tests on one after another. */
let held: { version: string; titles: Promise<OccupationTitles> } | undefined;

/**
 * The title index of the classification as it is now. Built on first use (about a second for O*NET's 60,000 titles) and
 * again when an import has changed something since.
 */
export async function titleIndex(context: ReadContext): Promise<OccupationTitles> {
	const version = await classificationVersion(context);
	if (held?.version !== version) {
		const titles = build(context, version);
		held = { version, titles };
		titles.catch(() => {
			if (held?.titles === titles) held = undefined;
		});
	}
	return held.titles;
}

/** The newest import that changed something. */
async function classificationVersion({ tx }: ReadContext): Promise<string> {
	const run = await tx
		.selectFrom("import_run")
		.select("id")
		.where("source", "=", "onet")
		.where(sql<boolean>`added + changed + removed > 0`)
		.orderBy("at", "desc")
		.orderBy("id", "desc")
		.executeTakeFirst();
	return run?.id ?? "none";
}

async function build({ tx }: ReadContext, version: string): Promise<OccupationTitles> {
	const occupations = await tx
		.selectFrom("occupation")
		.select(["id", "code", "name_en", "name_zh", "description_en"])
		.where("system", "=", "onet")
		.where("archived_at", "is", null)
		.orderBy("code")
		.execute();
	const titles = await tx
		.selectFrom("occupation_title as t")
		.innerJoin("occupation as o", "o.id", "t.occupation_id")
		.select(["o.code", "t.kind", "t.text"])
		.where("o.system", "=", "onet")
		.where("o.archived_at", "is", null)
		.orderBy("o.code")
		.orderBy("t.text")
		.execute();
	const idOf = new Map(occupations.map(({ id, code }) => [code, id]));
	const entries: TitleEntry[] = [...publicServiceTitles(), ...publicServiceExamples()].filter(({ occupation }) =>
		idOf.has(occupation),
	);
	for (const { code, name_en, name_zh, description_en } of occupations) {
		if (name_en) entries.push({ occupation: code, text: name_en, kind: "title" });
		if (name_zh) entries.push({ occupation: code, text: name_zh, kind: "title" });
		if (description_en) entries.push({ occupation: code, text: description_en, kind: "description" });
	}
	for (const { code, kind, text } of titles) entries.push({ occupation: code, text, kind: kind as TitleKind });
	const index = buildTitleIndex(entries, {
		segment: (text) => searchWords(text).split(" "),
		rules: publicServiceRules,
	});
	const known = (code: string): string => idOf.get(code) ?? "";
	return {
		version,
		match(title, options) {
			const { candidates, decision, normalised } = matchTitle(index, title, options);
			return {
				candidates: candidates.map(({ occupation, score, reason }) => ({
					occupationId: known(occupation),
					score,
					reason,
				})),
				decision,
				normalised,
			};
		},
		suggest: (typed, limit) =>
			suggestOccupations(index, typed, limit).map(({ occupation, text, kind }) => ({
				occupationId: known(occupation),
				text,
				kind,
			})),
	};
}

/** Matches many titles, in their order. */
export async function matchTitles(
	context: ReadContext,
	titles: readonly { title: string; context?: MatchContext }[],
	limit = 5,
): Promise<TitleMatchResult[]> {
	const index = await titleIndex(context);
	return titles.map(({ title, context: of }) => index.match(title, { limit, ...(of && { context: of }) }));
}
