import { sql } from "kysely";
import { escapeLiteral } from "pg";
import type { Actor } from "../actor.ts";
import { type AuditEntry, appendAudit } from "../audit/append-audit.ts";
import { type EnqueueOptions, enqueueJob } from "../jobs/enqueue-job.ts";
import type { JobDefinition } from "../jobs/job.ts";
import type { Logger } from "../log.ts";
import { type MailMessage, queueMails } from "../mail/queue-mails.ts";
import { addNotices, type Notice, type NoticeToMany } from "../notices/add-notices.ts";
import { emitEvents } from "../outbox/emit-event.ts";
import { KeptProblem } from "../problem.ts";
import type { Database, Transaction } from "./database.ts";
import { TRAVELS } from "./travelling-statements.ts";

/** A consistent view of the database for one actor; row-level security knows the actor. */
export interface ReadContext {
	readonly tx: Transaction;
	readonly actor: Actor;
	readonly now: Date;
	readonly log: Logger;
}

/** A write: everything in it, with its audit entries, events, jobs and mails, happens or does not. */
export interface WriteContext extends ReadContext {
	emit(name: string, payload: Record<string, unknown>): Promise<void>;
	/** Many of one name at once: as many statements as for one. */
	emitAll(name: string, payloads: readonly Record<string, unknown>[]): Promise<void>;
	audit(entry: AuditEntry): void;
	enqueue<Payload>(job: JobDefinition<Payload>, payload: Payload, options?: EnqueueOptions): Promise<string>;
	mail(message: MailMessage): Promise<void>;
	notify(notice: Notice): Promise<void>;
	/** Many at once: as many statements as for one. */
	notifyAll(notice: NoticeToMany): Promise<void>;
}

export interface Contexts {
	read<T>(actor: Actor, work: (context: ReadContext) => Promise<T>): Promise<T>;
	write<T>(actor: Actor, work: (context: WriteContext) => Promise<T>): Promise<T>;
}

export interface ContextOptions {
	database: Database;
	clock: () => Date;
	log: Logger;
}

/** The only maker of contexts: hence the only place where a transaction begins. */
export function createContexts({ database, clock, log }: ContextOptions): Contexts {
	return {
		read: (actor, work) =>
			database
				.transaction()
				.setIsolationLevel("repeatable read")
				.setAccessMode("read only")
				.execute(async (tx) => {
					await setScope(tx, actor);
					return work({ tx, actor, now: clock(), log });
				}),
		write: async (actor, work) => {
			const outcome = await database.transaction().execute(async (tx) => {
				await setScope(tx, actor);
				const entries: AuditEntry[] = [];
				const now = clock();
				const context: WriteContext = {
					tx,
					actor,
					now,
					log,
					emit: (name, payload) => emitEvents(tx, { name, payloads: [payload], actor, now }),
					emitAll: (name, payloads) => emitEvents(tx, { name, payloads, actor, now }),
					audit: (entry) => void entries.push(entry),
					enqueue: (job, payload, options) => enqueueJob(context, job, payload, options),
					mail: (message) => queueMails(context, [message]),
					notify: ({ personId, ...notice }) => addNotices(context, { ...notice, personIds: [personId] }),
					notifyAll: (notice) => addNotices(context, notice),
				};
				const result = await work(context).catch(keptOf);
				// Last, because the head of the chain is locked from here to the commit.
				if (entries.length > 0) await appendAudit(tx, actor, now, entries);
				return result;
			});
			if (outcome instanceof KeptProblem) throw outcome;
			return outcome;
		},
	};
}

/** A refusal that is thrown after the commit; anything else undoes the transaction. */
function keptOf(error: unknown): KeptProblem {
	if (error instanceof KeptProblem) return error;
	throw error;
}

/**
 * Tells row-level security who acts; local to the transaction, so a pooled connection carries nothing over. Literals, not
 * parameters: a message of several statements takes none.
 */
async function setScope(tx: Transaction, actor: Actor): Promise<void> {
	const scope = {
		person: actor.personId ?? "",
		organisation: actor.organisationId ?? "",
		region: actor.seesRegion ? (actor.regionId ?? "") : "",
		system: actor.kind === "system" ? "on" : "",
	};
	const parts = Object.entries(scope).map(
		([name, value]) => `set_config('ronghe.${name}', ${escapeLiteral(value)}, true)`,
	);
	// Row-level rules make the planner expect far more work than comes; compiling for it takes longer than the query.
	const planning = "set_config('jit', 'off', true)";
	await sql.raw(`${TRAVELS} select ${[...parts, planning].join(", ")}`).execute(tx);
}
