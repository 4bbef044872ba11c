import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { permission, system } from "../actor.ts";
import { newId } from "../id.ts";
import type { DomainModule } from "../module.ts";
import { KeptProblem, kernelProblem } from "../problem.ts";
import { rawRoute, readRoute, writeRoute } from "./route.ts";

const never = permission("test.never", () => false);
const module: DomainModule = {
	name: "test",
	permissions: [],
	routes: [
		writeRoute({
			id: "test.regions.create",
			method: "POST",
			path: "/test/regions",
			summary: "Add a region",
			access: "public",
			body: z.strictObject({
				code: z.string().min(2).max(20),
				parts: z.array(z.object({ level: z.number().max(5) })).default([]),
			}),
			response: z.object({ id: z.string() }),
			async handle({ tx, audit }, { body }) {
				const id = newId();
				if (body.code === "kept") {
					audit({ action: "test.region.tried", object: { kind: "region", id } });
					throw new KeptProblem(kernelProblem("changed-meanwhile"));
				}
				await tx.insertInto("region").values({ id, code: body.code, name_en: body.code }).execute();
				audit({ action: "test.region.added", object: { kind: "region", id } });
				return { id };
			},
		}),
		readRoute({
			id: "test.regions.count",
			method: "GET",
			path: "/test/regions/:code",
			summary: "Count regions of a code",
			access: "public",
			params: z.object({ code: z.string().max(20) }),
			response: z.object({ n: z.number() }),
			handle: async ({ tx }, { params }) => {
				const rows = await tx.selectFrom("region").select("id").where("code", "like", params.code).execute();
				return { n: rows.length, secret: "not in the schema" } as { n: number };
			},
		}),
		readRoute({
			id: "test.breaks",
			method: "GET",
			path: "/test/breaks",
			summary: "Fail",
			access: "public",
			response: z.void(),
			handle: async () => {
				throw new Error("select * from person where password = 'x'");
			},
		}),
		readRoute({
			id: "test.never",
			method: "GET",
			path: "/test/never",
			summary: "Refuse",
			access: never,
			response: z.void(),
			handle: async () => undefined,
		}),
		rawRoute({
			id: "test.signed",
			method: "GET",
			path: "/test/signed",
			summary: "For people",
			access: "signed-in",
			produces: "text/plain",
			handle: async () => "hello",
		}),
	],
};

let services: TestServices;
let http: TestHttp;
let actor = { ...system, kind: "anonymous" as const } as Awaited<ReturnType<Parameters<typeof createTestHttp>[2]>>;

beforeAll(async () => {
	services = await createTestServices([module]);
	http = await createTestHttp(services, [module], async () => actor);
});
afterAll(async () => {
	await http.http.close();
	await services.close();
});

