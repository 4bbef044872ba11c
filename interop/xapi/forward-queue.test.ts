import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { createForwardQueue, saveOwnStatements } from "#domains/records/api.ts";
import type { ForwardInput } from "#domains/records/contract.ts";
import { createForward, listForwards, removeForward, tryForward } from "#domains/records/testing/store.ts";
import { system } from "#platform/server/actor.ts";
import { personActor } from "#platform/testing/actors.ts";
import { prepareStatement } from "./prepare-statement.ts";
import { sendStatements } from "./send-statements.ts";
import { attachedStatement, openXapiStore, statement, type TestClient, type XapiStore } from "./testing/xapi-store.ts";

interface Received {
	path: string;
	/** None of a request with attachments. */
	statements: { id: string; version: string }[];
	answer(status: number, body?: string): void;
}

let here: XapiStore;
let client: TestClient;
let base: string;
/** What the other store does with a request. */
let onRequest: (received: Received) => void;
const server = createServer(async (request, response: ServerResponse) => {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	onRequest({
		path: request.url ?? "",
		statements:
			request.headers["content-type"] === "application/json" ? JSON.parse(Buffer.concat(parts).toString()) : [],
		answer: (status, body = "[]") => response.writeHead(status).end(body),
	});
});

beforeAll(async () => {
	here = await openXapiStore();
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
	server.closeAllConnections();
	await new Promise((resolve) => server.close(resolve));
	await here.close();
});
beforeEach(async () => {
	client = await here.client();
	onRequest = ({ answer }) => answer(200);
});

const ownerOf = (organisationId: string, personId: string = randomUUID()) =>
	personActor({ personId, organisationId, organisationKind: "enterprise", regionId: randomUUID(), roles: ["owner"] });
const add = async (part: Partial<ForwardInput> = {}, { organisationId } = client, personId?: string) => {
	const { contexts, cipher } = here.services;
	const input: ForwardInput = {
		name: "Other store",
		endpoint: `${base}/xapi`,
		edition: "2.0.0",
		key: "the-key",
		secret: "the-secret",
		verb: null,
		activity: null,
		past: false,
		own: false,
		...part,
	};
	const actor = ownerOf(organisationId, personId ?? (await here.person()));
	return (await contexts.write(actor, (context) => createForward(context, cipher, organisationId, input))).id;
};
const list = () =>
	here.services.contexts.read(ownerOf(client.organisationId), (context) =>
		listForwards(context, client.organisationId),
	);
const queueOf = (services = here.services) =>
	createForwardQueue(services, sendStatements({ ALLOW_PRIVATE_ADDRESSES: true }));
const run = (services = here.services) => {
	const queue = queueOf(services);
	queue.look();
	return queue.idle();
};
const post = async (part: object = {}, by = client) => {
	const { status, body } = await here.ask(by, "POST", "statements", { body: statement({ ...part }), edition: "2.0.0" });
	expect(status).toBe(200);
	return body[0] as string;
};
/** A statement with an attachment: its id, and the attachment's SHA-256. */
const postAttached = async () => {
	const { sha2, ...options } = attachedStatement(Buffer.from(randomUUID()));
	const { status, body } = await here.ask(client, "POST", "statements", options);
	expect(status).toBe(200);
	return { id: body[0] as string, sha2 };
};
/** The next request to the other store, which is not answered yet. */
const nextRequest = (which: (received: Received) => boolean = () => true) =>
	new Promise<Received>((resolve) => {
		const before = onRequest;
		onRequest = (received) => (which(received) ? resolve(received) : before(received));
	});
const attemptLeavingOut = async (id: string) =>
	here.services.contexts.write(ownerOf(client.organisationId), (context) =>
		tryForward(context, client.organisationId, id, { leaveOut: true }),
	);

