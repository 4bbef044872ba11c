import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "#platform/web/api/client.ts";
import "./problem-messages.ts";

export const grantsQuery = queryOptions({
	queryKey: ["region-grants"],
	queryFn: ({ signal }) => unwrap(api.GET("/api/region-grants", { signal })),
});

export const giveGrant = (organisationId: string) =>
	unwrap(api.POST("/api/region-grants", { body: { organisationId } }));
export const withdrawGrant = (organisationId: string) =>
	unwrap(api.DELETE("/api/region-grants/{organisationId}", { params: { path: { organisationId } } }));
