import { activeMembership } from "#platform/web/session/session.ts";
import { useSignedIn } from "#platform/web/session/use-session.ts";

/** Id of the organisation I act for; these pages are open only to people who have one. */
export function useOwnOrganisation(): string {
	const membership = activeMembership(useSignedIn());
	if (!membership) throw new Error("This page belongs to people who act for an organisation.");
	return membership.organisation.id;
}
