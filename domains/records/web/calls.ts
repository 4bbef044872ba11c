import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "#platform/web/api/client.ts";
import type { Client, ClientInput } from "../contract.ts";

const at = (id: string) => ({ params: { path: { id } } });

export const clientsQuery = (organisationId: string) =>
	queryOptions({
		queryKey: ["record-clients", organisationId],
		queryFn: async ({ signal }): Promise<Client[]> =>
			(await unwrap(api.GET("/api/organisations/{id}/record-clients", { ...at(organisationId), signal }))).items,
	});

export const createClient = (organisationId: string, body: ClientInput) =>
	unwrap(api.POST("/api/organisations/{id}/record-clients", { ...at(organisationId), body }));

export const revokeClient = (organisationId: string, clientId: string) =>
	unwrap(
		api.DELETE("/api/organisations/{id}/record-clients/{clientId}", {
			params: { path: { id: organisationId, clientId } },
		}),
	);
