import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { type Scope, scopes } from "#domains/records/contract.ts";
import { system } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { openXapiStore, statement, type TestClient, type XapiStore } from "./testing/xapi-store.ts";

let store: XapiStore;

beforeAll(async () => {
	store = await openXapiStore();
});
afterAll(() => store.close());

const agent = encodeURIComponent(JSON.stringify({ mbox: "mailto:li@example.org" }));
const activity = encodeURIComponent("https://example.org/activities/welding");
const document = { body: { a: 1 }, headers: { "if-none-match": "*" } };

/** Every door and the scopes that open it; whoever has another is refused. */
const doors: [method: "GET" | "PUT" | "POST" | "DELETE", path: () => string, options: object, may: readonly Scope[]][] =
	[
		["POST", () => "statements", { body: statement() }, ["statements/write", "all"]],
		["PUT", () => `statements?statementId=${randomUUID()}`, { body: statement() }, ["statements/write", "all"]],
		["GET", () => "statements", {}, ["statements/read/mine", "statements/read", "all/read", "all"]],
		["GET", () => `activities/state?activityId=${activity}&agent=${agent}`, {}, ["state", "all/read", "all"]],
		[
			"PUT",
			() => `activities/state?activityId=${activity}&agent=${agent}&stateId=${randomUUID()}`,
			document,
			["state", "all"],
		],
		[
			"POST",
			() => `activities/state?activityId=${activity}&agent=${agent}&stateId=${randomUUID()}`,
			document,
			["state", "all"],
		],
		["DELETE", () => `activities/state?activityId=${activity}&agent=${agent}`, {}, ["state", "all"]],
		["GET", () => `activities/profile?activityId=${activity}`, {}, ["profile", "all/read", "all"]],
		["PUT", () => `activities/profile?activityId=${activity}&profileId=${randomUUID()}`, document, ["profile", "all"]],
		["POST", () => `activities/profile?activityId=${activity}&profileId=${randomUUID()}`, document, ["profile", "all"]],
		["DELETE", () => `activities/profile?activityId=${activity}&profileId=none`, {}, ["profile", "all"]],
		["GET", () => `agents/profile?agent=${agent}`, {}, ["profile", "all/read", "all"]],
		["PUT", () => `agents/profile?agent=${agent}&profileId=${randomUUID()}`, document, ["profile", "all"]],
		["POST", () => `agents/profile?agent=${agent}&profileId=${randomUUID()}`, document, ["profile", "all"]],
		["DELETE", () => `agents/profile?agent=${agent}&profileId=none`, {}, ["profile", "all"]],
	];

describe("every door by every scope", () => {
	it.each(scopes)("%s opens what it names and nothing else", async (scope) => {
		const client = await store.client([scope]);
		for (const [method, path, options, may] of doors) {
			const { status } = await store.ask(client, method, path(), options);
			if (may.includes(scope)) expect(status, `${method} ${path()}`).toBeLessThan(300);
			else expect(status, `${method} ${path()}`).toBe(403);
		}
	});

	it.each([
		["nothing", undefined],
		["a wrong secret", `Basic ${Buffer.from("rk_1:no").toString("base64")}`],
		["no base64", "Basic %%%"],
		["another scheme", "Digest x"],
	])("refuses %s with 401 at every door", async (_, authorization) => {
		for (const [method, path, options] of doors) {
			const headers = {
				...("headers" in options ? (options.headers as object) : {}),
				...(authorization && { authorization }),
			};
			expect((await store.ask(null, method, path(), { ...options, headers })).status).toBe(401);
		}
	});

	it("knows no method but those of the protocol", async () => {
		const headers = { "content-type": "application/x-www-form-urlencoded" };
		for (const method of ["constructor", "__proto__", "toString"]) {
			const { status } = await store.ask(null, "POST", `about?method=${method}`, { body: Buffer.from("a=1"), headers });
			expect(status).toBe(405);
		}
	});

	it("is data to a browser, never a page", async () => {
		const client = await store.client();
		const { headers } = await store.ask(client, "GET", "statements");
		expect(headers["content-security-policy"]).toContain("sandbox");
		const page = { "sec-fetch-mode": "navigate" };
		expect((await store.ask(client, "GET", "statements", { headers: page })).status).toBe(403);
	});

	it("says which versions it speaks to anybody", async () => {
		const { status, body } = await store.ask(null, "GET", "about");
		expect([status, body.version.at(-1)]).toEqual([200, "1.0.3"]);
	});

	it("slows down an address that asks too often", async () => {
		const small = await openXapiStore(undefined, { RATE_LIMIT_PER_MINUTE: "2" });
		const answers = [];
		for (let i = 0; i < 3; i++) answers.push((await small.ask(null, "GET", "about")).status);
		await small.close();
		expect(answers).toEqual([200, 200, 429]);
	});

	it("needs the version of the edition", async () => {
		const client = await store.client();
		for (const version of ["", "0.95", "1.1.0", "2.0.0"]) {
			const headers = { "x-experience-api-version": version };
			expect((await store.ask(client, "GET", "statements", { headers })).status).toBe(400);
		}
	});
});

