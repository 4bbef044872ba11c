import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#platform/server/actor.ts";
import { recordFile } from "#platform/server/files/file-store.ts";
import { newId } from "#platform/server/id.ts";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { problemFrom } from "#platform/web/api/problem.ts";
import { fieldProblemText } from "#platform/web/api/problem-text.ts";
import "./web/problem-messages.ts";
import { demandModule } from "./server/module.ts";
import { buildPostings, buildProgramme, buildSource } from "./testing/builders.ts";
import { createTestRegion, type TestRegion } from "./testing/region.ts";

/* What somebody sends who means no good, or whose browser is broken: each refusal names field, rule and remedy. */

let region: TestRegion;
let services: TestServices;
let http: TestHttp;
let actor: Actor;
let official: Awaited<ReturnType<TestRegion["actor"]>>;
let reviewer: typeof official;
let firm: typeof official;
let school: typeof official;
let analyst: string;
let source: string;

beforeAll(async () => {
	region = await createTestRegion();
	services = await createTestServices([demandModule]);
	http = await createTestHttp({ ...services, contexts: region.contexts }, [demandModule], async () => actor);
	official = await region.actor("administration", "official");
	reviewer = await region.actor("administration", "official", official.organisationId);
	firm = await region.actor("enterprise", "recruiter");
	school = await region.actor("school", "coordinator");
	analyst = await region.occupation("13-2031.00", "Budget Analysts", "预算分析师");
	await region.asSystem(async (context) => {
		const { regionId } = region;
		const { organisationId } = firm;
		const built = await buildSource(context, { regionId, organisationId });
		source = built.id;
		await buildPostings(context, built, { occupationId: analyst, year: 2027, count: 20 });
		// Adds up to more than 32 bits hold.
		const heads = { count: 3000, headcount: 1_000_000, title: "Aide" };
		await buildPostings(context, built, { occupationId: null, year: 2026, ...heads });
		await buildProgramme(context, {
			organisationId: school.organisationId,
			regionId,
			occupations: { [analyst]: 1 },
			cohorts: { 2027: { graduates: 12, qualified: 10 } },
		});
	});
});
afterAll(async () => {
	await http.http.close();
	await services.close();
	await region.close();
});

