// One import in a process of its own, so that its peak of memory is its own: database, folder, file, year.
import { importPostingsFromFile } from "#domains/demand/server/import-file.ts";
import { system } from "#platform/server/actor.ts";
import { createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { createDiskFileStore } from "#platform/server/files/file-store.ts";
import { createLogger } from "#platform/server/log.ts";
import { ownPeak } from "./engines/memory.ts";

const [url = "", folder = "", path = "", year = "2019"] = process.argv.slice(2);
const pool = createPool({ url, max: 4, name: "ronghe-bench", statementTimeout: 0 });
const contexts = createContexts({
	database: createDatabase(pool),
	clock: () => new Date(),
	log: createLogger("silent"),
});
const { id } = await contexts.read(system, ({ tx }) =>
	tx.selectFrom("organisation").select("id").executeTakeFirstOrThrow(),
);
// How long the process leaves everybody else waiting.
let longestPause = 0;
let before = performance.now();
const beat = setInterval(() => {
	longestPause = Math.max(longestPause, performance.now() - before - 20);
	before = performance.now();
}, 20);
const start = performance.now();
const { figures, rows } = await importPostingsFromFile(
	{ contexts, files: createDiskFileStore(folder) },
	{ organisationId: id, source: path, path, year: Number(year), currency: "USD" },
);
const seconds = (performance.now() - start) / 1000;
clearInterval(beat);
await pool.end();
const peakMiB = ownPeak();
console.log(JSON.stringify({ seconds, rows, jobs: figures.jobs, titles: figures.titles, peakMiB, longestPause }));
