import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { createDiskFileStore, recordFile } from "#platform/server/files/file-store.ts";
import { newId } from "#platform/server/id.ts";
import { type Chain, type ChainInput, chainInput } from "../../contract-chains.ts";
import { addFewOccupations } from "../../testing/occupations.ts";
import { openWorld, type TestPerson, type TestWorld } from "../../testing/world.ts";
import { getChain, listChainChanges } from "./chain-queries.ts";
import { chainRows, exportColumns } from "./chain-table.ts";
import { deleteChain } from "./delete-chain.ts";
import { importChains, previewChains } from "./import-chains.ts";
import { createChain, editChain } from "./save-chain.ts";

let world: TestWorld;
let official: TestPerson;
let ids: Awaited<ReturnType<typeof addFewOccupations>>;
let folder: string;

beforeAll(async () => {
	world = await openWorld();
	official = await world.person("administration", "official");
	ids = await addFewOccupations(world.contexts);
	folder = await mkdtemp(join(tmpdir(), "ronghe-chains-"));
});
afterAll(async () => {
	await world.close();
	await rm(folder, { recursive: true, force: true });
});

const files = () => createDiskFileStore(folder);
const text = (zh: string, en: string | null = null) => ({ en, zh });
type Link = ChainInput["links"][number];
const link = (zh: string, stage: Link["stage"], occupationIds: string[] = []): Link => ({
	id: null,
	code: null,
	stage,
	name: text(zh),
	occupationIds,
});
const input = (code: string, links: Link[]): ChainInput => ({
	code,
	name: text("装备制造"),
	description: { en: null, zh: null },
	links,
});
const create = (value: ChainInput, by = official) => world.contexts.write(by, (context) => createChain(context, value));
const edit = (id: string, revision: number, value: ChainInput, by = official) =>
	world.contexts.write(by, (context) => editChain(context, { id, revision, input: value }));
const read = (id: string) => world.contexts.read(official, (context) => getChain(context, id));
const history = (id: string) => world.contexts.read(official, (context) => listChainChanges(context, id));
const asInput = (chain: Chain): ChainInput => ({
	...input(chain.code, []),
	name: chain.name,
	links: chain.links.map((one) => ({
		id: one.id,
		code: one.code,
		stage: one.stage,
		name: one.name,
		occupationIds: one.occupations.map(({ id }) => id),
		feeds: one.feeds.map((fed) => chain.links.findIndex(({ id }) => id === fed)),
	})),
});

