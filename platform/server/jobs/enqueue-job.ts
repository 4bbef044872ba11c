import { sql } from "kysely";
import type { WriteContext } from "../database/context.ts";
import { newId } from "../id.ts";
import type { JobDefinition } from "./job.ts";

export interface EnqueueOptions {
	/** What it works on, in the person's words (a file name, a year); shown in the progress tray. */
	subject?: string;
}

/** Queues a job in the caller's transaction: it runs only if that commits. */
export async function enqueueJob<Payload>(
	context: WriteContext,
	job: JobDefinition<Payload>,
	payload: Payload,
	{ subject = "" }: EnqueueOptions = {},
): Promise<string> {
	const id = newId();
	await context.tx
		.insertInto("job")
		.values({
			id,
			kind: job.kind,
			subject,
			payload: JSON.stringify(job.payload.parse(payload)),
			actor: JSON.stringify(context.actor),
			person_id: context.actor.personId,
			organisation_id: context.actor.organisationId,
			created_at: context.now,
		})
		.execute();
	await sql`select pg_notify('ronghe', ${JSON.stringify({ channel: "queue", id })})`.execute(context.tx);
	return id;
}
