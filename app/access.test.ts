import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createResolveActor } from "#domains/organisations/server/resolve-actor.ts";
import { buildHttp } from "#platform/server/http/build-http.ts";
import type { Route } from "#platform/server/http/route.ts";
import { readSettings } from "#platform/server/settings.ts";
import { type AccessEntry, type ActorKey, actorKeys, letsThrough } from "#platform/testing/access.ts";
import { createTestDatabase, type TestDatabase } from "#platform/testing/database.ts";
import { allRoutes, type Composition, compose } from "./compose.ts";
import { accessEntries } from "./testing/access-entries.ts";
import { buildWorld, standing, type WalkingWorld } from "./testing/access-world.ts";

/** Requests under way at once. */
const LANES = 10;
const refused = new Set([401, 403, 404]);

let database: TestDatabase;
let folder: string;
let composition: Composition;
let http: FastifyInstance;
let address: string;
let world: WalkingWorld;
let requests = 0;

beforeAll(async () => {
	database = await createTestDatabase();
	folder = await mkdtemp(join(tmpdir(), "ronghe-access-"));
	const settings = readSettings({
		NODE_ENV: "test",
		// Printing is refused after the permission is: the walk asks for the permission, not for the paper.
		CHROMIUM_PATH: "/nowhere",
		LOG_LEVEL: "silent",
		DATA_DIR: folder,
		// Every request comes from an address of its own, so that limits of guessing do not answer for the doors.
		TRUST_PROXY: "true",
	});
	composition = await compose(settings, database.appUrl);
	http = await buildHttp({ services: composition, routes: allRoutes, resolveActor: createResolveActor(composition) });
	await http.listen({ host: "127.0.0.1", port: 0 });
	address = `http://127.0.0.1:${(http.server.address() as AddressInfo).port}`;
	world = await buildWorld(composition);
});

afterAll(async () => {
	await http?.close();
	await composition?.close();
	await database?.drop();
	if (folder) await rm(folder, { recursive: true, force: true });
});

/** Somebody asks at one door; only the status counts, so a stream is left as soon as it has begun. */
async function knock(route: Route, entry: AccessEntry, actor: ActorKey, target: "own" | "other"): Promise<number> {
	const at = standing(actor);
	const ownerKind = at?.kind ?? "enterprise";
	const [first, second] = world.organisations[ownerKind] as readonly [string, string];
	const { personId, organisationId } = world.people[actor];
	const ownerId = target === "own" ? first : second;
	const asked = (await entry.request?.({ world, actor, target, organisationId, ownerId, ownerKind, personId })) ?? {};
	const cookie = asked.freshPerson && personId ? (await world.another(actor)).cookie : world.cookies[actor];
	let path = route.path;
	for (const [name, value] of Object.entries(asked.params ?? {}))
		path = path.replace(`:${name}`, encodeURIComponent(value));
	const query = asked.query ? `?${new URLSearchParams(asked.query)}` : "";
	const number = ++requests;
	const leave = new AbortController();
	const answer = await fetch(`${address}/api${path}${query}`, {
		method: route.method,
		redirect: "manual",
		signal: leave.signal,
		headers: {
			"x-forwarded-for": `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
			...(cookie && { cookie }),
			...(asked.body !== undefined && { "content-type": "application/json" }),
		},
		...(asked.body !== undefined && { body: JSON.stringify(asked.body) }),
	});
	leave.abort();
	return answer.status;
}

interface Case {
	route: Route;
	entry: AccessEntry;
	actor: ActorKey;
	target: "own" | "other";
}

async function walk(cases: readonly Case[]): Promise<string[]> {
	const wrong: string[] = [];
	const queue = cases.values();
	const lane = async (): Promise<void> => {
		for (const { route, entry, actor, target } of queue) {
			const status = await knock(route, entry, actor, target);
			const expected = letsThrough((target === "own" ? entry.own : entry.other) ?? [], actor);
			const line = `${route.id} · ${actor} · ${target}: ${status}`;
			const unprinted = route.id.endsWith(".pdf") && status === 503;
			if (status >= 500 && !unprinted) wrong.push(`${line}, a failure of the server`);
			else if (expected && refused.has(status)) wrong.push(`${line}, but must be let through`);
			else if (!expected && !refused.has(status)) wrong.push(`${line}, but must be refused`);
		}
	};
	await Promise.all(Array.from({ length: LANES }, lane));
	return wrong;
}

describe("every route × every role × own and other organisation", () => {
	const entries = new Map(accessEntries.map((entry) => [entry.route, entry]));

	it("has an entry for every route, and no entry without a route", () => {
		const routes = allRoutes.map(({ id }) => id);
		expect(routes.filter((id) => !entries.has(id))).toEqual([]);
		expect([...entries.keys()].filter((id) => !routes.includes(id))).toEqual([]);
		expect(new Set(routes).size).toBe(routes.length);
	});

	it("lets through exactly those whom the table names", { timeout: 480_000 }, async () => {
		const cases = allRoutes.flatMap((route) => {
			const entry = entries.get(route.id);
			if (!entry) return [];
			const targets = entry.other ? (["own", "other"] as const) : (["own"] as const);
			return targets.flatMap((target) => actorKeys.map((actor) => ({ route, entry, actor, target })));
		});
		expect(await walk(cases)).toEqual([]);
	});

	it("would notice a door that stands open", async () => {
		const route = allRoutes.find(({ id }) => id === "jobs.list") as Route;
		const closed: AccessEntry = { route: route.id, own: ["operator"] };
		const wrong = await walk([{ route, entry: closed, actor: "school.student", target: "own" }]);
		expect(wrong).toEqual(["jobs.list · school.student · own: 200, but must be refused"]);
	});
});
