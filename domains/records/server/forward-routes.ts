import { z } from "zod";
import { openRoute, type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { forwardAttempt, forwardInput, forwardList, forwardState } from "../contract.ts";
import { manageClients } from "./clients-policy.ts";
import { createForward, listForwards, removeForward, setForwardState, tryForward } from "./forwards.ts";

const organisation = z.object({ id: z.uuid() });
const one = organisation.extend({ forwardId: z.uuid() });

export const forwardRoutes: readonly Route[] = [
	readRoute({
		id: "records.forwards.list",
		method: "GET",
		path: "/organisations/:id/record-forwards",
		summary: "Stores to which my organisation's statements are sent on",
		access: manageClients,
		params: organisation,
		response: forwardList,
		handle: async (context, { params }) => ({ items: await listForwards(context, params.id) }),
	}),
	openRoute({
		id: "records.forwards.create",
		method: "POST",
		path: "/organisations/:id/record-forwards",
		summary: "Send statements on to another store; its secret is kept encrypted and not shown again",
		access: manageClients,
		params: organisation,
		body: forwardInput,
		response: z.object({ id: z.uuid() }),
		ratePerMinute: 30,
		handle: (scope, { params, body, services }) =>
			scope.write((context) => createForward(context, services.cipher, params.id, body)),
	}),
	writeRoute({
		id: "records.forwards.set-state",
		method: "PATCH",
		path: "/organisations/:id/record-forwards/:forwardId",
		summary: "Pause sending, or go on",
		access: manageClients,
		params: one,
		body: forwardState,
		response: z.void(),
		ratePerMinute: 30,
		handle: (context, { params, body }) => setForwardState(context, params.id, params.forwardId, body.state),
	}),
	writeRoute({
		id: "records.forwards.try",
		method: "POST",
		path: "/organisations/:id/record-forwards/:forwardId/attempts",
		summary: "Try again now; what is refused then may be left out",
		access: manageClients,
		params: one,
		body: forwardAttempt,
		response: z.void(),
		ratePerMinute: 30,
		handle: (context, { params, body }) => tryForward(context, params.id, params.forwardId, body),
	}),
	writeRoute({
		id: "records.forwards.remove",
		method: "DELETE",
		path: "/organisations/:id/record-forwards/:forwardId",
		summary: "Stop sending on, and forget the credentials",
		access: manageClients,
		params: one,
		response: z.void(),
		handle: (context, { params }) => removeForward(context, params.id, params.forwardId),
	}),
];
