import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { personActor } from "#platform/testing/actors.ts";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { type Actor, anonymous } from "../actor.ts";
import { newId } from "../id.ts";
import type { DomainModule } from "../module.ts";
import { createAnswerCache } from "./answer-cache.ts";
import { readRoute } from "./route.ts";

let now = new Date("2026-11-21T08:00:00Z");
let actor: Actor = anonymous;
let asked = 0;

const counted = (path: string, lasts: boolean) =>
	readRoute({
		id: `test.${path}`,
		method: "GET",
		path: `/test/${path}/:name`,
		summary: "How often it was asked",
		access: "public",
		params: z.object({ name: z.string() }),
		query: z.object({ sort: z.string().optional() }),
		response: z.object({ asked: z.number(), who: z.string().nullable() }),
		handle: async (context, { lasting }) => {
			if (lasts) lasting();
			return { asked: ++asked, who: context.actor.personId };
		},
	});
const module: DomainModule = {
	name: "test",
	permissions: [],
	routes: [counted("frozen", true), counted("moving", false)],
};

let services: TestServices;
let http: TestHttp;
beforeAll(async () => {
	services = await createTestServices([module], { clock: () => now });
	http = await createTestHttp(services, [module], async () => actor);
});
afterAll(async () => {
	await http.http.close();
	await services.close();
});
beforeEach(() => {
	actor = anonymous;
	now = new Date(now.getTime() + 3_600_000);
});

const person = personActor({ personId: newId() });
const get = async (url: string, headers = {}) => http.send("GET", `/api/test/${url}`, { headers });

describe("a lasting answer", () => {
	it("is the same for strangers for ten seconds, by parameters and query", async () => {
		const first = await get("frozen/a");
		expect((await get("frozen/a")).body).toEqual(first.body);
		expect((await get("frozen/b")).body).not.toEqual(first.body);
		expect((await get("frozen/a?sort=x")).body).not.toEqual(first.body);
		now = new Date(now.getTime() + 9_999);
		expect((await get("frozen/a")).body).toEqual(first.body);
		now = new Date(now.getTime() + 1);
		expect((await get("frozen/a")).body).not.toEqual(first.body);
	});

	it("is not sent again to who has it", async () => {
		const first = await get("frozen/a");
		const mark = String(first.headers.etag);
		expect(first.headers["cache-control"]).toBe("private, no-cache");
		const again = await get("frozen/a", { "if-none-match": `"other", W/${mark}` });
		expect([again.status, again.body]).toEqual([304, ""]);
		now = new Date(now.getTime() + 60_000);
		expect((await get("frozen/a", { "if-none-match": mark })).status).toBe(200);
	});

	it("of a person is neither kept nor taken from what strangers got", async () => {
		const stranger = await get("frozen/a");
		actor = person;
		const mine = await get("frozen/a", { "if-none-match": String(stranger.headers.etag) });
		expect([mine.status, mine.body.who, mine.headers.etag, mine.headers["cache-control"]]).toEqual([
			200,
			person.personId,
			undefined,
			"no-store",
		]);
		const alone = await get("frozen/mine");
		actor = anonymous;
		expect((await get("frozen/mine")).body).toEqual({ asked: alone.body.asked + 1, who: null });
	});
});

it("an answer that is not called lasting is asked for each time and not to be stored", async () => {
	const first = await get("moving/a");
	expect([first.headers.etag, first.headers["cache-control"]]).toEqual([undefined, "no-store"]);
	expect((await get("moving/a")).body.asked).toBe(first.body.asked + 1);
});

describe("the store", () => {
	it("holds no more than its capacity: the oldest go", () => {
		const cache = createAnswerCache(() => now, 10, 10);
		for (const key of ["a", "b", "c"]) cache.put(key, "1234");
		cache.put("too large", "12345678901");
		expect(["a", "b", "c", "too large"].map((key) => cache.get(key)?.body)).toEqual([
			undefined,
			"1234",
			"1234",
			undefined,
		]);
	});

	it("holds no more answers than it may, however small they are", () => {
		const cache = createAnswerCache(() => now, 10, 1_000, 2);
		for (const key of ["a", "b", "c"]) cache.put(key, "1");
		expect([cache.get("a")?.body, cache.count()]).toEqual([undefined, 2]);
	});

	it("drops what had its time though nobody asks for it again", () => {
		let moment = now.getTime();
		const cache = createAnswerCache(() => new Date(moment), 10);
		for (const key of ["a", "b"]) cache.put(key, "1234");
		moment += 5_000;
		cache.put("c", "1234");
		moment += 5_000;
		cache.put("d", "1234");
		expect(cache.count()).toBe(2);
		moment += 5_000;
		cache.get("another");
		expect(cache.count()).toBe(1);
	});

	it("keeps nothing where it is turned off", () => {
		const cache = createAnswerCache(() => now, 0);
		cache.put("a", "1234");
		expect(cache.get("a")).toBeUndefined();
	});
});
