import { z } from "zod";
import { openRoute, type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { clientInput, clientList, newClient } from "../contract.ts";
import { createClient, listClients, revokeClient } from "./clients.ts";
import { manageClients } from "./clients-policy.ts";

const organisation = z.object({ id: z.uuid() });

export const clientRoutes: readonly Route[] = [
	readRoute({
		id: "records.clients.list",
		method: "GET",
		path: "/organisations/:id/record-clients",
		summary: "Programs that may use my organisation's record store",
		access: manageClients,
		params: organisation,
		response: clientList,
		handle: async (context, { params }) => ({ items: await listClients(context, params.id) }),
	}),
	openRoute({
		id: "records.clients.create",
		method: "POST",
		path: "/organisations/:id/record-clients",
		summary: "Make credentials for a program; the secret is shown once",
		access: manageClients,
		params: organisation,
		body: clientInput,
		response: newClient,
		ratePerMinute: 30,
		handle: (scope, { params, body }) => scope.write((context) => createClient(context, params.id, body)),
	}),
	writeRoute({
		id: "records.clients.revoke",
		method: "DELETE",
		path: "/organisations/:id/record-clients/:clientId",
		summary: "Withdraw a program's credentials at once",
		access: manageClients,
		params: organisation.extend({ clientId: z.uuid() }),
		response: z.void(),
		handle: (context, { params }) => revokeClient(context, params.id, params.clientId),
	}),
];
