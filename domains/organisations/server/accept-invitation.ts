import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { hashToken } from "#platform/server/sign-in/keyed-hash.ts";
import { hideAddress } from "./hide-address.ts";
import { problem } from "./problems.ts";

/**
 * Takes up an invitation, by its link or from the list of one's own. Neither is enough: it must have been sent to the
 * proven address of whoever is signed in, so that a forwarded or stolen link opens nothing. Needs a system context in
 * the person's name.
 * @returns the organisation's id
 * @throws Problem organisations/invitation-over, organisations/invitation-other-address, organisations/email-not-verified
 */
export async function acceptInvitation(
	context: WriteContext,
	which: { token: string } | { id: string },
): Promise<string> {
	const { tx, actor, now } = context;
	const personId = actor.personId ?? "";
	const invitation = await tx
		.selectFrom("invitation")
		.select(["id", "organisation_id", "email", "roles", "accepted_at", "revoked_at", "invited_by"])
		.where((is) => ("token" in which ? is("token_hash", "=", hashToken(which.token)) : is("id", "=", which.id)))
		.where("expires_at", ">", now.toISOString())
		.forUpdate()
		.executeTakeFirst();
	if (!invitation || invitation.accepted_at || invitation.revoked_at) throw problem("invitation-over");
	const person = await tx
		.selectFrom("person")
		.select(["email", "email_verified"])
		.where("id", "=", personId)
		.executeTakeFirstOrThrow();
	if (person.email.toLowerCase() !== invitation.email) throw problem("invitation-other-address");
	if (!person.email_verified) throw problem("email-not-verified");
	const organisation = await tx
		.selectFrom("organisation")
		.select("id")
		.where("id", "=", invitation.organisation_id)
		.where("state", "=", "verified")
		.forUpdate()
		.executeTakeFirst();
	if (!organisation) throw problem("invitation-over");
	await tx
		.updateTable("invitation")
		.set({ accepted_at: now, accepted_by: personId })
		.where("id", "=", invitation.id)
		.execute();
	const { rows } = await sql<{ id: string }>`
		insert into membership as m (id, person_id, organisation_id, roles, created_at)
		values (${newId()}, ${personId}, ${organisation.id}, ${invitation.roles}, ${now})
		on conflict (person_id, organisation_id) where ended_at is null
		do update set roles = array(select distinct unnest(m.roles || excluded.roles))
		returning m.id`.execute(tx);
	await tx.updateTable("person").set({ last_organisation_id: organisation.id }).where("id", "=", personId).execute();
	context.audit({
		action: "organisations.invitation.accepted",
		object: { kind: "invitation", id: invitation.id },
		organisationId: organisation.id,
		detail: { personId, membershipId: rows[0]?.id, roles: invitation.roles },
	});
	if (invitation.invited_by) {
		await context.notify({
			personId: invitation.invited_by,
			kind: "organisations.invitation-accepted",
			params: { address: hideAddress(invitation.email) },
			page: "/my-organisation/members",
		});
	}
	return organisation.id;
}
