import { sql } from "kysely";
import type { Transaction } from "#platform/server/database/database.ts";
import { notFound } from "#platform/server/problem.ts";
import { problem } from "./problems.ts";

export interface LockedMembership {
	id: string;
	roles: string[];
}

/**
 * Holds an organisation's membership list until the transaction ends, so that two owners cannot both leave at once.
 * @throws Problem not-found when the person is no member
 */
export async function lockMembership(
	tx: Transaction,
	organisationId: string,
	personId: string,
): Promise<LockedMembership> {
	await tx.selectFrom("organisation").select("id").where("id", "=", organisationId).forUpdate().execute();
	await sql`select pg_advisory_xact_lock(${membersLock(organisationId)})`.execute(tx);
	const membership = await tx
		.selectFrom("membership")
		.select(["id", "roles"])
		.where("organisation_id", "=", organisationId)
		.where("person_id", "=", personId)
		.where("ended_at", "is", null)
		.executeTakeFirst();
	if (!membership) throw notFound();
	return membership;
}

/** Until the transaction ends nobody leaves the organisation or gets other roles there; many may ask for that at once. */
export async function keepMembers(tx: Transaction, organisationId: string): Promise<void> {
	await sql`select pg_advisory_xact_lock_shared(${membersLock(organisationId)})`.execute(tx);
}

const membersLock = (organisationId: string) => sql`hashtextextended(${`members ${organisationId}`}, 0)`;

/** @throws Problem organisations/last-owner when nobody else owns the organisation */
export async function requireOtherOwner(tx: Transaction, organisationId: string, personId: string): Promise<void> {
	const other = await tx
		.selectFrom("membership")
		.select("id")
		.where("organisation_id", "=", organisationId)
		.where("person_id", "<>", personId)
		.where("ended_at", "is", null)
		.where(sql<boolean>`'owner' = any (roles)`)
		.executeTakeFirst();
	if (!other) throw problem("last-owner");
}
