import { z } from "zod";
import { openRoute, type Route, readRoute, writeRoute } from "#platform/server/http/route.ts";
import { notFound } from "#platform/server/problem.ts";
import { endSessions } from "#platform/server/sign-in/end-sessions.ts";
import { idParams } from "../contract.ts";
import * as shape from "../contract-account.ts";
import {
	getAccount,
	getNoticePreferences,
	listNotices,
	listSessions,
	markNoticesRead,
	setNoticePreferences,
	updateAccount,
} from "./account-queries.ts";
import { unsafeAsSystem } from "./as-system.ts";
import { decideConsent, listConsents } from "./consents.ts";
import { eraseMe } from "./erase-me.ts";
import { checkErasure } from "./erase-person.ts";
import { exportMyData } from "./export-my-data.ts";

const access = "signed-in";

/** The shell asks for `/notices`, the account's page for the same list below `/account`. */
const noticeRoutes: readonly Route[] = [
	{ path: "/account/notices", id: "account.notices" },
	{ path: "/notices", id: "notices" },
].flatMap(({ path, id }) => [
	readRoute({
		id: `${id}.list`,
		method: "GET",
		path,
		summary: "My notices, the newest first",
		access,
		query: shape.noticeQuery,
		response: shape.noticeList,
		handle: (context, { query }) => listNotices(context, query),
	}),
	writeRoute({
		id: `${id}.read`,
		method: "POST",
		path: `${path}/read`,
		summary: "Mark some of my notices as read, or all",
		access,
		body: shape.markNoticesRead,
		response: shape.unreadAnswer,
		handle: (context, { body }) => markNoticesRead(context, body),
	}),
]);

export const accountRoutes: readonly Route[] = [
	openRoute({
		id: "account.get",
		method: "GET",
		path: "/account",
		summary: "My account",
		access,
		response: shape.accountAnswer,
		handle: ({ actor }, { services }) => services.contexts.read(unsafeAsSystem(actor), getAccount),
	}),
	openRoute({
		id: "account.update",
		method: "PATCH",
		path: "/account",
		summary: "Change my name, language or time zone",
		access,
		body: shape.updateAccount,
		response: shape.accountAnswer,
		handle: async ({ actor, write }, { body, services }) => {
			await write((context) => updateAccount(context, body));
			return services.contexts.read(unsafeAsSystem(actor), getAccount);
		},
	}),
	readRoute({
		id: "account.sessions.list",
		method: "GET",
		path: "/account/sessions",
		summary: "Where I am signed in",
		access,
		response: shape.mySessions,
		handle: (context) => listSessions(context),
	}),
	writeRoute({
		id: "account.sessions.revoke",
		method: "DELETE",
		path: "/account/sessions/:id",
		summary: "End one of my sessions at once",
		access,
		params: idParams,
		response: z.void(),
		handle: async (context, { params }) => {
			const personId = context.actor.personId ?? "";
			if ((await endSessions(context.tx, personId, { only: params.id })) === 0) throw notFound();
			context.audit({ action: "account.session-revoked", object: { kind: "session", id: params.id } });
		},
	}),
	writeRoute({
		id: "account.sessions.revokeOthers",
		method: "POST",
		path: "/account/sessions/revoke-others",
		summary: "End all my sessions but this one",
		access,
		response: z.void(),
		handle: async (context) => {
			const { personId, sessionId } = context.actor;
			const count = await endSessions(context.tx, personId ?? "", { except: sessionId });
			context.audit({
				action: "account.sessions-revoked",
				object: { kind: "person", id: personId ?? "" },
				detail: { count },
			});
		},
	}),
	readRoute({
		id: "account.noticePreferences.get",
		method: "GET",
		path: "/account/notice-preferences",
		summary: "How I am told of what",
		access,
		response: shape.noticePreferences,
		handle: (context) => getNoticePreferences(context),
	}),
	writeRoute({
		id: "account.noticePreferences.set",
		method: "PUT",
		path: "/account/notice-preferences",
		summary: "Choose instant, digest or off by kind of notice",
		access,
		body: shape.setNoticePreferences,
		response: shape.noticePreferences,
		handle: async (context, { body }) => {
			await setNoticePreferences(context, body);
			return getNoticePreferences(context);
		},
	}),
	...noticeRoutes,
	readRoute({
		id: "account.consents.list",
		method: "GET",
		path: "/account/consents",
		summary: "What I agreed to, with the log",
		access,
		response: shape.consentAnswer,
		handle: (context) => listConsents(context),
	}),
	writeRoute({
		id: "account.consents.decide",
		method: "POST",
		path: "/account/consents/:code",
		summary: "Accept or withdraw",
		access,
		params: z.object({ code: z.string().max(40) }),
		body: shape.decideConsent,
		response: shape.consentAnswer,
		handle: async (context, { params, body }) => {
			await decideConsent(context, params.code, body);
			return listConsents(context);
		},
	}),
	writeRoute({
		id: "account.export",
		method: "POST",
		path: "/account/export",
		summary: "Collect all my data into a file: a job, its result is the file",
		access,
		response: shape.jobStarted,
		ratePerMinute: 10,
		handle: async (context) => {
			const jobId = await context.enqueue(exportMyData, {});
			context.audit({ action: "account.export-started", object: { kind: "person", id: context.actor.personId ?? "" } });
			return { jobId };
		},
	}),
	openRoute({
		id: "account.erasure.check",
		method: "GET",
		path: "/account/erasure",
		summary: "Whether my account can be erased, and what that does",
		access,
		response: shape.erasureCheck,
		handle: ({ actor }, { services }) =>
			services.contexts.read(unsafeAsSystem(actor), (context) => checkErasure(context, actor.personId ?? "")),
	}),
	openRoute({
		id: "account.erase",
		method: "POST",
		path: "/account/erasure",
		summary: "Erase my account for good",
		access,
		body: shape.eraseMe,
		response: z.void(),
		ratePerMinute: 10,
		handle: eraseMe,
	}),
];
