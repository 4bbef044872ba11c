import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, anonymous } from "#platform/server/actor.ts";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { addFewOccupations } from "../testing/occupations.ts";
import { competenciesModule } from "./module.ts";

let services: TestServices;
let web: TestHttp;
let ids: Awaited<ReturnType<typeof addFewOccupations>>;
let actor: Actor = anonymous;

beforeAll(async () => {
	services = await createTestServices([competenciesModule]);
	web = await createTestHttp(services, [competenciesModule], async () => actor);
	ids = await addFewOccupations(services.contexts);
});
afterAll(async () => {
	await web.http.close();
	await services.close();
});

describe("what everybody may read over HTTP", () => {
	it("answers in the shapes that the API promises", async () => {
		const { body: frameworks } = await web.send("GET", "/api/frameworks");
		const skills = frameworks.items.find(({ code }: { code: string }) => code === "onet-skills").id;
		const { body: top } = await web.send("GET", `/api/frameworks/${skills}/tree`);
		for (const url of [
			"/api/occupations?q=程序&sort=-required",
			"/api/occupation-groups",
			"/api/occupations/suggest?q=nur",
			`/api/occupations/${ids.programmers}`,
			`/api/occupations/${ids.airCrewOfficers}`,
			"/api/industry-chains",
			"/api/classifications/imports",
			`/api/frameworks/${skills}`,
			`/api/frameworks/${skills}/tree?parent=${top.items[0].id}`,
			`/api/frameworks/${skills}/history`,
			"/api/competencies?q=programming",
			`/api/competencies/${top.items[0].id}`,
		]) {
			const { status, body } = await web.send("GET", url);
			expect([url, status, body.code]).toEqual([url, 200, body.code]);
		}
		expect(top.items.map(({ code }: { code: string }) => code)).toEqual(["2.A", "2.B"]);
	});

	it("exports the filtered occupations with a header in the language asked for", async () => {
		const { body, headers } = await web.send("GET", "/api/occupations/export?rated=no&language=zh");
		const lines = (body as string).trim().split("\r\n");
		expect(lines[0]).toContain("职业大类");
		expect(lines).toHaveLength(3);
		expect(headers["content-disposition"]).toContain(encodeURIComponent("职业.csv"));
		const excel = await web.send("GET", "/api/occupations/export?format=xlsx&q=nurse");
		expect(excel.body.slice(0, 2)).toBe("PK");
	});

	it("tells of each import what it changed and which file had which date", async () => {
		const { body } = await web.send("GET", "/api/classifications/imports");
		expect(body.items[0]).toMatchObject({ source: "onet", details: { occupations: { added: 7 } } });
		const dates = Object.fromEntries(
			body.items[0].files.map(({ name, newest }: { name: string; newest: string | null }) => [name, newest]),
		);
		expect(dates).toMatchObject({
			"Skills.tsv": expect.stringMatching(/^20\d\d-\d\d$/),
			"Task Statements.txt": expect.stringMatching(/^20\d\d-\d\d$/),
			"Technology Skills.txt": null,
		});
	});

	it("is no door to writing", async () => {
		const create = await web.send("POST", "/api/frameworks", { body: {} });
		expect(create.status).toBe(401);
		actor = { ...anonymous, kind: "person", personId: crypto.randomUUID(), roles: ["student"] };
		for (const url of ["/api/frameworks", "/api/classifications/onet/import"]) {
			expect([url, (await web.send("POST", url, { body: {} })).status]).toEqual([url, 403]);
		}
		actor = anonymous;
	});

	it("refuses what is no occupation's id and what is no sort key", async () => {
		expect((await web.send("GET", "/api/occupations/nonsense")).status).toBe(404);
		expect((await web.send("GET", "/api/occupations?sort=password")).body.code).toBe("platform/cursor-invalid");
	});
});
