import { type RawBuilder, sql } from "kysely";
import { type Actor, hasRole, permission } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { EvidenceKind } from "../../attainment.ts";

/**
 * Who sees and says what of a person's competencies, the one place. A person sees all of their own. Teachers, programme
 * heads and mentors see the learners of the groups given to them, as long as both are there. Owner and coordinator see
 * those who let their organisation see it. Nobody else, whatever their role; who issued an entry sees that entry. Nobody
 * judges themselves, in whatever other role.
 * The lists of people are the database's functions, which its row-level security asks too.
 */

export const teaching = ["teacher", "programme_head", "mentor"];
const placesOfTeaching = ["school", "enterprise", "practice_site"];
export const managing = ["owner", "coordinator"];

/** Looks after learners, where groups are given to them. */
export const teaches = (actor: Actor): boolean => hasRole(actor, teaching, placesOfTeaching);
const manages = (actor: Actor): boolean => hasRole(actor, managing);

/** Sees others' evidence at all, by duty or by their leave. */
export const seeLearners = permission("competencies.learners.see", (actor) => teaches(actor) || manages(actor));
/** Makes groups of learners and says who looks after them. */
export const manageGroups = permission("competencies.groups.manage", (actor) =>
	hasRole(actor, managing, placesOfTeaching),
);
export const seeGroups = permission("competencies.groups.see", (actor) => manageGroups.holds(actor) || teaches(actor));
/** Answers for what the organisation has issued. */
export const answerDisputes = permission("competencies.disputes.answer", (actor) => teaches(actor) || manages(actor));
export const answersForAll = manages;

/** Whether somebody is in a list of people that the database makes: looked for in it, not made whole. */
const among = (list: "scope_duty_people" | "scope_granted_people" | "scope_learners", id: RawBuilder<unknown>) =>
	sql<boolean>`exists (select from ${sql.raw(list)}() as list (id) where list.id = ${id})`;

/** @throws Problem not-found unless the actor may see this person's evidence */
export async function personToSee(context: ReadContext, personId: string): Promise<{ id: string; name: string }> {
	const person = await context.tx
		.selectFrom("person")
		.select(["id", "name"])
		.where("id", "=", personId)
		.where(
			sql<boolean>`(person.id = ${context.actor.personId}::uuid
				or ${among("scope_duty_people", sql`${personId}::uuid`)} or ${among("scope_granted_people", sql`${personId}::uuid`)})`,
		)
		.executeTakeFirst();
	if (!person) throw notFound();
	return person;
}

/** Of people, those whose evidence the actor may see, themselves among them. */
export async function peopleToSee(context: ReadContext, personIds: readonly string[]): Promise<Set<string>> {
	const { rows } = await sql<{ id: string }>`
		select distinct p.id from unnest(${[...personIds]}::uuid[]) as p (id)
		where p.id = ${context.actor.personId}::uuid or ${among("scope_duty_people", sql`p.id`)}
			or ${among("scope_granted_people", sql`p.id`)}`.execute(context.tx);
	return new Set(rows.map(({ id }) => id));
}

/** What an actor may say of a learner of theirs; what people say of themselves and what rules write has ways of its own. */
export const issuableKinds = (actor: Actor): EvidenceKind[] =>
	manages(actor) ? ["graded", "joint", "certified"] : teaches(actor) ? ["graded", "joint"] : [];

/**
 * People about whom the actor may record evidence of a kind: by duty their learners; owner and coordinator all learners
 * of the organisation, and those who let it see their evidence; nobody themselves.
 */
export async function peopleToJudge(
	context: ReadContext,
	personIds: readonly string[],
	kinds: readonly EvidenceKind[],
): Promise<Set<string>> {
	const allowed = issuableKinds(context.actor);
	if (kinds.some((kind) => !allowed.includes(kind))) return new Set();
	const whose = manages(context.actor) ? "scope_learners" : "scope_duty_people";
	const { rows } = await sql<{ id: string }>`
		select distinct p.id from unnest(${personIds}::uuid[]) as p (id)
		where p.id is distinct from ${context.actor.personId}::uuid and ${among(whose, sql`p.id`)}`.execute(context.tx);
	return new Set(rows.map(({ id }) => id));
}

export interface IssuedEvidence {
	person_id: string;
	kind: string;
	issuer_organisation_id: string | null;
	issuer_person_id: string | null;
}

/** Whether the actor may correct or withdraw an entry: who said it; owner and coordinator for all that theirs issued of others. */
export const mayTakeBack = (actor: Actor, entry: IssuedEvidence): boolean =>
	entry.kind === "self-declared"
		? entry.person_id === actor.personId
		: entry.person_id !== actor.personId &&
			entry.issuer_organisation_id === actor.organisationId &&
			((entry.issuer_person_id === actor.personId && teaches(actor)) || manages(actor));
