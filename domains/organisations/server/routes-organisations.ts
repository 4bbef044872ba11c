import { z } from "zod";
import { openRoute, type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import { idParams } from "../contract.ts";
import * as shape from "../contract-organisations.ts";
import { unsafeAsSystem } from "./as-system.ts";
import { changeRoles } from "./change-roles.ts";
import { claimOrganisation } from "./claim-organisation.ts";
import { getProfile, listDirectory, listRegions } from "./directory-queries.ts";
import { endMembership, leaveOrganisation } from "./end-membership.ts";
import { listMembers } from "./member-queries.ts";
import { editProfile, manageMembers } from "./permissions.ts";
import { registerOrganisation } from "./register-organisation.ts";
import { updateProfile } from "./update-profile.ts";
import { withdrawClaim } from "./withdraw-claim.ts";

export const organisationRoutes: readonly Route[] = [
	readRoute({
		id: "organisations.regions.list",
		method: "GET",
		path: "/regions",
		summary: "Regions and the places inside them",
		access: "public",
		response: shape.regionList,
		handle: (context) => listRegions(context),
	}),
	readRoute({
		id: "organisations.directory.list",
		method: "GET",
		path: "/organisations",
		summary: "Directory of verified organisations",
		access: "public",
		query: shape.directoryQuery,
		response: shape.directoryList,
		handle: (context, { query }) => listDirectory(context, query),
	}),
	exportRoute<z.infer<typeof shape.directoryQuery>>({
		id: "organisations.directory.export",
		path: "/organisations/export",
		summary: "The directory as CSV or Excel, every filtered row",
		access: "public",
		query: shape.directoryQuery,
		fileName: { en: "organisations", zh: "机构名录" },
		columns: (language) => [
			{ key: "name", label: language === "zh" ? "名称" : "Name", kind: "text", width: 40 },
			{ key: "kind", label: language === "zh" ? "类型" : "Kind", kind: "text", width: 20 },
			{ key: "region", label: language === "zh" ? "区域" : "Region", kind: "text", width: 20 },
			{ key: "website", label: language === "zh" ? "网站" : "Website", kind: "text", width: 40 },
		],
		async *rows(context, query, language) {
			const other = language === "zh" ? "en" : "zh";
			let cursor: string | undefined;
			do {
				const page = await listDirectory(context, { ...query, limit: 200, cursor });
				for (const { name, kind, regionName, website } of page.items) {
					yield {
						name: name[language] ?? name[other],
						kind,
						region: regionName[language] ?? regionName[other],
						website,
					};
				}
				cursor = page.nextCursor ?? undefined;
			} while (cursor);
		},
	}),
	writeRoute({
		id: "organisations.organisations.register",
		method: "POST",
		path: "/organisations",
		summary: "Register an organisation; it waits until the operator has verified it",
		access: "signed-in",
		body: shape.registerOrganisation,
		response: z.object({ id: z.uuid() }),
		ratePerMinute: 30,
		handle: async (context, { body, services }) => ({
			id: await registerOrganisation(context, body, services.cipher),
		}),
	}),
	readRoute({
		id: "organisations.organisations.get",
		method: "GET",
		path: "/organisations/:id",
		summary: "Public profile of an organisation",
		access: "public",
		params: idParams,
		response: shape.profileAnswer,
		handle: (context, { params }) => getProfile(context, params.id),
	}),
	writeRoute({
		id: "organisations.organisations.update",
		method: "PATCH",
		path: "/organisations/:id",
		summary: "Edit the public profile of my organisation",
		access: editProfile,
		params: idParams,
		body: shape.updateProfile,
		response: shape.profileAnswer,
		handle: async (context, { params, body }) => {
			await updateProfile(context, params.id, body);
			return getProfile(context, params.id);
		},
	}),
	openRoute({
		id: "organisations.claims.submit",
		method: "PUT",
		path: "/organisations/:id/claim",
		summary: "Ask to become the owner of an institution that has none yet, or correct what I asked",
		access: "signed-in",
		params: idParams,
		body: shape.claimOrganisation,
		response: z.void(),
		ratePerMinute: 30,
		handle: ({ actor }, { params, body, services }) =>
			services.contexts.write(unsafeAsSystem(actor), (context) =>
				claimOrganisation(context, params.id, body, services.cipher),
			),
	}),
	openRoute({
		id: "organisations.claims.withdraw",
		method: "DELETE",
		path: "/organisations/:id/claim",
		summary: "Take my claim back",
		access: "signed-in",
		params: idParams,
		response: z.void(),
		handle: ({ actor }, { params, services }) =>
			services.contexts.write(unsafeAsSystem(actor), (context) => withdrawClaim(context, params.id)),
	}),
	writeRoute({
		id: "organisations.organisations.leave",
		method: "POST",
		path: "/organisations/:id/leave",
		summary: "End my own membership",
		access: "signed-in",
		params: idParams,
		response: z.void(),
		handle: (context, { params }) => leaveOrganisation(context, params.id),
	}),
	readRoute({
		id: "organisations.members.list",
		method: "GET",
		path: "/organisations/:id/members",
		summary: "Members of my organisation and their roles",
		access: manageMembers,
		params: idParams,
		query: shape.memberQuery,
		response: shape.memberList,
		handle: (context, { params, query }) => listMembers(context, params.id, query),
	}),
	writeRoute({
		id: "organisations.members.changeRoles",
		method: "PUT",
		path: "/organisations/:id/members/:personId",
		summary: "Give a member exactly these roles",
		access: manageMembers,
		params: shape.memberParams,
		body: shape.changeRoles,
		response: z.void(),
		handle: (context, { params, body }) =>
			changeRoles(context, { organisationId: params.id, personId: params.personId, roles: body.roles }),
	}),
	writeRoute({
		id: "organisations.members.end",
		method: "DELETE",
		path: "/organisations/:id/members/:personId",
		summary: "End a membership",
		access: manageMembers,
		params: shape.memberParams,
		response: z.void(),
		handle: (context, { params }) => endMembership(context, { organisationId: params.id, personId: params.personId }),
	}),
];
