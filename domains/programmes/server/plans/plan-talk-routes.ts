import { z } from "zod";
import { type Route, rawRoute, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { commentInput, planChanges, planComments, planComparison } from "../../contract-plan-talk.ts";
import { attachmentInput } from "../../contract-plans.ts";
import { attach, detach } from "./attach.ts";
import { attachmentFile } from "./attachment-queries.ts";
import { addComment, listComments, resolveComment } from "./comments.ts";
import { comparePlans, listPlanChanges } from "./compare-plans.ts";
import { buildPlans } from "./plan-policy.ts";
import { sendFile } from "./send-file.ts";

const id = z.object({ id: z.uuid() });
const ofAttachment = id.extend({ attachmentId: z.uuid() });
const revision = z.object({ revision: z.number().int() });

export const planTalkRoutes: readonly Route[] = [
	writeRoute({
		id: "programmes.attachments.add",
		method: "POST",
		path: "/training-plans/:id/attachments",
		summary: "Attach an enterprise standard or a project case to a draft",
		access: buildPlans,
		params: id,
		body: attachmentInput,
		response: revision.extend(id.shape),
		handle: (context, { params, body }) => attach(context, params.id, body),
	}),
	writeRoute({
		id: "programmes.attachments.remove",
		method: "DELETE",
		path: "/training-plans/:id/attachments/:attachmentId",
		summary: "Take a standard or case away",
		access: buildPlans,
		params: ofAttachment,
		response: revision,
		handle: (context, { params }) => detach(context, params),
	}),
	rawRoute({
		id: "programmes.attachments.file",
		method: "GET",
		path: "/training-plans/:id/attachments/:attachmentId/file",
		summary: "The file of a standard or case",
		access: "signed-in",
		produces: "application/octet-stream",
		params: ofAttachment,
		handle: async (scope, { params, services, reply }) =>
			sendFile(reply, services, await scope.read((context) => attachmentFile(context, params))),
	}),
	readRoute({
		id: "programmes.comments.list",
		method: "GET",
		path: "/training-plans/:id/comments",
		summary: "What was said about a version; for those who build it",
		access: buildPlans,
		params: id,
		response: planComments,
		handle: async (context, { params }) => ({ items: await listComments(context, params.id) }),
	}),
	writeRoute({
		id: "programmes.comments.add",
		method: "POST",
		path: "/training-plans/:id/comments",
		summary: "Say something about a plan, an objective or a module, or answer",
		access: buildPlans,
		params: id,
		body: commentInput,
		response: id,
		handle: (context, { params, body }) => addComment(context, { id: params.id, input: body }),
	}),
	writeRoute({
		id: "programmes.comments.resolve",
		method: "POST",
		path: "/plan-comments/:id/resolve",
		summary: "Mark a thread as settled, or open it again",
		access: buildPlans,
		params: id,
		body: z.object({ resolved: z.boolean() }),
		response: z.void(),
		handle: (context, { params, body }) => resolveComment(context, { id: params.id, resolved: body.resolved }),
	}),
	readRoute({
		id: "programmes.changes.list",
		method: "GET",
		path: "/training-plans/:id/history",
		summary: "What was done to a version, by whom and when; for those who build it",
		access: buildPlans,
		params: id,
		response: planChanges,
		handle: async (context, { params }) => ({ items: await listPlanChanges(context, params.id) }),
	}),
	readRoute({
		id: "programmes.plans.compare",
		method: "GET",
		path: "/training-plans/:id/compare",
		summary: "What a version added, removed and changed against an earlier one",
		access: "signed-in",
		params: id,
		query: z.object({ with: z.uuid().optional() }),
		response: planComparison,
		handle: (context, { params, query }) => comparePlans(context, { id: params.id, withId: query.with }),
	}),
];
