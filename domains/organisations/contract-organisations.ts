import { z } from "zod";
import { listOf, listQuery } from "#platform/contract/list.ts";
import { named } from "#platform/contract/named.ts";
import {
	checkCode,
	email,
	organisationKind,
	organisationState,
	personName,
	registrableKinds,
	role,
} from "./contract.ts";

const optionalText = (max: number) => z.string().trim().max(max).nullable().default(null);
const website = z
	.url({ protocol: /^https?$/ })
	.max(300)
	.nullable()
	.default(null);

export const regionList = z.object({
	items: z.array(z.object({ id: z.uuid(), parentId: z.uuid().nullable(), code: z.string(), name: named })),
});

/** Texts of the public profile. At least one of the two names is given (field code `name-missing`). */
const profileShape = {
	nameEn: optionalText(200),
	nameZh: optionalText(200),
	descriptionEn: optionalText(4000),
	descriptionZh: optionalText(4000),
	website,
};

const phone = z
	.string()
	.trim()
	.regex(/^[+\d][\d\s()-]{5,29}$/);
/** Ids from POST /api/files: licence, letter of authority … */
const evidenceIds = z.array(z.uuid()).max(10).default([]);

export const registerOrganisation = z.strictObject({
	kind: z.enum(registrableKinds),
	...profileShape,
	regionId: z.uuid(),
	placeId: z.uuid().nullable().default(null),
	/** Unified social credit code, school code, or the like. */
	registrationNumber: z.string().trim().min(3).max(60),
	/** Where the operator calls back; kept encrypted, removed after the decision. */
	contactPhone: phone,
	evidence: evidenceIds,
});
export type RegisterOrganisation = z.infer<typeof registerOrganisation>;
/** Kind and region stay; a changed number is checked anew. */
export const correctApplication = registerOrganisation.omit({ kind: true, regionId: true });
export type CorrectApplication = z.infer<typeof correctApplication>;

/** Somebody asks to become the owner of an institution of a register that has none yet. */
export const claimOrganisation = z.strictObject({
	/** What the claimant is there. */
	role: z.string().trim().min(2).max(120),
	/** How the operator can see that the claimant may speak for it. */
	proof: z.string().trim().min(20).max(4000),
	/** The institution's own, where the operator looks up a number to call. */
	website,
	contactPhone: phone,
	evidence: evidenceIds,
});
export type ClaimOrganisation = z.infer<typeof claimOrganisation>;

export const applicationRow = z.object({
	organisationId: z.uuid(),
	/** A claim of an institution of a register, rather than an organisation that registers itself. */
	claim: z.boolean(),
	name: named,
	kind: organisationKind,
	state: organisationState,
	regionName: named,
	registrationNumber: z.string().nullable(),
	submittedAt: z.string(),
	checksDone: z.number().int(),
	checksTotal: z.number().int(),
	comments: z.number().int(),
	abilities: z.array(z.string()),
});
/** Filter `state`; sorts: submittedAt, name. */
export const applicationQuery = listQuery.extend({
	state: organisationState.optional(),
	kind: organisationKind.optional(),
});
export const applicationList = listOf(applicationRow);

export const applicationAnswer = z.object({
	organisationId: z.uuid(),
	kind: organisationKind,
	state: organisationState,
	nameEn: z.string().nullable(),
	nameZh: z.string().nullable(),
	descriptionEn: z.string().nullable(),
	descriptionZh: z.string().nullable(),
	website: z.string().nullable(),
	regionId: z.uuid(),
	regionName: named,
	placeId: z.uuid().nullable(),
	registrationNumber: z.string().nullable(),
	/** Only for the operator and the applicant, while the application is open. */
	contactPhone: z.string().nullable(),
	applicant: z.object({ name: z.string(), email: z.string(), emailVerified: z.boolean() }).nullable(),
	/** What a claimant said; null for an organisation that registered itself, and for those who only advise. */
	claim: z.object({ role: z.string(), proof: z.string(), website: z.string().nullable() }).nullable(),
	isClaim: z.boolean(),
	submittedAt: z.string(),
	revision: z.number().int(),
	evidence: z.array(z.object({ fileId: z.uuid(), name: z.string(), size: z.number() })),
	/** True for the operator once it is decided: opening a file takes a reason then, which the audit keeps. */
	evidenceNeedsReason: z.boolean(),
	/** Mail domain of the applicant against the website's: a hint for the check `mail_domain`. */
	mailDomainHint: z.enum(["matches", "matches_named", "differs", "free_mail", "no_website"]).nullable(),
	checks: z.array(
		z.object({
			code: checkCode,
			done: z.boolean(),
			note: z.string().nullable(),
			by: z.string().nullable(),
			at: z.string().nullable(),
		}),
	),
	comments: z.array(z.object({ id: z.uuid(), organisationName: named, text: z.string(), at: z.string() })),
	/** Newest first; `reasons` is what the applicant reads. */
	decisions: z.array(
		z.object({
			decision: z.enum(["verified", "refused", "suspended", "reinstated", "submitted"]),
			reasons: z.string().nullable(),
			at: z.string(),
		}),
	),
	/** Of: edit, claim (correct it), withdraw, check, decide, suspend, reinstate, comment. */
	abilities: z.array(z.string()),
});
export type ApplicationAnswer = z.infer<typeof applicationAnswer>;

