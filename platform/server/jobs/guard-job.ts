import { sql } from "kysely";
import type { Actor } from "../actor.ts";
import type { Contexts, ReadContext, WriteContext } from "../database/context.ts";
import { kernelProblem, Problem } from "../problem.ts";
import type { Settings } from "../settings.ts";
import { isClosedSample } from "../sign-in/closed-samples.ts";

/** A job as its worker took it: `attempts` tells this run from one before or after it. */
export interface RunningJob {
	id: string;
	actor: Actor;
	attempts: number;
}

/** Another worker has the job by now: this run must leave no trace. */
export class JobTaken extends Error {}

export const cancelled = (): Problem => new Problem("platform/cancelled", 409);

/**
 * Contexts in which a job works. Each write looks, as the last thing before its commit, whether the job may still go
 * on: it is this worker's, nobody cancelled it, and whoever started it still holds every role that they held then. Else
 * the write is undone.
 */
export function guardContexts(
	contexts: Contexts,
	job: RunningJob,
	{ settings, abort }: { settings: Settings; abort: AbortController },
): Contexts {
	return {
		read: contexts.read,
		write: (actor, work) =>
			contexts.write(actor, async (context) => {
				// What became of a cancelled job may still be noted; what was being written when it was cancelled is undone.
				const told = abort.signal.aborted;
				const result = await work(context);
				const cancelling = await lookAtJob(context, job);
				if (cancelling && !told) {
					abort.abort(cancelled());
					throw abort.signal.reason;
				}
				await refuseRightsLost(context, job.actor, settings);
				return result;
			}),
	};
}

/** @returns whether it was cancelled; @throws JobTaken */
async function lookAtJob({ tx }: WriteContext, { id, attempts }: RunningJob): Promise<boolean> {
	const mine = await tx
		.selectFrom("job")
		.select("cancel_requested_at")
		.where("id", "=", id)
		.where("attempts", "=", attempts)
		.where("state", "=", "running")
		.executeTakeFirst();
	if (!mine) throw new JobTaken("another worker has this job");
	return mine.cancel_requested_at !== null;
}

interface Standing {
	shut: boolean;
	sample: boolean;
	roles: string[] | null;
}

/**
 * Asks the rows themselves whether the person may still act as when the job was started. Somebody who lost one of the
 * roles starts it anew with what they have left.
 * @throws Problem platform/rights-lost
 */
export async function refuseRightsLost({ tx }: ReadContext, actor: Actor, settings: Settings): Promise<void> {
	if (actor.personId === null) return;
	const { rows } = await sql<Standing>`
		select p.suspended_at is not null or p.erased_at is not null as shut, p.sample,
			(select case when o.state = 'verified' then m.roles else '{}' end from membership m
				join organisation o on o.id = m.organisation_id
				where m.person_id = p.id and m.organisation_id = ${actor.organisationId} and m.ended_at is null) as roles
		from person p where p.id = ${actor.personId}`.execute(tx);
	const standing = rows[0];
	const inside = standing && !standing.shut && !isClosedSample(settings, standing);
	const belongs = actor.organisationId === null || Boolean(standing?.roles);
	if (!inside || !belongs || actor.roles.some((role) => !standing.roles?.includes(role))) {
		throw kernelProblem("rights-lost");
	}
}
