import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { toLanguage } from "#platform/server/notices/notice-kinds.ts";
import { notFound } from "#platform/server/problem.ts";
import { hashToken, newToken } from "#platform/server/sign-in/keyed-hash.ts";
import { type Role, roleLabels } from "../contract.ts";
import type { Invite } from "../contract-organisations.ts";
import { refuseRoles } from "./change-roles.ts";
import { invitationMail } from "./invitation-mail.ts";
import { ownOrganisation, withinReach } from "./organisation-policy.ts";
import { inviteMembers } from "./permissions.ts";
import { problem } from "./problems.ts";

const LIFE = 14 * 24 * 3600_000;

/**
 * Invites one address into the organisation one acts for. Somebody who is invited already gets a new link, and the old
 * one stops working.
 * @param base where links lead (sign-in/link-base.ts)
 * @returns the invitation's id
 * @throws Problem organisations/member-already, organisations/role-not-grantable, organisations/role-not-of-kind
 */
export async function invite(
	context: WriteContext,
	organisationId: string,
	input: Invite,
	base: string,
): Promise<string> {
	const id = ownOrganisation(context.actor, organisationId, inviteMembers);
	refuseRoles(context, input.roles);
	const { tx } = context;
	const member = await tx
		.selectFrom("membership as m")
		.innerJoin("person as p", "p.id", "m.person_id")
		.select("m.id")
		.where("m.organisation_id", "=", id)
		.where("m.ended_at", "is", null)
		.where(sql`lower(p.email)`, "=", input.email)
		.executeTakeFirst();
	if (member) throw problem("member-already");
	const open = await tx
		.selectFrom("invitation")
		.select(["id", "roles"])
		.where("organisation_id", "=", id)
		.where("email", "=", input.email)
		.where("accepted_at", "is", null)
		.where("revoked_at", "is", null)
		.forUpdate()
		.executeTakeFirst();
	if (open && !withinReach(context.actor, open.roles)) throw problem("role-not-grantable");
	return writeInvitation(context, { ...input, organisationId: id, invitationId: open?.id }, base);
}

/** A new link for an open or expired invitation. */
export async function resendInvitation(context: WriteContext, invitationId: string, base: string): Promise<void> {
	const row = await lockInvitation(context, invitationId);
	await writeInvitation(
		context,
		{ email: row.email, name: row.name, roles: row.roles as Role[], organisationId: row.organisation_id, invitationId },
		base,
	);
}

export async function revokeInvitation(context: WriteContext, invitationId: string): Promise<void> {
	const { id } = await lockInvitation(context, invitationId);
	await context.tx.updateTable("invitation").set({ revoked_at: context.now }).where("id", "=", id).execute();
	context.audit({ action: "organisations.invitation.revoked", object: { kind: "invitation", id } });
}

/** An invitation that is not settled, of the organisation one acts for, with roles within one's reach. */
async function lockInvitation({ tx, actor }: WriteContext, id: string) {
	const row = await tx.selectFrom("invitation").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
	if (!row) throw notFound();
	ownOrganisation(actor, row.organisation_id, inviteMembers);
	if (!withinReach(actor, row.roles)) throw notFound();
	if (row.accepted_at || row.revoked_at) throw problem("invitation-over");
	return row;
}

async function writeInvitation(
	context: WriteContext,
	input: Invite & { organisationId: string; invitationId: string | undefined },
	base: string,
): Promise<string> {
	const { tx, actor, now } = context;
	const { organisationId, email, name, roles } = input;
	const { locale } = await tx
		.selectFrom("person")
		.select("locale")
		.where("id", "=", actor.personId)
		.executeTakeFirstOrThrow();
	const token = newToken();
	const id = input.invitationId ?? newId();
	const values = {
		name,
		roles: [...new Set(roles)],
		locale,
		token_hash: hashToken(token),
		invited_by: actor.personId,
		expires_at: new Date(now.getTime() + LIFE),
	};
	await tx
		.insertInto("invitation")
		.values({ id, organisation_id: organisationId, email, created_at: now, ...values })
		.onConflict((on) => on.column("id").doUpdateSet(values))
		.execute();
	const organisation = await tx
		.selectFrom("organisation")
		.select(["name_en", "name_zh"])
		.where("id", "=", organisationId)
		.executeTakeFirstOrThrow();
	const language = toLanguage(locale);
	await context.mail({
		to: email,
		kind: "sign-in.invitation",
		...invitationMail[language]({
			name: name ?? "",
			organisation:
				(language === "zh" ? organisation.name_zh : organisation.name_en) ??
				organisation.name_zh ??
				organisation.name_en ??
				"",
			roles: values.roles.map((role) => roleLabels[role][language]).join(language === "zh" ? "、" : ", "),
			link: `${base}/invitation#${token}`,
		}),
	});
	context.audit({
		action: input.invitationId ? "organisations.invitation.renewed" : "organisations.invitation.created",
		object: { kind: "invitation", id },
		detail: { roles: values.roles },
	});
	return id;
}
