import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { api, unwrap } from "#platform/web/api/client.ts";
import type {
	CatalogueHead,
	catalogueRow,
	catalogueTotals,
	comparison,
	CatalogueEntry as Entry,
	newCatalogue,
	occupationCatalogues,
	overview,
	rowQuery,
} from "../contract-catalogue.ts";
import type { GroupGap } from "../contract-group-gap.ts";
import "./problem-messages.ts";

export type { CatalogueHead } from "../contract-catalogue.ts";
export type CatalogueEntry = Entry;
export type Catalogue = CatalogueHead & { totals: z.infer<typeof catalogueTotals> };
export type CatalogueRow = z.infer<typeof catalogueRow>;
export type Comparison = z.infer<typeof comparison>;
export type OccupationCatalogues = z.infer<typeof occupationCatalogues>;
export type Overview = z.infer<typeof overview>;

/** Everything about catalogues lies under this key: one step of a life changes lists and single ones alike. */
const root = "catalogues";

export const cataloguesQuery = queryOptions({
	queryKey: [root, "all"],
	queryFn: ({ signal }) => unwrap(api.GET("/api/catalogues", { signal })),
});

export const catalogueQuery = (id: string) =>
	queryOptions({
		queryKey: [root, id],
		queryFn: ({ signal }): Promise<Catalogue> =>
			unwrap(api.GET("/api/catalogues/{id}", { params: { path: { id } }, signal })),
	});

/** Filters, sort and page as the address holds them: the server reads texts as what they are. */
type ListQuery = Record<string, string | number | undefined>;

export const fetchEntries = (id: string, query: ListQuery, signal: AbortSignal) =>
	unwrap(api.GET("/api/catalogues/{id}/entries", { params: { path: { id }, query: query as object }, signal }));

/** The most short ones of the filters, for the picture. */
export const topEntriesQuery = (id: string, filters: Record<string, string | undefined>, limit: number) =>
	queryOptions({
		queryKey: [root, id, "top", filters, limit],
		queryFn: ({ signal }) => fetchEntries(id, { ...filters, sort: "-stars", limit }, signal),
		placeholderData: keepPreviousData,
	});

export const entryQuery = (id: string, occupationId: string) =>
	queryOptions({
		queryKey: [root, id, "entry", occupationId],
		queryFn: ({ signal }): Promise<CatalogueEntry> =>
			unwrap(
				api.GET("/api/catalogues/{id}/entries/{occupationId}", { params: { path: { id, occupationId } }, signal }),
			),
	});

export const fetchRows = (
	{ id, occupationId, side }: { id: string; occupationId: string; side: z.infer<typeof rowQuery>["side"] },
	query: ListQuery,
	signal: AbortSignal,
) =>
	unwrap(
		api.GET("/api/catalogues/{id}/entries/{occupationId}/rows", {
			params: { path: { id, occupationId }, query: { ...query, side } as object },
			signal,
		}),
	);

export const compareQuery = (id: string, from: string) =>
	queryOptions({
		queryKey: [root, id, "compare", from],
		queryFn: ({ signal }): Promise<Comparison> =>
			unwrap(api.GET("/api/catalogues/{id}/compare", { params: { path: { id }, query: { from } }, signal })),
	});

export const overviewQuery = (query: { catalogueId?: string; year?: number }) =>
	queryOptions({
		queryKey: [root, "overview", query],
		queryFn: ({ signal }): Promise<Overview> => unwrap(api.GET("/api/overview", { params: { query }, signal })),
		staleTime: 60_000,
	});

export const occupationCataloguesQuery = (occupationId: string) =>
	queryOptions({
		queryKey: [root, "occupation", occupationId],
		queryFn: ({ signal }): Promise<OccupationCatalogues> =>
			unwrap(api.GET("/api/catalogue-entries/{occupationId}", { params: { path: { occupationId } }, signal })),
	});

export const draftCatalogue = (body: z.input<typeof newCatalogue>, headers?: Record<string, string>) =>
	unwrap(api.POST("/api/catalogues", { body: body as z.infer<typeof newCatalogue>, headers }));
export const recomputeCatalogue = (id: string) =>
	unwrap(api.POST("/api/catalogues/{id}/recompute", { params: { path: { id } } }));
export const submitCatalogue = (id: string) =>
	unwrap(api.POST("/api/catalogues/{id}/submit", { params: { path: { id } } }));
export const returnCatalogue = (id: string, note: string) =>
	unwrap(api.POST("/api/catalogues/{id}/return", { params: { path: { id } }, body: { note } }));
export const publishCatalogue = (id: string, note: string | undefined) =>
	unwrap(api.POST("/api/catalogues/{id}/publish", { params: { path: { id } }, body: { note } }));
export const discardCatalogue = (id: string) =>
	unwrap(api.DELETE("/api/catalogues/{id}", { params: { path: { id } } }));

/** How a group of learners stands to the newest catalogue. */
export const groupGapQuery = (id: string, asOf: string | undefined) =>
	queryOptions({
		queryKey: ["groups", id, "demand", asOf],
		queryFn: ({ signal }): Promise<GroupGap> =>
			unwrap(api.GET("/api/learner-groups/{id}/demand", { params: { path: { id }, query: { asOf } }, signal })),
	});
