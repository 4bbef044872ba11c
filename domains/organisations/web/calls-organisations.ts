import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { requestJson } from "#platform/web/api/request.ts";
import type * as shape from "../contract-organisations.ts";
import { listAddress } from "./parts/list-address.ts";
import "./problem-messages.ts";

type Send = { headers: { "idempotency-key": string } };
type In<Shape extends z.ZodType> = z.input<Shape>;
type Out<Shape extends z.ZodType> = z.output<Shape>;
type ListQuery = Record<string, string | number | undefined>;

const post = <Answer = null>(path: string, json?: unknown, send?: Send) =>
	requestJson<Answer>(path, { method: "POST", json, ...send });

export type Region = Out<typeof shape.regionList>["items"][number];
export const regionsQuery = queryOptions({
	queryKey: ["regions"],
	queryFn: ({ signal }) => requestJson<Out<typeof shape.regionList>>("/api/regions", { signal }),
	staleTime: 600_000,
});

export type DirectoryRow = Out<typeof shape.directoryRow>;
export const fetchDirectory = (query: ListQuery, signal: AbortSignal) =>
	requestJson<Out<typeof shape.directoryList>>(listAddress("/api/organisations", query), { signal });

export type Profile = Out<typeof shape.profileAnswer>;
export const profileQuery = (id: string) =>
	queryOptions({
		queryKey: ["organisations", id],
		queryFn: ({ signal }) => requestJson<Profile>(`/api/organisations/${id}`, { signal }),
	});
export const updateProfile = (id: string, json: In<typeof shape.updateProfile>) =>
	requestJson<Profile>(`/api/organisations/${id}`, { method: "PATCH", json });
export const registerOrganisation = (json: In<typeof shape.registerOrganisation>, send: Send) =>
	post<{ id: string }>("/api/organisations", json, send);
export const suspendOrganisation = (id: string, reasons: string) =>
	post(`/api/organisations/${id}/suspend`, { reasons });
export const reinstateOrganisation = (id: string, reasons: string) =>
	post(`/api/organisations/${id}/reinstate`, { reasons });
export const leaveOrganisation = (id: string) => post(`/api/organisations/${id}/leave`);

export type ApplicationRow = Out<typeof shape.applicationRow>;
export const fetchApplications = (query: ListQuery, signal: AbortSignal) =>
	requestJson<Out<typeof shape.applicationList>>(listAddress("/api/applications", query), { signal });
export type Application = Out<typeof shape.applicationAnswer>;
export const applicationQuery = (id: string) =>
	queryOptions({
		queryKey: ["applications", id],
		queryFn: ({ signal }) => requestJson<Application>(`/api/applications/${id}`, { signal }),
	});
export const correctApplication = (id: string, json: In<typeof shape.correctApplication>) =>
	requestJson<Application>(`/api/applications/${id}`, { method: "PUT", json });
export const setCheck = (id: string, code: string, json: In<typeof shape.setCheck>) =>
	requestJson<Application>(`/api/applications/${id}/checks/${code}`, { method: "PUT", json });
export const commentApplication = (id: string, text: string) =>
	post<Application>(`/api/applications/${id}/comments`, { text });
export const decideApplication = (id: string, json: In<typeof shape.decideApplication>) =>
	post<Application>(`/api/applications/${id}/decision`, json);
export const evidenceUrl = (id: string, fileId: string): string => `/api/applications/${id}/evidence/${fileId}`;

export type Member = Out<typeof shape.memberRow>;
export type MemberPage = Out<typeof shape.memberList>;
export const fetchMembers = (id: string, query: ListQuery, signal: AbortSignal) =>
	requestJson<MemberPage>(listAddress(`/api/organisations/${id}/members`, query), { signal });
export const changeRoles = (id: string, personId: string, roles: In<typeof shape.changeRoles>["roles"]) =>
	requestJson(`/api/organisations/${id}/members/${personId}`, { method: "PUT", json: { roles } });
export const endMembership = (id: string, personId: string) =>
	requestJson(`/api/organisations/${id}/members/${personId}`, { method: "DELETE" });

export type Invitation = Out<typeof shape.invitationRow>;
export type InvitationPage = Out<typeof shape.invitationList>;
export const fetchInvitations = (id: string, query: ListQuery, signal: AbortSignal) =>
	requestJson<InvitationPage>(listAddress(`/api/organisations/${id}/invitations`, query), { signal });
export const invite = (id: string, json: In<typeof shape.invite>, send: Send) =>
	post<{ id: string }>(`/api/organisations/${id}/invitations`, json, send);
export type InvitationPreview = Out<typeof shape.invitationPreview>;
export const previewInvitations = (id: string, fileId: string) =>
	post<InvitationPreview>(`/api/organisations/${id}/invitations/preview`, { fileId });
export const importInvitations = (id: string, fileId: string) =>
	post<Out<typeof shape.invitationImported>>(`/api/organisations/${id}/invitations/import`, { fileId });
export const templateUrl = (format: "csv" | "xlsx", language: string): string =>
	`/api/invitation-template?format=${format}&language=${language}`;
export const resendInvitation = (id: string) => post(`/api/invitations/${id}/resend`);
export const revokeInvitation = (id: string) => post(`/api/invitations/${id}/revoke`);

export type InvitationSeen = Out<typeof shape.invitationSeen>;
/** Asked again when the person changes: what one may do with the link depends on who is signed in. */
export const invitationSeenQuery = (token: string, personId: string | undefined) =>
	queryOptions({
		queryKey: ["invitations", "seen", token, personId],
		queryFn: () => post<InvitationSeen>("/api/invitations/look", { token }),
	});
export const acceptInvitation = (token: string) =>
	post<{ organisationId: string }>("/api/invitations/accept", { token });
