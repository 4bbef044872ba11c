import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAuth } from "#platform/server/sign-in/auth.ts";
import { createTestHttp, type TestHttp } from "#platform/testing/services.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import { type House, startHouse } from "../testing/house.ts";
import { type OrganisationsHttp, organisationsHttp, password } from "../testing/http.ts";
import { totp } from "../testing/totp.ts";
import { organisationsModule } from "./module.ts";
import { createResolveActor } from "./resolve-actor.ts";

/** One database, started with DEMO=true (`web`) and with DEMO=false (`closed`). */
let house: House;
let web: OrganisationsHttp;
let closed: TestHttp & { end(): Promise<void> };
let count = 0;

beforeAll(async () => {
	house = await startHouse();
	web = await organisationsHttp({
		OIDC_ISSUER: house.issuer,
		OIDC_CLIENT_ID: "ronghe",
		OIDC_CLIENT_SECRET: "a secret of the house",
	});
	const settings = { ...web.services.settings, DEMO: false };
	const auth = createAuth({ settings, appUrl: web.services.appUrl, secret: web.services.auth.secret });
	const services = { ...web.services, settings, auth };
	const http = await createTestHttp(services, [organisationsModule], createResolveActor(services));
	closed = {
		...http,
		async end() {
			await http.http.close();
			await auth.close();
		},
	};
});
afterAll(async () => {
	await closed.end();
	await web.close();
	await house.close();
});

const sample = async (email: string): Promise<string> => web.person({ email, sample: true });
const personOf = async (door: TestHttp, as: string) => (await door.send("GET", "/api/session", { as })).body.person;
const signIn = (door: TestHttp, email: string) => door.send("POST", "/api/session", { body: { email, password } });

describe("an account of the demonstration where DEMO=false", () => {
	it("does not open with its password, like one that is not there, and opens again with DEMO=true", async () => {
		await sample("open@demo.example");
		const refused = await signIn(closed, "open@demo.example");
		expect(refused).toMatchObject({ status: 422, body: { code: "sign-in/credentials-wrong" } });
		expect(refused.headers["set-cookie"]).toBeUndefined();
		expect((await signIn(web, "open@demo.example")).status).toBe(200);
		await web.person({ email: "real@example.org" });
		expect((await signIn(closed, "real@example.org")).status).toBe(200);
	});

	it("is nobody with a session that still lives", async () => {
		const id = await sample("alive@demo.example");
		const as = await signInAs(web.services, id);
		expect(await personOf(closed, as)).toBeNull();
		expect((await closed.send("GET", "/api/jobs", { as })).status).toBe(401);
		expect(await personOf(web, as)).toMatchObject({ id });
	});

	it("gets no link to a new password, and one that was sent before opens nothing", async () => {
		await sample("reset@demo.example");
		const ask = (door: TestHttp) =>
			door.send("POST", "/api/account/password/reset-request", { body: { email: "reset@demo.example" } });
		await ask(web);
		const token = await web.token("reset@demo.example");
		await ask(closed);
		expect((await web.mails("reset@demo.example")).map(({ kind }) => kind)).toEqual([
			"sign-in.reset",
			"account.unknown",
		]);
		const reset = (door: TestHttp) =>
			door.send("POST", "/api/account/password/reset", { body: { token, password: "somebody else's words" } });
		expect((await reset(closed)).body.code).toBe("sign-in/token-invalid");
		expect((await signIn(web, "reset@demo.example")).status).toBe(200);
		expect((await reset(web)).status).toBe(200);
	});

	it("does not open by the second step of a sign-in that began before", async () => {
		await sample("two@demo.example");
		const first = await signIn(web, "two@demo.example");
		const begun = await web.send("POST", "/api/account/two-factor", { as: first.cookie, body: { password } });
		const code = totp(begun.body.secret);
		await web.send("POST", "/api/account/two-factor/confirm", { as: first.cookie, body: { code } });
		const half = await signIn(web, "two@demo.example");
		const finish = (door: TestHttp) =>
			door.send("POST", "/api/session/two-factor", { as: half.cookie, body: { code: totp(begun.body.secret, 1) } });
		const refused = await finish(closed);
		expect(refused.status).not.toBe(200);
		expect(refused.cookie).not.toContain("session_token");
	});

	it("does not open by the sign-in service of the house", async () => {
		await sample("house@demo.example");
		const comeBack = async (door: TestHttp) => {
			const from = `10.6.0.${++count}`;
			const start = await door.send("GET", "/api/session/oidc?page=%2Fneeds", { from });
			const authorize = new URL(String(start.headers.location));
			const code = house.signIn(authorize, { sub: "h1", email: "house@demo.example", email_verified: true });
			const query = `code=${code}&state=${authorize.searchParams.get("state") ?? ""}`;
			return door.send("GET", `/api/sign-in/callback/house?${query}`, { as: start.cookie, from });
		};
		expect((await comeBack(closed)).cookie).not.toContain("session_token");
		expect((await comeBack(web)).cookie).toContain("session_token");
	});
});
