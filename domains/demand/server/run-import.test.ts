import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addFewOccupations } from "#domains/competencies/testing/occupations.ts";
import { createDiskFileStore, type FileStore } from "#platform/server/files/file-store.ts";
import { newId } from "#platform/server/id.ts";
import { Problem } from "#platform/server/problem.ts";
import { cityFile, importOf, type PostingKit, postingKit } from "../testing/postings.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { editSource } from "./edit-source.ts";
import { listPostings } from "./posting-queries.ts";
import { runImport } from "./run-import.ts";
import { getSource } from "./source-queries.ts";
import { markRunning } from "./start-import.ts";

let region: TestRegion;
let files: FileStore;
let folder: string;
let kit: PostingKit;
let official: Awaited<ReturnType<TestRegion["actor"]>>;
let recruiter: typeof official;

beforeAll(async () => {
	region = await createTestRegion();
	folder = await mkdtemp(join(tmpdir(), "ronghe-imports-"));
	files = createDiskFileStore(folder);
	kit = postingKit(region.contexts, files);
	official = await region.actor("administration", "official");
	recruiter = await region.actor("enterprise", "recruiter");
	await region.asSystem(({ tx }) =>
		tx.updateTable("person").set({ locale: "en" }).where("id", "=", recruiter.personId).execute(),
	);
	await addFewOccupations(region.contexts);
	await region.asSystem(({ tx }) =>
		tx
			.insertInto("region")
			.values([
				{ id: newId(), parent_id: region.regionId, code: "queens", name_en: "Queens" },
				{ id: newId(), parent_id: region.regionId, code: "brooklyn", name_en: "Brooklyn" },
			])
			.execute(),
	);
});
afterAll(async () => {
	await region.close();
	await rm(folder, { recursive: true, force: true });
});

const count = (table: "posting" | "posting_import" | "title_match", actor = official) =>
	region.contexts.read(actor, async ({ tx }) => {
		const { n } = await tx
			.selectFrom(table)
			.select((is) => is.fn.countAll<number>().as("n"))
			.executeTakeFirstOrThrow();
		return n;
	});
const source = (id: string, actor = official) => region.contexts.read(actor, (context) => getSource(context, id));

describe("the city's files", () => {
	it("2019: 3,154 rows are 1,732 jobs; again: nothing changes; its dates give it away as a stock", async () => {
		const sourceId = await kit.source(official, { name: "City jobs 2019" });
		const fileId = await kit.uploadFile(official, cityFile(2019));
		const first = await kit.run(official, { sourceId, fileId, year: 2019 });
		expect(first).toMatchObject({ rows: 3154, accepted: 3154, rejected: 0, duplicates: 1422, errorFileId: null });
		expect(first.figures).toMatchObject({
			jobs: 1732,
			added: 1732,
			updated: 0,
			unchanged: 0,
			conflicts: 8,
			hashedIds: 0,
		});
		expect(await count("posting")).toBe(1732);

		const { kind, evidence, postings, years, mapping } = await source(sourceId);
		expect({ kind, postings, years }).toEqual({ kind: "stock", postings: 1732, years: [2019] });
		expect(evidence).toMatchObject({ code: "survivorship", n: 1732, firstDay: "2012-01-26", lastDay: "2019-02-16" });
		expect(mapping?.columns.title).toBe("Business Title");

		const again = await kit.run(official, { sourceId, fileId, year: 2019 });
		expect(again.figures).toMatchObject({ jobs: 1732, added: 0, updated: 0, unchanged: 1732 });
		expect(await count("posting")).toBe(1732);

		const page = await region.contexts.read(official, (context) =>
			listPostings(context, { sourceId, q: "maintenance worker", sort: "posted", limit: 1 }),
		);
		expect(page.items[0]).toMatchObject({
			externalId: "132292",
			employer: "NYC HOUSING AUTHORITY",
			headcount: 1,
			headcountAssumed: true,
			pay: { from: 5_190_768, to: 5_458_032, currency: "USD", period: "year" },
			postedOn: "2013-10-24",
			year: 2019,
			copies: 2,
			place: null,
			placeText: "Heating Mgt-Operations",
		});
	});

	it("2020: 3,008 rows are 1,650 jobs; without dates it cannot start before a year is said", async () => {
		const sourceId = await kit.source(official, { name: "City jobs 2020", kindDeclared: "stock" });
		const fileId = await kit.uploadFile(official, cityFile(2020));
		await expect(kit.run(official, { sourceId, fileId })).rejects.toMatchObject({
			code: "demand/import-not-ready",
			params: { missing: "year" },
		});
		const result = await kit.run(official, { sourceId, fileId, year: 2020 });
		expect(result).toMatchObject({ rows: 3008, accepted: 3008, duplicates: 1358 });
		expect(result.figures).toMatchObject({ jobs: 1650, added: 1650, conflicts: 1 });
		const { kind, evidence, years } = await source(sourceId);
		expect({ kind, years, code: evidence?.code }).toEqual({ kind: "stock", years: [2020], code: "declared-stock" });
	});
});

