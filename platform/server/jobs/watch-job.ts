import type pg from "pg";
import { cancelled, JobTaken, type RunningJob } from "./guard-job.ts";

/** Milliseconds between looks; a look that has no answer after five of them means that the connection is dead. */
const INTERVAL = 2_000;
const PATIENCE = 5;

export interface JobWatch {
	/** Looks now: somebody said that something happened, or it may have been missed. */
	look(): void;
	stop(): void;
}

/**
 * Watches a running job on the connection that holds its lock, and aborts it when it was cancelled (the row says so,
 * whether or not the news of it arrived) or when the lock is lost with its connection: another worker takes the job then.
 */
export function watchJob(client: pg.PoolClient, job: RunningJob, abort: AbortController): JobWatch {
	let waiting = 0;
	const lose = (): void => abort.abort(new JobTaken("the connection that held this job is lost"));
	const look = (): void => {
		if (abort.signal.aborted) return;
		if (waiting > 0) {
			if (++waiting > PATIENCE) lose();
			return;
		}
		waiting = 1;
		client
			.query<{ cancelled: boolean }>(
				`select cancel_requested_at is not null as cancelled from job
				 where id = $1 and attempts = $2 and state = 'running'`,
				[job.id, job.attempts],
			)
			.then(({ rows }) => {
				waiting = 0;
				if (!rows[0]) lose();
				else if (rows[0].cancelled) abort.abort(cancelled());
			}, lose);
	};
	const timer = setInterval(look, INTERVAL);
	client.once("end", lose);
	return {
		look,
		stop() {
			clearInterval(timer);
			client.off("end", lose);
		},
	};
}
