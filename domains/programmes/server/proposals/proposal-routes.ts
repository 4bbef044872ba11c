import { z } from "zod";
import { readNeeds } from "#domains/demand/api.ts";
import { type Route, rawRoute, readRoute, writeRoute } from "#platform/server/http/route.ts";
import {
	declineInput,
	myProposals as myProposalsShape,
	needProposals as needProposalsShape,
	planProposals,
	proposalInput,
	proposed,
	takeInput,
	withdrawInput,
} from "../../contract-proposals.ts";
import { buildPlans, writePlans } from "../plans/plan-policy.ts";
import { sendFile } from "../plans/send-file.ts";
import { declineProposal, takeProposals } from "./decide-proposals.ts";
import { listProposals } from "./list-proposals.ts";
import { myProposals } from "./my-proposals.ts";
import { needProposals } from "./need-proposals.ts";
import { followProposals, proposeChanges } from "./proposal-policy.ts";
import { proposeChanges as propose } from "./propose-changes.ts";
import { sourceFile } from "./source-file.ts";
import { withdrawProposals } from "./withdraw-proposals.ts";

const id = z.object({ id: z.uuid() });

export const proposalRoutes: readonly Route[] = [
	readRoute({
		id: "programmes.proposals.list",
		method: "GET",
		path: "/training-plans/:id/proposals",
		summary: "What needs and surveys ask a plan's objectives to take up, and what became of it; for those who build it",
		access: buildPlans,
		params: id,
		response: planProposals,
		handle: (context, { params }) => listProposals(context, params.id),
	}),
	readRoute({
		id: "programmes.proposals.mine",
		method: "GET",
		path: "/training-plans/:id/my-proposals",
		summary: "What my office proposed to a plan of the region, and what became of it",
		access: followProposals,
		params: id,
		response: myProposalsShape,
		handle: (context, { params }) => myProposals(context, params.id),
	}),
	writeRoute({
		id: "programmes.proposals.make",
		method: "POST",
		path: "/training-plans/:id/proposals",
		summary: "Propose that a plan's objectives take up what needs or a survey ask for",
		access: proposeChanges,
		params: id,
		body: proposalInput,
		response: proposed,
		handle: (context, { params, body }) => propose(context, params.id, body),
	}),
	writeRoute({
		id: "programmes.proposals.take",
		method: "POST",
		path: "/training-plans/:id/proposals/take",
		summary: "Take proposed changes into a draft; `revision` is the one that was seen",
		access: writePlans,
		params: id,
		body: takeInput,
		response: z.object({ revision: z.number().int() }),
		handle: (context, { params, body }) => takeProposals(context, { ...params, ...body }),
	}),
	writeRoute({
		id: "programmes.proposals.decline",
		method: "POST",
		path: "/training-plans/:id/proposals/:proposalId/decline",
		summary: "Decline a proposed change with a reason",
		access: writePlans,
		params: id.extend({ proposalId: z.uuid() }),
		body: declineInput,
		response: z.void(),
		handle: (context, { params, body }) => declineProposal(context, { ...params, ...body }),
	}),
	writeRoute({
		id: "programmes.proposals.withdraw",
		method: "POST",
		path: "/proposal-sources/withdraw",
		summary: "Take back what my organisation proposed to a plan, while no published version took it up",
		access: proposeChanges,
		body: withdrawInput,
		response: z.void(),
		handle: (context, { body }) => withdrawProposals(context, body.sourceIds),
	}),
	rawRoute({
		id: "programmes.proposals.file",
		method: "GET",
		path: "/training-plans/:id/proposal-sources/:sourceId/file",
		summary: "The file of a survey that a proposed change comes from",
		access: buildPlans,
		produces: "application/octet-stream",
		params: id.extend({ sourceId: z.uuid() }),
		handle: async (scope, { params, services, reply }) =>
			sendFile(reply, services, await scope.read((context) => sourceFile(context, params))),
	}),
	readRoute({
		id: "programmes.proposals.of-need",
		method: "GET",
		path: "/needs/:id/plan-proposals",
		summary: "To which training plans I may propose what a need asks for, and which took it up",
		access: readNeeds,
		params: id,
		query: z.object({
			/** Other needs that are proposed with it, by commas. */
			also: z
				.string()
				.max(19 * 37)
				.transform((text) => text.split(",").filter(Boolean))
				.pipe(z.array(z.uuid()).max(19))
				.default([]),
		}),
		response: needProposalsShape,
		handle: (context, { params, query }) => needProposals(context, { ...params, ...query }),
	}),
];
