import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addFewOccupations } from "#domains/competencies/testing/occupations.ts";
import { type Actor, system } from "#platform/server/actor.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { createDiskFileStore } from "#platform/server/files/file-store.ts";
import { newId } from "#platform/server/id.ts";
import { startWorker } from "#platform/server/jobs/worker.ts";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { cityFile, postingKit } from "../testing/postings.ts";
import { getImport } from "./import-queries.ts";
import { mapImport, prepareImport } from "./prepare-import.ts";
import { previewImport } from "./preview-import.ts";
import { importJob, startImport } from "./start-import.ts";

let services: TestServices;
let folder: string;
let actor: Actor;
const children = new Set<ChildProcess>();

beforeAll(async () => {
	services = await createTestServices([]);
	folder = await mkdtemp(join(tmpdir(), "ronghe-crash-"));
	await addFewOccupations(services.contexts);
	const [regionId, organisationId, personId] = [newId(), newId(), newId()];
	await services.contexts.write(system, async ({ tx, now }) => {
		await tx.insertInto("region").values({ id: regionId, code: "r", name_en: "Region" }).execute();
		const stamps = { created_at: now, updated_at: now };
		await tx
			.insertInto("organisation")
			.values({
				id: organisationId,
				region_id: regionId,
				kind: "administration",
				name_en: "City",
				state: "verified",
				...stamps,
			})
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
});
afterAll(async () => {
	for (const child of children) child.kill("SIGKILL");
	await services?.close();
	await rm(folder, { recursive: true, force: true });
});

const postings = () =>
	services.contexts.read(system, async ({ tx }) => {
		const { n } = await tx
			.selectFrom("posting")
			.select((is) => is.fn.countAll<number>().as("n"))
			.executeTakeFirstOrThrow();
		return n;
	});
const read = (id: string) => services.contexts.read(actor, (context) => getImport(context, id));

/** Waits for the process that was told to stand still in the middle, and kills it there. */
async function killInTheMiddle(standAt: number): Promise<string | null> {
	const script = join(import.meta.dirname, "../testing/run-import-worker.ts");
	const child = spawn(process.execPath, [script, services.appUrl, folder, String(standAt)], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	children.add(child);
	const exited = once(child, "exit");
	await Promise.race([once(child.stdout, "data"), exited]);
	child.kill("SIGKILL");
	const [, signal] = await exited;
	return signal as string | null;
}

describe("kill -9 in the middle of an import", () => {
	// Three processes start after one another.
	it("leaves nothing half-written, and the import is taken up again by the next worker", {
		timeout: 120_000,
	}, async () => {
		const files = createDiskFileStore(folder);
		const kit = postingKit(services.contexts, files);
		const sourceId = await kit.source(actor);
		const fileId = await kit.uploadFile(actor, cityFile(2019));
		const { id } = await services.contexts.write(actor, (context) =>
			prepareImport(context, files, { sourceId, fileId, sheet: null }),
		);
		const { mapping } = await services.contexts.read(actor, (context) => previewImport(context, files, id));
		await services.contexts.write(actor, (context) => mapImport(context, files, id, { mapping, year: 2019 }));
		const { jobId } = await services.contexts.write(actor, (context) => startImport(context, id));
		await expect(services.contexts.write(actor, (context) => startImport(context, id))).rejects.toMatchObject({
			code: "demand/import-not-prepared",
		});

		// Once while rows are written aside, once when postings have been written but not committed.
		for (const standAt of [40, 96]) {
			expect(await killInTheMiddle(standAt)).toBe("SIGKILL");
			expect(await postings()).toBe(0);
			expect(await read(id)).toMatchObject({ state: "running", accepted: 0, figures: null });
		}

		const pool = createPool({ url: services.appUrl, max: 4, name: "next", statementTimeout: 0 });
		const ended = new Promise<void>((resolve) => {
			const unsubscribe = services.bus.subscribe(async (message) => {
				if (message.channel !== "job" || message.id !== jobId) return;
				if ((await read(id)).state === "running") return;
				unsubscribe();
				resolve();
			});
		});
		const worker = startWorker({ ...services, definitions: [importJob], pool, files });
		await ended;
		await worker.stop();
		await pool.end();
		expect(await read(id)).toMatchObject({ state: "done", accepted: 3154, figures: { added: 1732 } });
		expect(await postings()).toBe(1732);
		const { head } = await services.contexts.read(system, ({ tx }) =>
			tx
				.selectFrom("audit_entry")
				.select((is) => is.fn.countAll<number>().as("head"))
				.where("action", "=", "demand.postings.imported")
				.executeTakeFirstOrThrow(),
		);
		expect(head).toBe(1);
	});
});
