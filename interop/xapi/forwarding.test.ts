import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createForwardQueue, type SendStatements, saveAttachments, saveStatements } from "#domains/records/api.ts";
import type { ForwardInput } from "#domains/records/contract.ts";
import {
	createForward,
	listForwards,
	removeForward,
	setForwardState,
	tryForward,
} from "#domains/records/testing/store.ts";
import { anonymous, system } from "#platform/server/actor.ts";
import { personActor } from "#platform/testing/actors.ts";
import type { Statement } from "./check-statement.ts";
import { prepareStatement } from "./prepare-statement.ts";
import { sendStatements } from "./send-statements.ts";
import { attachedStatement, openXapiStore, statement, type TestClient, type XapiStore } from "./testing/xapi-store.ts";

let here: XapiStore;
let there: XapiStore;
/** Milliseconds by which the clock of this side is ahead. */
let later = 0;
let base: string;
let client: TestClient;
let other: TestClient;

beforeAll(async () => {
	[here, there] = await Promise.all([openXapiStore(() => new Date(Date.now() + later)), openXapiStore()]);
	base = await there.listen();
});
afterAll(async () => {
	await Promise.all([here.close(), there.close()]);
});
beforeEach(async () => {
	later = 0;
	[client, other] = await Promise.all([here.client(), there.client()]);
});

const owner = () =>
	personActor({
		personId: randomUUID(),
		organisationId: client.organisationId,
		organisationKind: "enterprise",
		regionId: randomUUID(),
		roles: ["owner"],
	});
const input = (part: Partial<ForwardInput> = {}): ForwardInput => {
	const [key = "", secret = ""] = Buffer.from(other.authorization.slice(6), "base64").toString().split(":");
	return {
		name: "Other store",
		endpoint: `${base}/xapi/2.0`,
		edition: "2.0.0",
		key,
		secret,
		verb: null,
		activity: null,
		past: false,
		own: false,
		...part,
	};
};
const add = async (part: Partial<ForwardInput> = {}) => {
	const { contexts, cipher } = here.services;
	const actor = { ...owner(), personId: await here.person() };
	return (await contexts.write(actor, (context) => createForward(context, cipher, client.organisationId, input(part))))
		.id;
};
const list = () => here.services.contexts.read(owner(), (context) => listForwards(context, client.organisationId));
const ATTACHED = { usageType: "https://example.org/proof", display: { en: "proof" }, contentType: "video/mp4" };
const allowing = sendStatements({ ALLOW_PRIVATE_ADDRESSES: true });
const run = (send: SendStatements = allowing, services = here.services) => {
	const queue = createForwardQueue(services, send);
	queue.look();
	return queue.idle();
};
const post = async (part: Record<string, unknown> = {}) => {
	const { status, body } = await here.ask(client, "POST", "statements", { body: statement(part) });
	expect(status).toBe(200);
	return body[0] as string;
};
const arrived = async (query = "ascending=true") =>
	(await there.ask(other, "GET", `statements?${query}`)).body.statements.map(({ id }: { id: string }) => id);