describe("copies, changes and bad rows", () => {
	const header = "id,title,employer,kind,posted,pay,place\n";

	it("believes the external copy, then the newest date; counts contradictions", async () => {
		const sourceId = await kit.source(recruiter);
		const fileId = await kit.upload(
			recruiter,
			"copies.csv",
			`${header}1,Internal title,A,Internal,2019-03-01,10,\n1,External title,A,External,2019-02-01,10,Long Island City Queens\n` +
				"2,Old,A,External,2019-01-01,10,\n2,New,A,External,2019-01-05,10,\n3,Same,A,Internal,2019-01-01,10,\n3,Same,A,External,2019-01-01,10,\n",
		);
		const result = await kit.run(recruiter, { sourceId, fileId, year: 2019, columns: columns("kind") });
		expect(result).toMatchObject({ rows: 6, accepted: 6, duplicates: 3 });
		expect(result.figures).toMatchObject({ jobs: 3, conflicts: 2, withoutPlace: 2 });
		const { items } = await region.contexts.read(recruiter, (context) =>
			listPostings(context, { sourceId, sort: "title", limit: 10 }),
		);
		expect(items.map(({ title, copies, place }) => [title, copies, place?.name.en ?? null])).toEqual([
			["External title", 2, "Queens"],
			["New", 2, null],
			["Same", 2, null],
		]);
	});

	it("updates what changed, adds what is new, leaves the rest; a job keeps its id", async () => {
		const sourceId = await kit.source(recruiter);
		const file = (rows: string) => kit.upload(recruiter, "changes.csv", header + rows);
		const first = await file("1,Nurse,A,,2019-01-01,10,\n2,Machinist,A,,2019-01-01,10,\n");
		await kit.run(recruiter, { sourceId, fileId: first, year: 2019, columns: columns() });
		const before = await ids(sourceId);
		const second = await file("1,Nurse,A,,2019-01-01,12,\n2,Machinist,A,,2019-01-01,10,\n3,Cook,A,,2019-01-02,9,\n");
		const { figures } = await kit.run(recruiter, { sourceId, fileId: second, year: 2019 });
		expect(figures).toMatchObject({ jobs: 3, added: 1, updated: 1, unchanged: 1 });
		expect((await ids(sourceId)).filter((id) => before.includes(id))).toHaveLength(2);
		// The same ids in another year are other demand.
		const third = await kit.run(recruiter, { sourceId, fileId: second, year: 2020 });
		expect(third.figures).toMatchObject({ added: 3, updated: 0 });
	});

	it("hands the bad rows back, and takes them corrected without doubling the good ones", async () => {
		const sourceId = await kit.source(recruiter);
		const fileId = await kit.upload(
			recruiter,
			"mixed.csv",
			`${header}1,Nurse,A,,2019-01-01,10,\n2,=HYPERLINK("http://evil"),A,,2019-02-30,10,\n3,Cook,A,,2019-01-03,x,\n4,Machinist,A,,2019-01-04,1,\n`,
		);
		const result = await kit.run(recruiter, { sourceId, fileId, year: 2019, columns: columns() });
		expect(result).toMatchObject({ rows: 4, accepted: 2, rejected: 2 });
		const { sha256, name } = await region.contexts.read(recruiter, ({ tx }) =>
			tx
				.selectFrom("stored_file")
				.select(["sha256", "name"])
				.where("id", "=", result.errorFileId!)
				.executeTakeFirstOrThrow(),
		);
		expect(name).toBe("mixed-to-correct.csv");
		const text = await readFile(files.pathOf(sha256), "utf8");
		const lines = text.replace("\ufeff", "").trim().split("\r\n");
		expect(lines[0]).toBe("[row],[errors],id,title,employer,kind,posted,pay,place");
		expect(lines[1]).toContain("posted: The day “2019-02-30” does not exist.");
		// A spreadsheet must not run it.
		expect(lines[1]).toContain(`"'=HYPERLINK(""http://evil"")"`);
		expect(lines[2]).toMatch(/^4,"pay: “x” is not an amount/);

		const corrected = await kit.upload(
			recruiter,
			name,
			text.replace(",2019-02-30,", ",2019-02-28,").replace(",x,", ",11,"),
		);
		const second = await kit.run(recruiter, { sourceId, fileId: corrected, year: 2019 });
		expect(second).toMatchObject({ rows: 2, accepted: 2, rejected: 0 });
		expect(second.figures).toMatchObject({ added: 2, updated: 0 });
		const { items } = await region.contexts.read(recruiter, (context) =>
			listPostings(context, { sourceId, sort: "title", limit: 10 }),
		);
		expect(items.map(({ title }) => title)).toEqual(['=HYPERLINK("http://evil")', "Cook", "Machinist", "Nurse"]);
	});

	it("refuses a file that is mostly bad, with the commonest reason and the bad rows", async () => {
		const sourceId = await kit.source(recruiter);
		const fileId = await kit.upload(
			recruiter,
			"bad.csv",
			`${header}1,Nurse,A,,soon,10,\n2,Cook,A,,later,10,\n3,Cook,A,,2019-01-01,10,\n`,
		);
		const before = await count("posting", recruiter);
		const error = await kit
			.run(recruiter, { sourceId, fileId, year: 2019, columns: columns() })
			.catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({
			code: "demand/import-mostly-bad",
			params: { rows: 3, rejected: 2, reasonEn: expect.stringContaining("posted: “soon” is not a date") },
		});
		expect(await count("posting", recruiter)).toBe(before);
		const { imports } = await source(sourceId, recruiter);
		expect(imports[0]).toMatchObject({ state: "failed", problem: { code: "demand/import-mostly-bad" } });
		expect(imports[0]?.errorFileId).not.toBeNull();
		expect(imports[0]?.abilities).toEqual(["map", "start", "discard"]);
	});

	const columns = (copyType?: string) => ({
		externalId: "id",
		title: "title",
		employer: "employer",
		postedOn: "posted",
		payFrom: "pay",
		place: "place",
		...(copyType && { copyType }),
	});
	const ids = (sourceId: string) =>
		region.contexts.read(recruiter, async ({ tx }) =>
			(await tx.selectFrom("posting").select("id").where("source_id", "=", sourceId).execute()).map(({ id }) => id),
		);
});

describe("stock and flow", () => {
	const steady = (days: number): string =>
		`id,title,posted\n${Array.from({ length: days }, (_, day) => `${day},Nurse,${new Date(Date.UTC(2018, 0, 1) + day * 86_400_000).toISOString().slice(0, 10)}\n`).join("")}`;

	it("spreads a flow over the years of its dates and needs no year", async () => {
		const sourceId = await kit.source(recruiter, { kindDeclared: "flow" });
		const fileId = await kit.upload(recruiter, "flow.csv", steady(500));
		const { figures } = await kit.run(recruiter, { sourceId, fileId });
		expect(figures.added).toBe(500);
		const { kind, years, evidence } = await source(sourceId, recruiter);
		expect({ kind, years, code: evidence?.code }).toEqual({ kind: "flow", years: [2018, 2019], code: "declared-flow" });
	});

	it("does not take a flow's word against its dates until a person stands by it", async () => {
		const sourceId = await kit.source(official, { name: "Doubted", kindDeclared: "flow" });
		const fileId = await kit.uploadFile(official, cityFile(2019));
		await kit.run(official, { sourceId, fileId });
		const doubted = await source(sourceId);
		expect(doubted).toMatchObject({ kind: "unknown", kindDeclared: "flow", evidence: { doubted: true } });
		const input = {
			name: "Doubted",
			attribution: null,
			kindDeclared: "flow" as const,
			currency: "USD" as const,
			sample: false,
		};
		await region.contexts.write(official, (context) =>
			editSource(context, sourceId, { ...input, kindConfirmed: true }),
		);
		expect(await source(sourceId)).toMatchObject({ kind: "flow", kindConfirmed: true, evidence: { doubted: true } });
	});
});

describe("an import that ends early", () => {
	it("leaves nothing behind when it is cancelled in the middle, and can be started again", async () => {
		const sourceId = await kit.source(official, { name: "Cancelled" });
		const fileId = await kit.uploadFile(official, cityFile(2019));
		const before = [await count("posting"), await count("title_match")];
		const abort = new AbortController();
		const seen: number[] = [];
		const progress = (done: number): void => {
			seen.push(done);
			if (done > 45) abort.abort(new Problem("platform/cancelled", 409));
		};
		await expect(
			kit.run(official, { sourceId, fileId, year: 2018, scope: { signal: abort.signal, progress } }),
		).rejects.toMatchObject({ code: "platform/cancelled" });
		expect(Math.max(...seen)).toBeGreaterThan(45);
		expect([await count("posting"), await count("title_match")]).toEqual(before);
		const { imports } = await source(sourceId);
		expect(imports).toHaveLength(1);
		expect(imports[0]).toMatchObject({ state: "cancelled", rows: 0, figures: null });

		const id = imports[0]!.id;
		await region.contexts.write(official, (context) => markRunning(context, id));
		const scope = { actor: official, contexts: region.contexts, files, signal: new AbortController().signal };
		const result = await runImport({ ...scope, progress: () => undefined }, id);
		expect(result.figures.added).toBe(1732);
		expect(await importOf(region.contexts, official, id)).toMatchObject({ state: "done", accepted: 3154 });
		// Told twice, done once: a job may be started again after a crash.
		expect(await runImport({ ...scope, progress: () => undefined }, id)).toEqual(result);
	});
});

describe("second lock", () => {
	it("shows nobody the rows of another organisation, even without a filter", async () => {
		const stranger = await region.actor("enterprise", "recruiter");
		for (const table of ["posting", "posting_import", "title_match"] as const) {
			expect(await count(table, recruiter)).toBeGreaterThan(0);
			expect(await count(table, stranger)).toBe(0);
		}
		const owners = await region.contexts.read(recruiter, ({ tx }) =>
			tx.selectFrom("posting").select("organisation_id").distinct().execute(),
		);
		expect(owners).toEqual([{ organisation_id: recruiter.organisationId }]);
		await expect(
			region.contexts.write(stranger, ({ tx }) =>
				sql`update posting set headcount = 99 where organisation_id = ${recruiter.organisationId} returning id`.execute(
					tx,
				),
			),
		).resolves.toMatchObject({ rows: [] });
	});
});
