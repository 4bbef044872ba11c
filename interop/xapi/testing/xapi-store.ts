import { createHash } from "node:crypto";
import type { InjectOptions } from "fastify";
import { Client } from "pg";
import type { Scope } from "#domains/records/contract.ts";
import { buildClient, buildPerson, buildRegion, recordsModule } from "#domains/records/testing/store.ts";
import { anonymous, system } from "#platform/server/actor.ts";
import { createTestHttp, createTestServices, type TestAnswer, type TestServices } from "#platform/testing/services.ts";
import { writeParts } from "../multipart.ts";
import { xapi } from "../plugin.ts";
import type { Edition } from "../version.ts";

export interface TestClient {
	id: string;
	organisationId: string;
	authorization: string;
	/** @param meanwhile done when the withdrawal is written and not yet committed */
	revoke(meanwhile?: () => Promise<void>): Promise<void>;
}

export interface XapiStore {
	services: TestServices;
	/** Credentials in a new organisation, or in the one given. */
	client(scopes?: readonly Scope[], organisationId?: string, origins?: readonly string[]): Promise<TestClient>;
	/** One request to a resource, such as `statements?limit=1`. */
	ask(
		client: TestClient | null,
		method: InjectOptions["method"] & string,
		path: string,
		options?: { edition?: Edition; body?: unknown; headers?: Record<string, string> },
	): Promise<TestAnswer>;
	/** Opens the server to others. @returns its address */
	listen(): Promise<string>;
	/** Lets the database's clock, by which statements are stored, stand still at a moment; null lets it go. */
	setClock(moment: Date | null): Promise<void>;
	/** Somebody who may have made things. */
	person(): Promise<string>;
	/** A request beside the resources. */
	send: Awaited<ReturnType<typeof createTestHttp>>["send"];
	close(): Promise<void>;
}

/** Record stores over HTTP, on a database of the test's own. */
export async function openXapiStore(
	clock = () => new Date(),
	settings: Record<string, string> = {},
): Promise<XapiStore> {
	const services = await createTestServices([recordsModule], { clock, settings });
	const web = await createTestHttp(services, [recordsModule], async () => anonymous, [xapi]);
	const { contexts } = services;
	const regionId = await contexts.write(system, (context) => buildRegion(context));
	return {
		services,
		send: web.send,
		listen: () => web.http.listen({ host: "127.0.0.1", port: 0 }),
		setClock: (moment) => setRecordClock(services.ownerUrl, moment),
		person: () => contexts.write(system, (context) => buildPerson(context)),
		async client(scopes = ["all"], organisationId, origins = []) {
			const { key, secret, ...client } = await buildClient(contexts, { regionId, organisationId, scopes, origins });
			return { ...client, authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString("base64")}` };
		},
		ask(client, method, path, { edition = "1.0.3", body, headers = {} } = {}) {
			const base = edition === "1.0.3" ? "/xapi/1.0.3" : "/xapi/2.0";
			return web.send(method, `${base}/${path}`, {
				headers: {
					"x-experience-api-version": edition,
					...(client && { authorization: client.authorization }),
					...(body !== undefined && !Buffer.isBuffer(body) && { "content-type": "application/json" }),
					...headers,
				},
				...(body !== undefined && { body: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
			});
		},
		async close() {
			await web.http.close();
			await services.close();
		},
	};
}

async function setRecordClock(ownerUrl: string, moment: Date | null): Promise<void> {
	const owner = new Client({ connectionString: ownerUrl });
	await owner.connect();
	const reading = moment ? `'${moment.toISOString()}'::timestamptz` : "date_trunc('milliseconds', clock_timestamp())";
	await owner.query(`create or replace function record_clock() returns timestamptz language sql volatile as
		$$ select ${reading} $$`);
	await owner.end();
}

export const statement = <Part extends Record<string, unknown>>(part = {} as Part) => ({
	actor: { mbox: "mailto:li@example.org" },
	verb: { id: "http://adlnet.gov/expapi/verbs/completed", display: { en: "completed" } },
	object: { id: "https://example.org/activities/welding" },
	...part,
});

/** A statement with an attachment, for `ask` to send. */
export function attachedStatement(content: Buffer) {
	const sha2 = createHash("sha256").update(content).digest("hex");
	const kind = { usageType: "https://example.org/proof", display: { en: "proof" }, contentType: "image/png" };
	const json = statement({ attachments: [{ ...kind, length: content.length, sha2 }] });
	const head = {
		"Content-Type": kind.contentType,
		"Content-Transfer-Encoding": "binary",
		"X-Experience-API-Hash": sha2,
	};
	const parts = [
		{ headers: { "Content-Type": "application/json" }, content: Buffer.from(JSON.stringify(json)) },
		{ headers: head, content },
	];
	return { sha2, body: writeParts(parts, "b"), headers: { "content-type": "multipart/mixed; boundary=b" } };
}
