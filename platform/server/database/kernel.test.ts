import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "#platform/testing/database.ts";
import { system } from "../actor.ts";
import { verifyAudit } from "../audit/verify-audit.ts";
import { createLogger } from "../log.ts";
import { KeptProblem, kernelProblem } from "../problem.ts";
import { createContexts } from "./context.ts";
import { createDatabase } from "./database.ts";
import { createPool } from "./pool.ts";

let testDatabase: TestDatabase;
let pool: pg.Pool;

beforeAll(async () => {
	testDatabase = await createTestDatabase();
	pool = createPool({ url: testDatabase.appUrl, max: 4, name: "test" });
});
afterAll(async () => {
	await pool.end();
	await testDatabase.drop();
});

const contexts = () =>
	createContexts({
		database: createDatabase(pool),
		clock: () => new Date("2026-11-21T08:00:00Z"),
		log: createLogger("silent"),
	});

const asOwner = async (text: string): Promise<void> => {
	const client = new pg.Client({ connectionString: testDatabase.ownerUrl });
	await client.connect();
	try {
		await client.query(text);
	} finally {
		await client.end();
	}
};

describe("audit chain", () => {
	it("verifies after concurrent writes and names the row that somebody altered", async () => {
		await Promise.all(
			Array.from({ length: 12 }, (_, n) =>
				contexts().write(system, async (context) => {
					context.audit({ action: "test.did", object: { kind: "thing", id: String(n) }, detail: { n, text: "数据" } });
					context.audit({ action: "test.did-again", object: { kind: "thing", id: String(n) } });
				}),
			),
		);
		expect(await verifyAudit(createDatabase(pool))).toEqual({ entries: 24, broken: [], headMatches: true });

		await asOwner(`update audit_entry set detail = '{"n": 99}' where seq = 7`);
		expect((await verifyAudit(createDatabase(pool))).broken).toEqual([7]);

		await asOwner("delete from audit_entry where seq = 24");
		expect((await verifyAudit(createDatabase(pool))).headMatches).toBe(false);
	});

	it("cannot be written by the application's role but through its function", async () => {
		await expect(pool.query("update audit_entry set action = 'x'")).rejects.toMatchObject({ code: "42501" });
		await expect(pool.query("delete from audit_entry")).rejects.toMatchObject({ code: "42501" });
		await expect(pool.query("update audit_head set seq = 0")).rejects.toMatchObject({ code: "42501" });
		await expect(pool.query("delete from audit_entry_2026_11")).rejects.toMatchObject({ code: "42501" });
	});
});

describe("write context", () => {
	it("leaves nothing behind when the use case fails", async () => {
		const before = await pool.query("select (select count(*) from outbox_event) + (select seq from audit_head) as n");
		await expect(
			contexts().write(system, async (context) => {
				await context.emit("test.happened", {});
				context.audit({ action: "test.did", object: { kind: "thing", id: "1" } });
				throw new Error("no");
			}),
		).rejects.toThrow("no");
		const after = await pool.query("select (select count(*) from outbox_event) + (select seq from audit_head) as n");
		expect(after.rows).toEqual(before.rows);
	});

	it("keeps what was written when the use case refuses on record, and refuses", async () => {
		const refusal = new KeptProblem(kernelProblem("changed-meanwhile"));
		const sequence = async () => Number((await pool.query("select seq from audit_head")).rows[0].seq);
		const before = await sequence();
		await expect(
			contexts().write(system, async (context) => {
				context.audit({ action: "test.tried", object: { kind: "thing", id: "1" } });
				throw refusal;
			}),
		).rejects.toBe(refusal);
		expect(await sequence()).toBe(before + 1);
	});

	it("tells row-level security who acts, and a pooled connection forgets it", async () => {
		const single = createPool({ url: testDatabase.appUrl, max: 1, name: "test" });
		const database = createDatabase(single);
		const { read } = createContexts({ database, clock: () => new Date(), log: createLogger("silent") });
		const told = sql<{ acts: string; jit: string }>`
			select current_setting('ronghe.system', true) as acts, current_setting('jit') as jit`;
		expect((await read(system, ({ tx }) => told.execute(tx))).rows).toEqual([{ acts: "on", jit: "off" }]);
		const { rows } = await told.execute(database);
		expect(rows[0]?.acts ?? "").toBe("");
		await single.end();
	});
});
