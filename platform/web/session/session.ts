import type { Language } from "../i18n/languages.ts";

/** What `GET /api/session` answers: who is here, for which organisation, and what that allows. */
export interface Session {
	person: Person | null;
	memberships: Membership[];
	activeOrganisationId: string | null;
	/** Names of what the person may do in the active organisation. The screen shows or hides by them and knows no rule. */
	abilities: string[];
	/** Counts of things that wait for this person, by kind: shown as marks in the navigation. */
	waiting: Record<string, number>;
	/** Organisations that the person asked to speak for, and does not yet. */
	claims: { organisation: { id: string; name: LocalName }; state: string }[];
	/** The largest file that the server takes, in MB of 1,048,576 bytes. */
	maxUploadMb: number;
}

export interface Person {
	id: string;
	name: string;
	email: string;
	/** The person's choice; null until made, then the device decides. */
	locale: Language | null;
	/** IANA name. Never derived from the language. */
	timeZone: string;
}

export interface Membership {
	organisation: { id: string; name: LocalName; kind: string; state: string };
	roles: string[];
}

/** The name of a thing in the languages in which it exists. A bare text is in an unknown language and shown as it is. */
export type LocalName = string | { en?: string | null; zh?: string | null };

/** The membership in which the person acts now. */
export function activeMembership(session: Session): Membership | undefined {
	return session.memberships.find((membership) => membership.organisation.id === session.activeOrganisationId);
}

/** How much of these kinds waits, for the mark of an entry that leads to them. */
export const waitingFor =
	(...kinds: string[]) =>
	({ waiting }: Session): number =>
		kinds.reduce((sum, kind) => sum + (waiting[kind] ?? 0), 0);

export function may(session: Session, ability: string): boolean {
	return session.abilities.includes(ability);
}

export function hasRole(session: Session, ...roles: string[]): boolean {
	const membership = activeMembership(session);
	return membership !== undefined && roles.some((role) => membership.roles.includes(role));
}
