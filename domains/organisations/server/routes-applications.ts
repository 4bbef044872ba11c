import { z } from "zod";
import { type Route, rawRoute, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { notFound } from "#platform/server/problem.ts";
import { checkCode, idParams } from "../contract.ts";
import { reason } from "../contract-operation.ts";
import * as shape from "../contract-organisations.ts";
import { getApplication, listApplications } from "./application-queries.ts";
import { checkApplication } from "./check-application.ts";
import { commentApplication } from "./comment-application.ts";
import { correctApplication } from "./correct-application.ts";
import { decideApplication } from "./decide-application.ts";
import { openEvidence } from "./open-evidence.ts";
import { decideApplications, readApplications } from "./permissions.ts";

/** Asked of the operator once the application is decided. */
const openReason = z.object({ reason: reason.shape.reason.optional() });
const evidenceParams = z.object({ id: z.uuid(), fileId: z.uuid() });

export const applicationRoutes: readonly Route[] = [
	readRoute({
		id: "organisations.applications.list",
		method: "GET",
		path: "/applications",
		summary: "Organisations that asked to be verified: all for the operator, those of the region for officials",
		access: readApplications,
		query: shape.applicationQuery,
		response: shape.applicationList,
		handle: (context, { query }) => listApplications(context, query),
	}),
	readRoute({
		id: "organisations.applications.get",
		method: "GET",
		path: "/applications/:id",
		summary: "What an organisation handed in, its check list, and what was decided",
		access: "signed-in",
		params: idParams,
		response: shape.applicationAnswer,
		handle: (context, { params, services }) => getApplication(context, params.id, services.cipher),
	}),
	writeRoute({
		id: "organisations.applications.correct",
		method: "PUT",
		path: "/applications/:id",
		summary: "Correct my application; a refused one waits again",
		access: "signed-in",
		params: idParams,
		body: shape.correctApplication,
		response: shape.applicationAnswer,
		handle: async (context, { params, body, services }) => {
			await correctApplication(context, params.id, body, services.cipher);
			return getApplication(context, params.id, services.cipher);
		},
	}),
	writeRoute({
		id: "organisations.applications.check",
		method: "PUT",
		path: "/applications/:id/checks/:code",
		summary: "Tick a point of the check list, or open it again",
		access: decideApplications,
		params: z.object({ id: z.uuid(), code: checkCode }),
		body: shape.setCheck,
		response: shape.applicationAnswer,
		handle: async (context, { params, body, services }) => {
			await checkApplication(context, { organisationId: params.id, code: params.code, ...body });
			return getApplication(context, params.id, services.cipher);
		},
	}),
	writeRoute({
		id: "organisations.applications.comment",
		method: "POST",
		path: "/applications/:id/comments",
		summary: "Advise those who decide",
		access: readApplications,
		params: idParams,
		body: shape.comment,
		response: shape.applicationAnswer,
		handle: async (context, { params, body, services }) => {
			await commentApplication(context, { organisationId: params.id, text: body.text });
			return getApplication(context, params.id, services.cipher);
		},
	}),
	writeRoute({
		id: "organisations.applications.decide",
		method: "POST",
		path: "/applications/:id/decision",
		summary: "Verify or refuse an organisation, with reasons",
		access: decideApplications,
		params: idParams,
		body: shape.decideApplication,
		response: shape.applicationAnswer,
		handle: async (context, { params, body, services }) => {
			const decision = body.decision === "verify" ? "verified" : "refused";
			await decideApplication(context, { ...body, organisationId: params.id, decision });
			return getApplication(context, params.id, services.cipher);
		},
	}),
	...(["suspend", "reinstate"] as const).map((verb) =>
		writeRoute({
			id: `organisations.organisations.${verb}`,
			method: "POST",
			path: `/organisations/:id/${verb}`,
			summary:
				verb === "suspend"
					? "Suspend a verified organisation: its roles stop counting at once"
					: "Let a suspended organisation work again",
			access: decideApplications,
			params: idParams,
			body: shape.withReasons,
			response: z.void(),
			handle: (context, { params, body }) =>
				decideApplication(context, {
					organisationId: params.id,
					decision: verb === "suspend" ? "suspended" : "reinstated",
					submittedAt: null,
					reasons: body.reasons,
				}),
		}),
	),
	rawRoute({
		id: "organisations.applications.evidence",
		method: "GET",
		path: "/applications/:id/evidence/:fileId",
		summary: "Download a file of an application",
		access: "signed-in",
		params: evidenceParams,
		query: openReason,
		produces: "application/octet-stream",
		handle: async (scope, { params, query, services, reply }) => {
			const { id: organisationId, fileId } = params;
			const file = await scope.write((context) => openEvidence(context, { organisationId, fileId, ...query }));
			if (!file) throw notFound();
			return reply
				.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
				.header("content-length", file.size)
				.type("application/octet-stream")
				.send(services.files.open(file.sha256));
		},
	}),
];
