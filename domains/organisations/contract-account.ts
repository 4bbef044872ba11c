import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named } from "#platform/contract/named.ts";
import { email, linkToken, locale, organisationKind, organisationState, personName, role } from "./contract.ts";

/** Rules that the server adds: not in the list of common passwords (field code `password-common`), not the address or the name (`password-personal`). */
export const newPassword = z.string().min(10).max(200);
/** Given to prove who one is; no rule but a bound, so that old passwords stay usable. */
export const givenPassword = z.string().min(1).max(200);

export const sessionAnswer = z.object({
	person: z
		.object({
			id: z.uuid(),
			name: z.string(),
			email: z.string(),
			emailVerified: z.boolean(),
			locale: z.string(),
			timeZone: z.string(),
			twoFactorEnabled: z.boolean(),
		})
		.nullable(),
	memberships: z.array(
		z.object({
			organisation: z.object({ id: z.uuid(), name: named, kind: organisationKind, state: organisationState }),
			roles: z.array(role),
		}),
	),
	/** Institutions that the person asked to speak for, until that is accepted. */
	claims: z.array(
		z.object({ organisation: z.object({ id: z.uuid(), name: named }), state: z.enum(["open", "refused"]) }),
	),
	activeOrganisationId: z.uuid().nullable(),
	/** Names of permissions that the person holds in the active organisation. */
	abilities: z.array(z.string()),
	/** How much waits for the person, by kind; kinds of which nothing waits are left out. */
	waiting: z.record(z.string(), z.number().int()),
	/** Name of the sign-in service of the house, when one is set; start at GET /api/session/oidc. */
	oidc: z.object({ name: z.string() }).nullable(),
	/** The largest file that this server takes, in MB of 1,048,576 bytes. */
	maxUploadMb: z.number().int(),
});
export type SessionAnswer = z.infer<typeof sessionAnswer>;

export const signIn = z.object({ email, password: givenPassword });
export const signInAnswer = z.object({ twoFactorRequired: z.boolean() });

/** Exactly one of the two. */
export const secondFactor = z.union([
	z.strictObject({ code: z.string().regex(/^\d{6}$/) }),
	z.strictObject({ recoveryCode: z.string().trim().min(8).max(40) }),
]);

export const signUp = z.strictObject({ name: personName, email, password: newPassword, locale });
export const emailOnly = z.object({ email });
/** The person must be signed in: the link proves the mailbox, the session proves the person. */
export const verifyEmail = z.object({ token: linkToken });
export const resetPassword = z.object({ token: linkToken, password: newPassword });
export const changePassword = z.object({ currentPassword: givenPassword, newPassword });
export const changeEmail = z.object({ email, password: givenPassword });
export const passwordOnly = z.object({ password: givenPassword });
export const totpCode = z.object({ code: z.string().regex(/^\d{6}$/) });

export const twoFactorBegun = z.object({
	/** otpauth:// address for the QR code. */
	uri: z.string(),
	/** The same secret, to type in. */
	secret: z.string(),
	recoveryCodes: z.array(z.string()),
});
export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) });

export const mySessions = z.object({
	items: z.array(
		z.object({
			id: z.uuid(),
			current: z.boolean(),
			ipAddress: z.string().nullable(),
			userAgent: z.string().nullable(),
			createdAt: z.string(),
			lastUsedAt: z.string(),
		}),
	),
});

export const accountAnswer = z.object({
	id: z.uuid(),
	name: z.string(),
	email: z.string(),
	emailVerified: z.boolean(),
	/** An address that waits for its link to be opened. */
	pendingEmail: z.string().nullable(),
	locale: z.string(),
	timeZone: z.string(),
	twoFactorEnabled: z.boolean(),
	hasPassword: z.boolean(),
	createdAt: z.string(),
});
export const updateAccount = z.strictObject({
	name: personName.optional(),
	locale: locale.optional(),
	/** IANA name. */
	timeZone: z.string().max(60).optional(),
});

export const delivery = z.enum(["instant", "digest", "off"]);
export const noticePreferences = z.object({
	items: z.array(
		z.object({
			kind: z.string(),
			label: z.object({ en: z.string(), zh: z.string() }),
			delivery,
			/** What applies to people who have not chosen. */
			standard: delivery,
		}),
	),
});
export const setNoticePreferences = z.object({
	items: z.array(z.object({ kind: z.string().max(100), delivery })).max(200),
});

export const noticeRow = z.object({
	id: z.uuid(),
	kind: z.string(),
	/** One sentence, in both languages. */
	text: z.object({ en: z.string(), zh: z.string() }),
	/** Path in the web application. */
	page: z.string(),
	createdAt: z.string(),
	readAt: z.string().nullable(),
	read: z.boolean(),
});
export const noticeQuery = listQuery.extend({ unread: z.enum(["true"]).optional() });
export const noticeList = listOf(noticeRow).extend({ unread: z.number().int() });
/** Without ids: all of them. */
export const markNoticesRead = z.object({
	ids: z.array(z.uuid()).max(500).optional(),
	all: z.literal(true).optional(),
});
export const unreadAnswer = z.object({ unread: z.number().int() });

export const consentAnswer = z.object({
	items: z.array(
		z.object({
			code: z.string(),
			/** Version in force. */
			version: z.number().int(),
			title: z.object({ en: z.string(), zh: z.string() }),
			text: z.object({ en: z.string(), zh: z.string() }),
			/** The platform cannot be used without it; withdrawing means erasing the account. */
			required: z.boolean(),
			state: z.enum(["none", "accepted", "withdrawn", "outdated"]),
			log: z.array(z.object({ version: z.number().int(), action: z.enum(["accepted", "withdrawn"]), at: z.string() })),
		}),
	),
});
export const decideConsent = z.object({ version: z.number().int(), action: z.enum(["accepted", "withdrawn"]) });

export const jobStarted = z.object({ jobId: z.uuid() });

export const erasureCheck = z.object({
	possible: z.boolean(),
	/** Organisations of which the person is the last owner: hand over, or end them, first. */
	lastOwnerOf: z.array(z.object({ id: z.uuid(), name: named })),
	/** What is removed and what stays pseudonymised: purpose of each register. */
	holdings: z.array(
		z.object({ purpose: z.object({ en: z.string(), zh: z.string() }), outcome: z.enum(["erased", "pseudonymised"]) }),
	),
});
/** `confirm` is the person's own e-mail address, typed again. */
export const eraseMe = z.object({ password: givenPassword, confirm: email });
