import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { reference } from "#platform/contract/named.ts";

const occupation = reference.extend({ code: z.string() });

/** Why the matcher proposes an occupation, as data; `web/postings/match-reason.ts` has the words. */
export const matchReason = z.object({
	kind: z.enum(["title", "alternate", "short", "technology", "description", "task", "decision", "example", "context"]),
	text: z.string(),
	matchedTokens: z.array(z.string()),
	exact: z.boolean(),
	similarity: z.number(),
	share: z.number(),
	secondary: z.number(),
	category: z.number(),
	corrected: z.array(z.object({ from: z.string(), to: z.string() })),
});
export type MatchReason = z.infer<typeof matchReason>;

export const titleCandidate = z.object({ occupation, score: z.number(), reason: matchReason });
export type TitleCandidate = z.infer<typeof titleCandidate>;

/** A distinct title that waits for a person, with what is known of its postings. */
export const waitingTitle = z.object({
	titleKey: z.string(),
	title: z.string(),
	/** Other ways in which it is written. */
	spellings: z.array(z.string()),
	postings: z.number().int(),
	headcount: z.number().int(),
	employers: z.array(z.string()),
	categories: z.array(z.string()),
	secondaryTitles: z.array(z.string()),
	sources: z.array(z.string()),
	candidates: z.array(titleCandidate),
});
export type WaitingTitle = z.infer<typeof waitingTitle>;

export const waitingTitleQuery = listQuery.extend({ sourceId: z.uuid().optional() });
export const waitingTitleList = listOf(waitingTitle).extend({
	/** Postings of all waiting titles, and of those that are settled. */
	postingsWaiting: z.number().int(),
	postingsSettled: z.number().int(),
	scope: z.enum(["region", "organisation"]),
});

export const titleInput = z.object({
	titleKey: z.string().min(1).max(400),
	/** Null: no occupation fits. */
	occupationId: z.uuid().nullable(),
});

export const settled = z.object({ id: z.uuid(), postings: z.number().int() });

export const titleDecision = z.object({
	id: z.uuid(),
	titleKey: z.string(),
	title: z.string(),
	occupation: occupation.nullable(),
	scope: z.enum(["region", "organisation"]),
	decidedBy: z.string().nullable(),
	decidedAt: z.string(),
	postings: z.number().int(),
	abilities: z.array(z.enum(["undo"])),
});
export type TitleDecision = z.infer<typeof titleDecision>;
export const titleDecisionQuery = listQuery.extend({ outcome: z.enum(["occupation", "none"]).optional() });
export const titleDecisionList = listOf(titleDecision);

/** Texts of places in postings that no alias recognises. */
export const waitingPlace = z.object({ placeKey: z.string(), text: z.string(), postings: z.number().int() });
export const waitingPlaceList = z.object({
	items: z.array(waitingPlace),
	total: z.number().int(),
	places: z.array(reference),
});

export const placeInput = z.object({
	/** Word or words; every posting whose place has them is settled. */
	alias: z.string().trim().min(1).max(200),
	/** Null: not a place of the region. */
	placeId: z.uuid().nullable(),
});
export const placeAlias = z.object({
	id: z.uuid(),
	alias: z.string(),
	place: reference.nullable(),
	scope: z.enum(["region", "organisation"]),
	decidedAt: z.string(),
	abilities: z.array(z.enum(["undo"])),
});
export const placeAliasList = z.object({ items: z.array(placeAlias) });
