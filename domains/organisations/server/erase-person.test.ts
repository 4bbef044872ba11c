import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, anonymous, system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import { type OrganisationsHttp, organisationsHttp, password } from "../testing/http.ts";
import { erasePerson, reapplyErasures } from "./erase-person.ts";
import { readErasureFile } from "./erasure-ledger.ts";
import { exportMyData } from "./export-my-data.ts";

let web: OrganisationsHttp;

beforeAll(async () => {
	web = await organisationsHttp();
});
afterAll(() => web.close());

let count = 0;
const send = (method: "GET" | "POST" | "PUT", url: string, as: string, body?: unknown) =>
	web.send(method, `/api${url}`, { as, body, from: `10.6.0.${++count}` });

/** Somebody whose name and address stand in as many places as the product puts them. */
async function busyPerson(mark: string) {
	const email = `${mark}@example.org`;
	const id = await web.person({ email, name: `Name ${mark}` });
	const as = await signInAs(web.services, id);
	const organisationId = await web.organisation({ kind: "school" });
	const owner = await web.member(organisationId, ["owner"]);
	await send("POST", `/organisations/${organisationId}/invitations`, owner.as, {
		email,
		name: `Name ${mark}`,
		roles: ["teacher"],
	});
	await send("POST", "/invitations/accept", as, { token: await web.token(email) });
	await send("POST", "/organisations", as, {
		kind: "enterprise",
		nameEn: "Some Firm",
		regionId: web.regionId,
		registrationNumber: `N${mark}`,
		contactPhone: "+86 10 1234 5678",
	});
	await send("POST", "/account/consents/statistics", as, { version: 1, action: "accepted" });
	await send("POST", "/account/password/reset-request", as, { email });
	await send("POST", "/account/email", as, { email: `${mark}-new@example.org`, password });
	await send("POST", "/account/two-factor", as, { password });
	await send("POST", "/account/export", as);
	return { id, as, email, owner, organisationId };
}

/** Every row of every table that has the mark in any column. */
async function places(mark: string): Promise<string[]> {
	return web.services.contexts.read(system, async ({ tx }) => {
		const { rows } = await sql<{ name: string }>`
			select relname as name from pg_class
			where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition order by 1`.execute(
			tx,
		);
		const found: string[] = [];
		for (const { name } of rows) {
			const hit = await sql`select 1 from ${sql.table(name)} t where t::text ilike ${`%${mark}%`} limit 1`.execute(tx);
			if (hit.rows.length > 0) found.push(name);
		}
		return found;
	});
}

const runExport = async (personId: string) => {
	const { contexts, files, settings, log } = web.services;
	const actor: Actor = { ...anonymous, kind: "person", personId };
	const signal = new AbortController().signal;
	const result = await exportMyData.run(
		{ jobId: "", actor, contexts, files, settings, log, signal, progress: () => undefined },
		{},
	);
	return result?.fileId ?? "";
};