describe("sending statements on", () => {
	it("sends what comes from then on, in its order, over many batches", async () => {
		await post();
		await add();
		const many = Array.from({ length: 130 }, () => statement({ id: randomUUID() }));
		expect((await here.ask(client, "POST", "statements", { body: many })).status).toBe(200);
		const last = await post();
		expect(await run()).toBe(131);
		expect(await run()).toBe(0);
		expect(await arrived()).toEqual([...many.map(({ id }) => id), last]);
		expect(await list()).toMatchObject([{ sentCount: 131, error: null, state: "active" }]);
	});

	it("sends what was there before when told so, and nothing of other stores", async () => {
		const stranger = await here.client();
		await here.ask(stranger, "POST", "statements", { body: statement() });
		const first = await post();
		await add({ past: true });
		await run();
		expect(await arrived()).toEqual([first]);
	});

	it("sends only what its filter names", async () => {
		const verb = "http://adlnet.gov/expapi/verbs/passed";
		await add({ verb, activity: "https://example.org/course" });
		await post({ verb: { id: verb } });
		await post({ context: { contextActivities: { parent: [{ id: "https://example.org/course" }] } } });
		const both = await post({ verb: { id: verb }, object: { id: "https://example.org/course" } });
		await run();
		expect(await arrived()).toEqual([both]);
	});

	it("brings attachments along, and the voiding of what it sent", async () => {
		await add();
		const { sha2, ...options } = attachedStatement(Buffer.from([0, 1, 2, 255]));
		await post();
		const sent = await here.ask(client, "POST", "statements", options);
		expect(sent.status).toBe(200);
		await run();
		expect(await arrived()).toHaveLength(2);
		const got = await there.ask(other, "GET", `statements?statementId=${sent.body[0]}&attachments=true`);
		expect(got.body).toContain(sha2);
		await post({
			verb: { id: "http://adlnet.gov/expapi/verbs/voided" },
			object: { objectType: "StatementRef", id: sent.body[0] },
		});
		await run();
		expect((await there.ask(other, "GET", `statements?statementId=${sent.body[0]}`)).status).toBe(404);
	});

	it("reads attachments as it sends them, however large they are together", async () => {
		const MIB = 2 ** 20;
		const { contexts, files } = here.services;
		const names = ["a", "b"].map((letter) => letter.repeat(64));
		let received = 0;
		let opened = 0;
		let ahead = 0;
		const counting = {
			...files,
			open: (sha256: string) =>
				files.open(sha256).on("data", (chunk: Buffer) => {
					opened += chunk.length;
					ahead = Math.max(ahead, opened - received);
				}),
		};
		// Takes whatever comes, piece by piece.
		const server = createServer((request, response) => {
			request.on("data", (chunk: Buffer) => {
				received += chunk.length;
			});
			request.on("end", () =>
				response.writeHead(received === Number(request.headers["content-length"]) ? 200 : 400).end(),
			);
		});
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const { port } = server.address() as AddressInfo;
		await add({ endpoint: `http://127.0.0.1:${port}/xapi` });
		const actor = { ...anonymous, kind: "client" as const, organisationId: client.organisationId, roles: ["all"] };
		await contexts.write({ ...actor, clientId: client.id }, async (context) => {
			const kept = [];
			for (const sha2 of names) {
				const content = Readable.from(Array.from({ length: 33 }, () => Buffer.alloc(MIB, sha2)));
				kept.push({ sha2, contentType: "video/mp4", ...(await files.put(content, 64 * MIB)) });
			}
			await saveAttachments(context, files, kept);
			const attachments = names.map((sha2) => ({ ...ATTACHED, length: 33 * MIB, sha2 }));
			const received = statement({ attachments }) as unknown as Statement;
			const reception = {
				edition: "1.0.3" as const,
				authority: { mbox: "mailto:a@example.org" },
				came: new Set(names),
			};
			await saveStatements(context, [prepareStatement(received, reception)]);
		});
		expect(await run(allowing, { ...here.services, files: counting })).toBe(1);
		server.close();
		expect(opened).toBe(66 * MIB);
		expect(received).toBeGreaterThan(opened);
		// What sockets and streams hold between the two.
		expect(ahead).toBeLessThan(16 * MIB);
	});

	/** A transaction that writes to the store of an organisation, and does not end before it is told to. */
	const slowWriter = async (organisationId: string) => {
		let commit = (): void => undefined;
		const gate = new Promise<void>((resolve) => {
			commit = resolve;
		});
		let begun = (): void => undefined;
		const started = new Promise<void>((resolve) => {
			begun = resolve;
		});
		const done = here.services.contexts.write(system, async ({ tx }) => {
			await sql`select begin_statements(${organisationId}, false)`.execute(tx);
			begun();
			await gate;
		});
		await started;
		return async () => {
			commit();
			await done;
		};
	};

	it("does not pass by a statement whose writer took its time and has not written yet", async () => {
		await add();
		const commit = await slowWriter(client.organisationId);
		const id = await post();
		expect(await run()).toBe(0);
		await commit();
		expect(await run()).toBe(1);
		expect(await arrived()).toEqual([id]);
	});

	it("waits for no writer of another store", async () => {
		await add();
		const commit = await slowWriter((await here.client()).organisationId);
		await post();
		expect(await run()).toBe(1);
		await commit();
	});

	it("loses nothing when clocks differ or are set back", async () => {
		await add();
		const ids = [await post()];
		expect(await run()).toBe(1);
		await here.setClock(new Date(Date.now() - 3_600_000));
		ids.push(await post(), await post());
		expect(await run()).toBe(2);
		await here.setClock(null);
		later = 7_200_000;
		ids.push(await post());
		expect(await run()).toBe(1);
		later = 0;
		ids.push(await post());
		await run();
		expect(await arrived()).toEqual(ids);
	});
});

