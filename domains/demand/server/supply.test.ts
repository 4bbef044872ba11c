import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDiskFileStore, recordFile } from "#platform/server/files/file-store.ts";
import { programmeInput } from "../contract-supply.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { assignHead } from "./assign-head.ts";
import { createProgramme } from "./create-programme.ts";
import { editProgramme } from "./edit-programme.ts";
import { listHeads } from "./head-queries.ts";
import { importSupply } from "./import-supply.ts";
import { previewSupply } from "./preview-supply.ts";
import { getProgramme, listProgrammes } from "./programme-queries.ts";
import { readSupplyFile } from "./read-supply-file.ts";
import { releaseHead } from "./release-head.ts";
import { setProgrammeState } from "./set-programme-state.ts";

let region: TestRegion;
let head: Awaited<ReturnType<TestRegion["actor"]>>;
let occupation: string;
let folder: string;

beforeAll(async () => {
	region = await createTestRegion();
	head = await region.actor("school", "programme_head");
	occupation = await region.occupation("15-1252.00", "Software Developers", "软件开发工程师");
	await region.occupation("15-2051.00", "Data Scientists", "数据科学家");
	folder = await mkdtemp(join(tmpdir(), "ronghe-supply-"));
});
afterAll(async () => {
	await region.close();
	await rm(folder, { recursive: true, force: true });
});

const files = () => createDiskFileStore(folder);
async function upload(text: string, actor = head): Promise<string> {
	const content = await files().put(Readable.from([Buffer.from(text)]), 1e6);
	return region.contexts.write(actor, (context) =>
		recordFile(context, files(), { ...content, name: "supply.csv", mediaType: "text/csv", purpose: "upload" }),
	);
}
const list = () => region.contexts.read(head, (context) => listProgrammes(context, { limit: 50 }));

