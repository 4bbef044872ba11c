/** Work that runs on the server for this person, as `/api/jobs` tells it. */
export interface Job {
	id: string;
	/** Names the words: see `registerJobKinds`. */
	kind: string;
	/** What it works on, in the person's words: a file name, a year. */
	subject: string;
	state: "queued" | "running" | "done" | "failed" | "cancelled";
	done: number;
	/** 0 while it is not known. */
	total: number;
	result: JobResult | null;
	problem: { code: string; params?: Record<string, unknown> } | null;
}

interface JobResult {
	figures?: Record<string, number | string>;
	/** A page of the application. */
	page?: string;
	/** A file to download. */
	fileId?: string;
}

export const isActive = (job: Job): boolean => job.state === "queued" || job.state === "running";

/** Puts one newer state of a job into the list, newest jobs first. */
export function mergeJob(jobs: readonly Job[], job: Job): Job[] {
	return jobs.some(({ id }) => id === job.id) ? jobs.map((old) => (old.id === job.id ? job : old)) : [job, ...jobs];
}
