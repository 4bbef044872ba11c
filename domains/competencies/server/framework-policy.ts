import { type ExpressionBuilder, type ExpressionWrapper, type SqlBool, sql } from "kysely";
import { type Actor, hasRole, permission } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { DB } from "#platform/server/database/schema.gen.ts";
import { notFound } from "#platform/server/problem.ts";
import type { FrameworkAbility } from "../contract-frameworks.ts";

/** Who may do what with frameworks: the one place; lists, single objects, routes and abilities all read it. */

const isOfficial = (actor: Actor): boolean => hasRole(actor, ["official"], ["administration"]);

/** Edits what the own organisation owns. A programme head does so in the own school. */
const editsOwn = (actor: Actor): boolean =>
	hasRole(actor, ["owner", "coordinator"]) || hasRole(actor, ["programme_head"], ["school"]);

const proposesOwn = (actor: Actor): boolean =>
	hasRole(actor, ["teacher"], ["school"]) || hasRole(actor, ["mentor"], ["enterprise", "practice_site"]);

export const writeFrameworks = permission(
	"competencies.frameworks.write",
	(actor) => isOfficial(actor) || editsOwn(actor),
);

export const proposeToFrameworks = permission("competencies.frameworks.propose", proposesOwn);

/** Reads proposals: who made them and who decides. */
export const seeProposals = permission(
	"competencies.frameworks.proposals",
	(actor) => writeFrameworks.holds(actor) || proposesOwn(actor),
);

export interface FrameworkOwnership {
	region_id: string | null;
	organisation_id: string | null;
	state: string;
}

export function frameworkAbilities(actor: Actor, framework: FrameworkOwnership): FrameworkAbility[] {
	const own = framework.organisation_id !== null && framework.organisation_id === actor.organisationId;
	const regional = framework.region_id !== null && framework.region_id === actor.regionId;
	if ((own && editsOwn(actor)) || (regional && isOfficial(actor))) {
		return framework.state === "draft" ? ["edit", "publish", "decide"] : ["edit", "decide"];
	}
	return own && proposesOwn(actor) ? ["propose"] : [];
}

type Filter = (is: ExpressionBuilder<DB, "framework">) => ExpressionWrapper<DB, "framework", SqlBool>;

/** Published ones for everybody; drafts for those who edit them or propose to them. */
export function visibleFrameworks({ actor }: ReadContext): Filter {
	return (is) =>
		is.or([
			is("framework.state", "=", "published"),
			...(actor.organisationId && seeProposals.holds(actor)
				? [is("framework.organisation_id", "=", actor.organisationId)]
				: []),
			...(actor.regionId && isOfficial(actor) ? [is("framework.region_id", "=", actor.regionId)] : []),
		]);
}

/** The framework to read. @throws Problem not-found */
export async function visibleFramework(context: ReadContext, id: string) {
	const found = await context.tx
		.selectFrom("framework")
		.selectAll()
		.where("id", "=", id)
		.where(visibleFrameworks(context))
		.executeTakeFirst();
	if (!found) throw notFound();
	return found;
}

/**
 * The framework for a change, locked: changes of one framework come one after another, and so do their numbers.
 * @throws Problem not-found
 */
export async function frameworkFor(context: ReadContext, id: string, ability: FrameworkAbility) {
	const found = await context.tx
		.selectFrom("framework")
		.selectAll()
		.where("id", "=", id)
		.where(visibleFrameworks(context))
		.forUpdate()
		.executeTakeFirst();
	const able = found && frameworkAbilities(context.actor, found);
	// Publishing a second time is refused by its own name, not as unknown.
	if (!able?.includes(ability === "publish" ? "edit" : ability)) throw notFound();
	return found as NonNullable<typeof found>;
}

/** The framework of a competency, for a change. @throws Problem not-found */
export async function frameworkOfCompetency(context: ReadContext, competencyId: string, ability: FrameworkAbility) {
	const found = await context.tx
		.selectFrom("competency")
		.select("framework_id")
		.where("id", "=", competencyId)
		.executeTakeFirst();
	if (!found) throw notFound();
	return frameworkFor(context, found.framework_id, ability);
}

/** Who a new framework would belong to. @throws Problem not-found when the actor may not own such a one */
export function newFrameworkOwner(
	actor: Actor,
	owner: "region" | "organisation",
): { region_id: string | null; organisation_id: string | null } {
	if (owner === "region" && isOfficial(actor) && actor.regionId) {
		return { region_id: actor.regionId, organisation_id: null };
	}
	if (owner === "organisation" && editsOwn(actor) && actor.organisationId) {
		return { region_id: null, organisation_id: actor.organisationId };
	}
	throw notFound();
}

/** Competencies that may be pointed at: whatever the actor can read. @returns those of the ids that may be */
export async function visibleCompetencies(context: ReadContext, ids: readonly string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set();
	const rows = await context.tx
		.selectFrom("competency")
		.innerJoin("framework", "framework.id", "competency.framework_id")
		.select("competency.id")
		.where("competency.id", "in", [...ids])
		.where((is) => visibleFrameworks(context)(is as unknown as ExpressionBuilder<DB, "framework">))
		.execute();
	return new Set(rows.map(({ id }) => id));
}

/** Proposals that lists may show: all of a framework to who decides, one's own to who made them. */
export const visibleProposals = ({ actor }: ReadContext, decides: boolean) =>
	decides ? sql<boolean>`true` : sql<boolean>`framework_proposal.person_id = ${actor.personId}`;
