import { createHash, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPerson, recordsModule } from "#domains/records/testing/store.ts";
import { anonymous, system } from "#platform/server/actor.ts";
import { sweepUploads } from "#platform/server/files/unused-files.ts";
import { writeParts } from "./multipart.ts";
import { openXapiStore, statement, type TestClient, type XapiStore } from "./testing/xapi-store.ts";

let store: XapiStore;
let client: TestClient;
let personId: string;
const email = "learner@example.org";
const mbox = `mailto:${email}`;
const hashed = { mbox_sha1sum: createHash("sha1").update(mbox).digest("hex") };

beforeAll(async () => {
	store = await openXapiStore();
	client = await store.client();
	personId = await store.services.contexts.write(system, (context) => buildPerson(context, { email }));
});
afterAll(() => store.close());

const records = (wanted = "record_statement") => recordsModule.personalData?.find(({ table }) => table === wanted);
const agent = (actor: object) => `agent=${encodeURIComponent(JSON.stringify(actor))}`;
const send = (part: Record<string, unknown>) => store.ask(client, "POST", "statements", { body: statement(part) });
const count = async (query: string) => (await store.ask(client, "GET", `statements?${query}`)).body.statements.length;

describe("what records hold about a person", () => {
	beforeAll(async () => {
		await send({ actor: { mbox, name: "Learner" } });
		await send({ actor: hashed });
		await send({ context: { instructor: { mbox } }, actor: { mbox: "mailto:other@example.org", name: "Other" } });
		await send({});
		const state = `activities/state?activityId=https%3A%2F%2Fexample.org&${agent({ mbox })}&stateId=s`;
		expect((await store.ask(client, "PUT", state, { body: { at: 3 } })).status).toBe(204);
	});

	it("is handed out: what names their address, openly or hashed, and nothing of others", async () => {
		const { contexts } = store.services;
		const rows = await contexts.read(system, (context) => records()!.export!(context, personId));
		expect(rows).toHaveLength(3);
		expect(rows[0]).toMatchObject({ actor: { mbox, name: "Learner" }, authority: { name: "Test" } });
		expect(JSON.stringify(rows)).not.toMatch(/other@example\.org|"Other"/);
		const documents = await contexts.read(system, (context) => records("record_document")!.export!(context, personId));
		expect(documents).toMatchObject([{ kind: "state", document_id: "s", content: btoa('{"at":3}') }]);
	});

	it("is erased: the record stays, the person is not in it, and it is found under a name that leads nowhere", async () => {
		const { contexts } = store.services;
		await contexts.write(system, async (context) => {
			for (const table of ["record_statement", "record_document"]) {
				await (records(table)!.erase as (c: typeof context, id: string) => Promise<void>)(context, personId);
			}
		});
		expect(await count(agent({ mbox }))).toBe(0);
		expect(await count(`${agent(hashed)}&related_agents=true`)).toBe(0);
		expect(await count("limit=100")).toBe(4);
		const { rows } = await contexts.read(system, ({ tx }) =>
			sql<{ body: string }>`select body::text as body from record_statement`.execute(tx),
		);
		const all = rows.map(({ body }) => body).join("\n");
		for (const trace of [email, "Learner", hashed.mbox_sha1sum]) expect(all).not.toContain(trace);
		const erased = rows.map(({ body }) => JSON.parse(body).actor.account).find(Boolean);
		expect(await count(agent({ account: erased }))).toBe(2);
		expect(await count(`${agent({ account: erased })}&related_agents=true`)).toBe(3);
		const { rows: left } = await contexts.read(system, ({ tx }) => sql`select 1 from record_document`.execute(tx));
		expect(left).toHaveLength(0);
	});
});

