import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "#platform/server/database/migrate.ts";
import { DEEPEST } from "./json-depth.ts";
import { openXapiStore, statement, type TestClient, type XapiStore } from "./testing/xapi-store.ts";

let store: XapiStore;
let client: TestClient;

beforeAll(async () => {
	store = await openXapiStore();
	client = await store.client();
});
afterAll(() => store.close());

const EXTENSION = "https://example.org/x";
const nested = (depth: number): unknown => (depth === 0 ? 1 : { a: nested(depth - 1) });

describe("what is too large", () => {
	// Statement, context, extensions and the extension itself are four levels.
	it.each([
		[DEEPEST - 3, 200],
		[DEEPEST - 2, 400],
		[100_000, 400],
	])("an extension %i deep is answered with %i", async (depth, status) => {
		const deep = `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
		const text = JSON.stringify(statement({ context: { extensions: { [EXTENSION]: 0 } } }));
		const body = Buffer.from(text.replace(`"${EXTENSION}":0`, `"${EXTENSION}":${deep}`));
		const answer = await store.ask(client, "POST", "statements", {
			body,
			headers: { "content-type": "application/json" },
		});
		expect(answer.status).toBe(status);
	});

	it("brackets in texts are no depth", async () => {
		const extensions = { [EXTENSION]: '[{"\\'.repeat(1000), "https://example.org/y": nested(3) };
		expect(
			(await store.ask(client, "POST", "statements", { body: statement({ context: { extensions } }) })).status,
		).toBe(200);
	});

	it("a page of large statements ends early, and more leads to the rest", async () => {
		const verb = { id: `https://example.org/${randomUUID()}` };
		const extensions = { [EXTENSION]: "x".repeat(3_000_000) };
		const ids: string[] = [];
		for (let i = 0; i < 4; i++) {
			ids.push(
				...(await store.ask(client, "POST", "statements", { body: statement({ verb, context: { extensions } }) })).body,
			);
		}
		const pages: string[][] = [];
		let next = `statements?verb=${verb.id}&ascending=true`;
		while (next) {
			const { body } = await store.ask(client, "GET", next);
			pages.push(body.statements.map(({ id }: { id: string }) => id));
			next = body.more.slice("/xapi/1.0.3/".length);
		}
		expect(pages.map((page) => page.length)).toEqual([3, 1]);
		expect(pages.flat()).toEqual(ids);
	});
});

describe("pages of other origins", () => {
	const page = "https://player.example.org";
	const ask = (origin: string, part: object = {}) =>
		store.ask(client, "GET", "statements?limit=1", { headers: { origin, ...part } });
	const preflight = (origin: string, path = "statements") =>
		store.send("OPTIONS", `/xapi/2.0/${path}`, {
			headers: { origin, "access-control-request-method": "POST", "access-control-request-headers": "authorization" },
		});

	it("may use the credentials that name them, and no others", async () => {
		const allowed = await store.client(["all"], undefined, [page]);
		const asPage = await store.ask(allowed, "GET", "statements", { headers: { origin: page } });
		expect(asPage.status).toBe(200);
		expect(asPage.headers["access-control-allow-origin"]).toBe(page);
		expect(asPage.headers["access-control-allow-credentials"]).toBeUndefined();
		expect(asPage.headers["access-control-expose-headers"]).toContain("x-experience-api-consistent-through");
		const other = await ask(page);
		expect(other.status).toBe(403);
		expect(other.headers["access-control-allow-origin"]).toBeUndefined();
		expect((await ask("null")).status).toBe(403);
	});

	it("learn before that whether they may ask at all", async () => {
		const allowed = await store.client(["all"], undefined, ["https://once.example.org"]);
		const asked = await preflight("https://once.example.org");
		expect(asked.status).toBe(204);
		expect(asked.headers["access-control-allow-origin"]).toBe("https://once.example.org");
		expect(asked.headers["access-control-allow-headers"]).toContain("authorization");
		expect((await preflight("https://stranger.example.org")).headers["access-control-allow-origin"]).toBeUndefined();
		expect(
			(await preflight("https://anybody.example.org", "about")).headers["access-control-allow-origin"],
		).toBeDefined();
		const about = await store.send("GET", "/xapi/2.0/about", { headers: { origin: "https://anybody.example.org" } });
		expect(about.headers["access-control-allow-origin"]).toBe("https://anybody.example.org");
		await allowed.revoke();
		expect((await preflight("https://once.example.org")).headers["access-control-allow-origin"]).toBeUndefined();
	});
});

describe("the months of the store", () => {
	it("are closed to the application itself, new ones and after a migration", async () => {
		await store.ask(client, "POST", "statements", { body: statement() });
		const application = decodeURIComponent(new URL(store.services.appUrl).username);
		const seen = async () => {
			const owner = new Client({ connectionString: store.services.ownerUrl });
			await owner.connect();
			const { rows } = await owner.query(
				`select c.relname, has_table_privilege($1, c.oid, 'select, insert, update, delete') as may from pg_inherits
				join pg_class c on c.oid = inhrelid where inhparent = 'record_statement'::regclass`,
				[application],
			);
			await owner.end();
			return rows.map(({ may }) => may);
		};
		expect(await seen()).toEqual([false]);
		await migrate(store.services);
		expect(await seen()).toEqual([false]);
	});
});

describe("a database that is away", () => {
	it("is answered with 503 and a problem, and healed by itself", async () => {
		const apart = await openXapiStore();
		const [known, body] = [await apart.client(), statement()];
		const database = new URL(apart.services.ownerUrl).pathname.slice(1);
		const owner = new Client({ connectionString: store.services.ownerUrl });
		await owner.connect();
		const allow = (yes: boolean) => owner.query(`alter database ${database} allow_connections ${yes}`);
		await allow(false);
		// Connections that are there go as with a server that stops: their role may end its own.
		await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${database} and pid <> pg_backend_pid()`
			.execute(store.services.database)
			.catch(() => undefined);
		const answer = await apart.ask(known, "POST", "statements", { body });
		expect(answer.status).toBe(503);
		expect(answer.headers["content-type"]).toContain("application/problem+json");
		expect(answer.headers["retry-after"]).toBe("5");
		expect(answer.body).toMatchObject({ status: 503, code: "platform/database-away" });
		await allow(true);
		await owner.end();
		expect((await apart.ask(known, "POST", "statements", { body })).status).toBe(200);
		await apart.close();
	});
});
