import { z } from "zod";
import { system } from "#platform/server/actor.ts";
import { createBus } from "#platform/server/bus.ts";
import { createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { createDiskFileStore } from "#platform/server/files/file-store.ts";
import { newId } from "#platform/server/id.ts";
import { defineJob } from "#platform/server/jobs/job.ts";
import { startWorker } from "#platform/server/jobs/worker.ts";
import { createLogger } from "#platform/server/log.ts";
import { readSettings } from "#platform/server/settings.ts";

/**
 * A job in two halves of one transaction, the second of which waits for ever in the process that is to be killed.
 * Run as a program (`node job-process.ts <database>`), it is a worker that says "half done" and hangs.
 */
export const halvesJob = (hang: boolean) =>
	defineJob({
		kind: "test.halves",
		payload: z.object({ code: z.string() }),
		async run({ contexts, progress }, { code }) {
			await contexts.write(system, async ({ tx }) => {
				await tx
					.insertInto("region")
					.values({ id: newId(), code: `${code}-1`, name_en: "first half" })
					.execute();
				progress(1, 2);
				if (hang) {
					process.stdout.write("half done\n");
					await new Promise(() => setInterval(() => undefined, 1_000));
				}
				await tx
					.insertInto("region")
					.values({ id: newId(), code: `${code}-2`, name_en: "second half" })
					.execute();
			});
			return { figures: { halves: 2 } };
		},
	});

if (import.meta.main) {
	const url = process.argv[2]!;
	const log = createLogger("silent");
	const pool = createPool({ url, max: 4, name: "test-worker", statementTimeout: 0 });
	startWorker({
		definitions: [halvesJob(true)],
		contexts: createContexts({ database: createDatabase(pool), clock: () => new Date(), log }),
		pool,
		files: createDiskFileStore("unused"),
		bus: createBus(url, log),
		settings: readSettings({}),
		log,
	});
}
