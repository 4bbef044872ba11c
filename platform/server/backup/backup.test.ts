import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "#platform/testing/database.ts";
import { system } from "../actor.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { createContexts } from "../database/context.ts";
import { createDatabase } from "../database/database.ts";
import { createPool } from "../database/pool.ts";
import { createDiskFileStore, recordFile } from "../files/file-store.ts";
import { newId } from "../id.ts";
import { createLogger } from "../log.ts";
import { backUp } from "./back-up.ts";
import { RestoreError, restore } from "./restore.ts";

let source: TestDatabase;
let folder: string;

beforeAll(async () => {
	source = await createTestDatabase();
	folder = await mkdtemp(join(tmpdir(), "ronghe-backup-test-"));
});
afterAll(async () => {
	await source.drop();
	await rm(folder, { recursive: true, force: true });
});

describe("backup and restore", () => {
	it("brings back every row and file, with a chain that verifies; refuses what is not empty or cut off", async () => {
		const files = createDiskFileStore(join(folder, "files"));
		const pool = createPool({ url: source.appUrl, max: 2, name: "test" });
		const contexts = createContexts({
			database: createDatabase(pool),
			clock: () => new Date(),
			log: createLogger("silent"),
		});
		const content = await files.put(Readable.from([Buffer.from("合同, a\tb\\N")]), 1000);
		await contexts.write(system, async (context) => {
			await context.tx
				.insertInto("person")
				.values({ id: newId(), email: "li@example.org", name: "李\t“N\\N”\n女士", time_zone: "Asia/Shanghai" })
				.execute();
			await recordFile(context, files, { ...content, name: "合同.txt", mediaType: "text/plain", purpose: "test" });
			context.audit({ action: "test.did", object: { kind: "x", id: "1" } });
		});
		await pool.end();

		const archive = join(folder, "backup.tar.gz");
		const summary = await backUp(source.ownerUrl, files, archive);
		expect(summary).toMatchObject({ files: 1 });

		const target = await createTestDatabase();
		const otherFiles = createDiskFileStore(join(folder, "other"));
		await restore(target.ownerUrl, otherFiles, archive);
		const restored = createPool({ url: target.appUrl, max: 2, name: "test" });
		const database = createDatabase(restored);
		const people = await createContexts({ database, clock: () => new Date(), log: createLogger("silent") }).read(
			system,
			({ tx }) => tx.selectFrom("person").select("name").execute(),
		);
		expect(people).toEqual([{ name: "李\t“N\\N”\n女士" }]);
		expect(await verifyAudit(database)).toEqual({ entries: 1, broken: [], headMatches: true });
		expect(await readFile(otherFiles.pathOf(content.sha256), "utf8")).toBe("合同, a\tb\\N");
		await restored.end();

		await expect(restore(target.ownerUrl, otherFiles, archive)).rejects.toThrow(RestoreError);
		await target.drop();

		const cut = join(folder, "cut.tar.gz");
		await writeFile(cut, (await readFile(archive)).subarray(0, 900));
		await expect(restore(source.ownerUrl, files, cut)).rejects.toThrow(/damaged|cut off/);
	});
});
