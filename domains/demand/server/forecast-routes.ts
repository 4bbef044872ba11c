import { z } from "zod";
import { type Route, readRoute } from "#platform/server/http/route.ts";
import { seriesForecast, seriesList, sourceForecast } from "../contract-forecast.ts";
import { importPostings } from "./demand-policy.ts";
import { forecastOfSeries, forecastOfSource, listSeries } from "./forecast-queries.ts";

const id = z.object({ id: z.uuid() });
const horizon = z.object({ horizon: z.coerce.number().int().min(1).max(24).default(3) });

export const forecastRoutes: readonly Route[] = [
	readRoute({
		id: "demand.series.list",
		method: "GET",
		path: "/series",
		summary: "Yearly series of real figures by place, each a stock or a flow",
		access: "public",
		query: z.object({ place: z.string().max(60).optional() }),
		response: seriesList,
		handle: (context, { query }) => listSeries(context, query.place),
	}),
	readRoute({
		id: "demand.series.forecast",
		method: "GET",
		path: "/series/:id/forecast",
		summary: "A forecast with interval and back-test error against the naive forecast, or the reason for refusing one",
		access: "public",
		params: id,
		query: horizon,
		response: seriesForecast,
		handle: (context, { params, query }) => forecastOfSeries(context, params.id, query.horizon),
	}),
	readRoute({
		id: "demand.sources.forecast",
		method: "GET",
		path: "/demand-sources/:id/forecast",
		summary: "Monthly demand of a source with its forecast; refused for a stock, saying what its dates show",
		access: importPostings,
		params: id,
		query: horizon,
		response: sourceForecast,
		handle: (context, { params, query }) => forecastOfSource(context, params.id, query.horizon),
	}),
];
