import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "#platform/web/api/client.ts";
import type { WaitingTitle } from "../../contract-titles.ts";
import "./problem-words.ts";

export type { MatchReason, TitleCandidate, TitleDecision, WaitingTitle } from "../../contract-titles.ts";

type ListQuery = Record<string, string | number | undefined>;

export interface WaitingTitles {
	items: WaitingTitle[];
	total: number;
	nextCursor: string | null;
	previousCursor: string | null;
	postingsWaiting: number;
	postingsSettled: number;
	scope: "region" | "organisation";
}

export const fetchWaiting = (query: ListQuery, signal: AbortSignal): Promise<WaitingTitles> =>
	unwrap(api.GET("/api/titles/waiting", { params: { query: query as object }, signal })) as Promise<WaitingTitles>;

export const decideTitle = (titleKey: string, occupationId: string | null) =>
	unwrap(api.POST("/api/title-decisions", { body: { titleKey, occupationId } }));
export const undoTitle = (id: string) => unwrap(api.DELETE("/api/title-decisions/{id}", { params: { path: { id } } }));

export const fetchDecisions = (query: ListQuery, signal: AbortSignal) =>
	unwrap(api.GET("/api/title-decisions", { params: { query: query as object }, signal }));

export const waitingPlacesQuery = queryOptions({
	queryKey: ["posting-places", "waiting"],
	queryFn: ({ signal }) =>
		unwrap(api.GET("/api/posting-places/waiting", { params: { query: { limit: 100 } }, signal })),
});
export const placeAliasesQuery = queryOptions({
	queryKey: ["posting-places", "aliases"],
	queryFn: ({ signal }) => unwrap(api.GET("/api/posting-places", { signal })),
});
export const settlePlace = (alias: string, placeId: string | null) =>
	unwrap(api.POST("/api/posting-places", { body: { alias, placeId } }));
export const undoPlace = (id: string) => unwrap(api.DELETE("/api/posting-places/{id}", { params: { path: { id } } }));