describe("supply", () => {
	it("refuses shares above the whole, a year twice, and more qualified than graduates, each by its field", () => {
		const { error } = programmeInput.safeParse({
			nameZh: "软件技术",
			degree: "associate",
			occupations: [
				{ occupationId: occupation, share: 0.7 },
				{ occupationId: "0190a000-0000-7000-8000-000000000001", share: 0.4 },
			],
			cohorts: [
				{ year: 2027, graduates: 10, qualified: 11 },
				{ year: 2027, graduates: 10 },
			],
		});
		expect(error?.issues.map(({ path }) => path.join("."))).toEqual([
			"occupations",
			"cohorts.0.qualified",
			"cohorts.1.year",
		]);
	});

	it("is imported by code or Chinese name, again without effect, and changed rows change only their programme", async () => {
		const text = (graduates: number) =>
			`专业,专业代码,层次,职业,比例,年份,预计毕业生,预计合格\n软件技术,510203,高职,15-1252.00,60%,2027,${graduates},40\n软件技术,510203,高职,数据科学家,20%,2027,${graduates},40\n大数据,510205,本科,Data Scientists,,2027,50,\n`;
		const run = async (graduates: number) => {
			const fileId = await upload(text(graduates));
			return region.contexts.write(head, (context) => importSupply(context, files(), { fileId }));
		};
		expect(await run(80)).toEqual({ created: 2, changed: 0, unchanged: 0 });
		expect(await run(80)).toEqual({ created: 0, changed: 0, unchanged: 2 });
		expect(await run(90)).toEqual({ created: 0, changed: 1, unchanged: 1 });
		const { items } = await list();
		expect(items.find(({ code }) => code === "510203")).toMatchObject({
			degree: "associate",
			cohorts: [{ year: 2027, graduates: 90, qualified: 40 }],
			occupations: [
				{ share: 0.6, occupation: { code: "15-1252.00" } },
				{ share: 0.2, occupation: { name: { zh: "数据科学家" } } },
			],
		});
	});

	it("says what is wrong row by row, and writes nothing when a row is wrong", async () => {
		const before = (await list()).total;
		const fileId = await upload(
			"programme,degree,occupation,year,graduates,qualified\nGood,bachelor,15-1252.00,2027,10,5\nBad,none,Wizard,20x7,-1,9\n",
		);
		const { rows } = await region.contexts.read(head, (context) => readSupplyFile(context, files(), fileId));
		expect(rows.map(({ line, problems }) => [line, problems.map(({ column }) => column)])).toEqual([
			[2, []],
			[3, ["degree", "graduates", "year", "occupation"]],
		]);
		await expect(
			region.contexts.write(head, (context) => importSupply(context, files(), { fileId })),
		).rejects.toMatchObject({ code: "invalid", status: 422 });
		expect((await list()).total).toBe(before);
	});

	it("is changed by the programme head who answers for it, not by another one of the same school", async () => {
		const other = await region.actor("school", "programme_head", head.organisationId);
		const coordinator = await region.actor("school", "coordinator", head.organisationId);
		const input = programmeInput.parse({ nameEn: "Nursing", degree: "associate", occupations: [], cohorts: [] });
		const { id } = await region.contexts.write(head, (context) => createProgramme(context, input));
		const edit = (actor: typeof head, version: number) =>
			region.contexts.write(actor, (context) => editProgramme(context, { id, version, input }));
		await expect(edit(other, 1)).rejects.toMatchObject({ code: "not-found" });
		expect(await region.contexts.read(other, (context) => getProgramme(context, id))).toMatchObject({ abilities: [] });
		await edit(head, 1);
		await edit(coordinator, 2);
	});

	it("is given to programme heads by owner or coordinator: several, with history, and only to heads of the school", async () => {
		const coordinator = await region.actor("school", "coordinator", head.organisationId);
		const second = await region.actor("school", "programme_head", head.organisationId);
		const foreign = await region.actor("school", "programme_head");
		const input = programmeInput.parse({ nameEn: "Robotics", degree: "associate", occupations: [], cohorts: [] });
		const { id } = await region.contexts.write(coordinator, (context) => createProgramme(context, input));
		const give = (by: typeof head, personId: string) =>
			region.contexts.write(by, (context) => assignHead(context, { id, personId }));
		const version = async () =>
			(await region.contexts.read(coordinator, (context) => getProgramme(context, id))).version;
		const edit = async (by: typeof head) => {
			const seen = await version();
			return region.contexts.write(by, (context) => editProgramme(context, { id, version: seen, input }));
		};
		await expect(edit(head)).rejects.toMatchObject({ code: "not-found" });
		await expect(give(head, head.personId)).rejects.toMatchObject({ code: "not-found" });
		for (const stranger of [foreign, coordinator]) {
			await expect(give(coordinator, stranger.personId)).rejects.toMatchObject({
				code: "invalid",
				fields: [{ path: "personId", code: "no-programme-head" }],
			});
		}
		await Promise.all([give(coordinator, head.personId), give(coordinator, head.personId)]);
		await give(coordinator, second.personId);
		await edit(head);
		await edit(second);
		await region.contexts.write(coordinator, (context) => releaseHead(context, { id, personId: head.personId }));
		await expect(edit(head)).rejects.toMatchObject({ code: "not-found" });
		await expect(
			region.contexts.write(coordinator, (context) => releaseHead(context, { id, personId: head.personId })),
		).rejects.toMatchObject({ code: "not-found" });
		const { items, candidates } = await region.contexts.read(coordinator, (context) => listHeads(context, id));
		expect(items.map(({ person, endedAt }) => [person.id, endedAt !== null]).sort()).toEqual(
			[
				[head.personId, true],
				[second.personId, false],
			].sort(),
		);
		expect(candidates?.map((person) => person.id)).toContain(head.personId);
		expect((await region.contexts.read(second, (context) => listHeads(context, id))).candidates).toBeNull();
	});

	it("is not changed by another head's file: the row is named", async () => {
		const other = await region.actor("school", "programme_head", head.organisationId);
		const text = "programme,degree,occupation,year,graduates\nPiano,bachelor,15-1252.00,2027,";
		const take = async (by: typeof head, graduates: number) => {
			const fileId = await upload(`${text}${graduates}\n`, by);
			return region.contexts.write(by, (context) => importSupply(context, files(), { fileId }));
		};
		expect(await take(head, 10)).toMatchObject({ created: 1 });
		await expect(take(other, 20)).rejects.toMatchObject({
			fields: [{ path: "rows.2.programme", code: "not-your-programme" }],
		});
		expect(await take(head, 20)).toMatchObject({ changed: 1 });
	});

	it("that a file would change is refused row by row in its preview, as the import will", async () => {
		const other = await region.actor("school", "programme_head", head.organisationId);
		const official = await region.actor("administration", "official");
		const line = (programme: string) => `${programme},bachelor,15-1252.00,2027,10\n`;
		const text = `programme,degree,occupation,year,graduates\n`;
		const take = async (by: typeof head, content: string) => {
			const fileId = await upload(text + content, by);
			return region.contexts.write(by, (context) => importSupply(context, files(), { fileId }));
		};
		await take(head, line("Violin") + line("Harp"));
		await take(other, line("Flute"));
		const { items } = await list();
		const { id } = items.find(({ name }) => name.en === "Harp")!;
		await region.contexts.write(head, (context) => setProgrammeState(context, id, "closed"));
		const preview = async (by: typeof head, schoolId?: string) => {
			const fileId = await upload(text + ["Violin", "Flute", "Harp", "Viola"].map(line).join(""), by);
			const shown = await region.contexts.read(by, (context) => previewSupply(context, files(), { fileId, schoolId }));
			return [shown.valid, ...shown.rows.flatMap((row) => row.problems.map(({ code }) => `${row.line} ${code}`))];
		};
		expect(await preview(head)).toEqual([2, "3 not-your-programme", "4 programme-closed"]);
		expect(await preview(other)).toEqual([2, "2 not-your-programme", "4 programme-closed"]);
		expect(await preview(official)).toEqual([4]);
		expect(await preview(official, head.organisationId)).toEqual([3, "4 programme-closed"]);
		const both = await take(other, line("Violin") + line("Viola")).catch((error) => error);
		expect(both.fields).toMatchObject([{ path: "rows.2.programme", code: "not-your-programme" }]);
	});

	it("belongs to its school: another school sees and changes nothing, a file of theirs is unknown here", async () => {
		const stranger = await region.actor("school", "coordinator");
		const input = programmeInput.parse({ nameEn: "Logistics", degree: "bachelor", occupations: [], cohorts: [] });
		const { id } = await region.contexts.write(head, (context) => createProgramme(context, input));
		await expect(region.contexts.read(stranger, (context) => getProgramme(context, id))).rejects.toMatchObject({
			code: "not-found",
		});
		await expect(
			region.contexts.write(stranger, (context) => editProgramme(context, { id, version: 1, input })),
		).rejects.toMatchObject({ code: "not-found" });
		const fileId = await upload("programme,degree,occupation,year,graduates\n");
		await expect(
			region.contexts.write(stranger, (context) => importSupply(context, files(), { fileId })),
		).rejects.toMatchObject({ fields: [{ path: "fileId", code: "unknown" }] });
		const seen = await region.contexts.read(stranger, ({ tx }) => tx.selectFrom("programme").select("id").execute());
		expect(seen).toEqual([]);
	});
});
