import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { Listener } from "#platform/server/outbox/listeners.ts";
import { learnsAt } from "./group-policy.ts";

/**
 * Takes a person out of the groups of an organisation to which they belong no more: coming back does not bring them
 * back. Needs the rights of the keeper or of the system.
 */
export async function leaveGroups({ tx, now }: WriteContext, organisationId: string, personId: string): Promise<void> {
	const learns = learnsAt(sql`${personId}`, sql`${organisationId}`);
	const teaches = sql<boolean>`exists (select from membership s where s.person_id = ${personId}
		and s.organisation_id = ${organisationId} and s.ended_at is null
		and s.roles && array['teacher', 'programme_head', 'mentor'])`;
	const parts = [
		["learner_group_member", learns],
		["learner_group_teacher", teaches],
	] as const;
	for (const [table, stays] of parts) {
		await sql`update ${sql.table(table)} set ended_at = ${now}
			where person_id = ${personId} and ended_at is null and not ${stays}
				and group_id in (select g.id from learner_group g where g.organisation_id = ${organisationId})`.execute(tx);
	}
}

/** Who leaves an organisation, or has another role there, leaves its groups as far as that ends what they are in them. */
export const leaveGroupsWithMembership: Listener = {
	name: "competencies.leave-groups",
	events: ["organisations.membership.ended", "organisations.membership.changed"],
	async handle(context, { payload }) {
		const { organisationId, personId } = payload as { organisationId: string; personId: string };
		await leaveGroups(context, organisationId, personId);
	},
};
