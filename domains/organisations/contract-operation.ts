import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named } from "#platform/contract/named.ts";
import { email } from "./contract.ts";

/** Why personal content is opened; written to the audit. */
export const reason = z.object({ reason: z.string().trim().min(10).max(500) });

/** Sorts: createdAt. Recipient and subject are not in the list: opening a message needs a reason. */
export const mailQuery = listQuery.extend({ state: z.enum(["waiting", "sent", "failed"]).optional() });
export const mailRow = z.object({
	id: z.uuid(),
	kind: z.string(),
	/** With all but its first letter and the domain hidden. */
	recipientHint: z.string(),
	state: z.string(),
	attempts: z.number().int(),
	createdAt: z.string(),
	sentAt: z.string().nullable(),
});
export const mailList = listOf(mailRow).extend({
	/** False: no mail server is set, messages stay here. */
	sending: z.boolean(),
});
export const mailAnswer = z.object({
	id: z.uuid(),
	recipient: z.string(),
	subject: z.string(),
	body: z.string(),
	state: z.string(),
	error: z.string().nullable(),
	createdAt: z.string(),
});

export const findPerson = reason.extend({ email });
export const foundPerson = z.object({
	id: z.uuid(),
	name: z.string(),
	email: z.string(),
	emailVerified: z.boolean(),
	twoFactorEnabled: z.boolean(),
	suspendedAt: z.string().nullable(),
	memberships: z.array(z.object({ organisationName: named, roles: z.array(z.string()) })),
});

/** Sorts: seq. Times are inclusive from, exclusive to. */
export const auditQuery = listQuery.extend({
	action: z.string().max(100).optional(),
	objectKind: z.string().max(60).optional(),
	objectId: z.string().max(100).optional(),
	actorId: z.uuid().optional(),
	organisationId: z.uuid().optional(),
	from: z.iso.datetime({ offset: true }).optional(),
	to: z.iso.datetime({ offset: true }).optional(),
});
export const auditRow = z.object({
	seq: z.number().int(),
	at: z.string(),
	actorKind: z.string(),
	actorId: z.uuid().nullable(),
	organisationId: z.uuid().nullable(),
	action: z.string(),
	objectKind: z.string(),
	objectId: z.string(),
	detail: z.record(z.string(), z.unknown()),
	hash: z.string(),
});
export const auditList = listOf(auditRow);
export const auditVerification = z.object({
	entries: z.number().int(),
	/** Sequence numbers that do not match their hash or their neighbour; the first 100. */
	broken: z.array(z.number().int()),
	headMatches: z.boolean(),
	sound: z.boolean(),
});

export const searchInput = z.object({ q: z.string().trim().min(1).max(100) });
export const searchAnswer = z.object({
	groups: z.array(
		z.object({
			/** `organisation`, `occupation` … */
			kind: z.string(),
			label: named,
			items: z.array(z.object({ id: z.string(), label: named, hint: named.nullable(), page: z.string() })),
		}),
	),
});