describe("refusals", () => {
	it("name field, rule and what the rule needs, and leave nothing behind", async () => {
		const answer = await http.send("POST", "/api/test/regions", {
			body: { code: "x", parts: [{ level: 2 }, { level: 9 }] },
		});
		expect(answer.status).toBe(422);
		expect(answer.headers["content-type"]).toContain("application/problem+json");
		expect(answer.body).toMatchObject({
			code: "invalid",
			fields: [
				{ path: "code", code: "too_small", params: { minimum: 2 } },
				{ path: "parts.1.level", code: "too_big", params: { maximum: 5 } },
			],
		});
	});

	it("say of an address that no object can have what is said of one that none has", async () => {
		const answer = await http.send("GET", `/api/test/regions/${"x".repeat(21)}`);
		expect(answer.status).toBe(404);
		expect(answer.body).toMatchObject({ code: "not-found" });
	});

	it("take no unknown field: what was not declared cannot be set", async () => {
		const answer = await http.send("POST", "/api/test/regions", {
			body: { code: "mass", sample: true, role: "owner" },
		});
		expect(answer.status).toBe(422);
	});

	it("of the unexpected kind carry an id and nothing of the inside", async () => {
		const answer = await http.send("GET", "/api/test/breaks");
		expect(answer.status).toBe(500);
		expect(answer.body).toMatchObject({ code: "platform/unexpected", requestId: answer.headers["x-request-id"] });
		expect(JSON.stringify(answer.body)).not.toContain("password");
	});

	it("meet bodies that are no JSON, and texts that the database cannot hold", async () => {
		const broken = await http.send("POST", "/api/test/regions", {
			body: "{",
			headers: { "content-type": "application/json" },
		});
		expect([broken.status, broken.body.code]).toEqual([400, "bad-request"]);
		const nul = await http.send("GET", "/api/test/regions/a%00b");
		expect(nul.status).toBe(422);
	});

	it("ask to sign in, refuse a section one's role never has, and know no unknown address", async () => {
		expect((await http.send("GET", "/api/test/signed")).status).toBe(401);
		expect((await http.send("GET", "/api/test/never")).status).toBe(401);
		actor = { ...actor, kind: "person", personId: newId() };
		expect((await http.send("GET", "/api/test/signed")).body).toBe("hello");
		expect((await http.send("GET", "/api/test/never")).status).toBe(403);
		actor = { ...actor, kind: "anonymous", personId: null };
		expect((await http.send("GET", "/api/nothing")).body).toMatchObject({ code: "not-found" });
	});

	it.each(["/api/test/regions", "/%61pi/test/regions"])("keep pages of other sites from writing: %s", async (path) => {
		const answer = await http.send("POST", path, {
			body: { code: "cross" },
			headers: { "sec-fetch-site": "cross-site" },
		});
		expect([answer.status, answer.headers["cache-control"]]).toEqual([403, "no-store"]);
	});

	it.each(["/api/test/breaks", "/%61pi/test/breaks"])("count each request for the limit: %s", async (path) => {
		expect((await http.send("GET", path)).headers["x-ratelimit-limit"]).toBe("100000");
	});
});

describe("repeats", () => {
	const create = (code: string, key: string) =>
		http.send("POST", "/api/test/regions", { body: { code }, headers: { "idempotency-key": key } });

	it("with one key have one effect and one answer, also at the same time", async () => {
		const answers = await Promise.all(Array.from({ length: 12 }, () => create("once", "key-number-1")));
		expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
		expect((await http.send("GET", "/api/test/regions/once")).body).toEqual({ n: 1 });
	});

	it("with one key and another input are refused", async () => {
		await create("first", "key-number-2");
		expect((await create("second", "key-number-2")).body).toMatchObject({ code: "platform/idempotency-key-reused" });
	});

	it("after a refusal may be tried again with the same key", async () => {
		await create("taken", "key-number-3");
		expect((await create("taken", "key-number-4")).body).toMatchObject({ code: "platform/changed-meanwhile" });
		expect((await create("free", "key-number-4")).status).toBe(200);
	});

	it("after a refusal that stays on record may be tried again as well, and each try is on record", async () => {
		const tried = () =>
			services.contexts.read(system, ({ tx }) =>
				tx.selectFrom("audit_entry").select("seq").where("action", "=", "test.region.tried").execute(),
			);
		for (const tries of [1, 2]) {
			expect((await create("kept", "key-number-5")).body).toMatchObject({ code: "platform/changed-meanwhile" });
			expect(await tried()).toHaveLength(tries);
		}
		expect((await create("anew", "key-number-5")).status).toBe(200);
	});
});

describe("headers", () => {
	it("let the page run its own scripts and nothing else", async () => {
		const { headers } = await http.send("GET", "/health");
		expect(headers["content-security-policy"]).toContain("script-src 'self'");
		expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
		expect(headers["x-content-type-options"]).toBe("nosniff");
	});
});

describe("the document of the interface", () => {
	it("is OpenAPI 3.1 and names every route with its access", async () => {
		const { body } = await http.send("GET", "/api/openapi.json");
		expect(body.openapi).toBe("3.1.0");
		expect(body.paths["/api/test/regions"].post).toMatchObject({
			operationId: "test.regions.create",
			"x-access": "public",
		});
		expect(body.paths["/api/test/regions/{code}"].get.parameters[0]).toMatchObject({
			name: "code",
			in: "path",
			required: true,
		});
	});
});

describe("metrics", () => {
	it("count by route, not by address, so that nobody's id is in them", async () => {
		await http.send("GET", "/api/test/regions/secret-id");
		const { body } = await http.send("GET", "/metrics");
		expect(body).toContain('route="/api/test/regions/:code"');
		expect(body).not.toContain("secret-id");
	});
});
