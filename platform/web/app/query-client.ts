import { QueryCache, QueryClient } from "@tanstack/react-query";
import { asProblem } from "../api/problem.ts";

/**
 * Lost connections are tried again, refusals are not: asking twice does not change a "no". `onSignedOut` is called when
 * the server no longer knows the session.
 */
export function createQueryClient(onSignedOut: () => void): QueryClient {
	return new QueryClient({
		queryCache: new QueryCache({ onError: (error) => asProblem(error).status === 401 && onSignedOut() }),
		defaultOptions: {
			queries: {
				staleTime: 15_000,
				networkMode: "always",
				retry: (failures, error) => {
					const { status } = asProblem(error);
					return failures < 2 && (status === 0 || status === 502 || status === 503 || status === 504);
				},
				retryDelay: (attempt) => Math.min(500 * 2 ** attempt, 4_000),
			},
			mutations: { networkMode: "always", retry: false },
		},
	});
}