describe("my data", () => {
	it("is erased while something that refers to me is being written: neither waits for the other", async () => {
		const id = await web.person({ email: "waitmark@example.org", name: "Name waitmark" });
		await web.services.contexts.write(system, async ({ tx, now }) => {
			const mine = { person_id: id, kind: "learning.enrolled", params: "{}", page: "/", created_at: now };
			await tx
				.insertInto("notice")
				.values({ id: newId(), ...mine })
				.execute();
			await web.services.contexts.write(system, (context) => erasePerson(context, id));
		});
	});

	it("is exported whole, with nothing of others and no working link, to a file that only I can download", async () => {
		const mine = await busyPerson("exportmark");
		const other = await busyPerson("othermark");
		const fileId = await runExport(mine.id);
		const file = await send("GET", `/files/${fileId}`, mine.as);
		const text = String(file.body);
		const data = JSON.parse(text) as { person: { email: string }; holdings: { table: string; rows: unknown[] }[] };
		expect(data.person.email).toBe(mine.email);
		expect(data.holdings.map(({ table }) => table).sort()).toEqual([
			"consent_entry",
			"invitation",
			"job",
			"mail_message",
			"membership",
			"organisation_application",
			"organisation_decision",
			"sign_in_account",
			"sign_in_session",
			"sign_in_token",
			"sign_in_two_factor",
		]);
		expect(text).not.toContain("othermark");
		expect(text).not.toMatch(/argon2|token_hash|"secret"|"backup_codes"/);
		expect(text).not.toContain(await web.token(mine.email).catch(() => "none"));
		for (const { as } of [other, mine.owner]) expect((await send("GET", `/files/${fileId}`, as)).status).toBe(404);
	});

	it("is erased everywhere, and the session with it", async () => {
		const mark = "erasemark";
		const { id, as, email } = await busyPerson(mark);
		const fileId = await runExport(id);
		const content = await web.services.contexts.read(system, ({ tx }) =>
			tx.selectFrom("stored_file").select("sha256").where("id", "=", fileId).executeTakeFirstOrThrow(),
		);
		const uploaded = await web.services.files.put(Readable.from([Buffer.from(`uploaded by ${mark}`)]), 100);
		await web.services.contexts.write(system, ({ tx, now }) =>
			tx
				.insertInto("stored_file")
				.values({
					id: newId(),
					...uploaded,
					name: `${mark}.txt`,
					media_type: "text/plain",
					purpose: "upload",
					person_id: id,
					created_at: now,
				})
				.execute(),
		);
		expect(await places(mark)).toEqual(expect.arrayContaining(["mail_message", "stored_file"]));
		const erased = await send("POST", "/account/erasure", as, { password, confirm: email });
		expect(erased.status).toBe(200);
		expect((await send("GET", "/account", as)).status).toBe(401);
		// What is left of the registration is the firm's own number.
		expect((await places(mark)).filter((table) => table !== "organisation")).toEqual([]);
		expect((await web.send("POST", "/api/session", { body: { email, password } })).status).toBe(422);
		for (const { sha256 } of [content, uploaded])
			await expect(stat(web.services.files.pathOf(sha256))).rejects.toMatchObject({ code: "ENOENT" });
	});

	it("stays erased after a restore", async () => {
		const mark = "restoremark";
		const { id, as, email } = await busyPerson(mark);
		await send("POST", "/account/erasure", as, { password, confirm: email });
		const ledger = await readErasureFile(web.services.settings.DATA_DIR);
		// As an older backup has it: the person is back, its ledger knows nothing.
		await web.services.contexts.write(system, async ({ tx }) => {
			await tx.deleteFrom("erasure").where("person_id", "=", id).execute();
			await tx
				.updateTable("person")
				.set({ erased_at: null, email, name: `Name ${mark}` })
				.where("id", "=", id)
				.execute();
		});
		const again = () => web.services.contexts.write(system, (context) => reapplyErasures(context, ledger));
		expect(await again()).toMatchObject({ people: 1 });
		expect((await places(mark)).filter((table) => table !== "organisation")).toEqual([]);
		expect(await again()).toMatchObject({ people: 0 });
	});

	it("is not erased for a wrong password, another address, or the last owner of an organisation", async () => {
		const organisationId = await web.organisation();
		const { as, email } = await web.member(organisationId, ["owner"]);
		const erase = (body: unknown) => send("POST", "/account/erasure", as, body);
		expect((await erase({ password: "wrong horse battery", confirm: email })).body.code).toBe("sign-in/password-wrong");
		expect((await erase({ password, confirm: "x@example.org" })).body.fields[0].code).toBe("confirm-differs");
		expect((await erase({ password, confirm: email })).body).toMatchObject({
			code: "organisations/erasure-impossible",
			params: { organisations: organisationId },
		});
		expect((await send("GET", "/account/erasure", as)).body).toMatchObject({
			possible: false,
			lastOwnerOf: [{ id: organisationId }],
		});
		await web.member(organisationId, ["owner"]);
		expect((await erase({ password, confirm: email })).status).toBe(200);
	});
});
