import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "#platform/web/api/client.ts";
import type {
	ImportMapping,
	ImportPreview,
	ImportSummary,
	Posting,
	SourceInput,
	SourceSummary,
} from "../../contract-postings.ts";
import "./problem-words.ts";

export type { ImportPreview, ImportSummary, PostingField } from "../../contract-postings.ts";
export type PostingRow = Posting;
export type Source = SourceSummary;

type ListQuery = Record<string, string | number | undefined>;
type Send = { headers: Record<string, string> };
const at = (id: string) => ({ params: { path: { id } } });

export const sourcesQuery = queryOptions({
	queryKey: ["demand-sources"],
	queryFn: ({ signal }) => unwrap(api.GET("/api/demand-sources", { signal })),
});

export const sourceQuery = (id: string) =>
	queryOptions({
		queryKey: ["demand-sources", id],
		queryFn: ({ signal }) => unwrap(api.GET("/api/demand-sources/{id}", { ...at(id), signal })),
	});

export const createSource = (body: SourceInput, { headers }: Send) =>
	unwrap(api.POST("/api/demand-sources", { body, headers }));
export const editSource = (id: string, body: SourceInput) =>
	unwrap(api.PUT("/api/demand-sources/{id}", { ...at(id), body }));

export const prepareImport = (body: { sourceId: string; fileId: string; sheet?: string | null }) =>
	unwrap(api.POST("/api/posting-imports", { body }));

export const importQuery = (id: string) =>
	queryOptions({
		queryKey: ["posting-imports", id],
		queryFn: ({ signal }): Promise<ImportSummary> =>
			unwrap(api.GET("/api/posting-imports/{id}", { ...at(id), signal })) as Promise<ImportSummary>,
	});

export const previewQuery = (id: string) =>
	queryOptions({
		queryKey: ["posting-imports", id, "preview"],
		queryFn: ({ signal }): Promise<ImportPreview> =>
			unwrap(api.GET("/api/posting-imports/{id}/preview", { ...at(id), signal })) as Promise<ImportPreview>,
	});

export const mapImport = (id: string, body: ImportMapping): Promise<ImportPreview> =>
	unwrap(api.PUT("/api/posting-imports/{id}/mapping", { ...at(id), body })) as Promise<ImportPreview>;
export const startImport = (id: string) => unwrap(api.POST("/api/posting-imports/{id}/start", at(id)));
export const discardImport = (id: string) => unwrap(api.DELETE("/api/posting-imports/{id}", at(id)));

export const fetchPostings = (query: ListQuery, signal: AbortSignal) =>
	unwrap(api.GET("/api/postings", { params: { query: query as object }, signal }));