describe("when the other store does not take it", () => {
	it("says why, waits twice as long each time, and goes on where it stopped", async () => {
		await add({ key: `rk_${"0".repeat(24)}` });
		const id = await post();
		expect(await run()).toBe(0);
		const [first] = await list();
		expect(first).toMatchObject({ sentCount: 0, error: { code: "credentials-refused" } });
		const wait = async () => {
			const [{ error }] = (await list()) as unknown as [{ error: { at: string; nextAt: string } }];
			return Date.parse(error.nextAt) - Date.parse(error.at);
		};
		const waits = [await wait()];
		let asked = 0;
		const counting: SendStatements = (...all) => {
			asked++;
			return allowing(...all);
		};
		await run(counting);
		expect(asked).toBe(0);
		for (let i = 0; i < 3; i++) {
			later += 3_600_000;
			await run(counting);
			waits.push(await wait());
		}
		expect(asked).toBe(3);
		expect(waits).toEqual([5_000, 10_000, 20_000, 40_000]);
		// "Try now", with a store that has come back.
		const mended: SendStatements = (store, outgoing, signal) =>
			allowing({ ...store, key: input().key }, outgoing, signal);
		const actor = { ...owner() };
		await here.services.contexts.write(actor, (context) =>
			tryForward(context, client.organisationId, first!.id, { leaveOut: false }),
		);
		expect(await run(mended)).toBe(1);
		expect(await arrived()).toEqual([id]);
		expect(await list()).toMatchObject([{ error: null, sentCount: 1 }]);
	});

	it("tells a refused statement, a store that is away and one that is busy apart", async () => {
		const cases = [
			[{ endpoint: "http://127.0.0.1:1/xapi" }, "unreachable"],
			[{ edition: "1.0.3" as const }, "statement-refused"],
			[{ endpoint: `${base}/nowhere` }, "statement-refused"],
		] as const;
		for (const [part] of cases) await add(part);
		await post();
		await run();
		const errors = (await list()).map(({ error }) => error?.code).reverse();
		expect(errors).toEqual(cases.map(([, code]) => code));
	});

	it("lets a statement rest that the other store has otherwise, and brings all others in order", async () => {
		await add();
		const ids = [await post(), await post(), await post(), await post()];
		const otherwise = statement({ id: ids[1], verb: { id: "http://adlnet.gov/expapi/verbs/failed" } });
		expect((await there.ask(other, "POST", "statements", { body: otherwise })).status).toBe(200);
		expect(await run()).toBe(3);
		expect(await arrived()).toEqual([ids[1], ids[0], ids[2], ids[3]]);
		expect(await list()).toMatchObject([
			{ error: null, sentCount: 3, conflictCount: 1, leftOutCount: 0, leftOut: { id: ids[1] } },
		]);
	});

	it("loses nothing and repeats nothing when the process dies between the answer and the note of it", async () => {
		await add();
		const ids = [await post(), await post()];
		let dead = false;
		const { contexts } = here.services;
		const dying: SendStatements = async (...all) => {
			await allowing(...all);
			dead = true;
		};
		const write: typeof contexts.write = (actor, work) =>
			dead ? Promise.reject(new Error("killed")) : contexts.write(actor, work);
		expect(await run(dying, { ...here.services, contexts: { ...contexts, write } })).toBe(0);
		expect(await list()).toMatchObject([{ sentCount: 0 }]);
		expect(await run()).toBe(0);
		// The lease of the dead runs out.
		await contexts.write(system, ({ tx }) =>
			tx
				.updateTable("record_forward")
				.set({ leased_until: new Date(0) })
				.where("organisation_id", "=", client.organisationId)
				.execute(),
		);
		expect(await run()).toBe(2);
		expect(await arrived()).toEqual(ids);
	});

	it.each([
		["http://127.0.0.1:4000/xapi", "address-insecure"],
		["https://127.0.0.1:4000/xapi", "address-private"],
		["https://[::ffff:169.254.169.254]/xapi", "address-private"],
		["https://localhost:4000/xapi", "address-private"],
		["https://2130706433/xapi", "address-private"],
	] as const)("asks no private address that the operator did not allow: %s", async (endpoint, code) => {
		await add({ endpoint });
		await post();
		await run(sendStatements({ ALLOW_PRIVATE_ADDRESSES: false }));
		expect(await list()).toMatchObject([{ sentCount: 0, error: { code } }]);
	});
});

describe("those who manage it", () => {
	it("pause, go on and remove it; a suspended organisation sends nothing", async () => {
		const id = await add();
		const { contexts } = here.services;
		const set = (state: "active" | "paused") =>
			contexts.write(owner(), (context) => setForwardState(context, client.organisationId, id, state));
		await set("paused");
		await post();
		expect(await run()).toBe(0);
		const organisation = (state: string) =>
			contexts.write(system, ({ tx }) =>
				tx.updateTable("organisation").set({ state }).where("id", "=", client.organisationId).execute(),
			);
		await set("active");
		await organisation("suspended");
		expect(await run()).toBe(0);
		await organisation("verified");
		expect(await run()).toBe(1);
		await contexts.write(owner(), (context) => removeForward(context, client.organisationId, id));
		await post();
		expect(await run()).toBe(0);
		expect(await list()).toEqual([]);
	});

	it("make at most ten, also two at once", async () => {
		for (let i = 0; i < 9; i++) await add();
		const made = await Promise.allSettled([add(), add(), add()]);
		expect(made.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await list()).toHaveLength(10);
	});

	it("never see the secret again, and the database does not have it as text", async () => {
		const { secret } = input();
		await add();
		expect(JSON.stringify(await list())).not.toContain(secret);
		const rows = await here.services.contexts.read(system, ({ tx }) =>
			tx.selectFrom("record_forward").selectAll().execute(),
		);
		expect(JSON.stringify(rows)).not.toContain(secret);
		expect(rows.length).toBeGreaterThan(0);
	});
});
