import { hasRole, permission } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";

/** Owners and coordinators decide which programs may use their organisation's store. */
export const manageClients = permission("records.clients.manage", (actor) => hasRole(actor, ["owner", "coordinator"]));

/** The actor's own organisation, when it is the one asked for. @throws Problem not-found */
export function manageableStore({ actor }: ReadContext, organisationId: string): string {
	if (!manageClients.holds(actor) || actor.organisationId !== organisationId) throw notFound();
	return organisationId;
}
