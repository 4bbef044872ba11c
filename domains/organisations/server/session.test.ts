import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { hashPassword } from "#platform/server/sign-in/passwords.ts";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import { buildMembership, buildOrganisation, buildPerson, buildRegion } from "../testing/builders.ts";
import { organisationsModule } from "./module.ts";
import { createResolveActor } from "./resolve-actor.ts";

const password = "correct horse battery";
let services: TestServices;
let web: TestHttp;
let passwordHash: string;

beforeAll(async () => {
	services = await createTestServices([organisationsModule]);
	web = await createTestHttp(services, [organisationsModule], createResolveActor(services));
	passwordHash = await hashPassword(password);
});
afterAll(async () => {
	await web.http.close();
	await services.close();
});

const person = (part: Parameters<typeof buildPerson>[1] = {}) =>
	services.contexts.write(system, (context) => buildPerson(context, { passwordHash, ...part }));

const mails = async (recipient: string) =>
	services.contexts.read(system, ({ tx }) =>
		tx
			.selectFrom("mail_message")
			.select(["kind", "subject", "body"])
			.where("recipient", "=", recipient)
			.orderBy("created_at")
			.execute(),
	);

describe("signing in", () => {
	it("opens a session with the right password, and it ends with signing out", async () => {
		const id = await person({ email: "ann@example.org", name: "Ann" });
		const opened = await web.send("POST", "/api/session", { body: { email: "Ann@example.org ", password } });
		expect(opened).toMatchObject({ status: 200, body: { twoFactorRequired: false } });
		expect(String(opened.headers["set-cookie"])).toMatch(/^ronghe\.session_token=.*HttpOnly; SameSite=Lax/);
		const session = await web.send("GET", "/api/session", { as: opened.cookie });
		expect(session.body.person).toMatchObject({ id, name: "Ann", twoFactorEnabled: false });
		expect((await web.send("DELETE", "/api/session", { as: opened.cookie })).status).toBe(200);
		expect((await web.send("GET", "/api/session", { as: opened.cookie })).body.person).toBeNull();
	});

	it("answers the same for a wrong password, an unknown address, an account without password and a suspended one", async () => {
		await person({ email: "known@example.org" });
		await services.contexts.write(system, (context) => buildPerson(context, { email: "house@example.org" }));
		const suspended = await person({ email: "suspended@example.org" });
		await services.contexts.write(system, ({ tx, now }) =>
			tx.updateTable("person").set({ suspended_at: now }).where("id", "=", suspended).execute(),
		);
		const answers = await Promise.all(
			[
				{ email: "known@example.org", password: "wrong horse battery" },
				{ email: "unknown@example.org", password },
				{ email: "house@example.org", password },
				{ email: "suspended@example.org", password },
			].map((body) => web.send("POST", "/api/session", { body })),
		);
		for (const { status, body, headers } of answers) {
			expect({ ...body, requestId: "" }).toEqual({ ...answers[0]!.body, requestId: "" });
			expect(status).toBe(422);
			expect(headers["set-cookie"]).toBeUndefined();
		}
	});
});
