import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Scope } from "#domains/records/contract.ts";
import { openXapiStore, statement, type XapiStore } from "./testing/xapi-store.ts";

let store: XapiStore;
let now = new Date("2026-11-28T08:00:00Z");

beforeAll(async () => {
	store = await openXapiStore(() => now);
});
afterAll(() => store.close());

interface Granted {
	access_token: string;
	token_type: string;
	expires_in: number;
	scope: string;
	error?: string;
}

async function request(form: Record<string, string> | string, headers: Record<string, string> = {}) {
	const answer = await store.send("POST", "/xapi/oauth/token", {
		headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
		body: typeof form === "string" ? form : new URLSearchParams(form).toString(),
	});
	return { ...answer, granted: answer.body as Granted };
}

async function tokenFor(scopes: readonly Scope[], scope?: string) {
	const client = await store.client(scopes);
	const { granted } = await request(
		{ grant_type: "client_credentials", ...(scope && { scope }) },
		{ authorization: client.authorization },
	);
	return { client, granted, bearer: { authorization: `Bearer ${granted.access_token}` } };
}

describe("a bearer token", () => {
	it("is had for credentials in the header or in the form, and opens what its client may", async () => {
		const { client, granted, bearer } = await tokenFor(["statements/write", "state"]);
		expect(granted).toMatchObject({ token_type: "Bearer", expires_in: 3600, scope: "statements/write state" });
		const sent = await store.ask(null, "POST", "statements", { body: statement(), headers: bearer });
		expect(sent.status).toBe(200);
		expect((await store.ask(null, "GET", "statements", { headers: bearer })).status).toBe(403);

		const [key, secret] = Buffer.from(client.authorization.slice(6), "base64").toString().split(":") as [
			string,
			string,
		];
		const byForm = await request({ grant_type: "client_credentials", client_id: key, client_secret: secret });
		expect(byForm.status).toBe(200);
		expect(byForm.headers["cache-control"]).toBe("no-store");
	});

	it("can be had for less than its client may, never for more", async () => {
		const { granted, bearer } = await tokenFor(["all"], "statements/read");
		expect(granted.scope).toBe("statements/read");
		expect((await store.ask(null, "GET", "statements", { headers: bearer })).status).toBe(200);
		expect((await store.ask(null, "POST", "statements", { body: statement(), headers: bearer })).status).toBe(403);
		for (const scope of ["all", "statements/read nonsense"]) {
			expect((await tokenFor(["statements/read"], scope)).granted).toEqual({ error: "invalid_scope" });
		}
	});

	it("ends after an hour, and at once with its client", async () => {
		const first = await tokenFor(["all"]);
		const second = await tokenFor(["all"]);
		const status = async (headers: Record<string, string>) =>
			(await store.ask(null, "GET", "statements", { headers })).status;
		await second.client.revoke();
		expect(await status(second.bearer)).toBe(401);
		now = new Date(now.getTime() + 3_599_000);
		expect(await status(first.bearer)).toBe(200);
		now = new Date(now.getTime() + 1_000);
		expect(await status(first.bearer)).toBe(401);
	});

	it("does not get more by another organisation's store", async () => {
		const [one, other] = [await tokenFor(["all"]), await tokenFor(["all"])];
		const id = "0191d9a4-6a3b-7cc1-8d0e-111111111111";
		await store.ask(null, "PUT", `statements?statementId=${id}`, { body: statement(), headers: one.bearer });
		expect((await store.ask(null, "GET", `statements?statementId=${id}`, { headers: other.bearer })).status).toBe(404);
	});
});

describe("a request for a token is refused by RFC 6749, 5.2", () => {
	const grant = "client_credentials";
	it.each([
		["without credentials", { grant_type: grant }, {}, 401, "invalid_client"],
		[
			"with a wrong secret",
			{ grant_type: grant, client_id: `rk_${"0".repeat(24)}`, client_secret: "x" },
			{},
			401,
			"invalid_client",
		],
		["with a header that is no pair", { grant_type: grant }, { authorization: "Basic Og==" }, 401, "invalid_client"],
		["with a parameter sent twice", `grant_type=${grant}&grant_type=${grant}`, {}, 400, "invalid_request"],
		["as JSON", "{}", { "content-type": "application/json" }, 400, "invalid_request"],
	])("%s", async (_, form, headers, status, error) => {
		const answer = await request(form, headers as Record<string, string>);
		expect([answer.status, answer.granted.error]).toEqual([status, error]);
	});

	it("for another grant, none, and two ways to show credentials", async () => {
		const { authorization } = await store.client(["all"]);
		for (const [form, error] of [
			[{ grant_type: "password" }, "unsupported_grant_type"],
			[{ scope: "all" }, "invalid_request"],
			[{ grant_type: grant, client_secret: "x" }, "invalid_request"],
		] as const) {
			const { status, granted } = await request(form, { authorization });
			expect([status, granted]).toEqual([400, { error }]);
		}
	});
});
