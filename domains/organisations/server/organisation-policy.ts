import type { Actor, Permission } from "#platform/server/actor.ts";
import { notFound } from "#platform/server/problem.ts";
import { grantableRoles, type OrganisationKind, type Role } from "../contract.ts";

/**
 * The organisation that the actor acts for, when it is the one asked about and the right is held there.
 * @throws Problem not-found otherwise, whether the other one exists or not
 */
export function ownOrganisation(actor: Actor, id: string, right: Permission): string {
	if (actor.organisationId !== id || !right.holds(actor)) throw notFound();
	return id;
}

/** Roles that the actor may give and take in the organisation they act for. */
export const grantableBy = (actor: Actor): Role[] =>
	grantableRoles(actor.roles, actor.organisationKind as OrganisationKind);

/** Every role of a person is one that the actor may take: else that person is out of the actor's reach. */
export const withinReach = (actor: Actor, held: readonly string[]): boolean => {
	const grantable = grantableBy(actor);
	return held.every((role) => grantable.includes(role as Role));
};
