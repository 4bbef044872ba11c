import { once } from "node:events";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startCluster } from "./cluster.ts";
import { isRunning } from "./process-lock.mjs";
import { socketFolder } from "./socket.ts";
import { holdElsewhere, makeStopped, openFolder, removeFolder } from "./testing/scratch.ts";

let folder: string;
let dataDir: string;
let lines: string[];
let stopped: Awaited<ReturnType<typeof makeStopped>>;
const log = (line: string) => lines.push(line);
const start = () => startCluster({ dataDir, log, unsafeNoSync: true });

beforeAll(async () => {
	stopped = await makeStopped();
});
afterAll(() => stopped.remove());
beforeEach(() => {
	folder = openFolder();
	dataDir = join(folder, "postgres");
	lines = [];
});
afterEach(() => removeFolder(folder));

async function query<T>(url: string, text: string): Promise<T[]> {
	const client = new Client({ connectionString: url });
	client.on("error", () => undefined);
	await client.connect();
	try {
		return (await client.query(text)).rows as T[];
	} finally {
		await client.end();
	}
}

const postmasterPid = () => Number(readFileSync(join(dataDir, "data/postmaster.pid"), "utf8").split("\n")[0]);

describe("startCluster", () => {
	it("makes a database that is durable, in UTF-8, closed to others, and owned by one of two plain roles", async () => {
		const cluster = await startCluster({ dataDir, log });
		const shown = await query(
			cluster.ownerUrl,
			`select current_user as user, current_setting('fsync') as fsync, current_setting('full_page_writes') as pages,
				current_setting('synchronous_commit') as commit, current_setting('server_encoding') as encoding,
				current_setting('listen_addresses') as address, lower('ÄÉΩ') as lower, '融' < '资' as sorts,
				(select rolsuper or rolbypassrls from pg_roles where rolname = current_user) as mighty,
				(select pg_get_userbyid(datdba) from pg_database where datname = current_database()) as owner`,
		);
		expect(shown).toEqual([
			{
				user: "ronghe_owner",
				fsync: "on",
				pages: "on",
				commit: "on",
				encoding: "UTF8",
				address: "127.0.0.1",
				lower: "äéω",
				sorts: true,
				mighty: false,
				owner: "ronghe_owner",
			},
		]);
		const app = `select rolname, rolsuper, rolcreaterole, rolcreatedb, rolbypassrls,
			exists (select 1 from pg_shdepend where refobjid = r.oid and deptype = 'o') as owns
			from pg_roles r where rolname = current_user`;
		expect(await query(cluster.appUrl, app)).toEqual([
			{
				rolname: "ronghe_app",
				rolsuper: false,
				rolcreaterole: false,
				rolcreatedb: false,
				rolbypassrls: false,
				owns: false,
			},
		]);
		await expect(query(cluster.appUrl, "create table public.mine (id int)")).rejects.toMatchObject({ code: "42501" });
		// By its socket where there may be one, and by no way without the password.
		expect(await query(cluster.appUrl, "select inet_server_addr() is null as by_socket")).toEqual([
			{ by_socket: (await socketFolder(join(dataDir, "data"))) !== null },
		]);
		for (const address of [cluster.adminUrl, cluster.appUrl]) {
			const wrong = new URL(address);
			wrong.password = "guess";
			await expect(query(wrong.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
		}
		await cluster.stop();
		expect(existsSync(join(dataDir, "data/postmaster.pid"))).toBe(false);
		expect(lines).toEqual([]);
	});

	it("keeps data, passwords and port over a restart", async () => {
		const first = await start();
		await query(first.ownerUrl, "create table kept as select 7 as n");
		await first.stop();
		const second = await start();
		expect(second.ownerUrl).toBe(first.ownerUrl);
		expect(second.appUrl).toBe(first.appUrl);
		expect(await query(second.ownerUrl, "select n from kept")).toEqual([{ n: 7 }]);
		await second.stop();
	});

	it("takes another port when another program has the remembered one", async () => {
		stopped.copyTo(dataDir);
		const first = await start();
		await first.stop();
		const squatter = createServer().listen(first.port, "127.0.0.1");
		await once(squatter, "listening");
		const second = await start();
		expect(second.port).not.toBe(first.port);
		expect(lines).toEqual([`The database's port ${first.port} is in use by another program: taking another one.`]);
		await second.stop();
		squatter.close();
	});

	it("begins anew after a first start that was interrupted while the data were being made", async () => {
		stopped.copyTo(dataDir);
		// What an interrupted initdb leaves: its unfinished folder, and no data.
		cpSync(join(dataDir, "data"), join(dataDir, "data.incomplete"), { recursive: true });
		rmSync(join(dataDir, "data"), { recursive: true });
		rmSync(join(dataDir, "data.incomplete/global"), { recursive: true });
		const second = await start();
		expect(await query(second.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
		expect(existsSync(join(dataDir, "data.incomplete"))).toBe(false);
		await second.stop();
	});
});

describe("after a crash", () => {
	it("of the server: stops the database it left, and what was committed is there", async () => {
		stopped.copyTo(dataDir);
		const killed = await holdElsewhere(dataDir);
		await query(killed.ownerUrl, "create table saved as select 1 as n");
		const orphan = postmasterPid();
		killed.child.kill("SIGKILL");
		await once(killed.child, "exit");
		expect(isRunning(orphan)).toBe(true);
		const cluster = await start();
		expect(isRunning(orphan)).toBe(false);
		expect(lines).toEqual(["Stopping the database that a killed server left running."]);
		expect(await query(cluster.ownerUrl, "select n from saved")).toEqual([{ n: 1 }]);
		await cluster.stop();
	});

	it("of the server and the database: recovers", async () => {
		stopped.copyTo(dataDir);
		const killed = await holdElsewhere(dataDir);
		await query(killed.ownerUrl, "create table saved as select 2 as n");
		const busy = new Client({ connectionString: killed.ownerUrl });
		busy.on("error", () => undefined);
		await busy.connect();
		await busy.query("begin; insert into saved values (3)");
		killed.child.kill("SIGKILL");
		process.kill(postmasterPid(), "SIGKILL");
		await once(killed.child, "exit");
		const cluster = await start();
		expect(await query(cluster.ownerUrl, "select n from saved")).toEqual([{ n: 2 }]);
		await cluster.stop();
	});

	it("of the database under a living server: starts it again on the same port", async () => {
		stopped.copyTo(dataDir);
		const cluster = await start();
		await query(cluster.ownerUrl, "create table saved as select 4 as n");
		const before = postmasterPid();
		process.kill(before, "SIGKILL");
		const rows = await until(() => query(cluster.ownerUrl, "select n from saved"));
		expect(rows).toEqual([{ n: 4 }]);
		expect(postmasterPid()).not.toBe(before);
		await cluster.stop();
		expect(lines).toEqual(["PostgreSQL ended unexpectedly: starting it again."]);
	});

	it("of the machine: is not held up by a pid file whose number another program has now", async () => {
		stopped.copyTo(dataDir);
		const pid = join(dataDir, "data/postmaster.pid");
		const foreign = [
			process.pid,
			join(dataDir, "data"),
			1,
			Number(readFileSync(join(dataDir, "port"), "utf8")),
			"",
			"127.0.0.1",
			"0 0",
			"ready",
			"",
		];
		writeFileSync(pid, foreign.join("\n"));
		const again = await start();
		expect(postmasterPid()).not.toBe(process.pid);
		await again.stop();
	});

	async function until<T>(attempt: () => Promise<T>): Promise<T> {
		for (;;) {
			try {
				return await attempt();
			} catch (error) {
				if (
					!/ECONNREFUSED|ENOENT|57P0|ECONNRESET|terminated/.test(String((error as { code?: string }).code ?? error))
				) {
					throw error;
				}
			}
		}
	}
});

describe("several processes of one project", () => {
	it("share the database; the last one to leave ends it", async () => {
		stopped.copyTo(dataDir);
		const mine = await start();
		const other = await holdElsewhere(dataDir);
		expect(other.port).toBe(mine.port);
		await mine.stop();
		expect(await query(other.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
		const postmaster = postmasterPid();
		await other.release();
		expect(isRunning(postmaster)).toBe(false);
	});

	it("may start at the same moment", async () => {
		const [one, two] = await Promise.all([holdElsewhere(dataDir), holdElsewhere(dataDir)]);
		expect([one.failure, two.failure]).toEqual([undefined, undefined]);
		expect(one.ownerUrl).toBe(two.ownerUrl);
		await one.release();
		await two.release();
	});
});
