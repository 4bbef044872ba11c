import type { WriteContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import { type OrganisationKind, type Role, rolesOfKind } from "../contract.ts";
import { lockMembership, requireOtherOwner } from "./lock-membership.ts";
import { grantableBy, ownOrganisation, withinReach } from "./organisation-policy.ts";
import { manageMembers } from "./permissions.ts";
import { problem } from "./problems.ts";

/** Gives a member exactly these roles. Roles that one may not give may not be taken either. */
export async function changeRoles(
	context: WriteContext,
	{ organisationId, personId, roles }: { organisationId: string; personId: string; roles: readonly Role[] },
): Promise<void> {
	const id = ownOrganisation(context.actor, organisationId, manageMembers);
	const { tx, actor } = context;
	refuseRoles(context, roles);
	const membership = await lockMembership(tx, id, personId);
	if (!withinReach(actor, membership.roles)) throw notFound();
	if (membership.roles.includes("owner") && !roles.includes("owner")) await requireOtherOwner(tx, id, personId);
	const next = [...new Set(roles)];
	await tx.updateTable("membership").set({ roles: next }).where("id", "=", membership.id).execute();
	context.audit({
		action: "organisations.membership.roles-changed",
		object: { kind: "membership", id: membership.id },
		detail: { personId, from: membership.roles, to: next },
	});
	await context.emit("organisations.membership.changed", { organisationId: id, personId, roles: next });
}

/** @throws Problem organisations/role-not-of-kind, organisations/role-not-grantable */
export function refuseRoles({ actor }: Pick<WriteContext, "actor">, roles: readonly Role[]): void {
	const possible = rolesOfKind[actor.organisationKind as OrganisationKind];
	const foreign = roles.find((role) => !possible.includes(role));
	if (foreign) throw problem("role-not-of-kind", { role: foreign });
	const grantable = grantableBy(actor);
	const beyond = roles.find((role) => !grantable.includes(role));
	if (beyond) throw problem("role-not-grantable", { role: beyond });
}
