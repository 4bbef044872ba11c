import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "#platform/web/api/client.ts";
import type { Client, ClientInput, Forward, ForwardInput } from "../contract.ts";
import "./forwards/problem-messages.ts";

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

export const forwardsQuery = (organisationId: string) =>
	queryOptions({
		queryKey: ["record-forwards", organisationId],
		queryFn: async ({ signal }): Promise<Forward[]> =>
			(await unwrap(api.GET("/api/organisations/{id}/record-forwards", { ...at(organisationId), signal }))).items,
		// It goes on by itself.
		refetchInterval: 10_000,
	});

export const createForward = (organisationId: string, body: ForwardInput) =>
	unwrap(api.POST("/api/organisations/{id}/record-forwards", { ...at(organisationId), body }));

const one = (id: string, forwardId: string) => ({ params: { path: { id, forwardId } } });

export const setForwardState = (organisationId: string, forwardId: string, state: Forward["state"]) =>
	unwrap(
		api.PATCH("/api/organisations/{id}/record-forwards/{forwardId}", {
			...one(organisationId, forwardId),
			body: { state },
		}),
	);

export const tryForward = (organisationId: string, forwardId: string, leaveOut: boolean) =>
	unwrap(
		api.POST("/api/organisations/{id}/record-forwards/{forwardId}/attempts", {
			...one(organisationId, forwardId),
			body: { leaveOut },
		}),
	);

export const removeForward = (organisationId: string, forwardId: string) =>
	unwrap(api.DELETE("/api/organisations/{id}/record-forwards/{forwardId}", one(organisationId, forwardId)));