describe("an industry chain", () => {
	it("is edited whole, and its history says what was done to which link: names, places, occupations", async () => {
		const { id } = await create(
			input("machines", [
				link("零部件", "upstream", [ids.machinists]),
				link("整机", "midstream"),
				link("控制", "midstream"),
				link("服务", "downstream"),
			]),
		);
		const before = await read(id);
		expect(before.links.map(({ code, stage }) => [code, stage])).toEqual([
			["1", "upstream"],
			["2", "midstream"],
			["3", "midstream"],
			["4", "downstream"],
		]);
		const [parts, machine, control, service] = asInput(before).links as [Link, Link, Link, Link];
		const after = {
			...asInput(before),
			// The service goes first, the machine goes, the parts are renamed, and somebody else works there.
			links: [
				service,
				{ ...parts, name: text("核心零部件", "Core parts"), occupationIds: [ids.programmers] },
				{ ...control, code: "2" },
			],
		};
		expect(await edit(id, 1, after)).toEqual({ revision: 2 });
		expect((await read(id)).links.map(({ code, name }) => [code, name.zh])).toEqual([
			["4", "服务"],
			["1", "核心零部件"],
			["2", "控制"],
		]);
		const [last, first] = await history(id);
		expect(last?.steps.map((step) => [step.link?.zh, step.action])).toEqual([
			["整机", "removed"],
			["服务", "moved"],
			["核心零部件", "renamed"],
			["核心零部件", "occupation-removed"],
			["核心零部件", "occupation-added"],
			// By its code.
			["控制", "renamed"],
		]);
		expect(last).toMatchObject({ revision: 2, action: "edited", person: "official of administration" });
		expect(first?.steps).toHaveLength(6);
		expect(machine.name.zh).toBe("整机");
	});

	it("says which links feed which, forward alone, and keeps it where an edit says nothing of it", async () => {
		const { id } = await create(
			input("fed", [
				{ ...link("原料", "upstream"), feeds: [1, 2] },
				{ ...link("零件", "upstream"), feeds: [2] },
				link("整机", "midstream"),
			]),
		);
		const feeds = async () => {
			const { links } = await read(id);
			const name = new Map(links.map((one) => [one.id, one.name.zh]));
			return links.map((one) => [one.name.zh, ...one.feeds.map((fed) => name.get(fed))]);
		};
		expect(await feeds()).toEqual([["原料", "零件", "整机"], ["零件", "整机"], ["整机"]]);
		const seen = asInput(await read(id));
		expect(await edit(id, 1, seen)).toEqual({ revision: 1 });
		const [raw, parts, machine] = seen.links as [Link, Link, Link];
		const { feeds: _, ...silent } = parts;
		// The machine goes first; the parts say nothing of what they feed.
		await edit(id, 1, { ...seen, links: [machine, { ...raw, feeds: [2] }, silent] });
		expect(await feeds()).toEqual([["整机"], ["原料", "零件"], ["零件", "整机"]]);
		expect((await history(id))[0]?.steps).toMatchObject([
			{ action: "moved" },
			{ link: { zh: "原料" }, action: "feed-removed", before: { zh: "整机" } },
		]);
		const problems = (links: Link[]) =>
			chainInput.safeParse(input("x", links)).error?.issues.map((issue) => "params" in issue && issue.params?.code);
		expect(
			problems([
				{ ...link("一", "downstream"), feeds: [1] },
				{ ...link("二", "upstream"), feeds: [1] },
			]),
		).toEqual(["feeds-backwards", "feeds-unknown"]);
	});

	it("is not changed by a save without a difference, nor over somebody else's, nor from another region", async () => {
		const { id } = await create(input("same", [link("一", "upstream")]));
		const seen = asInput(await read(id));
		expect(await edit(id, 1, seen)).toEqual({ revision: 1 });
		await edit(id, 1, { ...seen, name: text("新名") });
		await expect(edit(id, 1, seen)).rejects.toMatchObject({ code: "competencies/chain-changed", status: 409 });
		const regionId = newId();
		await world.contexts.write(system, ({ tx }) =>
			tx.insertInto("region").values({ id: regionId, code: "elsewhere", name_en: "Elsewhere" }).execute(),
		);
		const stranger = { ...(await world.person("administration", "official")), regionId };
		await expect(edit(id, 2, seen, stranger)).rejects.toMatchObject({ code: "not-found" });
		await expect(
			world.contexts.write(stranger, (context) => deleteChain(context, { id, revision: 2 })),
		).rejects.toMatchObject({ code: "not-found" });
		const teacher = await world.person("school", "teacher");
		await expect(create(input("mine", []), teacher)).rejects.toMatchObject({ code: "not-found" });
		// The second lock: no row is written even if a use case forgot to ask.
		const { numUpdatedRows } = await world.contexts.write(teacher, ({ tx }) =>
			tx.updateTable("industry_chain").set({ code: "theirs" }).where("id", "=", id).executeTakeFirst(),
		);
		expect(numUpdatedRows).toBe(0n);
		await world.contexts.write(official, (context) => deleteChain(context, { id, revision: 2 }));
		await expect(read(id)).rejects.toMatchObject({ code: "not-found" });
	});

	it("refuses a code in use, a link of another chain, an unknown occupation, and anything twice", async () => {
		const { id } = await create(input("first", [link("一", "upstream")]));
		const { id: other } = await create(input("second", [link("二", "upstream")]));
		const foreign = asInput(await read(other)).links[0] as Link;
		const seen = asInput(await read(id));
		await expect(create(input("first", []))).rejects.toMatchObject({ code: "competencies/code-taken" });
		await expect(edit(id, 1, { ...seen, code: "second" })).rejects.toMatchObject({ code: "competencies/code-taken" });
		await expect(edit(id, 1, { ...seen, links: [foreign] })).rejects.toMatchObject({
			fields: [{ path: "links.0.id", code: "link-unknown" }],
		});
		await expect(edit(id, 1, { ...seen, links: [link("三", "upstream", [newId()])] })).rejects.toMatchObject({
			fields: [{ path: "links.0.occupationIds", code: "occupation-unknown" }],
		});
		const twice = { ...link("四", "upstream", [ids.nurses, ids.nurses]), code: "a" };
		const { error } = chainInput.safeParse(input("x", [twice, { ...link("五", "upstream"), code: "a" }]));
		expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["links.0.occupationIds", "links.1.code"]);
	});
});

