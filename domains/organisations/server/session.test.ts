import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { system } from "#platform/server/actor.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import { type OrganisationsHttp, organisationsHttp, password } from "../testing/http.ts";
import { totp } from "../testing/totp.ts";

let web: OrganisationsHttp;

beforeAll(async () => {
	web = await organisationsHttp();
});
afterAll(() => web.close());

const who = async (as: string) => (await web.send("GET", "/api/session", { as })).body.person;
const signIn = (email: unknown, given: unknown = password, from?: string) =>
	web.send("POST", "/api/session", { body: { email, password: given }, ...(from && { from }) });

describe("signing in", () => {
	it("opens a session with the right password, and it ends with signing out", async () => {
		const id = await web.person({ email: "ann@example.org", name: "Ann" });
		const opened = await signIn("Ann@example.org ");
		expect(opened).toMatchObject({ status: 200, body: { twoFactorRequired: false } });
		expect(String(opened.headers["set-cookie"])).toMatch(/^ronghe\.session_token=.*HttpOnly; SameSite=Lax/);
		expect(await who(opened.cookie)).toMatchObject({ id, name: "Ann", twoFactorEnabled: false });
		expect((await web.send("DELETE", "/api/session", { as: opened.cookie })).status).toBe(200);
		expect(await who(opened.cookie)).toBeNull();
	});

	it("answers the same for a wrong password, an unknown address, an account without password and a suspended one", async () => {
		await web.person({ email: "known@example.org" });
		await web.person({ email: "house@example.org", passwordHash: "" });
		const suspended = await web.person({ email: "suspended@example.org" });
		await web.services.contexts.write(system, ({ tx, now }) =>
			tx.updateTable("person").set({ suspended_at: now }).where("id", "=", suspended).execute(),
		);
		const answers = [
			await signIn("known@example.org", "wrong horse battery"),
			await signIn("unknown@example.org"),
			await signIn("house@example.org"),
			await signIn("suspended@example.org"),
		];
		for (const { status, body, headers } of answers) {
			expect({ ...body, requestId: "" }).toEqual({ ...answers[0]!.body, requestId: "" });
			expect({ status, code: body.code }).toEqual({ status: 422, code: "sign-in/credentials-wrong" });
			expect(headers["set-cookie"]).toBeUndefined();
		}
	});

	it("hashes one password whether the account exists or not", async () => {
		// The code path is tested, and not the clock: each failure costs exactly one Argon2 hash.
		const { password: passwords } = await web.services.auth.context;
		const hash = vi.spyOn(passwords, "hash");
		const verify = vi.spyOn(passwords, "verify");
		const calls = () => ({ hash: hash.mock.calls.length, verify: verify.mock.calls.length });
		await web.person({ email: "costly@example.org" });
		await signIn("costly@example.org", "wrong horse battery");
		expect(calls()).toEqual({ hash: 0, verify: 1 });
		await signIn("nobody-here@example.org");
		expect(calls()).toEqual({ hash: 1, verify: 1 });
	});

	it.each([
		["a list as e-mail", ["ann@example.org", "eve@example.org"], password, "email"],
		["an object as e-mail", { $ne: null }, password, "email"],
		["a list as password", "ann@example.org", [password], "password"],
		["a NUL in the e-mail", "ann\u0000@example.org", password, "email"],
		["a huge password", "ann@example.org", "x".repeat(100_000), "password"],
	])("refuses %s and names the field", async (_name, email, given, field) => {
		const answer = await signIn(email, given);
		expect(answer).toMatchObject({ status: 422, body: { code: "invalid", fields: [{ path: field }] } });
		expect(answer.headers["set-cookie"]).toBeUndefined();
	});

	it("does not believe a cookie whose signature is not ours", async () => {
		const id = await web.person();
		const cookie = await signInAs(web.services, id);
		expect(await who(cookie)).toMatchObject({ id });
		const value = decodeURIComponent(cookie.slice(cookie.indexOf("=") + 1));
		const forged = `${value.split(".")[0]}.${Buffer.from("x".repeat(32)).toString("base64")}`;
		expect(await who(`${web.services.auth.cookieName}=${encodeURIComponent(forged)}`)).toBeNull();
		expect(await who(`${web.services.auth.cookieName}=${value.split(".")[0]}`)).toBeNull();
	});
});

