import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import { useGo } from "#platform/web/app/navigate.tsx";
import { setOrganisation } from "#platform/web/session/session-store.ts";
import { refreshSession, sessionQuery } from "#platform/web/session/use-session.ts";

/** After a sign-in: forgets what was loaded for whoever was here before, learns who is here now, and goes on. */
export function useFinishSignIn(): (page: string) => Promise<void> {
	const client = useQueryClient();
	const go = useGo();
	return useCallback(
		async (page) => {
			setOrganisation(null);
			client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });
			await refreshSession(client);
			go(page, { replace: true });
		},
		[client, go],
	);
}
