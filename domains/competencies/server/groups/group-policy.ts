import { type RawBuilder, sql } from "kysely";
import type { Actor } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { GroupDetail } from "../../contract-groups.ts";
import { manageGroups, seeGroups, teaches, teaching } from "../ledger/ledger-policy.ts";

/** Whether the actor looks after group `g`, as a column. */
export const lookedAfterBy = ({ actor }: ReadContext): RawBuilder<boolean> =>
	sql<boolean>`(${teaches(actor)}::boolean and g.id in (select t.group_id from learner_group_teacher t
		where t.person_id = ${actor.personId}::uuid and t.ended_at is null))`;

/** Whether a person is a learner of an organisation: a student member, or by their own leave. */
export const learnsAt = (personId: RawBuilder<unknown>, organisationId: RawBuilder<unknown>): RawBuilder<boolean> =>
	sql<boolean>`(exists (select from membership s where s.person_id = ${personId}
			and s.organisation_id = ${organisationId} and s.ended_at is null and 'student' = any (s.roles))
		or exists (select from evidence_grant v where v.person_id = ${personId}
			and v.organisation_id = ${organisationId} and v.ended_at is null))`;

/** Whether a person may look after learners of an organisation. */
export const teachesAt = (personId: RawBuilder<unknown>, organisationId: RawBuilder<unknown>): RawBuilder<boolean> =>
	sql<boolean>`exists (select from membership s where s.person_id = ${personId}
		and s.organisation_id = ${organisationId} and s.ended_at is null and s.roles && ${teaching}::text[])`;

/** Groups `g` that the actor may see: those given to them; owner and coordinator all of the organisation. */
export const visibleGroups = (context: ReadContext): RawBuilder<boolean> =>
	seeGroups.holds(context.actor)
		? sql<boolean>`(g.organisation_id = ${context.actor.organisationId}::uuid
			and ${manageGroups.holds(context.actor) ? sql`true` : lookedAfterBy(context)})`
		: sql<boolean>`false`;

/** @throws Problem not-found */
export async function groupToSee(context: ReadContext, id: string) {
	const found = await context.tx
		.selectFrom("learner_group as g")
		.selectAll("g")
		.select(lookedAfterBy(context).as("mine"))
		.where("g.id", "=", id)
		.where(visibleGroups(context))
		.executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

/** The group for a change, locked. @throws Problem not-found */
export async function groupToChange(context: ReadContext, id: string) {
	if (!manageGroups.holds(context.actor)) throw notFound();
	const found = await context.tx
		.selectFrom("learner_group")
		.selectAll()
		.where("id", "=", id)
		.where("organisation_id", "=", context.actor.organisationId)
		.forUpdate()
		.executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

/** Sees each learner's evidence: who looks after an open group. */
export const seesEachLearner = (group: { mine: boolean; state: string }): boolean =>
	group.mine && group.state === "open";

export const groupAbilities = (actor: Actor, group: { mine: boolean; state: string }): GroupDetail["abilities"] => [
	...(seesEachLearner(group) ? (["seeLearners"] as const) : []),
	...(manageGroups.holds(actor) ? (["edit", group.state === "open" ? "close" : "reopen"] as const) : []),
];
