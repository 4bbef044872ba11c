import { mkdir, open } from "node:fs/promises";
import { dirname } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#platform/server/actor.ts";
import { system } from "#platform/server/actor.ts";
import { zipArchive } from "#platform/server/archive/zip-write.ts";
import { newId } from "#platform/server/id.ts";
import { utf16 } from "#platform/server/tabular/test-files.ts";
import { writeXlsx } from "#platform/server/tabular/write-xlsx.ts";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { type PostingKit, postingKit } from "../testing/postings.ts";
import { demandModule } from "./module.ts";

let services: TestServices;
let web: TestHttp;
let kit: PostingKit;
let actor: Actor;
let sourceId: string;

/** 编号,职位名称,用人单位,招聘人数 and two rows, in GB18030. */
const gb18030 =
	"b1e0bac52cd6b0cebbc3fbb3c62cd3c3c8cbb5a5cebb2cd5d0c6b8c8cbcafd0a312cd7a2b2e1bba4cabf2ccad0d2bdd4ba2c330a322cb3ccd0f2d4b12cc8edbcfeb9abcbbe2c350a";
const chinese = "编号,职位名称,用人单位,招聘人数\n1,注册护士,市医院,3\n2,程序员,软件公司,5\n";

beforeAll(async () => {
	services = await createTestServices([demandModule]);
	const [regionId, organisationId, personId] = [newId(), newId(), newId()];
	await services.contexts.write(system, async ({ tx, now }) => {
		await tx.insertInto("region").values({ id: regionId, code: "r", name_en: "Region" }).execute();
		const stamps = { created_at: now, updated_at: now };
		await tx
			.insertInto("organisation")
			.values({
				id: organisationId,
				region_id: regionId,
				kind: "enterprise",
				name_en: "E",
				state: "verified",
				...stamps,
			})
			.execute();
		await tx.insertInto("person").values({ id: personId, email: "a@example.org", name: "A" }).execute();
	});
	const at = { organisationId, organisationKind: "enterprise", regionId };
	actor = { ...system, kind: "person", personId, roles: ["recruiter"], ...at };
	web = await createTestHttp(services, [demandModule], async () => actor);
	kit = postingKit(services.contexts, services.files);
	sourceId = await kit.source(actor);
});
afterAll(async () => {
	await web?.http.close();
	await services?.close();
});

const prepare = async (name: string, content: string | Buffer) => {
	const fileId = await kit.upload(actor, name, content);
	return web.send("POST", "/api/posting-imports", { body: { sourceId, fileId } });
};
const collect = async (parts: AsyncIterable<Uint8Array>): Promise<Buffer> => {
	const all: Uint8Array[] = [];
	for await (const part of parts) all.push(part);
	return Buffer.concat(all);
};
const zip = (name: string, text: string) => collect(zipArchive([{ name, content: [Buffer.from(text)] }], new Date(0)));

describe("files that are refused", () => {
	it.each<[string, string, string | Buffer | (() => Promise<Buffer>)]>([
		["file-empty", "empty.csv", ""],
		["file-empty", "blank.csv", " \n \n"],
		["file-header-only", "header.csv", "id,title\n"],
		["file-not-a-table", "picture.csv", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex")],
		["file-not-a-table", "document.csv", "%PDF-1.7\n%âãÏÓ\n"],
		["file-not-a-table", "packed.csv", gzipSync("id,title\n1,Nurse\n")],
		["file-nul", "zero.csv", "id,title\n1,Nu\0rse\n"],
		["file-too-many-columns", "wide.csv", `${Array.from({ length: 201 }, (_, i) => `c${i}`).join(",")}\n1\n`],
		["file-quote-unbalanced", "quote.csv", 'id,title\n1,"Nurse\n2,Cook\n'],
		["file-header-duplicate", "twice.csv", "id,title,title\n1,a,b\n"],
		["file-html", "table.xls", "<html><table><tr><td>id</td></tr></table></html>"],
		["file-xls-old", "old.xls", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4_096)])],
		["file-zip-not-workbook", "disguised.xlsx", () => zip("postings.csv", "id,title\n1,Nurse\n")],
		["file-zip-not-workbook", "document.xlsx", () => zip("word/document.xml", "<w/>")],
	])("%s: %s", async (code, name, content) => {
		const answer = await prepare(name, typeof content === "function" ? await content() : content);
		expect(answer).toMatchObject({ status: 422, body: { code: `table/${code}` } });
		const { wordsEn, wordsZh } = answer.body.params;
		expect(wordsEn).toMatch(/^[A-Z“].*\.$/su);
		expect(wordsZh).toMatch(/\p{Script=Han}.*。$/su);
	});

	it("larger than any table may be, whatever its name", async () => {
		const sha256 = "f".repeat(64);
		const path = services.files.pathOf(sha256);
		await mkdir(dirname(path), { recursive: true });
		const file = await open(path, "w");
		await file.truncate(1024 ** 3);
		await file.close();
		const fileId = newId();
		await services.contexts.write(actor, ({ tx, now }) =>
			tx
				.insertInto("stored_file")
				.values({
					id: fileId,
					sha256,
					size: 1024 ** 3,
					name: "huge.csv",
					media_type: "text/csv",
					purpose: "upload",
					organisation_id: actor.organisationId,
					person_id: actor.personId,
					created_at: now,
				})
				.execute(),
		);
		const answer = await web.send("POST", "/api/posting-imports", { body: { sourceId, fileId } });
		expect(answer).toMatchObject({ status: 422, body: { code: "table/file-too-large" } });
	});

	it("that somebody else uploaded", async () => {
		const answer = await web.send("POST", "/api/posting-imports", { body: { sourceId, fileId: newId() } });
		expect(answer).toMatchObject({ status: 422, body: { code: "invalid", fields: [{ path: "fileId" }] } });
	});
});