describe("somebody whose statements came in one batch with those of others", () => {
	it("is erased alone: what the others are found by stays, in its order", async () => {
		const { contexts } = store.services;
		const anew = await store.client();
		const gone = { mbox: "mailto:gone@example.org" };
		const stays = { mbox: "mailto:stays@example.org" };
		const person = await contexts.write(system, (context) => buildPerson(context, { email: "gone@example.org" }));
		const team = { objectType: "Group", member: [gone, stays] };
		const batch = [gone, stays, gone, stays].map((actor) => statement({ id: randomUUID(), actor, context: { team } }));
		expect((await store.ask(anew, "POST", "statements", { body: batch })).status).toBe(200);
		const found = async (query: string): Promise<string[]> =>
			(await store.ask(anew, "GET", `statements?ascending=true&${query}`)).body.statements.map(
				({ id }: { id: string }) => id,
			);
		const ids = batch.map(({ id }) => id as string);
		expect(await found(agent(gone))).toEqual([ids[0], ids[2]]);
		await contexts.write(system, (context) =>
			(records()!.erase as (c: typeof context, id: string) => Promise<void>)(context, person),
		);
		expect(await found(agent(gone))).toEqual([]);
		expect(await found(`${agent(gone)}&related_agents=true`)).toEqual([]);
		expect(await found(agent(stays))).toEqual([ids[1], ids[3]]);
		expect(await found(`${agent(stays)}&related_agents=true`)).toEqual(ids);
		expect(await found(`verb=${encodeURIComponent(statement().verb.id)}`)).toEqual(ids);
	});
});

describe("second lock", () => {
	it("shows nobody the rows of another organisation, even without a filter", async () => {
		const other = await store.client();
		const { contexts } = store.services;
		const seen = (organisationId: string, table: string) =>
			contexts.read({ ...anonymous, kind: "client", organisationId }, async ({ tx }) => {
				const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(tx);
				return rows[0]?.n ?? 0;
			});
		for (const table of ["record_client", "record_statement", "record_statement_id", "record_statement_key"]) {
			expect(await seen(client.organisationId, table), table).toBeGreaterThan(0);
		}
		for (const table of [
			"record_statement",
			"record_statement_id",
			"record_statement_key",
			"record_document",
			"record_activity",
		]) {
			expect(await seen(other.organisationId, table), table).toBe(0);
		}
	});

	/** Sends a statement with its signature and another attachment. @returns its id and the signature's hash */
	async function sign(members: object): Promise<{ id: string; sha2: string }> {
		const plain = statement({ id: randomUUID(), ...members });
		const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
		const content = Buffer.from(`${encode({ alg: "RS256" })}.${encode(plain)}.c2lnbmF0dXJl`);
		const sha2 = createHash("sha256").update(content).digest("hex");
		const kinds = { display: { en: "x" }, contentType: "application/octet-stream" };
		const attachments = [
			{ ...kinds, usageType: "http://adlnet.gov/expapi/attachments/signature", length: content.length, sha2 },
			{
				...kinds,
				usageType: "https://example.org/proof",
				length: 1,
				sha2: "0".repeat(64),
				fileUrl: "https://example.org/f",
			},
		];
		const json = Buffer.from(JSON.stringify({ ...plain, attachments }));
		const part = { "Content-Type": "application/octet-stream", "Content-Transfer-Encoding": "binary" };
		const body = writeParts(
			[
				{ headers: { "Content-Type": "application/json" }, content: json },
				{ headers: { ...part, "X-Experience-API-Hash": sha2 }, content },
			],
			"b",
		);
		const headers = { "content-type": "multipart/mixed; boundary=b" };
		expect((await store.ask(client, "POST", "statements", { body, headers })).status).toBe(200);
		return { id: plain.id as string, sha2 };
	}

	it("is taken out of signatures too: what was signed named them", async () => {
		const signer = await store.services.contexts.write(system, (context) =>
			buildPerson(context, { email: "signer@example.org" }),
		);
		const { id, sha2 } = await sign({ actor: { mbox: "mailto:signer@example.org" } });
		const teacher = await sign({
			actor: { mbox: "mailto:teacher@example.org" },
			object: { objectType: "StatementRef", id },
		});
		const read = (of = id) => store.ask(client, "GET", `statements?statementId=${of}&attachments=true`);
		expect((await read()).body).toContain(sha2);

		const { contexts, files } = store.services;
		await contexts.write(system, (context) =>
			(records()!.erase as (c: typeof context, id: string) => Promise<void>)(context, signer),
		);
		expect((await read()).body).not.toContain(sha2);
		expect((await read()).body).toContain("https://example.org/proof");
		// A teacher's word on it names them by its id alone, and stays signed.
		expect((await read(teacher.id)).body).toContain(teacher.sha2);
		expect(await files.has(sha2)).toBe(true);
		await sweepUploads(contexts, files);
		expect(await files.has(sha2)).toBe(false);
	});
});
