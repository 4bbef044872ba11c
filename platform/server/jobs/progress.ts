import { sql } from "kysely";
import { system } from "../actor.ts";
import type { Contexts } from "../database/context.ts";

/** Writes progress outside the job's own transaction, at most four times a second, the newest figure winning. */
export function createProgress(contexts: Contexts, jobId: string, personId: string | null) {
	let latest = { done: 0, total: 0 };
	let timer: NodeJS.Timeout | undefined;
	let writing: Promise<void> = Promise.resolve();

	const flush = (): Promise<void> => {
		timer = undefined;
		const { done, total } = latest;
		writing = writing.then(() =>
			contexts
				.write(system, async ({ tx }) => {
					await tx.updateTable("job").set({ done, total }).where("id", "=", jobId).execute();
					await sql`select pg_notify('ronghe', ${JSON.stringify({ channel: "job", id: jobId, person: personId })})`.execute(
						tx,
					);
				})
				.catch(() => undefined),
		);
		return writing;
	};

	return {
		report(done: number, total: number): void {
			latest = { done, total };
			timer ??= setTimeout(flush, 250);
		},
		flush,
		async close(): Promise<void> {
			if (timer) {
				clearTimeout(timer);
				await flush();
			}
			await writing;
		},
	};
}
