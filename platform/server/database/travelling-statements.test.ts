import { sql } from "kysely";
import type pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "#platform/testing/database.ts";
import { type Actor, anonymous, system } from "../actor.ts";
import { createLogger } from "../log.ts";
import { type Contexts, createContexts } from "./context.ts";
import { createDatabase, type Transaction } from "./database.ts";
import { createPool } from "./pool.ts";
import { unsafeBeyondScope } from "./scope.ts";
import { plannedOnce, TRAVELS } from "./travelling-statements.ts";

let testDatabase: TestDatabase;
let pool: pg.Pool;
let contexts: Contexts;
/** Statements that were sent, as the driver was given them. */
let sent: string[];

beforeAll(async () => {
	testDatabase = await createTestDatabase();
	// One connection, so that whatever is left behind is found.
	pool = createPool({ url: testDatabase.appUrl, max: 1, name: "test" });
	pool.on("connect", (client) => {
		const query = client.query.bind(client) as (...given: unknown[]) => unknown;
		client.query = ((asked: string | pg.QueryConfig, ...given: unknown[]) => {
			sent.push(typeof asked === "string" ? asked : asked.text);
			return query(asked, ...given);
		}) as typeof client.query;
	});
	contexts = createContexts({ database: createDatabase(pool), clock: () => new Date(), log: createLogger("silent") });
});
afterAll(async () => {
	await pool.end();
	await testDatabase.drop();
});
beforeEach(() => {
	sent = [];
});

const acts = sql<{ acts: string }>`select coalesce(current_setting('ronghe.system', true), '') as acts`;
const ownProcess = sql<{ pid: number }>`select pg_backend_pid() as pid`;

it("what begins a transaction and says who acts goes with its first statement", async () => {
	await contexts.read(system, async ({ tx }) => {
		await sql`select 1`.execute(tx);
		await sql`select 2`.execute(tx);
	});
	expect(sent).toHaveLength(5);
	expect(sent[0]).toBe("begin isolation level repeatable read read only");
	expect(sent[1]).toContain("set_config");
	expect(sent.slice(2)).toEqual(["select 1", "select 2", "commit"]);
});

it("a transaction of no statement is none", async () => {
	await contexts.write(system, async () => undefined);
	await expect(contexts.write(system, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
	expect(sent).toEqual([]);
});

it("beyond scope is as long as the work, however deep, and also when it is refused", async () => {
	const seen = await contexts.read(anonymous, async (context) => {
		const { tx } = context;
		const said: string[] = [];
		const note = async () => said.push((await acts.execute(tx)).rows[0]!.acts);
		await note();
		await unsafeBeyondScope(context, async () => {
			await note();
			await unsafeBeyondScope(context, note);
			await note();
		});
		await note();
		await unsafeBeyondScope(context, () => Promise.reject(new Error("no"))).catch(() => undefined);
		await note();
		return said;
	});
	expect(seen).toEqual(["", "on", "on", "on", "", ""]);
	// Side by side: until the last of them ends.
	const beside = await contexts.read(anonymous, async (context) => {
		const { promise: first, resolve: endFirst } = Promise.withResolvers<void>();
		const { promise: second, resolve: endSecond } = Promise.withResolvers<void>();
		const one = unsafeBeyondScope(context, () => first);
		const other = unsafeBeyondScope(context, () => second);
		endFirst();
		await one;
		const between = (await acts.execute(context.tx)).rows[0]!.acts;
		endSecond();
		await other;
		return [between, (await acts.execute(context.tx)).rows[0]!.acts];
	});
	expect(beside).toEqual(["on", ""]);
	// Of the system's own nothing is taken.
	const own = await contexts.read(system, async (context) => {
		await unsafeBeyondScope(context, () => acts.execute(context.tx));
		return acts.execute(context.tx);
	});
	expect(own.rows).toEqual([{ acts: "on" }]);
	expect((await pool.query(acts.compile(createDatabase(pool)).sql)).rows).toEqual([{ acts: "" }]);
});

it("a statement whose companion fails is refused for that reason, and nothing of it stays", async () => {
	const failing = contexts.write(system, async ({ tx }) => {
		await sql.raw(`${TRAVELS} select 1 / 0`).execute(tx);
		// Of the session, so that it would stay if it ran outside the transaction.
		await sql`select set_config('ronghe.left', 'behind', false)`.execute(tx);
	});
	await expect(failing).rejects.toMatchObject({ message: "division by zero" });
	// The connection is whole.
	await contexts.read(anonymous, async ({ tx }) => {
		expect((await acts.execute(tx)).rows).toEqual([{ acts: "" }]);
		const left = sql<{ left: string | null }>`select current_setting('ronghe.left', true) as left`;
		expect((await left.execute(tx)).rows).toEqual([{ left: null }]);
	});
});

/** Ends the connection that the transaction has, as a database that stops would; waits until it is ended. */
async function cut(tx: Transaction): Promise<number> {
	const { pid } = (await ownProcess.execute(tx)).rows[0]!;
	const other = createPool({ url: testDatabase.appUrl, max: 1, name: "other" });
	await other.query("select pg_terminate_backend($1, 5000)", [pid]);
	await other.end();
	return pid;
}

it("a connection whose commit was not answered is given to nobody else", async () => {
	let first = 0;
	const work = contexts.write(system, async ({ tx }) => {
		first = await cut(tx);
	});
	await expect(work).rejects.toThrow();
	const { pid } = (await contexts.read(system, ({ tx }) => ownProcess.execute(tx))).rows[0]!;
	expect(pid).not.toBe(first);
});

it("work whose connection is lost tells why it failed, not that nothing could be rolled back", async () => {
	const work = contexts.write(system, async ({ tx }) => {
		await cut(tx);
		throw new Error("the first reason");
	});
	await expect(work).rejects.toThrow("the first reason");
	expect((await contexts.read(system, ({ tx }) => acts.execute(tx))).rows).toEqual([{ acts: "on" }]);
});

it("a failure that the work kept to itself is told at the commit", async () => {
	const quiet = contexts.write(system, ({ tx }) => sql`select 1 / 0`.execute(tx).catch(() => undefined));
	await expect(quiet).rejects.toThrow("The transaction had failed before its commit.");
});

it("what is planned once keeps its plan for other parameters, and sees who acts each time", async () => {
	const asked = (i: number, actor: Actor) =>
		contexts.read(actor, async ({ tx }) => {
			const { rows } = await sql<{ n: number; acts: string }>`${plannedOnce} select ${i}::int as n,
				coalesce(current_setting('ronghe.system', true), '') as acts`.execute(tx);
			return rows[0];
		});
	for (let i = 0; i < 7; i++) {
		expect(await asked(i, i % 2 === 0 ? system : anonymous)).toEqual({ n: i, acts: i % 2 === 0 ? "on" : "" });
	}
	const { rows } = await pool.query("select custom_plans + generic_plans as plans from pg_prepared_statements");
	expect(rows).toEqual([{ plans: 7 }]);
});
