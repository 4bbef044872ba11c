import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addFewOccupations } from "#domains/competencies/testing/occupations.ts";
import { type Actor, system } from "#platform/server/actor.ts";
import { type Bus, createBus } from "#platform/server/bus.ts";
import { type Contexts, createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { migrate } from "#platform/server/database/migrate.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { createDiskFileStore } from "#platform/server/files/file-store.ts";
import { newId } from "#platform/server/id.ts";
import { startWorker } from "#platform/server/jobs/worker.ts";
import { createLogger } from "#platform/server/log.ts";
import { readSettings } from "#platform/server/settings.ts";
import { startTemporaryCluster, type TemporaryCluster } from "#platform/testing/temporary-cluster.ts";
import { cityFile, postingKit } from "../testing/postings.ts";
import { getImport } from "./import-queries.ts";
import { mapImport, prepareImport } from "./prepare-import.ts";
import { previewImport } from "./preview-import.ts";
import { importJob, startImport } from "./start-import.ts";

let cluster: TemporaryCluster;
let folder: string;
let pool: pg.Pool;
let bus: Bus;
let contexts: Contexts;
let actor: Actor;
const log = createLogger("silent");

beforeAll(async () => {
	// One of its own: it is going to be killed.
	cluster = await startTemporaryCluster();
	folder = await mkdtemp(join(tmpdir(), "ronghe-database-crash-"));
	await migrate(cluster);
	pool = createPool({ url: cluster.appUrl, max: 6, name: "test", statementTimeout: 0 });
	bus = createBus(cluster.appUrl, log);
	contexts = createContexts({ database: createDatabase(pool), clock: () => new Date(), log });
	await addFewOccupations(contexts);
	const [regionId, organisationId, personId] = [newId(), newId(), newId()];
	await contexts.write(system, async ({ tx, now }) => {
		await tx.insertInto("region").values({ id: regionId, code: "r", name_en: "Region" }).execute();
		const office = { id: organisationId, region_id: regionId, kind: "administration", name_en: "City" };
		await tx
			.insertInto("organisation")
			.values({ ...office, state: "verified", created_at: now, updated_at: now })
			.execute();
		await tx.insertInto("person").values({ id: personId, email: "a@example.org", name: "A" }).execute();
		await tx
			.insertInto("membership")
			.values({
				id: newId(),
				person_id: personId,
				organisation_id: organisationId,
				roles: ["official"],
				created_at: now,
			})
			.execute();
	});
	const at = { organisationId, organisationKind: "administration", regionId, seesRegion: true };
	actor = { ...system, kind: "person", personId, roles: ["official"], ...at };
}, 120_000);
afterAll(async () => {
	await bus?.close();
	await pool?.end();
	await cluster?.stop();
	if (folder) await rm(folder, { recursive: true, force: true });
});

const postings = () =>
	contexts.read(system, async ({ tx }) => {
		const { n } = await tx
			.selectFrom("posting")
			.select((is) => is.fn.countAll<number>().as("n"))
			.executeTakeFirstOrThrow();
		return n;
	});

/** The process that all connections descend from. */
async function postmasterPid(): Promise<number> {
	const client = new pg.Client({ connectionString: cluster.appUrl });
	await client.connect();
	const { rows } = await client.query<{ pid: number }>("select pg_backend_pid() as pid");
	const status = readFileSync(`/proc/${rows[0]!.pid}/status`, "utf8");
	await client.end();
	return Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]);
}

// The parent of a connection's process is read where Linux tells it.
describe.runIf(process.platform === "linux")("kill -9 of PostgreSQL in the middle of an import", () => {
	it("leaves nothing half-written; the import is done when the database is back", { timeout: 120_000 }, async () => {
		const files = createDiskFileStore(folder);
		const kit = postingKit(contexts, files);
		const sourceId = await kit.source(actor);
		const fileId = await kit.uploadFile(actor, cityFile(2019));
		const { id } = await contexts.write(actor, (context) =>
			prepareImport(context, files, { sourceId, fileId, sheet: null }),
		);
		const { mapping } = await contexts.read(actor, (context) => previewImport(context, files, id));
		await contexts.write(actor, (context) => mapImport(context, files, id, { mapping, year: 2019 }));
		await contexts.write(actor, (context) => startImport(context, id));

		const victim = await postmasterPid();
		let killed = false;
		const states: { state: string; postings: number }[] = [];
		const done = new Promise<void>((resolve) => {
			// The bus speaks when a job has moved, and when it has found the database again.
			const unsubscribe = bus.subscribe(async () => {
				try {
					const { state } = await contexts.read(actor, (context) => getImport(context, id));
					states.push({ state, postings: await postings() });
					// It may have noted its failure in the moment in which the database was back: then a person starts it again.
					if (state === "failed") await contexts.write(actor, (context) => startImport(context, id));
					if (state !== "done") return;
					unsubscribe();
					resolve();
				} catch {
					// The database is away.
				}
			});
		});
		const worker = startWorker({
			definitions: [
				{
					...importJob,
					run: (scope, payload) =>
						importJob.run(
							{
								...scope,
								progress(now, total) {
									scope.progress(now, total);
									// All postings are written, none is committed.
									if (killed || now < 96) return;
									killed = true;
									process.kill(victim, "SIGKILL");
								},
							},
							payload,
						),
				},
			],
			contexts,
			pool,
			files,
			bus,
			settings: readSettings({ NODE_ENV: "test", LOG_LEVEL: "silent", DATA_DIR: folder }),
			log,
		});
		await done;
		await worker.stop();
		expect(killed).toBe(true);
		expect(await postmasterPid()).not.toBe(victim);
		// Whoever looked in between saw nothing of it, or all of it.
		expect(states.filter(({ postings: seen }) => seen !== 0 && seen !== 1732)).toEqual([]);
		expect(await postings()).toBe(1732);
		const item = await contexts.read(actor, (context) => getImport(context, id));
		expect(item).toMatchObject({ state: "done", rows: 3154, figures: { added: 1732 } });
	});
});
