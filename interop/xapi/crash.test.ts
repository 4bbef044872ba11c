import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openXapiStore, statement, type TestClient, type XapiStore } from "./testing/xapi-store.ts";

let store: XapiStore;
let client: TestClient;
let server: ChildProcess | undefined;

beforeAll(async () => {
	store = await openXapiStore();
	client = await store.client();
});
afterAll(async () => {
	server?.kill("SIGKILL");
	await store.close();
});

it("kill -9 of the server while statements come in loses none that was acknowledged, and stores no half batch", {
	timeout: 60_000,
}, async () => {
	const { appUrl, settings } = store.services;
	server = spawn(process.execPath, [join(import.meta.dirname, "testing/run-store.ts"), appUrl, settings.DATA_DIR], {
		stdio: ["ignore", "pipe", "inherit"],
	});
	const [address] = (await once(server.stdout!, "data")) as [Buffer];
	const url = `${String(address).trim()}/xapi/1.0.3/statements`;
	const headers = {
		authorization: client.authorization,
		"content-type": "application/json",
		"x-experience-api-version": "1.0.3",
	};
	const acknowledged: string[][] = [];
	const sent: string[][] = [];
	const exited = once(server, "exit");
	/** Sends batches until the server is gone, and kills it when the tenth was acknowledged: others are under way. */
	const writer = async (): Promise<void> => {
		for (;;) {
			const batch = Array.from({ length: 20 }, () => statement({ id: randomUUID() }));
			const ids = batch.map(({ id }) => id);
			sent.push(ids);
			try {
				const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(batch) });
				if (answer.status !== 200) return;
			} catch {
				return;
			}
			if (acknowledged.push(ids) === 10) server?.kill("SIGKILL");
		}
	};
	await Promise.all(Array.from({ length: 4 }, writer));
	await exited;
	expect(acknowledged.length).toBeGreaterThanOrEqual(10);
	expect(sent.length).toBeGreaterThan(acknowledged.length);

	const found = new Set<string>();
	let next = "statements?limit=200";
	while (next) {
		const { body } = await store.ask(client, "GET", next);
		for (const { id } of body.statements) found.add(id);
		next = body.more.slice("/xapi/1.0.3/".length);
	}
	expect(acknowledged.flat().filter((id) => !found.has(id))).toEqual([]);
	for (const ids of sent) expect([0, ids.length]).toContain(ids.filter((id) => found.has(id)).length);
});
