import { z } from "zod";
import { openRoute, type Route, readRoute } from "#platform/server/http/route.ts";
import { exportRoute } from "#platform/server/lists/export-list.ts";
import { notFound } from "#platform/server/problem.ts";
import { searchEverything } from "#platform/server/search/registry.ts";
import { idParams } from "../contract.ts";
import * as shape from "../contract-operation.ts";
import { unsafeAsSystem } from "./as-system.ts";
import { listAudit, verifyWholeAudit } from "./audit-queries.ts";
import { findPerson, listMails, openMail, setSuspended } from "./operation-queries.ts";
import { managePeople, readAudit, readMails } from "./permissions.ts";

const auditColumns = [
	{ key: "seq", en: "Number", zh: "序号" },
	{ key: "at", en: "Time", zh: "时间" },
	{ key: "actorKind", en: "Actor", zh: "操作者类型" },
	{ key: "actorId", en: "Person", zh: "人员" },
	{ key: "organisationId", en: "Organisation", zh: "机构" },
	{ key: "action", en: "Action", zh: "操作" },
	{ key: "objectKind", en: "Object", zh: "对象类型" },
	{ key: "objectId", en: "Object id", zh: "对象编号" },
	{ key: "detail", en: "Detail", zh: "详情" },
	{ key: "hash", en: "Hash", zh: "哈希" },
] as const;

/** After the commit, so that the audit keeps who looked for what is not there. */
function orNotFound<T>(found: T | undefined): T {
	if (found === undefined) throw notFound();
	return found;
}

export const operationRoutes: readonly Route[] = [
	readRoute({
		id: "operation.mails.list",
		method: "GET",
		path: "/operation/mails",
		summary: "Outbox of e-mails, without their contents",
		access: readMails,
		query: shape.mailQuery,
		response: shape.mailList,
		handle: (context, { query, services }) => listMails(context, query, Boolean(services.settings.SMTP_URL)),
	}),
	openRoute({
		id: "operation.mails.open",
		method: "POST",
		path: "/operation/mails/:id",
		summary: "Read one e-mail, for a reason that is written down",
		access: readMails,
		params: idParams,
		body: shape.reason,
		response: shape.mailAnswer,
		handle: async ({ write }, { params, body, services }) =>
			orNotFound(
				await write((context) =>
					openMail(context, { id: params.id, reason: body.reason, sending: Boolean(services.settings.SMTP_URL) }),
				),
			),
	}),
	openRoute({
		id: "operation.people.find",
		method: "POST",
		path: "/operation/people",
		summary: "The account of one address, for a reason that is written down",
		access: managePeople,
		body: shape.findPerson,
		response: shape.foundPerson,
		ratePerMinute: 30,
		handle: async ({ actor }, { body, services }) =>
			orNotFound(await services.contexts.write(unsafeAsSystem(actor), (context) => findPerson(context, body))),
	}),
	...([true, false] as const).map((suspended) =>
		openRoute({
			id: `operation.people.${suspended ? "suspend" : "reinstate"}`,
			method: "POST",
			path: `/operation/people/:id/${suspended ? "suspend" : "reinstate"}`,
			summary: suspended ? "Shut a person out everywhere, at once" : "Let a suspended person in again",
			access: managePeople,
			params: idParams,
			body: shape.reason,
			response: z.void(),
			handle: ({ actor }, { params, body, services }) =>
				services.contexts.write(unsafeAsSystem(actor), (context) =>
					setSuspended(context, { personId: params.id, suspended, reason: body.reason }),
				),
		}),
	),
	readRoute({
		id: "audit.list",
		method: "GET",
		path: "/audit",
		summary: "Entries of the audit, the newest first",
		access: readAudit,
		query: shape.auditQuery,
		response: shape.auditList,
		handle: (context, { query }) => listAudit(context, query),
	}),
	exportRoute<z.infer<typeof shape.auditQuery>>({
		id: "audit.export",
		path: "/audit/export",
		summary: "The audit as CSV or Excel, every filtered row",
		access: readAudit,
		query: shape.auditQuery,
		fileName: { en: "audit", zh: "审计" },
		columns: (language) =>
			auditColumns.map(({ key, [language]: label }) => ({ key, label, kind: "text" as const, width: 24 })),
		async *rows(context, query) {
			let cursor: string | undefined;
			do {
				const page = await listAudit(context, { ...query, limit: 200, cursor });
				for (const row of page.items) yield { ...row, detail: JSON.stringify(row.detail) };
				cursor = page.nextCursor ?? undefined;
			} while (cursor);
		},
	}),
	readRoute({
		id: "audit.verify",
		method: "GET",
		path: "/audit/verification",
		summary: "Recompute the audit's chain: any altered, removed or inserted entry shows",
		access: readAudit,
		response: shape.auditVerification,
		ratePerMinute: 6,
		handle: (context) => verifyWholeAudit(context),
	}),
	readRoute({
		id: "search",
		method: "GET",
		path: "/search",
		summary: "Search over everything that one may see",
		access: "public",
		query: shape.searchInput,
		response: shape.searchAnswer,
		ratePerMinute: 240,
		handle: async (context, { query }) => ({ groups: await searchEverything(context, query.q) }),
	}),
];
