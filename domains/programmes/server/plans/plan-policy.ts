import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from "kysely";
import { type Actor, hasRole, permission } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { notFound } from "#platform/server/problem.ts";
import { type PlanAbility, parts } from "../../contract-plans.ts";
import { planForMyself } from "../personal/personal-policy.ts";

/** Who may do what with training plans: the one place; lists, single objects, routes and abilities all read it. */

const daily = ["owner", "coordinator"];

/** Drafting and publishing: the school's owner and coordinator; a programme head for the programmes given to them. */
export const writePlans = permission("programmes.plans.write", (actor) =>
	hasRole(actor, [...daily, "programme_head"], ["school"]),
);

/** Authorised to speak for a party. */
export const decidePlans = permission("programmes.plans.decide", (actor) => hasRole(actor, daily, parts));

/** Reading and commenting on drafts that one's organisation builds: all who work there. */
export const buildPlans = permission("programmes.plans.build", (actor) =>
	hasRole(actor, [...daily, "programme_head", "teacher", "recruiter", "mentor", "researcher", "site_manager"], parts),
);

type Filter = (is: ExpressionBuilder<DB, "plan_version">) => ExpressionWrapper<DB, "plan_version", SqlBool>;

const isPublished = (state: string): boolean => state === "published" || state === "superseded";

/** Plans that the actor's organisation builds. */
export function builtPlans({ actor }: ReadContext): Filter {
	return (is) =>
		buildPlans.holds(actor)
			? is.or([
					is("plan_version.organisation_id", "=", actor.organisationId),
					sql<SqlBool>`${actor.organisationId}::uuid = any (plan_version.party_ids)`,
				])
			: is.val(false);
}

/** Published ones for everybody who is signed in; the others for those who build them. */
export function visiblePlans(context: ReadContext): Filter {
	return (is) => is.or([is("plan_version.state", "in", ["published", "superseded"]), builtPlans(context)(is)]);
}

export interface PlanStanding {
	id: string;
	organisation_id: string;
	party_ids: string[];
	state: string;
	headed: boolean;
}

/** The actor writes this plan: runs the school, or heads the programme. */
export const writesPlan = (actor: Actor, plan: PlanStanding): boolean =>
	writePlans.holds(actor) && plan.organisation_id === actor.organisationId && (hasRole(actor, daily) || plan.headed);

export const buildsPlan = (actor: Actor, plan: PlanStanding): boolean =>
	buildPlans.holds(actor) &&
	(plan.organisation_id === actor.organisationId || plan.party_ids.includes(actor.organisationId ?? ""));

/** The plan in force at the school where the actor learns. */
export const learnsBy = (actor: Actor, plan: Pick<PlanStanding, "organisation_id" | "state">): boolean =>
	plan.state === "published" && planForMyself.holds(actor) && plan.organisation_id === actor.organisationId;

/** @param open whether another version of the plan is being drafted; @param decided whether the actor's party has approved */
export function planAbilities(
	actor: Actor,
	plan: PlanStanding,
	{ open = false, decided = false, publishedBefore = false } = {},
): PlanAbility[] {
	const able: PlanAbility[] = [];
	const writes = writesPlan(actor, plan);
	const runsSchool = writes && hasRole(actor, daily);
	const party = plan.party_ids.includes(actor.organisationId ?? "") && decidePlans.holds(actor);
	if (isPublished(plan.state)) {
		if (writes && plan.state === "published" && !open) able.push("next");
		if (learnsBy(actor, plan)) able.push("credits");
	} else {
		if (writes) able.push("edit");
		if (writes || (party && plan.state === "draft")) able.push("attach");
		if (writes && plan.state === "draft") able.push("submit");
		if (party && plan.state === "approval" && !decided) able.push("approve");
		if (runsSchool && plan.state === "approved") able.push("publish");
		if (runsSchool && plan.state === "draft" && publishedBefore) able.push("discard");
	}
	if (buildsPlan(actor, plan) && plan.state !== "superseded") able.push("comment", "proposals");
	return able;
}

/** Whether the programme was given to the actor, as a column of a query on versions. */
export const headedBy = ({ actor }: ReadContext) =>
	sql<boolean>`exists (select from programme_head h where h.programme_id = plan_version.programme_id
		and h.person_id = ${actor.personId} and h.ended_at is null)`;

/** A programme head writes plans of the programmes given to them; owner and coordinator those of all. */
export const onlyHeaded = ({ actor }: ReadContext) =>
	hasRole(actor, daily)
		? sql<boolean>`true`
		: sql<boolean>`exists (select from programme_head h where h.programme_id = programme.id
			and h.person_id = ${actor.personId} and h.ended_at is null)`;

/** The version to read. @throws Problem not-found */
export async function visiblePlan(context: ReadContext, id: string) {
	const found = await context.tx
		.selectFrom("plan_version")
		.selectAll()
		.select(headedBy(context).as("headed"))
		.where("id", "=", id)
		.where(visiblePlans(context))
		.executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

/**
 * The version for a change by those who build it, locked: changes of one plan come one after another.
 * @throws Problem not-found
 */
export async function builtPlan(context: ReadContext, id: string) {
	const found = await context.tx
		.selectFrom("plan_version")
		.selectAll()
		.select(headedBy(context).as("headed"))
		.where("id", "=", id)
		.where(builtPlans(context))
		.forUpdate()
		.executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

/** The version for a change by who writes it. @throws Problem not-found */
export async function writtenPlan(context: ReadContext, id: string) {
	const found = await builtPlan(context, id);
	if (!writesPlan(context.actor, found)) throw notFound();
	return found;
}
