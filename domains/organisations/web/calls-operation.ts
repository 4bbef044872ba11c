import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { api, unwrap } from "#platform/web/api/client.ts";
import type * as shape from "../contract-operation.ts";
import "./problem-messages.ts";

type Out<Shape extends z.ZodType> = z.output<Shape>;

/** Filters, sort and page as the address holds them: the server reads texts as what they are. */
type ListQuery = Record<string, string | number | undefined>;

const at = (id: string) => ({ params: { path: { id } } });

export type MailRow = Out<typeof shape.mailRow>;
export type MailPage = Out<typeof shape.mailList>;
export const fetchMails = (query: ListQuery, signal: AbortSignal): Promise<MailPage> =>
	unwrap(api.GET("/api/operation/mails", { params: { query: query as object }, signal }));
export type Mail = Out<typeof shape.mailAnswer>;
export const openMail = (id: string, reason: string): Promise<Mail> =>
	unwrap(api.POST("/api/operation/mails/{id}", { ...at(id), body: { reason } }));

export type FoundPerson = Out<typeof shape.foundPerson>;
export const findPerson = (email: string, reason: string): Promise<FoundPerson> =>
	unwrap(api.POST("/api/operation/people", { body: { email, reason } }));
export const suspendPerson = (id: string, reason: string) =>
	unwrap(api.POST("/api/operation/people/{id}/suspend", { ...at(id), body: { reason } }));
export const reinstatePerson = (id: string, reason: string) =>
	unwrap(api.POST("/api/operation/people/{id}/reinstate", { ...at(id), body: { reason } }));

export type AuditRow = Out<typeof shape.auditRow>;
export const fetchAudit = (query: ListQuery, signal: AbortSignal) =>
	unwrap(api.GET("/api/audit", { params: { query: query as object }, signal }));
export const verificationQuery = queryOptions({
	queryKey: ["audit", "verification"],
	queryFn: ({ signal }) => unwrap(api.GET("/api/audit/verification", { signal })),
	staleTime: 60_000,
});
