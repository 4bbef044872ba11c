import type { WriteContext } from "#platform/server/database/context.ts";
import type { Services } from "#platform/server/services.ts";

/** Everyone the access test walks with: a role in an organisation of a kind, or somebody without one. */
export const actorKeys = [
	"anonymous",
	"signed-in",
	"operator",
	"auditor",
	"administration.official",
	"administration.owner",
	"school.owner",
	"school.coordinator",
	"school.programme_head",
	"school.teacher",
	"school.student",
	"enterprise.owner",
	"enterprise.coordinator",
	"enterprise.recruiter",
	"enterprise.mentor",
	"research_institute.owner",
	"research_institute.researcher",
	"practice_site.owner",
	"practice_site.site_manager",
	"practice_site.mentor",
	"association.owner",
	"association.coordinator",
	"evaluator",
] as const;

export type ActorKey = (typeof actorKeys)[number];

export interface AccessRequest {
	params?: Record<string, string>;
	query?: Record<string, string>;
	body?: unknown;
	/** Ask as a new person with the same role and organisation: for what ends sessions or memberships. */
	freshPerson?: boolean;
}

/** The small region in which the access test walks. */
export interface AccessWorld {
	services: Services;
	regionId: string;
	/** A place inside the region. */
	placeId: string;
	/** Writes as the system, for builders. */
	write<T>(work: (context: WriteContext) => Promise<T>): Promise<T>;
	/** The two organisations of a kind; actors belong to the first. */
	organisations: Record<string, readonly [string, string]>;
	/** Somebody who holds the key's role; `personId` is undefined for `anonymous`. */
	people: Record<ActorKey, { personId: string | undefined; organisationId: string | undefined; email: string }>;
	/** A text that no other request has. */
	unique(): string;
}

/** Who a request is made as, and on whose object. */
export interface AccessTarget<World = AccessWorld> {
	world: World;
	actor: ActorKey;
	/** Whether it is the round with the actor's own object or another's. */
	target: "own" | "other";
	/** The organisation the actor acts for; undefined for those without one. */
	organisationId: string | undefined;
	/**
	 * The organisation that owns the object: the actor's, or another of the same kind and region. For actors without an
	 * organisation it is an enterprise they do not belong to.
	 */
	ownerId: string;
	/** Kind of that organisation. */
	ownerKind: string;
	/** The person who asks, or, when `freshPerson` is not wanted, the same as `world.people[actor].personId`. */
	personId: string | undefined;
}

/**
 * One route's line in the matrix, from the product's table of who may do what. Whoever is not named must be refused.
 * `other` is left out where a route has no object of an organisation (a list, one's own account).
 */
export interface AccessEntry<World = AccessWorld> {
	route: string;
	own: readonly ActorKey[] | "everyone" | "signed-in";
	other?: readonly ActorKey[] | "everyone" | "signed-in";
	/** Makes the object when needed and says how to ask for it. */
	request?(target: AccessTarget<World>): Promise<AccessRequest>;
}

/** From the product's table "who may do what": owners and coordinators run their organisation. */
export const ownersAndCoordinators: readonly ActorKey[] = [
	"administration.owner",
	"school.owner",
	"school.coordinator",
	"enterprise.owner",
	"enterprise.coordinator",
	"research_institute.owner",
	"practice_site.owner",
	"association.owner",
	"association.coordinator",
];

/** Whether the line lets this actor through. */
export function letsThrough(list: AccessEntry["own"], actor: ActorKey): boolean {
	if (list === "everyone") return true;
	if (list === "signed-in") return actor !== "anonymous";
	return list.includes(actor);
}
