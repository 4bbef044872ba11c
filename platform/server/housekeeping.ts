import { type RawBuilder, sql } from "kysely";
import { system } from "./actor.ts";
import { allChores } from "./chores.ts";
import type { Contexts } from "./database/context.ts";
import { sweepFolder } from "./files/sweep-folder.ts";
import { sweepUploads } from "./files/unused-files.ts";
import { exportsFolder } from "./lists/export-list.ts";
import type { Services } from "./services.ts";
import { sweepSignIn } from "./sign-in/attempts.ts";

const HOUR = 3_600_000;
/** Rows deleted in one transaction, so that none is long. */
const BATCH = 5_000;

interface Past {
	table: string;
	/** How long it is kept (docs/how-to/keep-house.md names it for the operator). */
	days: number;
	/** Which rows have had their time by then: the bare column of an index against the moment, and what else must hold. */
	over(before: Date): RawBuilder<unknown>;
}

export const pasts: readonly Past[] = [
	{ table: "idempotency_key", days: 1, over: (before) => sql`created_at < ${before}` },
	{
		table: "outbox_event",
		days: 30,
		over: (before) => sql`created_at < ${before}
			and not exists (select from outbox_delivery d where d.event_id = id and d.done_at is null)`,
	},
	{ table: "mail_message", days: 90, over: (before) => sql`created_at < ${before} and state <> 'waiting'` },
	{ table: "job", days: 90, over: (before) => sql`finished_at < ${before}` },
	{ table: "record_token", days: 1, over: (before) => sql`expires_at < ${before}` },
	{ table: "notice", days: 180, over: (before) => sql`created_at < ${before} and read_at is not null` },
];

type House = Pick<Services, "auth" | "clock" | "contexts" | "files" | "log" | "settings">;

/**
 * Forgets what has had its time: keys, sessions, links, events, mails, jobs, read notices, uploads that nothing took up,
 * files of dead processes; and lets domains do theirs. A step that fails keeps none of the others from being done.
 * @param signal ends it between two transactions
 * @throws AggregateError of what failed, after the last step
 */
export async function keepHouse(
	{ auth, clock, contexts, files, settings }: House,
	signal?: AbortSignal,
): Promise<void> {
	const failed: unknown[] = [];
	const attempt = async (name: string, step: () => Promise<unknown>): Promise<void> => {
		if (signal?.aborted) return;
		try {
			await step();
		} catch (error) {
			failed.push(new Error(`${name}: ${String(error)}`, { cause: error }));
		}
	};
	await attempt("sign-in", () => sweepSignIn(auth));
	for (const past of pasts) {
		await attempt(past.table, async () => {
			let gone = BATCH;
			while (gone === BATCH && !signal?.aborted) gone = await forget(contexts, past);
		});
	}
	await attempt("next month", () => makeNextMonth(contexts));
	await attempt("uploads", () => sweepUploads(contexts, files));
	await attempt("incoming files", () => files.sweep(clock()));
	await attempt("exports", () => sweepFolder(exportsFolder(settings.DATA_DIR), clock()));
	for (const { name, run } of allChores()) await attempt(name, () => run(contexts, signal));
	if (failed.length > 0) throw new AggregateError(failed, failed.map(String).join("; "));
}

/** Before anybody needs it: making a month waits for all who read the table, and who comes then waits behind. */
const makeNextMonth = (contexts: Contexts): Promise<unknown> =>
	contexts.write(system, async ({ tx, now }) => {
		await sql`set local lock_timeout = '1s'`.execute(tx);
		await sql`select ensure_record_month(${now}::timestamptz + interval '1 month')`.execute(tx);
	});

/** The statement of one batch. */
export const forgetting = ({ table, days, over }: Past, now: Date): RawBuilder<unknown> =>
	sql`delete from ${sql.table(table)} where ctid = any (array(
		select ctid from ${sql.table(table)} where ${over(new Date(now.getTime() - days * 24 * HOUR))} limit ${BATCH}))`;

const forget = (contexts: Contexts, past: Past): Promise<number> =>
	contexts.write(system, async ({ tx, now }) => Number((await forgetting(past, now).execute(tx)).numAffectedRows ?? 0));

/** Does it now, since the process before may have died, and every hour. */
export function startHousekeeping(services: House): { stop(): Promise<void> } {
	const stopping = new AbortController();
	let running = Promise.resolve();
	const keep = (): void => {
		running = keepHouse(services, stopping.signal).catch((error: unknown) =>
			services.log.warn({ error: String(error) }, "housekeeping put off"),
		);
	};
	const timer = setInterval(keep, HOUR);
	keep();
	return {
		stop() {
			clearInterval(timer);
			stopping.abort();
			return running;
		},
	};
}
