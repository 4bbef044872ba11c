import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { type House, type HousePerson, startHouse } from "../testing/house.ts";
import { type OrganisationsHttp, organisationsHttp, password } from "../testing/http.ts";
import { totp } from "../testing/totp.ts";

let house: House;
let web: OrganisationsHttp;

beforeAll(async () => {
	house = await startHouse();
	web = await organisationsHttp({
		OIDC_ISSUER: house.issuer,
		OIDC_CLIENT_ID: "ronghe",
		OIDC_CLIENT_SECRET: "a secret of the house",
		OIDC_NAME: "House",
	});
});
afterAll(async () => {
	await web.close();
	await house.close();
});

let count = 0;
const from = () => `10.5.0.${++count}`;

async function begin(page = "/needs") {
	const start = await web.send("GET", `/api/session/oidc?page=${encodeURIComponent(page)}`, { from: from() });
	expect(start.status).toBe(302);
	return { authorize: new URL(String(start.headers.location)), cookie: start.cookie };
}

async function comeBack(person: HousePerson, headers: Record<string, string> = {}) {
	const { authorize, cookie } = await begin();
	const code = house.signIn(authorize, person);
	const state = authorize.searchParams.get("state") ?? "";
	return web.send("GET", `/api/sign-in/callback/house?code=${code}&state=${state}`, {
		as: cookie,
		from: from(),
		headers,
	});
}
const who = async (as: string) => (await web.send("GET", "/api/session", { as })).body;
const accountsOf = (email: string) =>
	web.services.contexts.read(system, ({ tx }) =>
		tx
			.selectFrom("sign_in_account as a")
			.innerJoin("person as p", "p.id", "a.person_id")
			.select("a.provider_id")
			.where("p.email", "=", email)
			.execute(),
	);

describe("the sign-in service of the house", () => {
	it("makes an account for somebody new, and knows them again", async () => {
		const person = { sub: "s1", email: "one@house.example", email_verified: true, name: "One" };
		const first = await comeBack(person);
		expect(first.headers.location).toBe("/needs");
		const { person: made, oidc } = await who(first.cookie);
		expect({ made, oidc }).toMatchObject({ made: { name: "One", emailVerified: true }, oidc: { name: "House" } });
		expect((await who((await comeBack(person)).cookie)).person.id).toBe(made.id);
	});

	it("lets somebody new begin in the language of the browser", async () => {
		for (const [browser, locale] of [
			["en-GB,en;q=0.9", "en"],
			["zh-CN,zh;q=0.9", "zh"],
		] as const) {
			const person = { sub: `l-${locale}`, email: `${locale}@house.example`, email_verified: true };
			const { cookie } = await comeBack(person, { "accept-language": browser });
			expect((await who(cookie)).person.locale).toBe(locale);
		}
	});

	it("joins an account when both sides have proven the same address, and only then", async () => {
		const id = await web.person({ email: "both@house.example" });
		const both = await comeBack({ sub: "s2", email: "both@house.example", email_verified: true });
		expect((await who(both.cookie)).person.id).toBe(id);
		await web.person({ email: "local-open@house.example", emailVerified: false });
		await web.person({ email: "house-open@house.example" });
		for (const [sub, email, email_verified] of [
			["s3", "local-open@house.example", true],
			["s4", "house-open@house.example", false],
		] as const) {
			const answer = await comeBack({ sub, email, email_verified });
			expect(answer.headers.location).toBe("/sign-in?problem=oidc-failed");
			expect(answer.cookie).not.toContain("session_token");
			expect(await accountsOf(email)).toEqual([{ provider_id: "credential" }]);
		}
	});

	it("asks for the second factor like every other door", async () => {
		await web.person({ email: "two@house.example" });
		const local = await web.send("POST", "/api/session", { body: { email: "two@house.example", password } });
		const begun = await web.send("POST", "/api/account/two-factor", { as: local.cookie, body: { password } });
		const confirm = { code: totp(begun.body.secret) };
		await web.send("POST", "/api/account/two-factor/confirm", { as: local.cookie, body: confirm });
		const back = await comeBack({ sub: "s5", email: "two@house.example", email_verified: true });
		expect(back.headers.location).toBe("/sign-in?step=two-factor&page=%2Fneeds");
		expect(back.cookie).not.toContain("session_token");
		expect((await who(back.cookie)).person).toBeNull();
		const code = totp(begun.body.secret, 1);
		const done = await web.send("POST", "/api/session/two-factor", { as: back.cookie, body: { code } });
		expect((await who(done.cookie)).person).toMatchObject({ email: "two@house.example" });
	});

	it("lets nobody in with another's round trip, an unknown state, a used code, or when suspended", async () => {
		const person = { sub: "s6", email: "six@house.example", email_verified: true };
		const mine = await begin();
		const theirs = await begin();
		const state = mine.authorize.searchParams.get("state") ?? "";
		const attempts = [
			{ query: `code=${house.signIn(mine.authorize, person)}&state=${state}`, as: theirs.cookie },
			{ query: `code=x&state=${"y".repeat(32)}`, as: mine.cookie },
			{ query: "error=access_denied", as: mine.cookie },
		];
		for (const { query, as } of attempts) {
			const answer = await web.send("GET", `/api/sign-in/callback/house?${query}`, { as, from: from() });
			expect(answer.cookie).not.toContain("session_token");
		}
		const back = await comeBack(person);
		const { id } = (await who(back.cookie)).person;
		await web.services.contexts.write(system, ({ tx, now }) =>
			tx.updateTable("person").set({ suspended_at: now }).where("id", "=", id).execute(),
		);
		expect((await comeBack(person)).cookie).not.toContain("session_token");
	});

	it("leads back to pages of ours only", async () => {
		for (const page of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
			const answer = await web.send("GET", `/api/session/oidc?page=${encodeURIComponent(page)}`, { from: from() });
			expect(answer.status, page).toBe(422);
		}
	});

	it("loses an account that was made on an unproven address once its owner shows up", async () => {
		const early = await comeBack({ sub: "s7", email: "owner@house.example", email_verified: false });
		expect((await who(early.cookie)).person).toMatchObject({ emailVerified: false });
		const send = (url: string, body: unknown) => web.send("POST", url, { body, from: from() });
		await send("/api/account/password/reset-request", { email: "owner@house.example" });
		const token = await web.token("owner@house.example");
		await send("/api/account/password/reset", { token, password: "the owner's own words" });
		expect((await who(early.cookie)).person).toBeNull();
		expect(await accountsOf("owner@house.example")).toEqual([{ provider_id: "credential" }]);
		const again = await comeBack({ sub: "s7", email: "owner@house.example", email_verified: false });
		expect(again.cookie).not.toContain("session_token");
	});
});

describe("when no such service is set", () => {
	it("its doors answer as if they were not there", async () => {
		const plain = await organisationsHttp();
		for (const url of ["/api/session/oidc", "/api/sign-in/callback/house?code=x&state=y", "/api/sign-in/session"]) {
			expect((await plain.send("GET", url)).status, url).toBe(404);
		}
		await plain.close();
	});
});
