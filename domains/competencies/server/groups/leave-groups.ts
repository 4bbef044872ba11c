import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { learnsAt, teachesAt } from "./group-policy.ts";

/** Ends a part of a person in groups `g` where they are `x`; every change is on record. */
async function leave(
	{ tx, now, audit }: WriteContext,
	table: "learner_group_member" | "learner_group_teacher",
	personId: string,
	where: RawBuilder<unknown>,
): Promise<void> {
	const { rows } = await sql<{ id: string; organisation_id: string }>`
		with ended as (update ${sql.table(table)} x set ended_at = ${now} from learner_group g
			where g.id = x.group_id and x.person_id = ${personId} and x.ended_at is null and ${where} returning g.id)
		update learner_group g set revision = g.revision + 1, updated_at = ${now} from ended where g.id = ended.id
		returning g.id, g.organisation_id`.execute(tx);
	for (const { id, organisation_id } of rows)
		audit({
			action: `competencies.group.${table === "learner_group_member" ? "learner" : "teacher"}-left`,
			object: { kind: "learner_group", id },
			organisationId: organisation_id,
			detail: { personId },
		});
}

/**
 * Takes a person out of the groups of an organisation to which they belong no more: coming back does not bring them
 * back. Needs the rights of the keeper or of the system.
 */
export async function leaveGroups(context: WriteContext, organisationId: string, personId: string): Promise<void> {
	const [person, organisation] = [sql`${personId}::uuid`, sql`${organisationId}::uuid`];
	const there = sql`g.organisation_id = ${organisation}`;
	await leave(context, "learner_group_member", personId, sql`${there} and not ${learnsAt(person, organisation)}`);
	await leave(context, "learner_group_teacher", personId, sql`${there} and not ${teachesAt(person, organisation)}`);
}

/**
 * Who leaves an organisation, or has another role there, leaves its groups as far as that ends what they are in them; who
 * lost their access looks after nobody any more.
 */
export const leaveGroupsWithMembership: Listener = {
	name: "competencies.leave-groups",
	events: ["organisations.membership.ended", "organisations.membership.changed", "organisations.person.suspended"],
	async handle(context, { payload, at }) {
		const { organisationId, personId } = payload as { organisationId?: string; personId: string };
		if (organisationId) await leaveGroups(context, organisationId, personId);
		// Delivered late: what was given since stays.
		else await leave(context, "learner_group_teacher", personId, sql`x.since <= ${at}::timestamptz`);
	},
};
