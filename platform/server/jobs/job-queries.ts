import { sql } from "kysely";
import type { ReadContext, WriteContext } from "../database/context.ts";
import { notFound } from "../problem.ts";

const columns = [
	"id",
	"kind",
	"subject",
	"state",
	"done",
	"total",
	"result",
	"problem",
	"created_at",
	"finished_at",
] as const;

/** The person's jobs: all that run or wait, and the newest finished ones. */
export function listMyJobs({ tx, actor }: ReadContext, limit = 20) {
	return tx
		.selectFrom("job")
		.select(columns)
		.where("person_id", "=", actor.personId)
		.orderBy(sql`state in ('queued', 'running')`, "desc")
		.orderBy("created_at", "desc")
		.limit(limit)
		.execute();
}

export async function getMyJob({ tx, actor }: ReadContext, id: string) {
	const job = await tx
		.selectFrom("job")
		.select(columns)
		.where("id", "=", id)
		.where("person_id", "=", actor.personId)
		.executeTakeFirst();
	if (!job) throw notFound();
	return job;
}

/** A waiting job is cancelled at once, a running one is told to stop at its next step. */
export async function cancelJob(context: WriteContext, id: string): Promise<void> {
	await getMyJob(context, id);
	const { now } = context;
	// In the row, so that a worker learns of it that the news did not reach.
	await context.tx
		.updateTable("job")
		.set({
			cancel_requested_at: now,
			state: sql`case state when 'queued' then 'cancelled' else state end`,
			finished_at: sql`case state when 'queued' then ${now}::timestamptz end`,
		})
		.where("id", "=", id)
		.where("state", "in", ["queued", "running"])
		.execute();
	for (const channel of ["cancel", "job"]) {
		await sql`select pg_notify('ronghe', ${JSON.stringify({ channel, id, person: context.actor.personId })})`.execute(
			context.tx,
		);
	}
	context.audit({ action: "platform.job.cancelled", object: { kind: "job", id } });
}
