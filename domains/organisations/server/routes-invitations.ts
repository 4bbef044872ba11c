import { z } from "zod";
import { openRoute, type Route, rawRoute, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { linkBase } from "#platform/server/sign-in/link-base.ts";
import { writeCsv } from "#platform/server/tabular/write-csv.ts";
import { writeXlsx } from "#platform/server/tabular/write-xlsx.ts";
import { idParams, linkToken } from "../contract.ts";
import * as shape from "../contract-organisations.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { unsafeAsSystem } from "./as-system.ts";
import { importInvitations } from "./import-invitations.ts";
import { listInvitations, listMyInvitations, lookAtInvitation } from "./invitation-queries.ts";
import { invite, resendInvitation, revokeInvitation } from "./invite.ts";
import { inviteMembers } from "./permissions.ts";
import { readInvitationFile } from "./read-invitation-file.ts";

const token = z.object({ token: linkToken });

export const invitationRoutes: readonly Route[] = [
	readRoute({
		id: "organisations.invitations.list",
		method: "GET",
		path: "/organisations/:id/invitations",
		summary: "Invitations into my organisation",
		access: inviteMembers,
		params: idParams,
		query: shape.invitationQuery,
		response: shape.invitationList,
		handle: (context, { params, query }) => listInvitations(context, params.id, query),
	}),
	writeRoute({
		id: "organisations.invitations.create",
		method: "POST",
		path: "/organisations/:id/invitations",
		summary: "Invite one address with roles",
		access: inviteMembers,
		params: idParams,
		body: shape.invite,
		response: z.object({ id: z.uuid() }),
		ratePerMinute: 60,
		handle: async (context, { params, body, services, request }) => ({
			id: await invite(context, params.id, body, linkBase(services.settings, request)),
		}),
	}),
	readRoute({
		id: "organisations.invitations.preview",
		method: "POST",
		path: "/organisations/:id/invitations/preview",
		summary: "What a CSV or Excel list of people would do, row by row",
		access: inviteMembers,
		params: idParams,
		body: shape.invitationFile,
		response: shape.invitationPreview,
		handle: async (context, { params, body, services }) => {
			const { fileName, rows } = await readInvitationFile(context, params.id, body.fileId, services.files);
			const bad = rows.filter(({ problems }) => problems.length > 0).length;
			return { fileName, rows: rows.slice(0, 200), figures: { rows: rows.length, good: rows.length - bad, bad } };
		},
	}),
	writeRoute({
		id: "organisations.invitations.import",
		method: "POST",
		path: "/organisations/:id/invitations/import",
		summary: "Invite the good rows of a previewed list",
		access: inviteMembers,
		params: idParams,
		body: shape.invitationFile,
		response: shape.invitationImported,
		ratePerMinute: 10,
		handle: (context, { params, body, services, request }) =>
			importInvitations(context, {
				organisationId: params.id,
				fileId: body.fileId,
				base: linkBase(services.settings, request),
				files: services.files,
			}),
	}),
	rawRoute({
		id: "organisations.invitations.template",
		method: "GET",
		path: "/invitation-template",
		summary: "An empty list of people to invite",
		access: inviteMembers,
		query: shape.templateQuery,
		produces: "text/csv",
		handle: async (_scope, { query, reply }) => {
			const zh = query.language === "zh";
			const columns = [
				{ key: "email", label: zh ? "电子邮箱" : "email", kind: "text" as const, width: 36 },
				{ key: "name", label: zh ? "姓名" : "name", kind: "text" as const, width: 24 },
				{ key: "roles", label: zh ? "角色" : "roles", kind: "text" as const, width: 30 },
			];
			const name = `${zh ? "邀请名单" : "invitations"}.${query.format}`;
			reply.header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(name)}`);
			return query.format === "csv"
				? reply.type("text/csv; charset=utf-8").send(writeCsv([], columns))
				: reply
						.type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
						.send(writeXlsx([], columns, { sheetName: zh ? "邀请名单" : "invitations" }));
		},
	}),
	writeRoute({
		id: "organisations.invitations.resend",
		method: "POST",
		path: "/invitations/:id/resend",
		summary: "Send a new link; the old one stops working",
		access: inviteMembers,
		params: idParams,
		response: z.void(),
		ratePerMinute: 60,
		handle: (context, { params, services, request }) =>
			resendInvitation(context, params.id, linkBase(services.settings, request)),
	}),
	writeRoute({
		id: "organisations.invitations.revoke",
		method: "POST",
		path: "/invitations/:id/revoke",
		summary: "Take an invitation back",
		access: inviteMembers,
		params: idParams,
		response: z.void(),
		handle: (context, { params }) => revokeInvitation(context, params.id),
	}),
	openRoute({
		id: "organisations.invitations.look",
		method: "POST",
		path: "/invitations/look",
		summary: "What the link of an invitation offers, before one signs in",
		access: "public",
		body: token,
		response: shape.invitationSeen,
		ratePerMinute: 30,
		handle: ({ actor }, { body, services }) =>
			services.contexts.read(unsafeAsSystem(actor), (context) => lookAtInvitation(context, body.token, actor.personId)),
	}),
	openRoute({
		id: "organisations.invitations.accept",
		method: "POST",
		path: "/invitations/accept",
		summary: "Accept an invitation sent to my proven address",
		access: "signed-in",
		body: token,
		response: z.object({ organisationId: z.uuid() }),
		ratePerMinute: 30,
		handle: async ({ actor }, { body, services }) => ({
			organisationId: await services.contexts.write(unsafeAsSystem(actor), (context) =>
				acceptInvitation(context, body),
			),
		}),
	}),
	readRoute({
		id: "account.invitations.list",
		method: "GET",
		path: "/account/invitations",
		summary: "Open invitations sent to my proven address",
		access: "signed-in",
		response: shape.myInvitations,
		handle: (context) => listMyInvitations(context),
	}),
	openRoute({
		id: "account.invitations.accept",
		method: "POST",
		path: "/account/invitations/:id/accept",
		summary: "Accept an invitation of this list",
		access: "signed-in",
		params: idParams,
		response: z.object({ organisationId: z.uuid() }),
		ratePerMinute: 30,
		handle: async ({ actor }, { params, services }) => ({
			organisationId: await services.contexts.write(unsafeAsSystem(actor), (context) =>
				acceptInvitation(context, { id: params.id }),
			),
		}),
	}),
];
