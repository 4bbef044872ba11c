import { statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Cluster, startCluster } from "./cluster.ts";
import { ensureRoles } from "./roles.ts";
import type { StartupError } from "./startup-error.ts";
import { openFolder, removeFolder } from "./testing/scratch.ts";

// A server of its own: roles belong to the whole server, and these tests drop them.
let folder: string;
let server: Cluster;
let admin: Client;

beforeAll(async () => {
	folder = openFolder();
	server = await startCluster({ dataDir: join(folder, "postgres"), log: () => undefined, unsafeNoSync: true });
	admin = new Client({ connectionString: server.adminUrl });
	await admin.connect();
	await admin.query("create role plain login password 'plain'; ");
	await admin.query("create database plain owner plain");
	await admin.query("create role maker login createrole password 'p@ss/word'");
	await admin.query("create database maker owner maker");
	await admin.query("create database latin owner maker encoding 'LATIN1' locale 'C' template template0");
});
afterAll(async () => {
	await admin.end();
	await server.stop();
	await removeFolder(folder);
});

function address(user: string, password: string, database: string): string {
	const url = new URL(server.adminUrl);
	url.username = user;
	url.password = encodeURIComponent(password);
	url.pathname = `/${database}`;
	return url.href;
}

async function refusal(url: string, options: Parameters<typeof ensureRoles>[1] = {}): Promise<StartupError> {
	const outcome = await ensureRoles(url, { stateDir: join(folder, "state"), ...options }).catch((error) => error);
	expect(outcome.message).not.toContain("\n");
	expect(outcome.message).not.toContain(new URL(server.adminUrl).password);
	return outcome as StartupError;
}

async function dropApp(): Promise<void> {
	await admin.query("drop owned by ronghe_app");
	for (const { datname } of (await admin.query("select datname from pg_database where datallowconn")).rows) {
		await admin.query(`revoke all on database ${datname} from ronghe_app`);
	}
	await admin.query("drop role ronghe_app");
}

describe("ensureRoles", () => {
	it("lets an owner who may make roles make the application's, once, from several processes", async () => {
		await dropApp();
		const stateDir = join(folder, "maker");
		const url = address("maker", "p@ss/word", "maker");
		const results = await Promise.all([1, 2, 3].map(() => ensureRoles(url, { stateDir })));
		expect(new Set(results.map(({ appUrl }) => appUrl)).size).toBe(1);
		expect((await ensureRoles(url, { stateDir })).appUrl).toBe(results[0]?.appUrl);
		expect(statSync(join(stateDir, "app-password")).mode & 0o077).toBe(0);
		const app = new Client({ connectionString: results[0]!.appUrl });
		await app.connect();
		expect((await app.query("select current_user as user, current_database() as database")).rows).toEqual([
			{ user: "ronghe_app", database: "maker" },
		]);
		await app.end();
	});

	it("does not change the password of a role that somebody else made", async () => {
		const error = await refusal(address("maker", "p@ss/word", "maker"), { stateDir: join(folder, "elsewhere") });
		expect(error).toMatchObject({ code: "APP_ROLE" });
		expect(error.message).toContain("APP_DATABASE_URL");
	});

	it("says which SQL to run when the owner may not make roles, and takes the role made by it", async () => {
		await dropApp();
		const owner = address("plain", "plain", "plain");
		const error = await refusal(owner);
		expect(error.code).toBe("APP_ROLE");
		const sql = /run: (.*;) — and/.exec(error.message)?.[1] ?? "";
		await admin.query(sql.replace("<password>", "chosen"));
		const appUrl = address("ronghe_app", "chosen", "plain");
		expect(await ensureRoles(owner, { appUrl })).toEqual({ ownerUrl: owner, appUrl });
	});

	it("refuses an application role that would open the second lock", async () => {
		const owner = address("plain", "plain", "plain");
		const mighty = await refusal(owner, { appUrl: address("postgres", new URL(server.adminUrl).password, "plain") });
		expect(mighty.code).toBe("APP_ROLE");
	});
});

describe("a DATABASE_URL that does not serve", () => {
	it("is no address", async () => {
		expect((await refusal("localhost:5432/ronghe")).code).toBe("DATABASE_URL_INVALID");
		expect((await refusal("mysql://a@b/c")).code).toBe("DATABASE_URL_INVALID");
	});

	it("leads nowhere", async () => {
		const free = createServer().listen(0, "127.0.0.1");
		await new Promise((resolve) => free.once("listening", resolve));
		const { port } = free.address() as { port: number };
		await new Promise((resolve) => free.close(resolve));
		const error = await refusal(`postgres://u:secret@127.0.0.1:${port}/x`);
		expect(error.code).toBe("DATABASE_UNREACHABLE");
		expect(error.message).toContain(`127.0.0.1:${port}`);
		expect(error.message).not.toContain("secret");
	});

	it("leads to something that is no PostgreSQL", async () => {
		const web = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")).listen(0, "127.0.0.1");
		await new Promise((resolve) => web.once("listening", resolve));
		const { port } = web.address() as { port: number };
		expect((await refusal(`postgres://u:p@127.0.0.1:${port}/x`)).code).toBe("DATABASE_UNREACHABLE");
		web.close();
	});

	it("has the wrong password, user or database", async () => {
		expect(await refusal(address("plain", "wrong", "plain"))).toMatchObject({
			code: "DATABASE_REFUSED",
			problem: expect.stringContaining("refuses the password of plain"),
		});
		expect((await refusal(address("nobody-here", "x", "plain"))).code).toBe("DATABASE_REFUSED");
		expect(await refusal(address("plain", "plain", "missing"))).toMatchObject({
			code: "DATABASE_REFUSED",
			problem: expect.stringContaining('no database "missing"'),
		});
	});

	it("names a database of another encoding, or of another owner", async () => {
		expect((await refusal(address("maker", "p@ss/word", "latin"))).message).toContain("LATIN1");
		expect((await refusal(address("plain", "plain", "maker"))).message).toContain('OWNER TO "plain"');
	});
});