/** Of the version that was looked at: a check or a decision of one that was handed in anew since is refused. */
const submittedAt = z.iso.datetime({ offset: true });
export const setCheck = z.object({
	submittedAt,
	done: z.boolean(),
	note: z.string().trim().max(1000).nullable().default(null),
});
export const decideApplication = z.discriminatedUnion("decision", [
	z.object({
		decision: z.literal("verify"),
		submittedAt,
		reasons: z.string().trim().max(4000).nullable().default(null),
	}),
	z.object({ decision: z.literal("refuse"), submittedAt, reasons: z.string().trim().min(10).max(4000) }),
]);
export const withReasons = z.object({ reasons: z.string().trim().min(10).max(4000) });
export const comment = z.object({ text: z.string().trim().min(1).max(4000) });

/** Directory: verified organisations only. Sorts: name, kind. */
export const directoryQuery = listQuery.extend({
	kind: organisationKind.optional(),
	regionId: z.uuid().optional(),
	placeId: z.uuid().optional(),
});
export const directoryRow = z.object({
	id: z.uuid(),
	name: named,
	kind: organisationKind,
	regionName: named,
	placeName: named.nullable(),
	website: z.string().nullable(),
	sample: z.boolean(),
});
export const directoryList = listOf(directoryRow);

export const profileAnswer = directoryRow.extend({
	state: organisationState,
	regionId: z.uuid(),
	placeId: z.uuid().nullable(),
	description: named,
	registrationNumber: z.string().nullable(),
	verifiedAt: z.string().nullable(),
	/** Whether it has an owner here. An institution of a register has none until somebody's claim is accepted. */
	represented: z.boolean(),
	/** Of: edit, members, invite, application, claim. Empty for strangers. */
	abilities: z.array(z.string()),
});
export const updateProfile = z.strictObject({ ...profileShape, placeId: z.uuid().nullable().default(null) });
export type UpdateProfile = z.infer<typeof updateProfile>;

/** Sorts: name, since. */
export const memberQuery = listQuery.extend({ role: role.optional() });
export const memberRow = z.object({
	personId: z.uuid(),
	name: z.string(),
	email: z.string(),
	roles: z.array(role),
	since: z.string(),
	/** Of: changeRoles, end. */
	abilities: z.array(z.string()),
});
export const memberList = listOf(memberRow).extend({
	/** Roles that I may give and take here. */
	grantable: z.array(role),
});
export const memberParams = z.object({ id: z.uuid(), personId: z.uuid() });
export const changeRoles = z.object({ roles: z.array(role).min(1).max(8) });

export const invitationStates = ["open", "accepted", "revoked", "expired"] as const;
/** Sorts: invitedAt, email. */
export const invitationQuery = listQuery.extend({ state: z.enum(invitationStates).optional() });
export const invitationRow = z.object({
	id: z.uuid(),
	email: z.string(),
	name: z.string().nullable(),
	roles: z.array(role),
	state: z.enum(invitationStates),
	invitedAt: z.string(),
	expiresAt: z.string(),
	/** Of: resend, revoke. */
	abilities: z.array(z.string()),
});
export const invitationList = listOf(invitationRow).extend({ grantable: z.array(role) });
export const invite = z.strictObject({
	email,
	name: personName.nullable().default(null),
	roles: z.array(role).min(1).max(8),
});
export type Invite = z.infer<typeof invite>;

/** First row: `email`, `name`, `roles` (roles by their code or label, apart by `;` or `、`). Headers in English or Chinese. */
export const invitationFile = z.object({ fileId: z.uuid() });
export const invitationPreview = z.object({
	fileName: z.string(),
	/** The first 200 rows. */
	rows: z.array(
		z.object({
			line: z.number().int(),
			email: z.string(),
			name: z.string(),
			roles: z.array(z.string()),
			/** Codes: email-invalid, name-too-long, roles-missing, role-unknown, role-not-of-kind, role-not-grantable, repeated, member-already, invited-already. */
			problems: z.array(z.object({ column: z.enum(["email", "name", "roles"]), code: z.string(), value: z.string() })),
		}),
	),
	figures: z.object({ rows: z.number().int(), good: z.number().int(), bad: z.number().int() }),
});
/** Invites the good rows; bad rows are left out. */
export const invitationImported = z.object({ invited: z.number().int(), leftOut: z.number().int() });
export const templateQuery = z.object({
	format: z.enum(["csv", "xlsx"]).default("xlsx"),
	language: z.enum(["en", "zh"]),
});

/** Open invitations to the address of whoever asks. */
export const myInvitations = z.object({
	items: z.array(
		z.object({
			id: z.uuid(),
			organisation: z.object({ id: z.uuid(), name: named, kind: organisationKind }),
			roles: z.array(role),
			expiresAt: z.string(),
		}),
	),
});

/** What the holder of a link sees before signing in. */
export const invitationSeen = z.object({
	organisation: z.object({ id: z.uuid(), name: named, kind: organisationKind }),
	roles: z.array(role),
	/** With all but its first letter and the domain hidden. */
	emailHint: z.string(),
	expiresAt: z.string(),
	/** Whether the signed-in person may accept: their verified address is the invited one. */
	accepting: z.enum(["ready", "sign-in", "other-address", "verify-address"]),
});
