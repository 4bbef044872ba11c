import { queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { api, unwrap } from "#platform/web/api/client.ts";
import type * as shape from "../contract-account.ts";
import "./problem-messages.ts";

type Out<Shape extends z.ZodType> = z.output<Shape>;

export const signIn = (body: Out<typeof shape.signIn>) => unwrap(api.POST("/api/session", { body }));
export const secondFactor = (body: Out<typeof shape.secondFactor>) =>
	unwrap(api.POST("/api/session/two-factor", { body }));
export const signOut = () => unwrap(api.DELETE("/api/session"));

export const signUp = (body: Out<typeof shape.signUp>) => unwrap(api.POST("/api/account", { body }));
export const verifyEmail = (token: string) => unwrap(api.POST("/api/account/email/verify", { body: { token } }));
export const resendVerification = (email: string) =>
	unwrap(api.POST("/api/account/email/verification", { body: { email } }));
export const requestPasswordReset = (email: string) =>
	unwrap(api.POST("/api/account/password/reset-request", { body: { email } }));
export const resetPassword = (body: Out<typeof shape.resetPassword>) =>
	unwrap(api.POST("/api/account/password/reset", { body }));

export const changePassword = (body: Out<typeof shape.changePassword>) =>
	unwrap(api.PUT("/api/account/password", { body }));
export const changeEmail = (body: Out<typeof shape.changeEmail>) => unwrap(api.POST("/api/account/email", { body }));
export const beginTwoFactor = (password: string) => unwrap(api.POST("/api/account/two-factor", { body: { password } }));
export const confirmTwoFactor = (code: string) =>
	unwrap(api.POST("/api/account/two-factor/confirm", { body: { code } }));
export const disableTwoFactor = (password: string) =>
	unwrap(api.POST("/api/account/two-factor/disable", { body: { password } }));
export const newRecoveryCodes = (password: string) =>
	unwrap(api.POST("/api/account/two-factor/recovery-codes", { body: { password } }));

export const sessionsQuery = queryOptions({
	queryKey: ["account", "sessions"],
	queryFn: ({ signal }) => unwrap(api.GET("/api/account/sessions", { signal })),
});
export const revokeSession = (id: string) =>
	unwrap(api.DELETE("/api/account/sessions/{id}", { params: { path: { id } } }));
export const revokeOtherSessions = () => unwrap(api.POST("/api/account/sessions/revoke-others"));

export type Account = Out<typeof shape.accountAnswer>;
export const accountQuery = queryOptions({
	queryKey: ["account"],
	queryFn: ({ signal }): Promise<Account> => unwrap(api.GET("/api/account", { signal })),
});
export const updateAccount = (body: Out<typeof shape.updateAccount>) => unwrap(api.PATCH("/api/account", { body }));

export type NoticePreference = Out<typeof shape.noticePreferences>["items"][number];
export const preferencesQuery = queryOptions({
	queryKey: ["account", "notice-preferences"],
	queryFn: ({ signal }): Promise<{ items: NoticePreference[] }> =>
		unwrap(api.GET("/api/account/notice-preferences", { signal })),
});
export const setPreferences = (items: Out<typeof shape.setNoticePreferences>["items"]) =>
	unwrap(api.PUT("/api/account/notice-preferences", { body: { items } }));

/** Filters, sort and page as the address holds them: the server reads texts as what they are. */
type ListQuery = Record<string, string | number | undefined>;

export type Notice = Out<typeof shape.noticeRow>;
export const fetchNotices = (query: ListQuery, signal: AbortSignal) =>
	unwrap(api.GET("/api/account/notices", { params: { query: query as object }, signal }));
/** Without ids: all of them. */
export const readNotices = (ids?: string[]) =>
	unwrap(api.POST("/api/account/notices/read", { body: ids ? { ids } : {} }));

export type Consent = Out<typeof shape.consentAnswer>["items"][number];
export const consentsQuery = queryOptions({
	queryKey: ["account", "consents"],
	queryFn: ({ signal }): Promise<{ items: Consent[] }> => unwrap(api.GET("/api/account/consents", { signal })),
});
export const decideConsent = (code: string, body: Out<typeof shape.decideConsent>) =>
	unwrap(api.POST("/api/account/consents/{code}", { params: { path: { code } }, body }));

export const exportMyData = () => unwrap(api.POST("/api/account/export"));
export const erasureQuery = queryOptions({
	queryKey: ["account", "erasure"],
	queryFn: ({ signal }) => unwrap(api.GET("/api/account/erasure", { signal })),
});
export const eraseMe = (body: Out<typeof shape.eraseMe>) => unwrap(api.POST("/api/account/erasure", { body }));
