import { type RawBuilder, sql } from "kysely";
import { system } from "./actor.ts";
import type { Contexts } from "./database/context.ts";
import { sweepUploads } from "./files/unused-files.ts";
import type { Services } from "./services.ts";
import { sweepSignIn } from "./sign-in/attempts.ts";

const HOUR = 3_600_000;
/** Rows deleted in one transaction, so that none is long. */
const BATCH = 5_000;

/** What has had its time, and after how many days (docs/how-to/keep-house.md names them for the operator). */
const pasts: readonly [table: string, days: number, over: RawBuilder<unknown>][] = [
	["idempotency_key", 1, sql`created_at`],
	[
		"outbox_event",
		30,
		sql`case when not exists (select from outbox_delivery d where d.event_id = id and d.done_at is null) then created_at end`,
	],
	["mail_message", 90, sql`case when state <> 'waiting' then created_at end`],
	["job", 90, sql`finished_at`],
	["notice", 180, sql`case when read_at is not null then created_at end`],
];

/** Forgets what has had its time: keys, sessions, links, events, mails, jobs, read notices, uploads that nothing took up. */
export async function keepHouse({
	auth,
	contexts,
	files,
}: Pick<Services, "auth" | "contexts" | "files">): Promise<void> {
	await sweepSignIn(auth);
	for (const [table, days, over] of pasts) {
		let gone = BATCH;
		while (gone === BATCH) gone = await forget(contexts, table, days, over);
	}
	await sweepUploads(contexts, files);
}

const forget = (contexts: Contexts, table: string, days: number, over: RawBuilder<unknown>): Promise<number> =>
	contexts.write(system, async ({ tx, now }) => {
		const before = new Date(now.getTime() - days * 24 * HOUR);
		const { numAffectedRows } = await sql`delete from ${sql.table(table)} where ctid = any (array(
			select ctid from ${sql.table(table)} where ${over} < ${before} limit ${BATCH}))`.execute(tx);
		return Number(numAffectedRows ?? 0);
	});

/** Does it every hour. */
export function startHousekeeping(services: Pick<Services, "auth" | "contexts" | "files" | "log">): { stop(): void } {
	const timer = setInterval(() => {
		keepHouse(services).catch((error: unknown) => services.log.warn({ error: String(error) }, "housekeeping put off"));
	}, HOUR);
	return { stop: () => clearInterval(timer) };
}
