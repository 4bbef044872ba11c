import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openXapiStore, type TestClient, type XapiStore } from "./testing/xapi-store.ts";
import type { Edition } from "./version.ts";

let store: XapiStore;
let client: TestClient;

beforeAll(async () => {
	store = await openXapiStore();
	client = await store.client();
});
afterAll(() => store.close());

const agent = encodeURIComponent(JSON.stringify({ mbox: "mailto:li@example.org" }));
const activity = encodeURIComponent("https://example.org/activities/welding");
const state = (id: string) => `activities/state?activityId=${activity}&agent=${agent}&stateId=${id}`;
const profile = (id: string) => `activities/profile?activityId=${activity}&profileId=${id}`;
const ask = (method: "GET" | "PUT" | "POST" | "DELETE", path: string, options = {}) =>
	store.ask(client, method, path, options);

describe("conditions", () => {
	it.each<[Edition, string, number, number]>([
		["1.0.3", profile("a"), 400, 409],
		["2.0.0", profile("b"), 204, 409],
		["1.0.3", state("c"), 204, 204],
		["2.0.0", state("d"), 204, 409],
	])("%s %s: PUT without one is %d for a new document, %d for an old one", async (edition, path, fresh, old) => {
		expect((await ask("PUT", path, { edition, body: { a: 1 } })).status).toBe(fresh);
		await ask("PUT", path, { edition, body: { a: 1 }, headers: { "if-none-match": "*" } });
		const second = await ask("PUT", path, { edition, body: { a: 2 } });
		expect(second.status).toBe(old);
		expect((await ask("GET", path, { edition })).body).toEqual({ a: old === 409 ? 1 : 2 });
	});

	it("lets one of many writers win who saw the same document", async () => {
		const path = profile("race");
		await ask("PUT", path, { body: { n: 0 }, headers: { "if-none-match": "*" } });
		const { etag } = (await ask("GET", path)).headers;
		const answers = await Promise.all(
			Array.from({ length: 6 }, (_, n) =>
				ask("PUT", path, { body: { n: n + 1 }, headers: { "if-match": String(etag) } }),
			),
		);
		expect(answers.map(({ status }) => status).sort()).toEqual([204, 412, 412, 412, 412, 412]);
	});
});

describe("merging", () => {
	it("joins the members of two JSON objects and refuses anything else", async () => {
		const path = state("merge");
		await ask("POST", path, { body: { a: 1, b: 1 } });
		expect((await ask("POST", path, { body: { b: 2, c: 3 } })).status).toBe(204);
		expect((await ask("GET", path)).body).toEqual({ a: 1, b: 2, c: 3 });
		expect((await ask("POST", path, { body: [1] })).status).toBe(400);
		const text = { body: Buffer.from("text"), headers: { "content-type": "text/plain" } };
		expect((await ask("POST", path, text)).status).toBe(400);
		expect((await ask("GET", path)).body).toEqual({ a: 1, b: 2, c: 3 });
	});

	it("loses no member when many join at once", async () => {
		const path = state("crowd");
		await Promise.all(Array.from({ length: 10 }, (_, i) => ask("POST", path, { body: { [`k${i}`]: i } })));
		expect(Object.keys((await ask("GET", path)).body)).toHaveLength(10);
	});
});

describe("the alternate syntax of 1.0.3", () => {
	const form = (fields: Record<string, string>) => ({
		body: Buffer.from(new URLSearchParams(fields).toString()),
		headers: { "content-type": "application/x-www-form-urlencoded" },
	});

	it("does what the method named would do", async () => {
		const fields = {
			activityId: "https://example.org/activities/welding",
			agent: decodeURIComponent(agent),
			stateId: "form",
		};
		const put = form({ ...fields, content: '{"a":1}', "Content-Type": "application/json" });
		expect((await ask("POST", "activities/state?method=PUT", put)).status).toBe(204);
		expect((await ask("POST", "activities/state?method=GET", form(fields))).body).toEqual({ a: 1 });
		expect((await ask("POST", "activities/state?method=GET&stateId=form", form(fields))).status).toBe(400);
	});

	it("is gone in 2.0", async () => {
		expect((await ask("POST", "statements?method=GET", { ...form({}), edition: "2.0.0" })).status).toBe(400);
	});
});
