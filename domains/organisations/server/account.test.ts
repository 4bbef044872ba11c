import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { hashToken } from "#platform/server/sign-in/keyed-hash.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import { type OrganisationsHttp, organisationsHttp, password } from "../testing/http.ts";

let web: OrganisationsHttp;

beforeAll(async () => {
	web = await organisationsHttp();
});
afterAll(() => web.close());

let sender = 0;
/** Each from an address of its own, as these doors allow few requests a minute. */
const post = (url: string, body: unknown, as?: string, headers: Record<string, string> = {}) =>
	web.send("POST", url, { body, headers, from: `10.9.${++sender >> 8}.${sender & 255}`, ...(as && { as }) });
const signIn = (email: string, given = password) => post("/api/session", { email, password: given });
const rowOf = (email: string) =>
	web.services.contexts.read(system, ({ tx }) =>
		tx.selectFrom("person").selectAll().where(sql`lower(email)`, "=", email).executeTakeFirst(),
	);
const newcomer = (email: string) => ({ email, password: "my own long words", name: "Newcomer", locale: "en" });

describe("signing up", () => {
	it("makes an account whose address is proven by link and session together", async () => {
		expect((await post("/api/account", newcomer("new@example.org"))).status).toBe(200);
		const token = await web.token("new@example.org");
		const signedIn = await signIn("new@example.org", "my own long words");
		const stranger = await signInAs(web.services, await web.person());
		expect((await post("/api/account/email/verify", { token })).status).toBe(401);
		expect((await post("/api/account/email/verify", { token }, stranger)).body.code).toBe("sign-in/token-invalid");
		expect((await rowOf("new@example.org"))?.email_verified).toBe(false);
		expect((await post("/api/account/email/verify", { token }, signedIn.cookie)).status).toBe(200);
		expect((await rowOf("new@example.org"))?.email_verified).toBe(true);
		expect((await post("/api/account/email/verify", { token }, signedIn.cookie)).status).toBe(422);
	});

	it("answers the same for an address that has an account, and tells its owner instead", async () => {
		const before = await rowOf("new@example.org");
		const answers = [
			await post("/api/account", newcomer("new@example.org")),
			await post("/api/account", newcomer("quite-new@example.org")),
		];
		expect(answers.map(({ status, body }) => ({ status, body }))).toEqual([
			{ status: 200, body: answers[0]!.body },
			{ status: 200, body: answers[0]!.body },
		]);
		expect((await web.mails("new@example.org")).at(-1)?.kind).toBe("account.exists");
		expect(await rowOf("new@example.org")).toEqual(before);
	});

	it.each([
		["a role", { roles: ["operator"] }],
		["a proven address", { emailVerified: true }],
		["an id", { id: "0198c1d2-0000-7000-8000-000000000000" }],
		["a list as e-mail", { email: ["a@example.org", "b@example.org"] }],
		["a short password", { password: "too short" }],
		["a password of the common list", { password: "password123" }],
		["a password that repeats one sign", { password: "aaaaaaaaaaaaaa" }],
		["a password made of the address", { password: "hostile@example.org1" }],
	])("refuses %s", async (_name, part) => {
		const answer = await post("/api/account", { ...newcomer("hostile@example.org"), ...part });
		expect(answer).toMatchObject({ status: 422, body: { code: "invalid" } });
		expect(await rowOf("hostile@example.org")).toBeUndefined();
	});

	it("two at the same moment make one account", async () => {
		await Promise.all([1, 2, 3].map(() => post("/api/account", newcomer("race@example.org"))));
		const kinds = (await web.mails("race@example.org")).map(({ kind }) => kind).sort();
		expect(kinds).toEqual(["account.exists", "account.exists", "sign-in.verify"]);
	});
});