describe("while another store takes its time", () => {
	it("no transaction is open, and the forward can be removed", async () => {
		const id = await add();
		await post();
		const asked = nextRequest();
		const queue = queueOf();
		queue.look();
		const { answer } = await asked;
		const { rows } = await here.services.contexts.read(system, ({ tx }) =>
			sql<{ n: number }>`select count(*)::int as n from pg_stat_activity where datname = current_database()
				and xact_start is not null and pid <> pg_backend_pid()`.execute(tx),
		);
		expect(rows[0]?.n).toBe(0);
		await here.services.contexts.write(ownerOf(client.organisationId), (context) =>
			removeForward(context, client.organisationId, id),
		);
		answer(200);
		expect(await queue.idle()).toBe(1);
		expect(await list()).toEqual([]);
	});

	it("forwards of other organisations go on, and what is under way is not begun twice", async () => {
		const second = await here.client();
		await add({ endpoint: `${base}/slow` });
		await add({ endpoint: `${base}/quick` }, second);
		const first = await post();
		const slow = nextRequest(({ path }) => path.startsWith("/slow"));
		const queue = queueOf();
		queue.look();
		const held = await slow;
		const quick = nextRequest(({ path }) => path.startsWith("/quick"));
		const id = await post({}, second);
		queue.look();
		const received = await quick;
		expect(received.statements.map((one) => one.id)).toEqual([id]);
		onRequest = ({ answer }) => answer(500);
		received.answer(200);
		held.answer(200);
		expect(held.statements.map((one) => one.id)).toEqual([first]);
		expect(await queue.idle()).toBe(2);
		expect(await list()).toMatchObject([{ sentCount: 1, error: null }]);
	});

	it("a stop ends the request, which is nobody's fault and sent again", async () => {
		await add();
		await post();
		const asked = nextRequest();
		const queue = queueOf();
		queue.look();
		await asked;
		await queue.stop();
		expect(await list()).toMatchObject([{ sentCount: 0, error: null }]);
		onRequest = ({ answer }) => answer(200);
		expect(await run()).toBe(1);
	});
});

describe("what another store refuses", () => {
	it("is found by halves and left out, and said with its reason", async () => {
		await add();
		const ids = [await post(), await post(), await post(), await post(), await post()];
		onRequest = ({ statements, answer }) => {
			if (statements.length > 2) answer(413, "too long");
			else if (statements.some(({ id }) => id === ids[3])) answer(400, "no good");
			else answer(200);
		};
		expect(await run()).toBe(4);
		expect(await list()).toMatchObject([
			{ sentCount: 4, leftOutCount: 1, conflictCount: 0, leftOut: { id: ids[3], reason: "400 no good" }, error: null },
		]);
	});

	it.each([
		[400, "statement-refused"],
		[409, "statement-conflict"],
	])("holds all that comes when nothing is taken (%i), until a person has it left out", async (status, code) => {
		const id = await add();
		await post();
		const last = await post();
		onRequest = ({ answer }) => answer(status);
		expect(await run()).toBe(0);
		expect(await list()).toMatchObject([{ sentCount: 0, leftOut: null, error: { code } }]);
		await attemptLeavingOut(id);
		expect(await run()).toBe(0);
		expect(await list()).toMatchObject([{ sentCount: 0, leftOut: { id: last }, error: null }]);
		const counts = (await list()).map(({ leftOutCount, conflictCount }) => [leftOutCount, conflictCount]);
		expect(counts).toEqual([status === 400 ? [2, 0] : [0, 2]]);
	});

	it("is left out too when its attachments take longer than they may", async () => {
		await add();
		const { id } = await postAttached();
		await post();
		let limit = new AbortController();
		const timeout = vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
			limit = new AbortController();
			return limit.signal;
		});
		onRequest = ({ statements, answer }) => (statements.length === 0 ? limit.abort() : answer(200));
		expect(await run()).toBe(1);
		timeout.mockRestore();
		const leftOut = { id, reason: expect.stringMatching(/^no answer within \d+ ms$/) };
		expect(await list()).toMatchObject([{ sentCount: 1, leftOutCount: 1, leftOut, error: null }]);
	});

	it("is not what a stop cuts off while its attachments are sent", async () => {
		await add();
		await post();
		await postAttached();
		const queue = queueOf();
		let stopped: Promise<void> | undefined;
		onRequest = ({ statements, answer }) => {
			if (statements.length > 0) answer(200);
			else stopped = queue.stop();
		};
		queue.look();
		expect(await queue.idle()).toBe(1);
		await stopped;
		expect(await list()).toMatchObject([{ sentCount: 1, leftOutCount: 0, leftOut: null, error: null }]);
		onRequest = ({ answer }) => answer(200);
		expect(await run()).toBe(1);
	});

	it("is left out when its attachment is not whole any more on this side", async () => {
		await add();
		const { id, sha2 } = await postAttached();
		await post();
		await writeFile(here.services.files.pathOf(sha2), "cut");
		expect(await run()).toBe(1);
		const leftOut = { id, reason: `no content of ${sha2}` };
		expect(await list()).toMatchObject([{ sentCount: 1, leftOutCount: 1, leftOut, error: null }]);
	});

	it("is told in words that the database can hold, without what is secret", async () => {
		await add();
		await post();
		onRequest = ({ answer }) => answer(400, "a\0b\nthe-secret\u0007 of the-key");
		await run();
		expect(await list()).toMatchObject([{ error: { code: "statement-refused", detail: "400 a b … of …" } }]);
	});

	it("does not keep others waiting when it goes wrong here", async () => {
		await add();
		await post();
		await here.services.contexts.write(system, ({ tx }) =>
			tx.updateTable("record_forward").set({ secret: "damaged" }).execute(),
		);
		expect(await run()).toBe(0);
		expect(await list()).toMatchObject([{ sentCount: 0, error: { code: "unexpected" } }]);
	});
});