describe("files that are accepted", () => {
	it.each<[string, string, Buffer]>([
		["GB18030", "gb18030", Buffer.from(gb18030, "hex")],
		["UTF-16 little endian", "utf-16le", utf16(chinese, "le")],
		["UTF-16 big endian", "utf-16be", utf16(chinese, "be")],
		["UTF-8 with a mark", "utf-8", Buffer.from(`\ufeff${chinese}`)],
	])("%s", async (_name, encoding, content) => {
		const { body, status } = await prepare("中文.csv", content);
		expect(status).toBe(200);
		const preview = await web.send("GET", `/api/posting-imports/${body.id}/preview`);
		expect(preview.body).toMatchObject({
			encoding,
			mapping: { columns: { externalId: "编号", title: "职位名称", employer: "用人单位", headcount: "招聘人数" } },
			yearNeeded: true,
			missing: ["year"],
			checked: { rows: 2, all: true, bad: 0, jobs: 2 },
		});
		expect(preview.body.parsed[0].values).toMatchObject({ title: "注册护士", employer: "市医院", headcount: 3 });
	});

	it("a workbook, with its own dates and numbers", async () => {
		const columns = [
			{ key: "id", label: "Job ID", kind: "number" as const },
			{ key: "title", label: "Title", kind: "text" as const },
			{ key: "date", label: "Posting Date", kind: "date" as const },
		];
		const workbook = await collect(
			writeXlsx([{ id: 17, title: "Nurse", date: "2026-03-01" }], columns, { sheetName: "Jobs" }),
		);
		const { body } = await prepare("jobs.xlsx", workbook);
		const preview = await web.send("GET", `/api/posting-imports/${body.id}/preview`);
		expect(preview.body).toMatchObject({ format: "xlsx", sheet: "Jobs", yearSuggested: 2026 });
		expect(preview.body.parsed[0]).toMatchObject({
			values: { externalId: "17", postedOn: "2026-03-01" },
			problems: [],
		});
	});

	it("asks for the order of day and month, and reads with the one that was chosen", async () => {
		const { body } = await prepare("dates.csv", "id,title,posted\n1,Nurse,03/04/2026\n2,Cook,05/06/2026\n");
		const path = `/api/posting-imports/${body.id}`;
		const first = await web.send("GET", `${path}/preview`);
		expect(first.body).toMatchObject({
			dates: { ambiguous: true, orders: ["dmy", "mdy"] },
			missing: ["year", "date-order"],
		});
		expect(first.body.checked.reasons[0]).toMatchObject({ field: "postedOn", code: "date-ambiguous", rows: 2 });
		const mapped = await web.send("PUT", `${path}/mapping`, {
			body: { mapping: { ...first.body.mapping, dateOrder: "dmy" }, year: 2026 },
		});
		expect(mapped.body).toMatchObject({ missing: [], mappingFrom: "person", checked: { bad: 0 } });
		expect(mapped.body.parsed[0].values.postedOn).toBe("2026-04-03");
	});

	it("refuses a mapping to a column that the file does not have", async () => {
		const { body } = await prepare("simple.csv", "id,title\n1,Nurse\n");
		const answer = await web.send("PUT", `/api/posting-imports/${body.id}/mapping`, {
			body: { mapping: { columns: { title: "Job" } }, year: 2026 },
		});
		expect(answer).toMatchObject({
			status: 422,
			body: { code: "demand/import-column-missing", params: { column: "Job" } },
		});
		const unchanged = await web.send("GET", `/api/posting-imports/${body.id}/preview`);
		expect(unchanged.body.mapping.columns).toEqual({ externalId: "id", title: "title" });
	});
});

describe("exports", () => {
	it("are the filtered rows, and nothing in them runs in a spreadsheet", async () => {
		const fileId = await kit.upload(
			actor,
			"f.csv",
			"id,title,pay\n1,\"=cmd|' /C calc'!A0\",12\n2,@SUM(A1),13\n3,Nurse,14.5\n",
		);
		const own = await kit.source(actor);
		await kit.run(actor, { sourceId: own, fileId, year: 2026 });
		const csv = await web.send("GET", `/api/postings/export?sourceId=${own}&sort=title&language=en`);
		expect(csv.status).toBe(200);
		const lines = String(csv.body).trim().split("\r\n");
		expect(lines[0]).toContain("Source,Id in the source,Year,Title");
		expect(lines).toHaveLength(4);
		expect(csv.body).toContain(`,"'=cmd|' /C calc'!A0",`);
		expect(csv.body).toContain(",'@SUM(A1),");
		expect(csv.body).toMatch(/,Nurse,.*,14\.5,14\.5,USD,/);
		const xlsx = await web.send("GET", `/api/postings/export?sourceId=${own}&format=xlsx`);
		expect(xlsx.status).toBe(200);
	});
});
