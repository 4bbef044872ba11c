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
}

/** Who a request is made as, and on whose object. */
export interface AccessTarget<World> {
	world: World;
	actor: ActorKey;
	/** The organisation the actor acts for; undefined for those without one. */
	organisationId: string | undefined;
	/** The organisation that owns the object: the actor's, or another of the same kind and region. */
	ownerId: string | undefined;
	/** A person of that organisation, for routes about people. */
	personId: string | undefined;
}

/**
 * One route's line in the matrix, from the product's table of who may do what. Whoever is not named must be refused.
 * `other` is left out where a route has no object of an organisation (a list, one's own account).
 */
export interface AccessEntry<World = unknown> {
	route: string;
	own: readonly ActorKey[] | "everyone" | "signed-in";
	other?: readonly ActorKey[] | "everyone" | "signed-in";
	/** Makes the object when needed and says how to ask for it. */
	request?(target: AccessTarget<World>): Promise<AccessRequest>;
}