describe("what goes along", () => {
	it("is of the edition that the other store knows", async () => {
		await add({ edition: "1.0.3" });
		await post();
		const asked = nextRequest();
		const queue = queueOf();
		queue.look();
		const { statements, answer } = await asked;
		answer(200);
		await queue.idle();
		expect(statements.map(({ version }) => version)).toEqual(["1.0.0"]);
	});

	it("is not what the platform itself records, unless that is wanted", async () => {
		await add({ endpoint: `${base}/without` });
		await add({ endpoint: `${base}/with`, own: true });
		const own = prepareStatement(statement() as never, {
			edition: "2.0.0",
			authority: { objectType: "Agent", account: { homePage: base, name: "ronghe" } } as never,
			came: new Set(),
		});
		await here.services.contexts.write(system, (context) => saveOwnStatements(context, client.organisationId, [own]));
		const id = await post();
		const got: Record<string, string[]> = {};
		onRequest = ({ path, statements, answer }) => {
			got[path] = statements.map((one) => one.id);
			answer(200);
		};
		expect(await run()).toBe(3);
		expect(got).toEqual({ "/without/statements": [id], "/with/statements": [own.id, id] });
	});
});

it("what people of the demonstration set up goes to nobody, and says so", async () => {
	const personId = await here.person();
	await add({}, client, personId);
	await here.services.contexts.write(system, ({ tx }) =>
		tx.updateTable("person").set({ sample: true }).where("id", "=", personId).execute(),
	);
	await post();
	let asked = 0;
	onRequest = ({ answer }) => {
		asked++;
		answer(200);
	};
	expect(await run()).toBe(0);
	expect(asked).toBe(0);
	expect(await list()).toMatchObject([{ sentCount: 0, error: { code: "sample-account" } }]);
});

it("an organisation has ten at most", async () => {
	for (let i = 0; i < 10; i++) await add();
	await expect(add()).rejects.toMatchObject({ code: "records/too-many-forwards" });
});
