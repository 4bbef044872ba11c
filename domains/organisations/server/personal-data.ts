import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { PersonalDataEntry } from "#platform/server/personal-data/registry.ts";

const rows = async (context: ReadContext, query: ReturnType<typeof sql<Record<string, unknown>>>): Promise<unknown[]> =>
	(await query.execute(context.tx)).rows;

/** What the tables of sign-in and of organisations hold about people. Read and erased in a system context. */
export const personalDataOfOrganisations: readonly PersonalDataEntry[] = [
	{
		table: "membership",
		columns: ["person_id"],
		purpose: { en: "Organisations you belong to and your roles", zh: "您所属的机构及角色" },
		export: (context, personId) =>
			rows(
				context,
				sql`select o.name_en, o.name_zh, m.roles, m.created_at, m.ended_at from membership m
					join organisation o on o.id = m.organisation_id where m.person_id = ${personId} order by m.created_at`,
			),
		// That somebody held a role stays; who it was is forgotten with the person's row.
		erase: async ({ tx, now }, personId) => {
			await tx
				.updateTable("membership")
				.set({ ended_at: now })
				.where("person_id", "=", personId)
				.where("ended_at", "is", null)
				.execute();
		},
	},
	{
		table: "sign_in_session",
		columns: ["person_id"],
		purpose: { en: "Devices on which you are signed in", zh: "您已登录的设备" },
		export: (context, personId) =>
			rows(
				context,
				sql`select ip_address, user_agent, created_at, updated_at, expires_at from sign_in_session
					where person_id = ${personId} order by created_at`,
			),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("sign_in_session").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "sign_in_account",
		columns: ["person_id"],
		purpose: { en: "How you sign in", zh: "您的登录方式" },
		export: (context, personId) =>
			rows(
				context,
				sql`select provider_id, account_id, password is not null as has_password, created_at from sign_in_account
					where person_id = ${personId} order by created_at`,
			),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("sign_in_account").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "sign_in_two_factor",
		columns: ["person_id"],
		purpose: { en: "Two-step sign-in", zh: "两步验证" },
		export: (context, personId) =>
			rows(context, sql`select verified from sign_in_two_factor where person_id = ${personId}`),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("sign_in_two_factor").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "sign_in_token",
		columns: ["person_id"],
		purpose: { en: "Links that were sent to you", zh: "发送给您的链接" },
		export: (context, personId) =>
			rows(
				context,
				sql`select kind, email, created_at, expires_at, used_at from sign_in_token
					where person_id = ${personId} order by created_at`,
			),
		erase: async ({ tx }, personId) => {
			await tx.deleteFrom("sign_in_token").where("person_id", "=", personId).execute();
		},
	},
	{
		table: "organisation_application",
		columns: ["applicant_id"],
		purpose: { en: "Organisations you registered or claimed", zh: "您注册或认领的机构" },
		detaches: true,
		export: (context, personId) =>
			rows(
				context,
				sql`select o.name_en, o.name_zh, o.state, a.applicant_name, a.applicant_email, a.submitted_at,
						a.claim_state, a.claimant_role, a.claim_proof, a.claim_website
					from organisation_application a join organisation o on o.id = a.organisation_id
					where a.applicant_id = ${personId} order by a.submitted_at`,
			),
		erase: async ({ tx }, personId) => {
			await tx
				.updateTable("organisation_application")
				.set({
					applicant_name: "",
					applicant_email: "",
					contact_phone: null,
					claimant_role: null,
					claim_proof: null,
					claim_website: null,
				})
				.where("applicant_id", "=", personId)
				.execute();
		},
	},
	{
		table: "organisation_check",
		columns: ["checked_by"],
		purpose: { en: "Checks you made of organisations", zh: "您对机构所做的核验" },
		export: (context, personId) =>
			rows(
				context,
				sql`select organisation_id, code, done, note, checked_at from organisation_check where checked_by = ${personId}`,
			),
		erase: "keep",
	},
	{
		table: "organisation_comment",
		columns: ["author_id"],
		purpose: { en: "Comments you wrote on applications", zh: "您对申请的意见" },
		export: (context, personId) =>
			rows(
				context,
				sql`select organisation_id, text, created_at from organisation_comment where author_id = ${personId} order by created_at`,
			),
		erase: "keep",
	},
	{
		table: "organisation_decision",
		columns: ["decided_by"],
		purpose: { en: "Decisions you took on organisations", zh: "您对机构作出的决定" },
		export: (context, personId) =>
			rows(
				context,
				sql`select organisation_id, decision, reasons, created_at from organisation_decision
					where decided_by = ${personId} order by created_at`,
			),
		erase: "keep",
	},
	{
		table: "invitation",
		columns: ["invited_by", "accepted_by"],
		purpose: { en: "Invitations you sent or accepted", zh: "您发出或接受的邀请" },
		export: (context, personId) =>
			rows(
				context,
				sql`select o.name_en, o.name_zh, i.roles, i.created_at, i.accepted_at,
						case when i.accepted_by = ${personId} then i.email end as email, i.invited_by = ${personId} as sent_by_me
					from invitation i join organisation o on o.id = i.organisation_id
					where i.invited_by = ${personId} or i.accepted_by = ${personId} order by i.created_at`,
			),
		erase: async ({ tx }, personId) => {
			await tx
				.updateTable("invitation")
				.set({ email: sql`'erased-' || id`, name: null })
				.where("accepted_by", "=", personId)
				.execute();
		},
	},
	{
		table: "consent_entry",
		columns: ["person_id"],
		purpose: { en: "What you agreed to and when", zh: "您的同意记录" },
		export: (context, personId) =>
			rows(
				context,
				sql`select code, version, action, created_at from consent_entry where person_id = ${personId} order by created_at`,
			),
		// Proof that consent was given; without the name it is nobody's any more.
		erase: "keep",
	},
];
