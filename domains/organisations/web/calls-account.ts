import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { requestJson } from "#platform/web/api/request.ts";
import type * as shape from "../contract-account.ts";
import { listAddress } from "./parts/list-address.ts";
import "./problem-messages.ts";

type Send = { headers: { "idempotency-key": string } };
type In<Shape extends z.ZodType> = z.input<Shape>;
type Out<Shape extends z.ZodType> = z.output<Shape>;

const post = <Answer = null>(path: string, json?: unknown, send?: Send) =>
	requestJson<Answer>(path, { method: "POST", json, ...send });

export const signIn = (json: In<typeof shape.signIn>) => post<Out<typeof shape.signInAnswer>>("/api/session", json);
export const secondFactor = (json: In<typeof shape.secondFactor>) => post("/api/session/two-factor", json);
export const signOut = () => requestJson("/api/session", { method: "DELETE" });

export const signUp = (json: In<typeof shape.signUp>) => post("/api/account", json);
export const verifyEmail = (token: string) => post("/api/account/email/verify", { token });
export const resendVerification = (email: string) => post("/api/account/email/verification", { email });
export const requestPasswordReset = (email: string) => post("/api/account/password/reset-request", { email });
export const resetPassword = (json: In<typeof shape.resetPassword>) => post("/api/account/password/reset", json);

export const changePassword = (json: In<typeof shape.changePassword>) =>
	requestJson("/api/account/password", { method: "PUT", json });
export const changeEmail = (json: In<typeof shape.changeEmail>) => post("/api/account/email", json);
export const beginTwoFactor = (password: string) =>
	post<Out<typeof shape.twoFactorBegun>>("/api/account/two-factor", { password });
export const confirmTwoFactor = (code: string) => post("/api/account/two-factor/confirm", { code });
export const disableTwoFactor = (password: string) => post("/api/account/two-factor/disable", { password });
export const newRecoveryCodes = (password: string) =>
	post<Out<typeof shape.recoveryCodes>>("/api/account/two-factor/recovery-codes", { password });

export const sessionsQuery = queryOptions({
	queryKey: ["account", "sessions"],
	queryFn: ({ signal }) => requestJson<Out<typeof shape.mySessions>>("/api/account/sessions", { signal }),
});
export const revokeSession = (id: string) => requestJson(`/api/account/sessions/${id}`, { method: "DELETE" });
export const revokeOtherSessions = () => post("/api/account/sessions/revoke-others");

export type Account = Out<typeof shape.accountAnswer>;
export const accountQuery = queryOptions({
	queryKey: ["account"],
	queryFn: ({ signal }) => requestJson<Account>("/api/account", { signal }),
});
export const updateAccount = (json: In<typeof shape.updateAccount>) =>
	requestJson<Account>("/api/account", { method: "PATCH", json });

export type NoticePreference = Out<typeof shape.noticePreferences>["items"][number];
export const preferencesQuery = queryOptions({
	queryKey: ["account", "notice-preferences"],
	queryFn: ({ signal }) =>
		requestJson<Out<typeof shape.noticePreferences>>("/api/account/notice-preferences", { signal }),
});
export const setPreferences = (items: In<typeof shape.setNoticePreferences>["items"]) =>
	requestJson("/api/account/notice-preferences", { method: "PUT", json: { items } });

export type Notice = Out<typeof shape.noticeRow>;
export const fetchNotices = (query: Record<string, string | number | undefined>, signal: AbortSignal) =>
	requestJson<Out<typeof shape.noticeList>>(listAddress("/api/account/notices", query), { signal });
export const readNotices = (ids?: string[]) =>
	post<Out<typeof shape.unreadAnswer>>("/api/account/notices/read", ids ? { ids } : {});

export type Consent = Out<typeof shape.consentAnswer>["items"][number];
export const consentsQuery = queryOptions({
	queryKey: ["account", "consents"],
	queryFn: ({ signal }) => requestJson<Out<typeof shape.consentAnswer>>("/api/account/consents", { signal }),
});
export const decideConsent = (code: string, json: In<typeof shape.decideConsent>) =>
	post<Out<typeof shape.consentAnswer>>(`/api/account/consents/${encodeURIComponent(code)}`, json);

export const exportMyData = () => post<Out<typeof shape.jobStarted>>("/api/account/export");
export const erasureQuery = queryOptions({
	queryKey: ["account", "erasure"],
	queryFn: ({ signal }) => requestJson<Out<typeof shape.erasureCheck>>("/api/account/erasure", { signal }),
});
export const eraseMe = (json: In<typeof shape.eraseMe>) => post("/api/account/erasure", json);
