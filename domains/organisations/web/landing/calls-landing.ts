import { queryOptions } from "@tanstack/react-query";
import { api, unwrap } from "#platform/web/api/client.ts";
import { asProblem } from "#platform/web/api/problem.ts";

/** The region by its last published catalogue, as everybody sees it. */
const fetchOverview = (signal: AbortSignal) => unwrap(api.GET("/api/overview", { signal }));
export type Overview = Awaited<ReturnType<typeof fetchOverview>>;

export const overviewQuery = queryOptions({
	queryKey: ["overview", "landing"],
	queryFn: ({ signal }) => fetchOverview(signal),
	staleTime: 300_000,
});

const fetchDemo = (signal: AbortSignal) => unwrap(api.GET("/api/demo", { signal }));
export type DemoAccount = Awaited<ReturnType<typeof fetchDemo>>["accounts"][number];

/** The accounts of the demonstration region; none where it is not loaded. */
export const demoQuery = queryOptions({
	queryKey: ["demo"],
	queryFn: async ({ signal }): Promise<DemoAccount[]> => {
		try {
			return (await fetchDemo(signal)).accounts;
		} catch (error) {
			if (asProblem(error).status === 404) return [];
			throw error;
		}
	},
	staleTime: Number.POSITIVE_INFINITY,
});
