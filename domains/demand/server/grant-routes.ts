import { z } from "zod";
import { type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { grantList, newGrant } from "../contract-grants.ts";
import { writeGrants } from "./demand-policy.ts";
import { giveGrant } from "./give-grant.ts";
import { listGrants } from "./grant-queries.ts";
import { withdrawGrant } from "./withdraw-grant.ts";

export const grantRoutes: readonly Route[] = [
	readRoute({
		id: "demand.grants.list",
		method: "GET",
		path: "/region-grants",
		summary: "Associations that may draft catalogues for my region",
		access: writeGrants,
		response: grantList,
		handle: (context) => listGrants(context),
	}),
	writeRoute({
		id: "demand.grants.give",
		method: "POST",
		path: "/region-grants",
		summary: "Let an association of my region draft its catalogues",
		access: writeGrants,
		body: newGrant,
		response: z.void(),
		handle: (context, { body }) => giveGrant(context, body.organisationId),
	}),
	writeRoute({
		id: "demand.grants.withdraw",
		method: "DELETE",
		path: "/region-grants/:organisationId",
		summary: "Take my region back from an association; its drafts pass to my administration",
		access: writeGrants,
		params: newGrant,
		response: z.void(),
		handle: (context, { params }) => withdrawGrant(context, params.organisationId),
	}),
];
