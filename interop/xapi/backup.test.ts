import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { backUp } from "#platform/server/backup/back-up.ts";
import { restore } from "#platform/server/backup/restore.ts";
import { createDiskFileStore } from "#platform/server/files/file-store.ts";
import { createTestDatabase } from "#platform/testing/database.ts";
import { openXapiStore, statement, type XapiStore } from "./testing/xapi-store.ts";

let store: XapiStore;
let folder: string;

beforeAll(async () => {
	store = await openXapiStore();
	folder = await mkdtemp(join(tmpdir(), "ronghe-records-backup-"));
});
afterAll(async () => {
	await store.close();
	await rm(folder, { recursive: true, force: true });
});

it("statements of past months come back from a backup, and what comes later is counted after them", async () => {
	const client = await store.client();
	await store.setClock(new Date("2026-03-05T08:00:00Z"));
	expect((await store.ask(client, "POST", "statements", { body: statement() })).status).toBe(200);
	await store.setClock(null);
	expect((await store.ask(client, "POST", "statements", { body: statement() })).status).toBe(200);

	const archive = join(folder, "backup.tar.gz");
	await backUp(store.services.ownerUrl, store.services.files, archive);
	const target = await createTestDatabase();
	await restore(target.ownerUrl, createDiskFileStore(join(folder, "files")), archive);
	const figures = async (url: string) => {
		const database = new Client({ connectionString: url });
		await database.connect();
		await database.query("set ronghe.system = 'on'");
		const { rows } = await database.query(
			"select id, seq, stored, (select last_value from record_statement_seq) as last from record_statement order by seq",
		);
		await database.end();
		return rows;
	};
	const before = await figures(store.services.ownerUrl);
	expect(before).toHaveLength(2);
	expect(await figures(target.ownerUrl)).toEqual(before);
	await target.drop();
});