describe("a forgotten password", () => {
	it("is replaced once by the link, which ends every session and proves the address", async () => {
		const id = await web.person({ email: "forgot@example.org", emailVerified: false });
		const session = await signInAs(web.services, id);
		await post("/api/account/password/reset-request", { email: "Forgot@example.org" });
		const token = await web.token("forgot@example.org");
		const body = { token, password: "another set of words" };
		expect((await post("/api/account/password/reset", body)).status).toBe(200);
		expect((await web.send("GET", "/api/account", { as: session })).status).toBe(401);
		expect((await signIn("forgot@example.org")).status).toBe(422);
		expect((await signIn("forgot@example.org", "another set of words")).status).toBe(200);
		expect((await rowOf("forgot@example.org"))?.email_verified).toBe(true);
		expect((await post("/api/account/password/reset", body)).body.code).toBe("sign-in/token-invalid");
	});

	it("answers the same for known and unknown addresses, with one message each", async () => {
		await web.person({ email: "there@example.org" });
		const answers = [];
		for (const email of ["there@example.org", "not-there@example.org"]) {
			const { status, body } = await post("/api/account/password/reset-request", { email });
			answers.push({ status, body, mails: (await web.mails(email)).length });
		}
		expect(answers[1]).toEqual(answers[0]);
		expect((await web.mails("not-there@example.org"))[0]?.body).not.toContain("#");
	});

	it("cannot be used for another address, after its hour, or when a newer one was sent", async () => {
		const id = await web.person({ email: "late@example.org" });
		const request = () => post("/api/account/password/reset-request", { email: "late@example.org" });
		const use = async (token: string) =>
			(await post("/api/account/password/reset", { token, password: "another set of words" })).status;
		await request();
		const first = await web.token("late@example.org");
		await request();
		expect(await use(first)).toBe(422);
		const second = await web.token("late@example.org");
		const change = (statement: ReturnType<typeof sql>) =>
			web.services.contexts.write(system, ({ tx }) => statement.execute(tx));
		await change(sql`update sign_in_token set expires_at = now() where token_hash = ${hashToken(second)}`);
		expect(await use(second)).toBe(422);
		await request();
		const third = await web.token("late@example.org");
		await change(sql`update person set email = 'moved@example.org' where id = ${id}`);
		expect(await use(third)).toBe(422);
	});

	it("keeps only a hash, and nothing of the token in the audit", async () => {
		await web.person({ email: "hash@example.org" });
		await post("/api/account/password/reset-request", { email: "hash@example.org" });
		const token = await web.token("hash@example.org");
		const found = await web.services.contexts.read(system, async ({ tx }) => ({
			stored: await tx.selectFrom("sign_in_token").select("id").where("token_hash", "=", hashToken(token)).execute(),
			plain: await tx.selectFrom("sign_in_token").select("id").where("token_hash", "=", token).execute(),
			audit: JSON.stringify(await tx.selectFrom("audit_entry").selectAll().execute()),
		}));
		expect(found.stored).toHaveLength(1);
		expect(found.plain).toHaveLength(0);
		expect(found.audit).not.toContain(token);
		expect(found.audit).not.toContain("hash@example.org");
	});

	it("sends nothing more to an address that had enough", async () => {
		await web.person({ email: "flood@example.org" });
		for (let at = 0; at < 6; at++) {
			const { status } = await post("/api/account/password/reset-request", { email: "flood@example.org" });
			expect(status).toBe(200);
		}
		expect(await web.mails("flood@example.org")).toHaveLength(3);
	});

	it("links to this machine when the Host header is somebody else's", async () => {
		await web.person({ email: "poison@example.org" });
		await post("/api/account/password/reset-request", { email: "poison@example.org" }, undefined, {
			host: "evil.example.com",
			"x-forwarded-host": "evil.example.com",
		});
		expect((await web.mails("poison@example.org"))[0]?.body).toMatch(/http:\/\/localhost(:\d+)?\/reset-password#/);
	});
});

describe("changing how one signs in", () => {
	it("changes the password, ends the other sessions, and gives this one a new cookie", async () => {
		await web.person({ email: "change@example.org" });
		const [mine, other] = [await signIn("change@example.org"), await signIn("change@example.org")];
		const put = (currentPassword: string) =>
			web.send("PUT", "/api/account/password", {
				as: mine.cookie,
				body: { currentPassword, newPassword: "another set of words" },
			});
		expect((await put("wrong horse battery")).body.code).toBe("sign-in/password-wrong");
		const changed = await put(password);
		expect(changed.status).toBe(200);
		expect((await web.send("GET", "/api/account", { as: changed.cookie })).status).toBe(200);
		for (const old of [mine, other]) {
			expect((await web.send("GET", "/api/account", { as: old.cookie })).status).toBe(401);
		}
		expect((await web.mails("change@example.org")).at(-1)?.kind).toBe("account.password-changed");
	});

	it("moves to a new address only when its own link is opened by the same person", async () => {
		const id = await web.person({ email: "old@example.org" });
		const as = await signInAs(web.services, id);
		expect((await post("/api/account/email", { email: "fresh@example.org", password }, as)).status).toBe(200);
		expect((await web.send("GET", "/api/account", { as })).body).toMatchObject({
			email: "old@example.org",
			pendingEmail: "fresh@example.org",
		});
		const token = await web.token("fresh@example.org");
		expect((await post("/api/account/email/verify", { token }, as)).status).toBe(200);
		expect((await web.send("GET", "/api/account", { as })).body).toMatchObject({
			email: "fresh@example.org",
			emailVerified: true,
			pendingEmail: null,
		});
		expect((await web.mails("old@example.org")).at(-1)?.kind).toBe("account.email-changed");
	});

	it("does not tell the asker that an address is taken", async () => {
		const as = await signInAs(web.services, await web.person());
		await web.person({ email: "taken@example.org" });
		expect((await post("/api/account/email", { email: "taken@example.org", password }, as)).status).toBe(200);
		expect((await web.mails("taken@example.org")).map(({ kind }) => kind)).toEqual(["account.exists"]);
	});
});

describe("my account", () => {
	it("keeps a name, a language and a zone that exists, and nothing else that is sent", async () => {
		const as = await signInAs(web.services, await web.person());
		const patch = (body: unknown) => web.send("PATCH", "/api/account", { as, body });
		expect((await patch({ name: "  Li Na ", locale: "zh", timeZone: "Europe/Berlin" })).body).toMatchObject({
			name: "Li Na",
			locale: "zh",
			timeZone: "Europe/Berlin",
		});
		for (const body of [{ timeZone: "Mars/Olympus" }, { email: "x@example.org" }, { twoFactorEnabled: false }]) {
			expect((await patch(body)).status).toBe(422);
		}
	});

	it("keeps every consent in a log, and only takes the version in force", async () => {
		const as = await signInAs(web.services, await web.person());
		const decide = (body: unknown) => web.send("POST", "/api/account/consents/statistics", { as, body });
		expect((await decide({ version: 99, action: "accepted" })).status).toBe(422);
		await decide({ version: 1, action: "accepted" });
		const { body } = await decide({ version: 1, action: "withdrawn" });
		const item = body.items.find(({ code }: { code: string }) => code === "statistics");
		expect(item).toMatchObject({ state: "withdrawn", log: [{ action: "withdrawn" }, { action: "accepted" }] });
	});

	it("shows notices in both languages, counts and marks them, and tells by the chosen way", async () => {
		const id = await web.person({ email: "told@example.org" });
		const as = await signInAs(web.services, id);
		const kind = "organisations.roles-changed";
		const tell = () =>
			web.services.contexts.write(system, ({ notify }) =>
				notify({ personId: id, kind, params: { organisation: "A & B" }, page: "/account" }),
			);
		await tell();
		await web.send("PUT", "/api/account/notice-preferences", { as, body: { items: [{ kind, delivery: "off" }] } });
		await tell();
		expect(await web.mails("told@example.org")).toHaveLength(1);
		const list = await web.send("GET", "/api/notices", { as });
		expect(list.body).toMatchObject({
			total: 2,
			unread: 2,
			items: [{ text: { zh: expect.stringContaining("A & B") } }, {}],
		});
		const read = await web.send("POST", "/api/notices/read", { as, body: { ids: [list.body.items[0].id] } });
		expect(read.body).toEqual({ unread: 1 });
		const stranger = await signInAs(web.services, await web.person());
		expect((await web.send("POST", "/api/notices/read", { as: stranger, body: {} })).body).toEqual({ unread: 0 });
		expect((await web.send("GET", "/api/notices", { as })).body.unread).toBe(1);
	});
});