describe("a file of industry chains", () => {
	const upload = async (content: string) => {
		const stored = await files().put(Readable.from([Buffer.from(content)]), 1e6);
		return world.contexts.write(official, (context) =>
			recordFile(context, files(), { ...stored, name: "chains.csv", mediaType: "text/csv", purpose: "upload" }),
		);
	};
	const preview = (fileId: string) =>
		world.contexts.read(official, (context) => previewChains(context, files(), fileId));
	const take = (fileId: string) => world.contexts.write(official, (context) => importChains(context, files(), fileId));

	it("says row by row what is wrong, and writes nothing then", async () => {
		const fileId = await upload(
			"产业链代码,产业链（中文）,环节位置,环节（中文）,职业\n" +
				"care,康养,上游,护理,29-1141.00\ncare,康养,中游,护理,Machinists\ncare,康养,天上,,巫师\n护 理,康养,下游,用品,\n",
		);
		const { rows, errors } = await preview(fileId);
		expect(errors).toBe(3);
		expect(rows.map(({ line, problems }) => [line, problems.map(({ column, code }) => `${column} ${code}`)])).toEqual([
			[2, []],
			[3, ["stage contradicts"]],
			[4, ["link_zh missing", "stage unknown-stage", "occupation unknown-occupation"]],
			[5, ["chain code-signs"]],
		]);
		await expect(take(fileId)).rejects.toMatchObject({ code: "competencies/import-has-errors", params: { count: 3 } });
	});

	it("is refused with what is wrong of a chain as a whole", async () => {
		const refused = async (content: string) => take(await upload(content)).catch(({ fields }) => fields);
		expect(await refused("chain_zh,stage,link_zh\n（康养）,upstream,护理\n")).toMatchObject([
			{ path: "rows.2", code: "invalid_format" },
		]);
		const many = Array.from({ length: 201 }, (_, i) => `many,upstream,环节${i}\n`).join("");
		expect(await refused(`chain,stage,link_zh\n${many}`)).toMatchObject([{ path: "rows.2", code: "chain-too-large" }]);
	});

	it("is taken in once, adds to what is there, and what the export writes changes nothing", async () => {
		const fileId = await upload(
			"Chain code,Chain (English),Stage,Link (English),Occupation\n" +
				"health,Health,upstream,Devices,51-4041.00\nhealth,Health,downstream,Wards,Registered Nurses\n",
		);
		expect(await preview(fileId)).toMatchObject({ add: 2, same: 0, errors: 0 });
		expect(await take(fileId)).toEqual({ created: 1, changed: 0, unchanged: 0 });
		expect(await take(fileId)).toEqual({ created: 0, changed: 0, unchanged: 1 });
		const more = await upload(
			"chain,stage,link_en,link_zh,occupation\nhealth,downstream,Wards,病房,29-1141.00\nhealth,downstream,Homes,,\n",
		);
		expect(await preview(more)).toMatchObject({ add: 2, same: 0 });
		expect(await take(more)).toEqual({ created: 0, changed: 1, unchanged: 0 });
		const chains = await world.contexts.read(official, ({ tx }) =>
			tx.selectFrom("industry_chain").select("id").where("code", "=", "health").execute(),
		);
		const chain = await read(chains[0]?.id ?? "");
		expect(chain.links.map(({ name, occupations }) => [name.en, name.zh, occupations.length])).toEqual([
			["Devices", null, 1],
			["Wards", "病房", 1],
			["Homes", null, 0],
		]);
		const wrong = await upload(
			"chain,stage,link_en,occupation,feeds\nhealth,downstream,Wards,,Devices\nhealth,downstream,Homes,,Nowhere;Homes\n",
		);
		expect((await preview(wrong)).rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
			["backwards"],
			["unknown-link", "unknown-link"],
		]);
		const feeding = await upload("chain,stage,link_en,feeds\nhealth,upstream,Devices,Wards; Homes\n");
		expect(await preview(feeding)).toMatchObject({ add: 1, errors: 0 });
		expect(await take(feeding)).toEqual({ created: 0, changed: 1, unchanged: 0 });
		expect(await preview(feeding)).toMatchObject({ add: 0, same: 1 });
		expect((await read(chain.id)).links.map((one) => one.feeds.length)).toEqual([2, 0, 0]);
		const rows = await world.contexts.read(official, (context) => chainRows(context, chain.id, "zh"));
		const columns = exportColumns("zh");
		const lines = [columns.map(({ label }) => label), ...rows.map((row) => columns.map(({ key }) => row[key] ?? ""))];
		const again = await upload(lines.map((cells) => cells.join(",")).join("\n"));
		expect(await take(again)).toEqual({ created: 0, changed: 0, unchanged: 1 });
		expect((await history(chain.id)).map(({ action }) => action)).toEqual(["imported", "imported", "imported"]);
		// A link that moves behind what it fed feeds it no more, and goes on feeding what still comes after.
		expect(
			await take(await upload("chain,stage,link_en\nhealth,midstream,Wards\nhealth,downstream,Devices\n")),
		).toEqual({
			...{ created: 0, changed: 1, unchanged: 0 },
		});
		const [devices, , homes] = (await read(chain.id)).links;
		expect(devices?.feeds).toEqual([homes?.id]);
	});
});
