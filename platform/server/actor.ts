/** Who acts, with which organisation and roles. Made only by the session resolver, jobs and the command line. */
export interface Actor {
	/** A `client` is another program that acts for an organisation with credentials of its own. */
	readonly kind: "anonymous" | "person" | "system" | "client";
	readonly personId: string | null;
	readonly clientId?: string;
	readonly sessionId: string | null;
	/** The organisation the person acts for now. */
	readonly organisationId: string | null;
	readonly organisationKind: string | null;
	/** Region of that organisation. */
	readonly regionId: string | null;
	/** Roles held in that organisation (scopes, of a client); empty while it is not verified, except those that work before. */
	readonly roles: readonly string[];
	/** May see the confidential rows of every organisation of the region (an official's duty). */
	readonly seesRegion: boolean;
}

export const anonymous: Actor = {
	kind: "anonymous",
	personId: null,
	sessionId: null,
	organisationId: null,
	organisationKind: null,
	regionId: null,
	roles: [],
	seesRegion: false,
};

/** Jobs, migrations and the command line. Row-level security lets it pass: give it only to code without user input in its filters. */
export const system: Actor = { ...anonymous, kind: "system" };

/** A named right of a section of the product: route access, navigation and abilities read the same declaration. */
export interface Permission {
	readonly name: string;
	holds(actor: Actor): boolean;
}

export const permission = (name: string, holds: (actor: Actor) => boolean): Permission => ({ name, holds });

/** True when the actor holds one of the roles in an organisation of one of the kinds (any kind when none is named). */
export function hasRole(actor: Actor, roles: readonly string[], kinds?: readonly string[]): boolean {
	if (actor.kind !== "person" || actor.organisationId === null) return false;
	if (kinds && !kinds.includes(actor.organisationKind ?? "")) return false;
	return actor.roles.some((role) => roles.includes(role));
}
