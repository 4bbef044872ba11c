// A process of its own that works off one import and stands still in the middle of it, to be killed there.
import { writeSync } from "node:fs";
import { createBus } from "#platform/server/bus.ts";
import { createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { createDiskFileStore } from "#platform/server/files/file-store.ts";
import { startWorker } from "#platform/server/jobs/worker.ts";
import { createLogger } from "#platform/server/log.ts";
import { readSettings } from "#platform/server/settings.ts";
import { importJob } from "../server/start-import.ts";

const [url = "", folder = "", standAt = "88"] = process.argv.slice(2);
const pool = createPool({ url, max: 4, name: "to-be-killed", statementTimeout: 0 });
const log = createLogger("silent");
startWorker({
	definitions: [
		{
			...importJob,
			async run(scope, payload) {
				const progress = (done: number): void => {
					if (done < Number(standAt)) return;
					// At once: a pipe is written in the background otherwise.
					writeSync(1, `${done}\n`);
					// The transaction is open; nothing of this process moves any more.
					Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
				};
				try {
					return await importJob.run({ ...scope, progress }, payload);
				} catch (error) {
					writeSync(2, String((error as Error).stack));
					process.exit(1);
				}
			},
		},
	],
	contexts: createContexts({ database: createDatabase(pool), clock: () => new Date(), log }),
	pool,
	files: createDiskFileStore(folder),
	bus: createBus(url, log),
	settings: readSettings({ NODE_ENV: "test", LOG_LEVEL: "silent", DATA_DIR: folder }),
	log,
});
