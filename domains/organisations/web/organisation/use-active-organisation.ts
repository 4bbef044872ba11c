import { activeMembership, type Membership } from "#platform/web/session/session.ts";
import { useSignedIn } from "#platform/web/session/use-session.ts";

/** The organisation I act for. Its pages are open only to people who have one (`pages.tsx`). */
export function useActiveOrganisation(): Membership["organisation"] {
	const membership = activeMembership(useSignedIn());
	if (!membership) throw new Error("This page belongs to people who act for an organisation.");
	return membership.organisation;
}
