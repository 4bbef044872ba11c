import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { notFound } from "#platform/server/problem.ts";
import { lockMembership, requireOtherOwner } from "./lock-membership.ts";
import { ownOrganisation, withinReach } from "./organisation-policy.ts";
import { manageMembers } from "./permissions.ts";

/** Ends somebody's membership in the organisation one acts for. It is over at their next request. */
export async function endMembership(
	context: WriteContext,
	{ organisationId, personId }: { organisationId: string; personId: string },
): Promise<void> {
	const id = ownOrganisation(context.actor, organisationId, manageMembers);
	const membership = await lockMembership(context.tx, id, personId);
	if (!withinReach(context.actor, membership.roles)) throw notFound();
	if (membership.roles.includes("owner")) await requireOtherOwner(context.tx, id, personId);
	await close(context, { id: membership.id, organisationId: id, personId });
}

/**
 * Leaves an organisation. Its last owner cannot, unless it was never verified: then the application is given up.
 * @throws Problem organisations/last-owner
 */
export async function leaveOrganisation(context: WriteContext, organisationId: string): Promise<void> {
	const personId = context.actor.personId ?? "";
	const membership = await lockMembership(context.tx, organisationId, personId);
	if (membership.roles.includes("owner")) await giveUpOrRefuse(context, organisationId, personId);
	await close(context, { id: membership.id, organisationId, personId });
}

/** An application that nobody stands behind any more is refused; anything else keeps its last owner. */
export async function giveUpOrRefuse(context: WriteContext, organisationId: string, personId: string): Promise<void> {
	const { tx, now } = context;
	const { state } = await tx
		.selectFrom("organisation")
		.select("state")
		.where("id", "=", organisationId)
		.executeTakeFirstOrThrow();
	if (state === "verified" || state === "suspended") return requireOtherOwner(tx, organisationId, personId);
	const { others } = await tx
		.selectFrom("membership")
		.select(sql<number>`count(*)`.as("others"))
		.where("organisation_id", "=", organisationId)
		.where("person_id", "<>", personId)
		.where("ended_at", "is", null)
		.executeTakeFirstOrThrow();
	if (others > 0) return;
	await tx
		.updateTable("organisation")
		.set({ state: "refused", updated_at: now })
		.where("id", "=", organisationId)
		.execute();
	await tx
		.insertInto("organisation_decision")
		.values({
			id: newId(),
			organisation_id: organisationId,
			decision: "refused",
			decided_by: personId,
			created_at: now,
		})
		.execute();
}

async function close(
	context: WriteContext,
	{ id, organisationId, personId }: { id: string; organisationId: string; personId: string },
): Promise<void> {
	const { tx, now } = context;
	await tx.updateTable("membership").set({ ended_at: now }).where("id", "=", id).execute();
	await sql`select pg_notify('ronghe', ${JSON.stringify({ channel: "session", person: personId })})`.execute(tx);
	context.audit({
		action: "organisations.membership.ended",
		object: { kind: "membership", id },
		organisationId,
		detail: { personId },
	});
	await context.emit("organisations.membership.ended", { organisationId, personId });
}
