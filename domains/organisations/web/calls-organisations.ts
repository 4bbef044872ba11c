import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { api, unwrap } from "#platform/web/api/client.ts";
import type { CheckCode, Role } from "../contract.ts";
import type * as shape from "../contract-organisations.ts";
import "./problem-messages.ts";

type Send = { headers: { "idempotency-key": string } };
type Out<Shape extends z.ZodType> = z.output<Shape>;

/** Filters, sort and page as the address holds them: the server reads texts as what they are. */
type ListQuery = Record<string, string | number | undefined>;

const at = (id: string) => ({ params: { path: { id } } });
const listAt = (id: string, query: ListQuery) => ({ params: { path: { id }, query: query as object } });

export type Region = Out<typeof shape.regionList>["items"][number];
export const regionsQuery = queryOptions({
	queryKey: ["regions"],
	queryFn: ({ signal }) => unwrap(api.GET("/api/regions", { signal })),
	staleTime: 600_000,
});

export type DirectoryRow = Out<typeof shape.directoryRow>;
export const fetchDirectory = (query: ListQuery, signal: AbortSignal) =>
	unwrap(api.GET("/api/organisations", { params: { query: query as object }, signal }));

export type Profile = Out<typeof shape.profileAnswer>;
export const profileQuery = (id: string) =>
	queryOptions({
		queryKey: ["organisations", id],
		queryFn: ({ signal }): Promise<Profile> => unwrap(api.GET("/api/organisations/{id}", { ...at(id), signal })),
	});
export const updateProfile = (id: string, body: Out<typeof shape.updateProfile>) =>
	unwrap(api.PATCH("/api/organisations/{id}", { ...at(id), body }));
export const registerOrganisation = (body: Out<typeof shape.registerOrganisation>, send: Send) =>
	unwrap(api.POST("/api/organisations", { body, ...send }));
export const suspendOrganisation = (id: string, reasons: string) =>
	unwrap(api.POST("/api/organisations/{id}/suspend", { ...at(id), body: { reasons } }));
export const reinstateOrganisation = (id: string, reasons: string) =>
	unwrap(api.POST("/api/organisations/{id}/reinstate", { ...at(id), body: { reasons } }));
export const leaveOrganisation = (id: string) => unwrap(api.POST("/api/organisations/{id}/leave", at(id)));

export const claimOrganisation = (id: string, body: Out<typeof shape.claimOrganisation>) =>
	unwrap(api.PUT("/api/organisations/{id}/claim", { ...at(id), body }));
export const withdrawClaim = (id: string) => unwrap(api.DELETE("/api/organisations/{id}/claim", at(id)));

export type ApplicationRow = Out<typeof shape.applicationRow>;
export const fetchApplications = (query: ListQuery, signal: AbortSignal) =>
	unwrap(api.GET("/api/applications", { params: { query: query as object }, signal }));
export type Application = Out<typeof shape.applicationAnswer>;
/** Not renewed by itself: what is decided is decided about the version that somebody has read. */
export const applicationQuery = (id: string) =>
	queryOptions({
		queryKey: ["applications", id],
		refetchOnWindowFocus: false,
		refetchOnReconnect: false,
		queryFn: ({ signal }): Promise<Application> => unwrap(api.GET("/api/applications/{id}", { ...at(id), signal })),
	});
export const correctApplication = (id: string, body: Out<typeof shape.correctApplication>) =>
	unwrap(api.PUT("/api/applications/{id}", { ...at(id), body }));
export const setCheck = (id: string, code: CheckCode, body: Out<typeof shape.setCheck>) =>
	unwrap(api.PUT("/api/applications/{id}/checks/{code}", { params: { path: { id, code } }, body }));
export const commentApplication = (id: string, text: string) =>
	unwrap(api.POST("/api/applications/{id}/comments", { ...at(id), body: { text } }));
export const decideApplication = (id: string, body: Out<typeof shape.decideApplication>) =>
	unwrap(api.POST("/api/applications/{id}/decision", { ...at(id), body }));
export const evidenceUrl = (id: string, fileId: string, reason?: string): string =>
	`/api/applications/${id}/evidence/${fileId}${reason ? `?${new URLSearchParams({ reason })}` : ""}`;

export type Member = Out<typeof shape.memberRow>;
export type MemberPage = Out<typeof shape.memberList>;
export const fetchMembers = (id: string, query: ListQuery, signal: AbortSignal): Promise<MemberPage> =>
	unwrap(api.GET("/api/organisations/{id}/members", { ...listAt(id, query), signal }));
export const changeRoles = (id: string, personId: string, roles: Role[]) =>
	unwrap(
		api.PUT("/api/organisations/{id}/members/{personId}", { params: { path: { id, personId } }, body: { roles } }),
	);
export const endMembership = (id: string, personId: string) =>
	unwrap(api.DELETE("/api/organisations/{id}/members/{personId}", { params: { path: { id, personId } } }));

export type Invitation = Out<typeof shape.invitationRow>;
export const fetchInvitations = (id: string, query: ListQuery, signal: AbortSignal) =>
	unwrap(api.GET("/api/organisations/{id}/invitations", { ...listAt(id, query), signal }));
export const invite = (id: string, body: Out<typeof shape.invite>, send: Send) =>
	unwrap(api.POST("/api/organisations/{id}/invitations", { ...at(id), body, ...send }));
export type InvitationPreview = Out<typeof shape.invitationPreview>;
export const previewInvitations = (id: string, fileId: string): Promise<InvitationPreview> =>
	unwrap(api.POST("/api/organisations/{id}/invitations/preview", { ...at(id), body: { fileId } }));
export const importInvitations = (id: string, fileId: string) =>
	unwrap(api.POST("/api/organisations/{id}/invitations/import", { ...at(id), body: { fileId } }));
export const templateUrl = (format: "csv" | "xlsx", language: string): string =>
	`/api/invitation-template?format=${format}&language=${language}`;
export const resendInvitation = (id: string) => unwrap(api.POST("/api/invitations/{id}/resend", at(id)));
export const revokeInvitation = (id: string) => unwrap(api.POST("/api/invitations/{id}/revoke", at(id)));

export type MyInvitation = Out<typeof shape.myInvitations>["items"][number];
export const myInvitationsQuery = queryOptions({
	queryKey: ["invitations", "mine"],
	queryFn: ({ signal }) => unwrap(api.GET("/api/account/invitations", { signal })),
});
export const acceptMyInvitation = (id: string) => unwrap(api.POST("/api/account/invitations/{id}/accept", at(id)));

export type InvitationSeen = Out<typeof shape.invitationSeen>;
/** Asked again when the person changes: what one may do with the link depends on who is signed in. */
export const invitationSeenQuery = (token: string, personId: string | undefined) =>
	queryOptions({
		queryKey: ["invitations", "seen", token, personId],
		queryFn: (): Promise<InvitationSeen> => unwrap(api.POST("/api/invitations/look", { body: { token } })),
	});
export const acceptInvitation = (token: string) => unwrap(api.POST("/api/invitations/accept", { body: { token } }));
