import { type QueryClient, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { requestJson } from "../api/request.ts";
import { isActive, type Job, mergeJob } from "./job.ts";

const jobsQuery = queryOptions({
	queryKey: ["jobs"],
	queryFn: ({ signal }) => requestJson<{ items: Job[] }>("/api/jobs", { signal }).then(({ items }) => items),
	staleTime: Number.POSITIVE_INFINITY,
});

/** My jobs, as the stream last told. The tray in the header keeps the stream open. */
export function useJobs(): Job[] {
	return useQuery(jobsQuery).data ?? [];
}

/** One job, live. Undefined until the server has told about it. */
export function useJob(id: string | null): Job | undefined {
	const client = useQueryClient();
	const known = useJobs().find((job) => job.id === id);
	const { data } = useQuery({
		queryKey: ["jobs", id],
		queryFn: async ({ signal }) => {
			const job = await requestJson<Job>(`/api/jobs/${id}`, { signal });
			putJob(client, job);
			return job;
		},
		// The stream may be cut by a proxy: a job that still runs is asked for itself now and then.
		enabled: id !== null && (!known || isActive(known)),
		refetchInterval: 5_000,
		staleTime: 0,
	});
	return known ?? data;
}

function putJob(client: QueryClient, job: Job): void {
	client.setQueryData(jobsQuery.queryKey, (jobs) => mergeJob(jobs ?? [], job));
}

/** Asks again for the list: after something was started. */
export function refreshJobs(client: QueryClient): Promise<void> {
	return client.invalidateQueries({ queryKey: jobsQuery.queryKey, exact: true });
}

export function cancelJob(id: string): Promise<unknown> {
	return requestJson(`/api/jobs/${id}/cancel`, { method: "POST" });
}

/**
 * Holds the stream of progress open while the tab is looked at. A hidden tab lets go: browsers allow six connections to
 * a server, and a person with seven tabs would be locked out.
 */
export function useJobStream(): void {
	const client = useQueryClient();
	useEffect(() => {
		let source: EventSource | null = null;
		const open = (): void => {
			source = new EventSource("/api/jobs/stream", { withCredentials: true });
			source.addEventListener("jobs", (event) => {
				client.setQueryData(jobsQuery.queryKey, JSON.parse(event.data) as Job[]);
			});
			source.addEventListener("job", (event) => putJob(client, JSON.parse(event.data) as Job));
		};
		const close = (): void => {
			source?.close();
			source = null;
		};
		const follow = (): void => {
			if (document.visibilityState === "hidden") close();
			else if (!source) open();
		};
		follow();
		document.addEventListener("visibilitychange", follow);
		return () => {
			document.removeEventListener("visibilitychange", follow);
			close();
		};
	}, [client]);
}
