import { hasRole, permission } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";

/** Who says which statements count for which competency: those who judge learners, and those who run the organisation. */
export const writeRules = permission(
	"records.rules.write",
	(actor) =>
		hasRole(actor, ["owner", "coordinator"]) ||
		hasRole(actor, ["teacher", "programme_head", "mentor"], ["school", "enterprise", "practice_site"]),
);

/** The store whose rules the actor makes. @throws Problem not-found */
export function ownRules({ actor }: ReadContext): string {
	if (!writeRules.holds(actor) || !actor.organisationId) throw notFound();
	return actor.organisationId;
}

/** A rule of the actor's organisation, locked when it is to be changed. @throws Problem not-found */
export async function ownRule(context: ReadContext, id: string, change = false) {
	const found = await context.tx
		.selectFrom("record_rule")
		.selectAll()
		.where("id", "=", id)
		.where("organisation_id", "=", ownRules(context))
		.$if(change, (query) => query.forUpdate())
		.executeTakeFirst();
	if (!found) throw notFound();
	return found;
}
