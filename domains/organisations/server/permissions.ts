import { type Actor, hasRole, permission } from "#platform/server/actor.ts";
import { grantableRoles, type OrganisationKind } from "../contract.ts";

const mayGrant = (actor: Actor): boolean =>
	actor.kind === "person" &&
	actor.organisationKind !== null &&
	grantableRoles(actor.roles, actor.organisationKind as OrganisationKind).length > 0;

export const readApplications = permission(
	"organisations.applications.read",
	(actor) => hasRole(actor, ["operator"], ["operator"]) || actor.seesRegion,
);
export const decideApplications = permission("organisations.applications.decide", (actor) =>
	hasRole(actor, ["operator"], ["operator"]),
);
export const manageMembers = permission("organisations.members.manage", mayGrant);
export const inviteMembers = permission("organisations.invite", mayGrant);
export const editProfile = permission("organisations.profile.edit", (actor) =>
	hasRole(actor, ["owner", "coordinator"]),
);
export const readMails = permission("operation.mails.read", (actor) => hasRole(actor, ["operator"], ["operator"]));
export const managePeople = permission("operation.people.manage", (actor) =>
	hasRole(actor, ["operator"], ["operator"]),
);
export const readAudit = permission("audit.read", (actor) => hasRole(actor, ["auditor"], ["operator"]));

export const permissions = [
	readApplications,
	decideApplications,
	manageMembers,
	inviteMembers,
	editProfile,
	readMails,
	managePeople,
	readAudit,
];
