import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { requestJson } from "#platform/web/api/request.ts";
import type * as shape from "../contract-operation.ts";
import { listAddress } from "./parts/list-address.ts";
import "./problem-messages.ts";

type Out<Shape extends z.ZodType> = z.output<Shape>;
type ListQuery = Record<string, string | number | undefined>;

const post = <Answer = null>(path: string, json?: unknown) => requestJson<Answer>(path, { method: "POST", json });

export type MailRow = Out<typeof shape.mailRow>;
export type MailPage = Out<typeof shape.mailList>;
export const fetchMails = (query: ListQuery, signal: AbortSignal) =>
	requestJson<MailPage>(listAddress("/api/operation/mails", query), { signal });
export type Mail = Out<typeof shape.mailAnswer>;
export const openMail = (id: string, reason: string) => post<Mail>(`/api/operation/mails/${id}`, { reason });

export type FoundPerson = Out<typeof shape.foundPerson>;
export const findPerson = (email: string, reason: string) =>
	post<FoundPerson>("/api/operation/people", { email, reason });
export const suspendPerson = (id: string, reason: string) => post(`/api/operation/people/${id}/suspend`, { reason });
export const reinstatePerson = (id: string, reason: string) =>
	post(`/api/operation/people/${id}/reinstate`, { reason });

export type AuditRow = Out<typeof shape.auditRow>;
export const fetchAudit = (query: ListQuery, signal: AbortSignal) =>
	requestJson<Out<typeof shape.auditList>>(listAddress("/api/audit", query), { signal });
export const verificationQuery = queryOptions({
	queryKey: ["audit", "verification"],
	queryFn: ({ signal }) => requestJson<Out<typeof shape.auditVerification>>("/api/audit/verification", { signal }),
	staleTime: 60_000,
});
