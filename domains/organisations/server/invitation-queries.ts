import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { keysetPage } from "#platform/server/lists/keyset.ts";
import { notFound } from "#platform/server/problem.ts";
import { hashToken } from "#platform/server/sign-in/keyed-hash.ts";
import type { OrganisationKind, Role } from "../contract.ts";
import type {
	invitationList,
	invitationQuery,
	invitationRow,
	invitationSeen,
	myInvitations,
} from "../contract-organisations.ts";
import { hideAddress } from "./hide-address.ts";
import { grantableBy, ownOrganisation, withinReach } from "./organisation-policy.ts";
import { inviteMembers } from "./permissions.ts";

type State = z.infer<typeof invitationRow>["state"];

const stateAt = (now: Date) => sql<State>`case when accepted_at is not null then 'accepted'
	when revoked_at is not null then 'revoked' when expires_at <= ${now} then 'expired' else 'open' end`;

/** Invitations of the organisation one acts for. */
export async function listInvitations(
	{ tx, actor, now }: ReadContext,
	organisationId: string,
	query: z.infer<typeof invitationQuery>,
): Promise<z.infer<typeof invitationList>> {
	const id = ownOrganisation(actor, organisationId, inviteMembers);
	const rows = tx
		.selectFrom("invitation")
		.select([
			"id",
			"email",
			"name",
			sql<Role[]>`roles`.as("roles"),
			stateAt(now).as("state"),
			"created_at as invitedAt",
			"expires_at as expiresAt",
		])
		.where("organisation_id", "=", id)
		.$if(query.state !== undefined, (filtered) => filtered.where(sql<boolean>`${stateAt(now)} = ${query.state}`))
		.$if(Boolean(query.q), (filtered) =>
			filtered.where(sql<boolean>`strpos(email, lower(${query.q})) > 0 or strpos(lower(name), lower(${query.q})) > 0`),
		);
	const page = await keysetPage(rows, {
		sorts: { invitedAt: "created_at", email: "email" },
		defaultSort: "-invitedAt",
		id: "id",
		once: Boolean(query.q),
		...query,
	});
	return {
		...page,
		items: page.items.map((row) => ({
			...row,
			abilities:
				withinReach(actor, row.roles) && (row.state === "open" || row.state === "expired") ? ["resend", "revoke"] : [],
		})),
		grantable: grantableBy(actor),
	};
}

/** Open ones sent to the actor's own, proven address: the same that the mark in the navigation counts. */
export const openInvitationsOf = ({ actor, now }: ReadContext) => sql`invitation i
	join person p on p.id = ${actor.personId} and p.email_verified and lower(p.email) = i.email
	join organisation o on o.id = i.organisation_id and o.state = 'verified'
	where i.accepted_at is null and i.revoked_at is null and i.expires_at > ${now}`;

export async function listMyInvitations(context: ReadContext): Promise<z.infer<typeof myInvitations>> {
	const { rows } = await sql<z.infer<typeof myInvitations>["items"][number]>`
		select i.id, i.roles, i.expires_at as "expiresAt", json_build_object('id', o.id,
			'name', json_build_object('en', o.name_en, 'zh', o.name_zh), 'kind', o.kind) as organisation
		from ${openInvitationsOf(context)} order by i.expires_at, i.id`.execute(context.tx);
	return { items: rows };
}

/**
 * What a link shows before one signs in: needs a system context, as the holder may belong to nothing yet.
 * @throws Problem not-found for a token that is unknown, used, revoked or expired
 */
export async function lookAtInvitation(
	{ tx, now }: ReadContext,
	token: string,
	personId: string | null,
): Promise<z.infer<typeof invitationSeen>> {
	const { rows } = await sql<{
		email: string;
		roles: Role[];
		expires_at: string;
		organisation: { id: string; name: { en: string | null; zh: string | null }; kind: OrganisationKind };
		own: boolean | null;
		proven: boolean | null;
	}>`select i.email, i.roles, i.expires_at,
			json_build_object('id', o.id, 'name', json_build_object('en', o.name_en, 'zh', o.name_zh), 'kind', o.kind) as organisation,
			lower(p.email) = i.email as own, p.email_verified as proven
		from invitation i join organisation o on o.id = i.organisation_id left join person p on p.id = ${personId}
		where i.token_hash = ${hashToken(token)} and i.accepted_at is null and i.revoked_at is null
			and i.expires_at > ${now} and o.state = 'verified'`.execute(tx);
	const row = rows[0];
	if (!row) throw notFound();
	const accepting = row.own === null ? "sign-in" : !row.own ? "other-address" : row.proven ? "ready" : "verify-address";
	const { organisation, roles, expires_at: expiresAt } = row;
	return { organisation, roles, emailHint: hideAddress(row.email), expiresAt, accepting };
}
