import { type Actor, hasRole, permission } from "#platform/server/actor.ts";

/** Who may do what in this domain: the one place; lists, single objects, routes and abilities all read it. */

const daily = ["owner", "coordinator"];

const isOfficial = (actor: Actor): boolean => hasRole(actor, ["official"], ["administration"]);

/** An association's coordinator drafts only where the administration gave it the region (see `region_grant`). */
const isAssociationCoordinator = (actor: Actor): boolean => hasRole(actor, ["coordinator"], ["association"]);

export const writeNeeds = permission(
	"demand.needs.write",
	(actor) => hasRole(actor, [...daily, "recruiter"], ["enterprise"]) || hasRole(actor, daily, ["practice_site"]),
);

/** Reading one's own: all who work in the enterprise or on the site; an official reads the region's. */
export const readNeeds = permission(
	"demand.needs.read",
	(actor) =>
		isOfficial(actor) ||
		hasRole(actor, [...daily, "recruiter", "mentor", "site_manager"], ["enterprise", "practice_site"]),
);

/** Open needs that their organisations show to learners: those who can aim at them. */
export const readPositions = permission("demand.positions.read", (actor) => hasRole(actor, ["student"], ["school"]));

export const importPostings = permission(
	"demand.postings.import",
	(actor) => isOfficial(actor) || hasRole(actor, daily) || hasRole(actor, ["recruiter"], ["enterprise"]),
);

export const settleTitles = permission("demand.titles.settle", (actor) => importPostings.holds(actor));

export const writeSupply = permission(
	"demand.supply.write",
	(actor) => isOfficial(actor) || hasRole(actor, [...daily, "programme_head"], ["school"]),
);

/** Which programme is whose: the school's own affair. */
export const assignHeads = permission("demand.programmes.assign", (actor) => hasRole(actor, daily, ["school"]));

export const readSupply = permission(
	"demand.supply.read",
	(actor) => writeSupply.holds(actor) || hasRole(actor, ["teacher"], ["school"]),
);

/** Programmes as the own affair of those who answer for them. */
export const readOwnSupply = permission(
	"demand.supply.read-own",
	(actor) => !isOfficial(actor) && writeSupply.holds(actor),
);

export const draftCatalogues = permission(
	"demand.catalogues.draft",
	(actor) => isOfficial(actor) || isAssociationCoordinator(actor),
);

/** Publishing needs another person than the drafter: the use case checks that. */
export const publishCatalogues = permission("demand.catalogues.publish", isOfficial);

/** An administration lets an association draft for its region, and takes that back. */
export const writeGrants = permission("demand.grants.write", isOfficial);

/** Drafts: the whole of the region for officials and drafters, the own rows for those whose figures are in them. */
export const readDrafts = permission(
	"demand.catalogues.read-drafts",
	(actor) =>
		draftCatalogues.holds(actor) ||
		hasRole(actor, daily) ||
		hasRole(actor, ["recruiter"], ["enterprise"]) ||
		hasRole(actor, ["programme_head"], ["school"]),
);

export const demandPermissions = [
	writeNeeds,
	readNeeds,
	readPositions,
	importPostings,
	settleTitles,
	writeSupply,
	assignHeads,
	readSupply,
	readOwnSupply,
	draftCatalogues,
	publishCatalogues,
	writeGrants,
	readDrafts,
];
