import { once } from "node:events";
import { type AddressInfo, connect } from "node:net";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { type Actor, anonymous, system } from "../actor.ts";
import { newId } from "../id.ts";
import { defineJob } from "./job.ts";

let services: TestServices;
let http: TestHttp;
let person: Actor;
let port: number;

beforeAll(async () => {
	services = await createTestServices([]);
	const personId = newId();
	await services.contexts.write(system, ({ tx }) =>
		tx.insertInto("person").values({ id: personId, email: "stream@example.org", name: "Stream" }).execute(),
	);
	person = { ...anonymous, kind: "person", personId };
	http = await createTestHttp(services, [], async () => person);
	await http.http.listen({ port: 0 });
	port = (http.http.server.address() as AddressInfo).port;
});
afterAll(async () => {
	await http.http.close();
	await services.close();
});

describe("the stream of jobs", () => {
	it("lets a reader go who does not read, and survives news after its end", async () => {
		const job = defineJob({ kind: "test.large", payload: z.object({}), run: async () => undefined });
		const id = await services.contexts.write(person, (context) =>
			context.enqueue(job, {}, { subject: "x".repeat(2_000_000) }),
		);
		const reader = connect(port, "127.0.0.1");
		reader.on("error", () => undefined);
		const closed = once(reader, "close");
		reader.write("GET /api/jobs/stream HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n");
		await once(reader, "data");
		reader.pause();
		const tell = (channel: string) =>
			services.contexts.write(system, ({ tx }) =>
				sql`select pg_notify('ronghe', ${JSON.stringify({ channel, id, person: person.personId })})`.execute(tx),
			);
		for (let i = 0; i < 12; i++) await tell("job");
		await tell("session");
		await tell("job");
		reader.resume();
		await closed;
		expect((await http.send("GET", "/health")).status).toBe(200);
	});
});