describe("stores of different organisations", () => {
	it("know nothing of each other, not even an id that is taken", async () => {
		const [ours, theirs] = [await store.client(), await store.client()];
		const id = randomUUID();
		const path = `statements?statementId=${id}`;
		expect((await store.ask(ours, "PUT", path, { body: statement() })).status).toBe(204);
		expect((await store.ask(theirs, "GET", path)).status).toBe(404);
		expect((await store.ask(theirs, "GET", "statements")).body.statements).toEqual([]);
		const other = statement({ object: { id: "https://example.org/other" } });
		expect((await store.ask(theirs, "PUT", path, { body: other })).status).toBe(204);
		expect((await store.ask(ours, "GET", path)).body.object.id).toBe(statement().object.id);
		const state = `activities/state?activityId=${activity}&agent=${agent}&stateId=s`;
		await store.ask(ours, "PUT", state, document);
		expect((await store.ask(theirs, "GET", state)).status).toBe(404);
	});

	it("show a client with statements/read/mine what it wrote itself", async () => {
		const writer = await store.client(["statements/write", "statements/read/mine"]);
		const other = await store.client(["statements/write"], writer.organisationId);
		const [id] = (await store.ask(writer, "POST", "statements", { body: statement() })).body;
		const [foreign] = (await store.ask(other, "POST", "statements", { body: statement() })).body;
		const { body } = await store.ask(writer, "GET", "statements");
		expect(body.statements.map((one: { id: string }) => one.id)).toEqual([id]);
		expect((await store.ask(writer, "GET", `statements?statementId=${foreign}`)).status).toBe(404);
	});

	it("lend nobody a statement of another by an id that it refers to", async () => {
		const mine = await store.client(["statements/write", "statements/read/mine"]);
		const other = await store.client(["statements/write"], mine.organisationId);
		const id = randomUUID();
		const about = statement({ object: { objectType: "StatementRef", id } });
		await store.ask(other, "POST", "statements", { body: about });
		await store.ask(mine, "PUT", `statements?statementId=${id}`, { body: statement() });
		const { body } = await store.ask(mine, "GET", "statements");
		expect(body.statements.map((one: { id: string }) => one.id)).toEqual([id]);
	});

	it("let only who may define say what an activity is", async () => {
		const writer = await store.client(["statements/write"]);
		const reader = await store.client(["all"], writer.organisationId);
		const object = { id: `https://example.org/${randomUUID()}`, definition: { name: { en: "Forged" } } };
		await store.ask(writer, "POST", "statements", { body: statement({ object }) });
		const asked = `activities?activityId=${encodeURIComponent(object.id)}`;
		expect((await store.ask(reader, "GET", asked)).body).toEqual({ objectType: "Activity", id: object.id });
	});

	it("shut a client out with the next request once its credentials are withdrawn", async () => {
		const client = await store.client();
		expect((await store.ask(client, "GET", "statements")).status).toBe(200);
		await client.revoke();
		expect((await store.ask(client, "GET", "statements")).status).toBe(401);
	});

	it("shut a client out with its withdrawal though it asked while that was being written", async () => {
		const client = await store.client();
		expect((await store.ask(client, "GET", "statements")).status).toBe(200);
		await client.revoke(async () => {
			expect((await store.ask(client, "GET", "statements")).status).toBe(200);
		});
		expect((await store.ask(client, "GET", "statements")).status).toBe(401);
	});

	it.each([
		[
			"another process withdraws its credentials",
			({ id }: TestClient, { tx, now }: WriteContext) =>
				tx.updateTable("record_client").set({ revoked_at: now }).where("id", "=", id).execute(),
		],
		[
			"its organisation is suspended",
			({ organisationId }: TestClient, { tx }: WriteContext) =>
				tx.updateTable("organisation").set({ state: "suspended" }).where("id", "=", organisationId).execute(),
		],
	])("shut a client out within half a second when %s", async (_, end) => {
		vi.useFakeTimers({ toFake: ["performance"] });
		try {
			const client = await store.client();
			expect((await store.ask(client, "GET", "statements")).status).toBe(200);
			await store.services.contexts.write(system, (context) => end(client, context));
			vi.advanceTimersByTime(499);
			// Not looked up again, which this half second is for.
			expect((await store.ask(client, "GET", "statements")).status).toBe(200);
			vi.advanceTimersByTime(1);
			expect((await store.ask(client, "GET", "statements")).status).toBe(401);
		} finally {
			vi.useRealTimers();
		}
	});
});