const send = (who: Actor, method: "POST" | "PUT" | "GET", path: string, body?: unknown) => {
	actor = who;
	return http.send(method, `/api${path}`, { body });
};
/** Path and rule of every field; each must have words of its own in both languages. */
function fieldsOf({ status, body }: Awaited<ReturnType<typeof send>>): [number, ...string[]] {
	for (const language of ["en", "zh"] as const) {
		const problem = problemFrom(status, body, null);
		for (const field of problem.fields) {
			const text = fieldProblemText(field, language);
			expect(text, field.code).not.toMatch(/\{\{|not accepted|不被接受/);
			expect(text).not.toBe("");
		}
	}
	return [status, ...body.fields.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`)];
}

const need = (part: object = {}) => ({
	occupationId: analyst,
	title: "预算分析师",
	language: "zh",
	headcount: 3,
	startsOn: "2027-03-01",
	...part,
});
const pay = { from: 2, to: 1, currency: "CNY", period: "month" };
const long = "长".repeat(33_000);

describe("a need", () => {
	it.each([
		[{ headcount: 0 }, "headcount too_small"],
		[{ headcount: -1 }, "headcount too_small"],
		[{ headcount: 1e9 }, "headcount too_big"],
		[{ headcount: 1.5 }, "headcount invalid_type"],
		// NaN is null on the wire.
		[{ headcount: Number.NaN }, "headcount invalid_type"],
		[{ pay }, "pay.to below-from"],
		[{ startsOn: "2027-03-01", endsOn: "2027-02-01" }, "endsOn before-start"],
		[{ startsOn: "0000-01-01" }, "startsOn day-out-of-range"],
		[{ startsOn: "0001-01-01" }, "startsOn day-out-of-range"],
		[{ endsOn: "9999-12-31" }, "endsOn day-out-of-range"],
		[{ startsOn: "2027-02-30" }, "startsOn invalid_format"],
		[{ title: long }, "title too_big"],
		[{ description: long }, "description too_big"],
		[{ occupationId: newId() }, "occupationId unknown"],
		[{ placeId: newId() }, "placeId unknown"],
		[{ competencies: [{ competencyId: newId(), level: 3 }] }, "competencies.0.competencyId unknown"],
	])("with %j names the field and the rule", async (part, named) => {
		expect(fieldsOf(await send(firm, "POST", "/needs", need(part)))).toEqual([422, named]);
		const left = await send(firm, "GET", "/needs");
		expect(left.body.total).toBe(0);
	});

	it("that is closed is not edited nor closed twice, by two at once neither", async () => {
		const { body } = await send(firm, "POST", "/needs", need());
		const close = () => send(firm, "POST", `/needs/${body.id}/close`, { reason: "filled" });
		const answers = await Promise.all([close(), close()]);
		expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
		const edited = await send(firm, "PUT", `/needs/${body.id}`, { version: 2, need: need({ headcount: 4 }) });
		expect([edited.status, edited.body.code]).toEqual([409, "demand/need-closed"]);
		const history = await send(firm, "GET", `/needs/${body.id}/history`);
		expect(history.body.items.map(({ action }: { action: string }) => action)).toEqual(["closed", "created"]);
	});
});

const programme = (part: object = {}) => ({
	nameZh: "软件技术",
	degree: "associate",
	occupations: [{ occupationId: analyst, share: 1 }],
	cohorts: [],
	...part,
});

const twoShares = [
	{ occupationId: newId(), share: 0.7 },
	{ occupationId: newId(), share: 0.4 },
];

describe("a programme", () => {
	it.each([
		[{ occupations: twoShares }, "programme.occupations shares-over-one"],
		[{ cohorts: [{ year: 2027, graduates: 10, qualified: 11 }] }, "programme.cohorts.0.qualified over-graduates"],
		[{ cohorts: [{ year: 1, graduates: 10 }] }, "programme.cohorts.0.year too_small"],
		[{ cohorts: [{ year: 2027, graduates: 1e9 }] }, "programme.cohorts.0.graduates too_big"],
		[{ nameZh: long }, "programme.nameZh too_big"],
		[{ occupations: [{ occupationId: newId(), share: 1 }] }, "occupations.0.occupationId unknown"],
	])("with %j names the field and the rule, and leaves nothing behind", async (part, named) => {
		expect(fieldsOf(await send(school, "POST", "/programmes", { programme: programme(part) }))).toEqual([422, named]);
		expect((await send(school, "GET", "/programmes")).body.total).toBe(1);
	});
});

const upload = async (text: string): Promise<string> => {
	const content = await services.files.put(Readable.from([Buffer.from(text)]), 1e6);
	return region.contexts.write(school, (context) =>
		recordFile(context, services.files, { ...content, name: "supply.csv", mediaType: "text/csv", purpose: "upload" }),
	);
};
const header = "专业,专业代码,层次,职业,比例,年份,预计毕业生,预计合格";
const take = async (...rows: string[]) =>
	send(school, "POST", "/supply-imports", { fileId: await upload([header, ...rows].join("\n")) });

describe("a file of programmes", () => {
	it("sent by two at once is taken once", async () => {
		const fileId = await upload(`${header}\n会计,,高职,13-2031.00,,2027,10,5`);
		const answers = await Promise.all([1, 2].map(() => send(school, "POST", "/supply-imports", { fileId })));
		expect(answers.map(({ body }) => body).sort((a, b) => b.created - a.created)).toEqual([
			{ created: 1, changed: 0, unchanged: 0 },
			{ created: 0, changed: 0, unchanged: 1 },
		]);
	});

	it("without codes keeps the codes that there are", async () => {
		await take("物流,W1,高职,13-2031.00,,2027,10,5");
		expect((await take("物流,,高职,13-2031.00,,2027,20,5")).body).toMatchObject({ changed: 1 });
		const { items } = (await send(school, "GET", `/programmes?q=${encodeURIComponent("物流")}`)).body;
		expect(items).toMatchObject([{ code: "W1", cohorts: [{ graduates: 20 }] }]);
	});

	it("says by row and column what the whole of a programme breaks", async () => {
		await region.occupation("15-2051.00", "Data Scientists", "数据科学家");
		const half = await take(
			"法律,L1,高职,13-2031.00,60%,2027,10,5",
			"法律,L1,高职,15-2051.00,60%,2027,10,5",
			"新专业,N1,高职,13-2031.00,,2027,10,5",
		);
		expect(fieldsOf(half)).toEqual([422, "rows.2.share shares-over-one"]);
		expect(fieldsOf(await take(`${"长".repeat(200)},,高职,13-2031.00,,2027,10,5`))).toEqual([
			422,
			"rows.2.programme too_big",
		]);
		expect((await send(school, "GET", `/programmes?q=N1`)).body.total).toBe(0);
	});

	it("that tells one year of a programme twice and differently is refused", async () => {
		const answer = await take("护理,H1,高职,13-2031.00,,2027,10,5", "护理,H1,高职,15-2051.00,,2027,12,5");
		expect(fieldsOf(answer)).toEqual([422, "rows.3.graduates row-contradicts"]);
	});
});

describe("a catalogue", () => {
	const basis = { sources: null as string[] | null, needs: true, realOnly: false };
	it("refuses a source that is none of the region's, a year beyond, and a long note", async () => {
		const make = (part: object) => send(official, "POST", "/catalogues", { year: 2027, basis, ...part });
		expect(fieldsOf(await make({ basis: { ...basis, sources: [source, newId()] } }))).toEqual([
			422,
			"basis.sources.1 unknown",
		]);
		expect(fieldsOf(await make({ year: 9999 }))).toEqual([422, "year too_big"]);
		expect(fieldsOf(await make({ note: long }))).toEqual([422, "note too_big"]);
		expect((await send(official, "GET", "/catalogues")).body.items).toEqual([]);
	});

	it("is submitted once and published once, by two at once too, and never by its drafter", async () => {
		const { body } = await send(official, "POST", "/catalogues", { year: 2027, basis });
		const twice = async (who: Actor, step: string, content?: object) => {
			const one = () => send(who, "POST", `/catalogues/${body.id}/${step}`, content);
			return (await Promise.all([one(), one()])).map(({ status, body: answer }) => answer?.code ?? status).sort();
		};
		expect(await twice(official, "submit")).toEqual([200, "demand/catalogue-not-draft"]);
		const own = await send(official, "POST", `/catalogues/${body.id}/publish`, {});
		expect([own.status, own.body.code]).toEqual([409, "demand/catalogue-own-draft"]);
		expect(await twice(reviewer, "publish", {})).toEqual([200, "demand/catalogue-not-in-review"]);
		const versions = await region.asSystem(({ tx }) => tx.selectFrom("catalogue").select("version").execute());
		expect(versions).toEqual([{ version: 1 }]);
	});
});

it("titles that ask for more people than 32 bits hold are listed", async () => {
	const { status, body } = await send(firm, "GET", "/titles/waiting");
	expect([status, body.items?.[0]?.headcount]).toEqual([200, 3_000_000_000]);
});