describe("ending sessions", () => {
	it("shuts out at the next request: revoked, suspended, erased, run out, unused for a week", async () => {
		const endings: Record<string, (personId: string, sessionId: string) => Promise<unknown>> = {
			revoked: async (personId, sessionId) => {
				const other = await signInAs(web.services, personId);
				expect((await web.send("DELETE", `/api/account/sessions/${sessionId}`, { as: other })).status).toBe(200);
			},
			suspended: async (personId) => {
				const operator = await web.operator();
				const body = { reason: "misuse was reported" };
				const answer = await web.send("POST", `/api/operation/people/${personId}/suspend`, { as: operator.as, body });
				expect(answer.status).toBe(200);
			},
			erased: (personId) => change(sql`update person set erased_at = now() where id = ${personId}`),
			"run out": (personId) => change(sql`update sign_in_session set expires_at = now() where person_id = ${personId}`),
			unused: (personId) =>
				change(sql`update sign_in_session set updated_at = now() - interval '8 days' where person_id = ${personId}`),
		};
		const change = (statement: ReturnType<typeof sql>) =>
			web.services.contexts.write(system, ({ tx }) => statement.execute(tx));
		for (const [name, end] of Object.entries(endings)) {
			const personId = await web.person();
			const as = await signInAs(web.services, personId);
			const { items } = (await web.send("GET", "/api/account/sessions", { as })).body;
			expect(items).toMatchObject([{ current: true }]);
			await end(personId, items[0].id);
			expect((await web.send("GET", "/api/account/sessions", { as })).status, name).toBe(401);
			expect(await who(as), name).toBeNull();
		}
	});

	it("closes a stream that is open", async () => {
		const personId = await web.person();
		const as = await signInAs(web.services, personId);
		const address = await web.http.listen({ host: "127.0.0.1", port: 0 });
		const stream = await fetch(`${address}/api/jobs/stream`, { headers: { cookie: as } });
		const reader = stream.body!.getReader();
		expect(new TextDecoder().decode((await reader.read()).value)).toContain("event: jobs");
		await web.send("POST", "/api/account/sessions/revoke-others", { as: await signInAs(web.services, personId) });
		let chunk = await reader.read();
		while (!chunk.done) chunk = await reader.read();
		expect((await fetch(`${address}/api/jobs/stream`, { headers: { cookie: as } })).status).toBe(401);
	});

	it("leaves this session and no other when the others are ended, and touches nobody else's", async () => {
		const personId = await web.person();
		const [mine, second] = [await signInAs(web.services, personId), await signInAs(web.services, personId)];
		const stranger = await signInAs(web.services, await web.person());
		expect((await web.send("POST", "/api/account/sessions/revoke-others", { as: mine })).status).toBe(200);
		expect([await who(mine), await who(second), await who(stranger)].map(Boolean)).toEqual([true, false, true]);
		const { items } = (await web.send("GET", "/api/account/sessions", { as: stranger })).body;
		expect((await web.send("DELETE", `/api/account/sessions/${items[0].id}`, { as: mine })).status).toBe(404);
		expect(await who(stranger)).not.toBeNull();
	});
});

