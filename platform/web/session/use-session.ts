import { type QueryClient, queryOptions, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useCallback } from "react";
import { requestJson } from "../api/request.ts";
import type { SignedIn } from "../app/page-definition.ts";
import type { Session } from "./session.ts";
import { setOrganisation } from "./session-store.ts";

export const sessionQuery = queryOptions({
	queryKey: ["session"],
	queryFn: async ({ signal }) => {
		const session = await requestJson<Session>("/api/session", { signal });
		setOrganisation(session.activeOrganisationId);
		return session;
	},
	staleTime: 60_000,
	refetchOnWindowFocus: true,
});

/** Who is here. Known before the first page is drawn, so it needs no "loading" of its own. */
export function useSession(): Session {
	return useSuspenseQuery(sessionQuery).data;
}

/** The session on pages that are not public. */
export function useSignedIn(): SignedIn {
	const session = useSession();
	if (!session.person) throw new Error("This component belongs on a page whose access is not public.");
	return { ...session, person: session.person };
}

/** Asks the server again who is here: after sign-in, sign-out and a change of roles. */
export async function refreshSession(client: QueryClient): Promise<void> {
	await client.invalidateQueries({ queryKey: sessionQuery.queryKey });
}

/** Acts for another organisation from now on; everything that was loaded for the former one is forgotten. */
export function useSwitchOrganisation(): (id: string) => Promise<void> {
	const client = useQueryClient();
	return useCallback(
		async (id) => {
			setOrganisation(id);
			// The next tab and the next visit begin with it; this one acts for it already, by its header.
			const remembered = requestJson("/api/session/organisation", { method: "PUT", json: { organisationId: id } });
			await Promise.all([client.resetQueries(), remembered]);
		},
		[client],
	);
}
