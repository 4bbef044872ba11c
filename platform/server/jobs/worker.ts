import { sql } from "kysely";
import type pg from "pg";
import { system } from "../actor.ts";
import type { Bus } from "../bus.ts";
import type { Contexts } from "../database/context.ts";
import type { FileStore } from "../files/file-store.ts";
import type { Logger } from "../log.ts";
import { Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { guardContexts, JobTaken, type RunningJob, refuseRightsLost } from "./guard-job.ts";
import type { JobDefinition, JobResult } from "./job.ts";
import { createProgress } from "./progress.ts";
import { watchJob } from "./watch-job.ts";

export interface WorkerOptions {
	// biome-ignore lint/suspicious/noExplicitAny: a list of jobs holds jobs of every payload
	definitions: readonly JobDefinition<any>[];
	contexts: Contexts;
	pool: pg.Pool;
	files: FileStore;
	bus: Bus;
	settings: Settings;
	log: Logger;
}

interface Claimed extends RunningJob {
	kind: string;
	payload: unknown;
}

/** A job that was running when its process died is tried this many times in all. */
const MAX_ATTEMPTS = 3;

/**
 * Runs queued jobs, one at a time. While a job runs, its worker holds an advisory lock of that job on a connection of
 * its own: when the process dies, PostgreSQL drops the lock, and any other worker sees at once that the job is
 * orphaned (see docs/decisions/0002-jobs.md). What a job writes is looked at before its commit (guard-job.ts).
 */
export function startWorker(options: WorkerOptions): { stop(): Promise<void> } {
	const { contexts, pool, bus, log } = options;
	const definitions = new Map(options.definitions.map((definition) => [definition.kind, definition]));
	const stopping = new AbortController();
	let wake = (): void => undefined;

	const loop = async (): Promise<void> => {
		while (!stopping.signal.aborted) {
			try {
				while (!stopping.signal.aborted && (await runNext())) {
					// until the queue is empty
				}
			} catch (error) {
				log.error({ error: String(error) }, "worker cannot reach the database");
			}
			await new Promise<void>((resolve) => {
				const timer = setTimeout(resolve, 1_000);
				wake = () => {
					clearTimeout(timer);
					resolve();
				};
				if (stopping.signal.aborted) wake();
			});
		}
	};

	const runNext = async (): Promise<boolean> => {
		const client = await pool.connect();
		let broken: Error | undefined;
		try {
			// The queue is everybody's: on this connection alone, and only while it looks after the queue.
			await client.query("select set_config('ronghe.system', 'on', false)");
			await requeueOrphans(client);
			const job = await claim(client);
			if (job) {
				await run(client, job);
				await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", [job.id]);
			}
			await client.query("reset ronghe.system");
			return job !== undefined;
		} catch (error) {
			broken = error as Error;
			throw error;
		} finally {
			client.release(broken);
		}
	};

	const claim = async (client: pg.PoolClient): Promise<Claimed | undefined> => {
		const { rows } = await client.query<Claimed>(
			`update job set state = 'running', started_at = now(), attempts = attempts + 1
			 where id = (select id from job where state = 'queued' order by created_at limit 1 for update skip locked)
				and pg_try_advisory_lock(hashtextextended(id::text, 0))
			 returning id, kind, payload, actor, attempts`,
		);
		return rows[0];
	};

	const requeueOrphans = async (client: pg.PoolClient): Promise<void> => {
		const { rows } = await client.query<{ id: string }>("select id from job where state = 'running'");
		for (const { id } of rows) {
			const free = await client.query<{ free: boolean }>(
				"select pg_try_advisory_lock(hashtextextended($1, 0)) as free",
				[id],
			);
			if (!free.rows[0]?.free) continue;
			await client.query(
				`update job set state = fate, finished_at = case when fate = 'queued' then null else now() end,
					problem = case when fate = 'failed' then '{"code":"platform/job-lost"}'::jsonb end
				 from (select case when cancel_requested_at is not null then 'cancelled'
					when attempts < $2 then 'queued' else 'failed' end as fate from job where id = $1) as decided
				 where id = $1 and state = 'running'`,
				[id, MAX_ATTEMPTS],
			);
			await client.query("select pg_advisory_unlock(hashtextextended($1, 0))", [id]);
		}
	};

	const run = async (client: pg.PoolClient, job: Claimed): Promise<void> => {
		const abort = new AbortController();
		const watch = watchJob(client, job, abort);
		const unsubscribe = bus.subscribe(({ channel, id }) => {
			if ((channel === "cancel" && id === job.id) || channel === "reconnected") watch.look();
		});
		const onStop = (): void => abort.abort(stopping.signal.reason);
		stopping.signal.addEventListener("abort", onStop);
		const progress = createProgress(contexts, job.id, job.actor.personId);
		const definition = definitions.get(job.kind);
		const guarded = guardContexts(contexts, job, { settings: options.settings, abort });
		try {
			if (!definition) throw new Problem("platform/job-unknown", 500);
			await contexts.read(job.actor, (context) => refuseRightsLost(context, job.actor, options.settings));
			await progress.flush();
			const payload = definition.payload.parse(job.payload);
			const result = await definition.run(
				{
					...options,
					contexts: guarded,
					jobId: job.id,
					actor: job.actor,
					signal: abort.signal,
					progress: progress.report,
				},
				payload,
			);
			await progress.close();
			await finish(job, "done", { result });
		} catch (error) {
			await progress.close();
			if (error instanceof JobTaken || abort.signal.reason instanceof JobTaken) {
				log.warn({ job: job.id, kind: job.kind }, "job lost to another worker");
			} else if (stopping.signal.aborted) await finish(job, "queued", {});
			else if (abort.signal.aborted) await finish(job, "cancelled", {});
			else await finish(job, "failed", { problem: toProblem(error, job) });
		} finally {
			watch.stop();
			unsubscribe();
			stopping.signal.removeEventListener("abort", onStop);
		}
	};

	const toProblem = (error: unknown, job: Claimed): Record<string, unknown> => {
		if (error instanceof Problem) return { code: error.code, params: error.params, fields: error.fields };
		log.error({ job: job.id, kind: job.kind, error: String(error), stack: (error as Error).stack }, "job failed");
		return { code: "platform/unexpected", params: { id: job.id } };
	};

	const finish = (
		job: Claimed,
		state: "done" | "failed" | "cancelled" | "queued",
		{ result, problem }: { result?: JobResult | undefined; problem?: Record<string, unknown> },
	): Promise<void> =>
		contexts.write(system, async ({ tx, now }) => {
			await tx
				.updateTable("job")
				.set({
					state:
						state === "queued" ? sql`case when cancel_requested_at is null then 'queued' else 'cancelled' end` : state,
					result: result ? JSON.stringify(result) : null,
					problem: problem ? JSON.stringify(problem) : null,
					finished_at:
						state === "queued"
							? sql`case when cancel_requested_at is null then null else ${now}::timestamptz end`
							: now,
				})
				.where("id", "=", job.id)
				// Not what another worker does with it meanwhile.
				.where("attempts", "=", job.attempts)
				.where("state", "=", "running")
				.execute();
			await sql`select pg_notify('ronghe', ${JSON.stringify({ channel: "job", id: job.id, person: job.actor.personId })})`.execute(
				tx,
			);
		});

	const unsubscribe = bus.subscribe((message) => {
		if (message.channel === "queue") wake();
	});
	const running = loop();
	return {
		async stop() {
			stopping.abort(new Error("stopping"));
			wake();
			unsubscribe();
			await running;
		},
	};
}