describe("the second factor", () => {
	async function withTwoFactor(email: string) {
		await web.person({ email });
		const first = await signIn(email);
		const begun = await web.send("POST", "/api/account/two-factor", { as: first.cookie, body: { password } });
		const { secret, recoveryCodes } = begun.body as { secret: string; recoveryCodes: string[] };
		return { first, secret, recoveryCodes };
	}

	async function switchedOn(email: string) {
		const { first, secret, recoveryCodes } = await withTwoFactor(email);
		const second = await signIn(email);
		const confirmed = await web.send("POST", "/api/account/two-factor/confirm", {
			as: first.cookie,
			body: { code: totp(secret) },
		});
		expect(confirmed.status).toBe(200);
		return { secret, recoveryCodes, confirmed, second };
	}

	it("is not asked for until a right code switched it on", async () => {
		const { first } = await withTwoFactor("half@example.org");
		const wrong = await web.send("POST", "/api/account/two-factor/confirm", {
			as: first.cookie,
			body: { code: "000000" },
		});
		expect(wrong.body.code).toBe("sign-in/two-factor-code-wrong");
		expect((await signIn("half@example.org")).body).toEqual({ twoFactorRequired: false });
	});

	it("comes before any other access, and ends sessions that came without it", async () => {
		const { secret, confirmed, second } = await switchedOn("two@example.org");
		expect(await who(confirmed.cookie)).toMatchObject({ twoFactorEnabled: true });
		expect(await who(second.cookie)).toBeNull();
		const half = await signIn("two@example.org");
		expect(half.body).toEqual({ twoFactorRequired: true });
		expect(half.cookie).not.toContain("session_token");
		for (const [method, url] of [
			["GET", "/api/account"],
			["GET", "/api/account/sessions"],
			["POST", "/api/account/two-factor/disable"],
			["POST", "/api/account/export"],
		] as const) {
			const body = method === "POST" ? { password } : undefined;
			expect((await web.send(method, url, { as: half.cookie, body })).status, url).toBe(401);
		}
		const code = totp(secret, 1);
		const done = await web.send("POST", "/api/session/two-factor", { as: half.cookie, body: { code } });
		expect(done.status).toBe(200);
		expect(await who(done.cookie)).toMatchObject({ email: "two@example.org" });
	});

	it("takes a code once, and a recovery code once", async () => {
		const { secret, recoveryCodes } = await switchedOn("once@example.org");
		const code = totp(secret, 1);
		const statuses = [];
		for (const body of [{ code }, { code }, { recoveryCode: recoveryCodes[0] }, { recoveryCode: recoveryCodes[0] }]) {
			const half = await signIn("once@example.org");
			const answer = await web.send("POST", "/api/session/two-factor", { as: half.cookie, body });
			statuses.push([answer.status, Boolean(await who(answer.cookie || "none"))]);
		}
		expect(statuses).toEqual([
			[200, true],
			[422, false],
			[200, true],
			[422, false],
		]);
	});

	it("gives one sign-in five tries, the right code included", async () => {
		const { secret } = await switchedOn("tries@example.org");
		const half = await signIn("tries@example.org");
		for (let at = 0; at < 5; at++) {
			await web.send("POST", "/api/session/two-factor", { as: half.cookie, body: { code: "000000" } });
		}
		const answer = await web.send("POST", "/api/session/two-factor", {
			as: half.cookie,
			body: { code: totp(secret, 1) },
		});
		expect(answer.status).not.toBe(200);
		expect(await who(answer.cookie || "none")).toBeNull();
	});

	it("is switched off with the password only", async () => {
		const { confirmed } = await switchedOn("off@example.org");
		const disable = (given: string) =>
			web.send("POST", "/api/account/two-factor/disable", { as: confirmed.cookie, body: { password: given } });
		expect((await disable("wrong horse battery")).body.code).toBe("sign-in/password-wrong");
		expect((await disable(password)).status).toBe(200);
		expect((await signIn("off@example.org")).body).toEqual({ twoFactorRequired: false });
	});
});

describe("guessing", () => {
	it("is held up after five wrong passwords, for known and unknown accounts alike", async () => {
		await web.person({ email: "target@example.org" });
		for (const email of ["target@example.org", "no-such-target@example.org"]) {
			const codes = [];
			for (let at = 0; at < 6; at++) codes.push((await signIn(email, "guess guess guess", "10.0.0.1")).body.code);
			expect(codes).toEqual([...Array(5).fill("sign-in/credentials-wrong"), "sign-in/blocked"]);
			const right = await signIn(email, password, "10.0.0.1");
			expect(right.status).toBe(429);
			expect(right.body.params.seconds).toBeGreaterThan(0);
		}
	});

	it("does not lock the owner out: another address gets in at once", async () => {
		expect((await signIn("target@example.org", password, "10.0.0.2")).status).toBe(200);
	});

	it("counts attempts that come at the same moment", async () => {
		await web.person({ email: "storm@example.org" });
		const answers = await Promise.all(
			Array.from({ length: 20 }, () => signIn("storm@example.org", "guess guess guess", "10.0.0.3")),
		);
		expect(answers.filter(({ status }) => status === 422)).toHaveLength(5);
	});

	it("from many addresses slows strangers, and never an address that is known", async () => {
		await web.person({ email: "many@example.org" });
		expect((await signIn("many@example.org", password, "10.0.0.4")).status).toBe(200);
		for (let at = 0; at < 52; at++) await signIn("many@example.org", "guess guess guess", `10.1.0.${at}`);
		expect((await signIn("many@example.org", "guess guess guess", "10.2.0.1")).status).toBe(429);
		expect((await signIn("many@example.org", password, "10.0.0.4")).status).toBe(200);
	});
});
