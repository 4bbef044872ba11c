import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createDiskFileStore, type FileStore, recordFile } from "#platform/server/files/file-store.ts";
import { writeCsv } from "#platform/server/tabular/write-csv.ts";
import { buildFramework } from "../testing/frameworks.ts";
import { openWorld, type TestPerson, type TestWorld } from "../testing/world.ts";
import { contentsOf } from "./competency-content.ts";
import { listChanges } from "./framework-queries.ts";
import { exportColumns, frameworkRows } from "./framework-table.ts";
import { importFramework, previewImport } from "./import-framework.ts";
import { editCompetency } from "./save-competency.ts";

let world: TestWorld;
let folder: string;
let files: FileStore;
let head: TestPerson;
let framework: { id: string; competencies: Record<string, string> };
let number = 0;

beforeAll(async () => {
	world = await openWorld();
	folder = await mkdtemp(join(tmpdir(), "ronghe-frameworks-"));
	files = createDiskFileStore(folder);
	head = await world.person("school", "programme_head");
});
afterAll(async () => {
	await world.close();
	await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
	framework = await world.contexts.write(head, (context) => buildFramework(context, { code: `f${++number}` }));
});

const upload = async (content: string, by = head): Promise<string> => {
	const stored = await files.put(Readable.from([Buffer.from(content)]), 1_000_000);
	return world.contexts.write(by, (context) =>
		recordFile(context, files, { ...stored, name: "table.csv", mediaType: "text/csv", purpose: "upload" }),
	);
};
const preview = async (content: string) => {
	const fileId = await upload(content);
	return world.contexts.read(head, (context) => previewImport(context, files, framework.id, fileId));
};
const take = async (content: string) => {
	const fileId = await upload(content);
	return world.contexts.write(head, (context) => importFramework(context, files, framework.id, fileId));
};
const stored = async () => {
	const all = await world.contexts.read(head, async (context) => {
		const rows = await context.tx
			.selectFrom("competency")
			.select("id")
			.where("framework_id", "=", framework.id)
			.execute();
		return contentsOf(
			context,
			rows.map(({ id }) => id),
		);
	});
	return new Map([...all.values()].map((content) => [content.code, content]));
};

describe("import of an own framework", () => {
	it("shows what would happen without doing it, then does exactly that", async () => {
		const table =
			"Code,Kind,Name (English),名称（中文）,Broader (codes),Level 2 (English)\n" +
			"G,group,Welding,焊接,,\nA,skill,Competency A,,G,under guidance\nB,,Competency B,,,\n";
		const seen = await preview(table);
		expect(seen).toMatchObject({ add: 1, change: 1, same: 1, errors: 0, untouched: 0 });
		expect(seen.rows.map(({ code, action, fields }) => [code, action, fields.join()])).toEqual([
			["G", "add", "code,kind,name"],
			["A", "change", "levels,broader"],
			["B", "same", ""],
		]);
		expect((await stored()).size).toBe(2);
		expect(await take(table)).toMatchObject({ added: 1, changed: 1 });
		const now = await stored();
		expect(now.get("A")).toMatchObject({
			levels: [{ level: 2, text: { en: "under guidance", zh: null } }],
			broader: [expect.any(String)],
		});
		expect(now.get("G")).toMatchObject({ kind: "group", name: { en: "Welding", zh: "焊接" } });
		expect(await take(table)).toMatchObject({ added: 0, changed: 0 });
		const history = await world.contexts.read(head, (context) => listChanges(context, framework.id));
		expect(history.slice(0, 2).map(({ action }) => action)).toEqual(["imported", "created"]);
	});

	it("leaves alone what the table has no column for, and empties what it has an empty cell for", async () => {
		await take("code,name_en,name_zh,level_3_zh,alternates\nA,Competency A,能力甲,独立,x; y\n");
		await take("code,name_en\nA,Renamed\n");
		expect((await stored()).get("A")).toMatchObject({
			name: { en: "Renamed", zh: "能力甲" },
			levels: [{ level: 3, text: { zh: "独立" } }],
			alternates: ["x", "y"],
		});
		await take("code,name_en,name_zh\nA,Renamed,\n");
		expect((await stored()).get("A")?.name).toEqual({ en: "Renamed", zh: null });
	});

	it("keeps relations into other frameworks, which a table cannot name", async () => {
		const other = await world.contexts.write(head, (context) => buildFramework(context, { code: `o${number}` }));
		const A = framework.competencies.A as string;
		await world.contexts.write(head, async (context) => {
			const content = (await contentsOf(context, [A])).get(A);
			if (!content) throw new Error("A is missing");
			const { archived: _, ...rest } = content;
			await editCompetency(context, A, { ...rest, related: [other.competencies.A as string], revision: 99 });
		});
		await take("code,name_en,related\nA,Competency A,B\n");
		expect((await stored()).get("A")?.related.sort()).toEqual(
			[other.competencies.A, framework.competencies.B].sort() as string[],
		);
	});

	it("names every wrong row and takes over nothing of such a table", async () => {
		const table =
			"code,kind,name_en,broader\nN,skill,New,\nN,skill,Twice,\n,skill,No code,\nK,nonsense,Kind,\nR,,Relation,missing; R\nX,,,\n";
		const { rows, errors } = await preview(table);
		expect(errors).toBe(5);
		expect(rows.flatMap(({ line, problems }) => problems.map(({ column, code }) => [line, column, code]))).toEqual([
			[3, "code", "twice"],
			[4, "code", "missing"],
			[5, "kind", "unknown-kind"],
			[6, "broader", "unknown-code"],
			[6, "broader", "itself"],
			[7, "name_zh", "missing"],
		]);
		await expect(take(table)).rejects.toMatchObject({ code: "competencies/import-has-errors", params: { count: 5 } });
		expect((await stored()).has("N")).toBe(false);
	});

	it("refuses a circle that only the table as a whole makes", async () => {
		await expect(take("code,name_en,prerequisites\nA,Competency A,B\nB,Competency B,A\n")).rejects.toMatchObject({
			code: "competencies/relation-cycle",
		});
		expect((await stored()).get("A")?.prerequisites).toEqual([]);
	});

	it("says in both languages what is wrong with a file, and which columns it lacks", async () => {
		await expect(preview("")).rejects.toMatchObject({
			code: "competencies/file-not-a-table",
			params: {
				reason: "file-empty",
				en: expect.stringContaining("table.csv"),
				zh: expect.stringMatching(/\p{Script=Han}/u),
			},
		});
		await expect(preview("title,text\na,b\n")).rejects.toMatchObject({ code: "competencies/source-file-columns" });
	});

	it("takes no file of somebody else", async () => {
		const other = await world.person("school", "programme_head", head.organisationId);
		const fileId = await upload("code,name_en\nA,x\n", other);
		await expect(
			world.contexts.read(head, (context) => previewImport(context, files, framework.id, fileId)),
		).rejects.toMatchObject({ code: "not-found" });
	});

	it("reads back what the export writes, in both languages, without a change", async () => {
		await take(
			'code,kind,name_en,name_zh,alternates,related,level_1_en\nA,knowledge,Alpha,甲,"a, b; c",B,first\nF,technology,Forge,,,,\n',
		);
		for (const language of ["en", "zh"] as const) {
			const rows = await world.contexts.read(head, (context) => frameworkRows(context, framework.id, language));
			const csv = await text(writeCsv(rows, exportColumns(language)));
			const { same, add, change, errors } = await preview(csv);
			expect({ same, add, change, errors }).toEqual({ same: 3, add: 0, change: 0, errors: 0 });
		}
	});
});
