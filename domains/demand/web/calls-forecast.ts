import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { api, unwrap } from "#platform/web/api/client.ts";
import { requestJson } from "#platform/web/api/request.ts";
import type { ForecastResult, SeriesForecastAnswer, seriesList, sourceForecast } from "../contract-forecast.ts";
import type { KindEvidence, sourceList } from "../contract-postings.ts";
import "./problem-messages.ts";

export type SeriesForecast = SeriesForecastAnswer;
export type SeriesList = z.infer<typeof seriesList>;
export type Forecast = Extract<ForecastResult, { ok: true }>;
export type Refusal = Extract<ForecastResult, { ok: false }>;
export type SourceForecast = z.infer<typeof sourceForecast>;
export type Evidence = Partial<KindEvidence>;

export const seriesQuery = (place: string | undefined) =>
	queryOptions({
		queryKey: ["series", place],
		queryFn: ({ signal }): Promise<SeriesList> =>
			unwrap(api.GET("/api/series", { params: { query: place ? { place } : {} }, signal })),
		staleTime: 600_000,
	});

export const seriesForecastQuery = (id: string, horizon: number) =>
	queryOptions({
		queryKey: ["series", id, "forecast", horizon],
		queryFn: ({ signal }): Promise<SeriesForecast> =>
			unwrap(api.GET("/api/series/{id}/forecast", { params: { path: { id }, query: { horizon } }, signal })),
		placeholderData: keepPreviousData,
	});

/** The sources of postings that the reader may see. */
export const sourcesQuery = queryOptions({
	queryKey: ["demand-sources"],
	queryFn: ({ signal }) => requestJson<z.infer<typeof sourceList>>("/api/demand-sources", { signal }),
});

export const sourceForecastQuery = (id: string) =>
	queryOptions({
		queryKey: ["demand-sources", id, "forecast"],
		queryFn: ({ signal }): Promise<SourceForecast> =>
			unwrap(api.GET("/api/demand-sources/{id}/forecast", { params: { path: { id }, query: { horizon: 6 } }, signal })),
	});
