import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous, system } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { addFewOccupations } from "../testing/occupations.ts";
import { openWorld, type TestWorld } from "../testing/world.ts";
import { listChains } from "./chains/chain-queries.ts";
import { getOccupation } from "./get-occupation.ts";
import { allOccupations, listGroups, listOccupations, suggestOccupation } from "./occupation-queries.ts";
import { requirementsOf } from "./occupation-rows.ts";
import { occupationSearch } from "./search-occupations.ts";

let world: TestWorld;
let ids: Awaited<ReturnType<typeof addFewOccupations>>;

beforeAll(async () => {
	world = await openWorld();
	ids = await addFewOccupations(world.contexts);
});
afterAll(() => world.close());

const list = (filter: Partial<Parameters<typeof listOccupations>[1]>) =>
	world.contexts.read(anonymous, (context) => listOccupations(context, { system: "onet", limit: 50, ...filter }));
const detail = (id: string) => world.contexts.read(anonymous, (context) => getOccupation(context, id));

describe("list of occupations", () => {
	it.each([
		["programmer", "15-1251.00"],
		["程序员", "15-1251.00"],
		["护士", "29-1141.00"],
		["29-1141", "29-1141.00"],
		// An alternate title only.
		["Emergency Room RN", "29-1141.00"],
	])("finds %s", async (q, code) => {
		expect((await list({ q })).items[0]?.code).toBe(code);
	});

	it("finds nothing for what nobody is called, and for signs alone", async () => {
		expect((await list({ q: "xyzzy" })).total).toBe(0);
		expect((await list({ q: "***" })).total).toBe(0);
	});

	it("filters by field and by ratings, and the export has the same rows", async () => {
		const filter = { group: "15-0000", rated: "no" as const };
		const page = await list(filter);
		expect(page.items.map(({ id }) => id)).toEqual([ids.softwareDevelopers]);
		expect(page.items[0]).toMatchObject({ hasRatings: false, requiredCount: 0, taskCount: 8, technologyCount: 12 });
		const all = await world.contexts.read(anonymous, (context) =>
			allOccupations(context, { system: "onet", ...filter }),
		);
		expect(all).toEqual(page.items);
	});

	it("goes through pages without losing or repeating a row, in any order", async () => {
		for (const sort of ["code", "-name", "nameZh", "-required", "tasks"]) {
			const seen: string[] = [];
			let cursor: string | undefined;
			do {
				const page = await list({ sort, limit: 3, cursor });
				seen.push(...page.items.map(({ id }) => id));
				cursor = page.nextCursor ?? undefined;
			} while (cursor);
			expect(seen).toHaveLength(7);
			expect(new Set(seen).size).toBe(7);
		}
	});

	it("counts the occupations of each field", async () => {
		const groups = await world.contexts.read(anonymous, listGroups);
		expect(groups.map(({ code, occupations }) => [code, occupations])).toEqual([
			["15-0000", 4],
			["29-0000", 1],
			["51-0000", 1],
			["55-0000", 1],
		]);
		expect(groups[0]?.name.zh).toBe("计算机与数学类职业");
	});
});

describe("the search over everything", () => {
	it("finds occupations by any title, says by which, and leads to their pages", async () => {
		const search = (q: string) =>
			world.contexts.read(anonymous, (context) => occupationSearch.search(context, q, 3).then(([best]) => best));
		expect(await search("程序员")).toMatchObject({ id: ids.programmers, page: `/occupations/${ids.programmers}` });
		expect((await search("Emergency Room RN"))?.hint?.en).toMatch(/^“Emergency Room .*RN.*” · 29-1141.00$/);
		expect(await search("xyzzy")).toBeUndefined();
	});
});

describe("one occupation", () => {
	it("has levels with their anchors, technologies with their class, tasks with the core ones first", async () => {
		const programmers = await detail(ids.programmers);
		expect(programmers.missing).toEqual([]);
		const programming = programmers.requirements.find(({ competency }) => competency.code === "2.B.3.e");
		expect(programming?.anchors.map(({ level }) => level)).toEqual([1.4, 2.9, 4.3]);
		expect(programming?.anchors.every(({ text, textZhOrigin }) => text.zh !== null && textZhOrigin === "project")).toBe(
			true,
		);
		expect(programmers.requirements).toHaveLength(35);
		const importance = programmers.requirements.map(({ importance: value }) => value ?? 0);
		expect(importance).toEqual([...importance].sort((a, b) => b - a));
		expect(programmers.technologies).toHaveLength(12);
		expect(programmers.technologies.every((one) => one.class?.zh)).toBe(true);
		const core = programmers.tasks.map((task) => task.core);
		expect(core).toEqual([...core].sort((a, b) => Number(b) - Number(a)));
		expect(programmers.attributions[0]?.text).toContain("O*NET Database");
	});

	it("says what its source does not know", async () => {
		expect((await detail(ids.softwareDevelopers)).missing).toEqual(["ratings"]);
		expect((await detail(ids.airCrewOfficers)).missing).toEqual(["ratings", "tasks", "technologies", "related"]);
	});

	it("that is unknown is not found", async () => {
		await expect(detail(newId())).rejects.toMatchObject({ code: "not-found" });
	});

	it("requires what is rated 3 or more; an unrated one requires nothing rather than something invented", async () => {
		const found = await world.contexts.read(anonymous, (context) =>
			requirementsOf(context, [ids.nurses, ids.softwareDevelopers]),
		);
		expect(found.get(ids.nurses)?.length).toBeGreaterThan(10);
		expect(found.get(ids.nurses)?.every(({ importance, level }) => Number(importance) >= 3 && level !== null)).toBe(
			true,
		);
		expect(found.get(ids.softwareDevelopers)).toEqual([]);
	});
});

describe("occupation suggestions", () => {
	const suggest = (q: string) =>
		world.contexts.read(anonymous, (context) => suggestOccupation(context, { q, limit: 5 }));

	it("come while a title is typed, in both languages, with the title that was found", async () => {
		expect((await suggest("regist"))[0]).toMatchObject({
			id: ids.nurses,
			foundAs: "title",
			found: "Registered Nurses",
		});
		expect((await suggest("注册护"))[0]).toMatchObject({ id: ids.nurses, found: "注册护士" });
	});

	it("follow an import that changed something", async () => {
		expect(await suggest("chip whisperer")).toEqual([]);
		await world.contexts.write(system, async ({ tx, now }) => {
			await tx
				.insertInto("occupation_title")
				.values({ occupation_id: ids.machinists, kind: "alternate", text: "Chip Whisperer" })
				.execute();
			await tx
				.insertInto("import_run")
				.values({
					id: newId(),
					source: "onet",
					files: "[]",
					added: 1,
					changed: 0,
					removed: 0,
					details: "{}",
					at: new Date(now.getTime() + 1),
				})
				.execute();
		});
		expect((await suggest("chip whisperer"))[0]).toMatchObject({ id: ids.machinists, found: "Chip Whisperer" });
	});
});

describe("industry chains", () => {
	it("are read with their links in order, and from the occupation's side", async () => {
		const chainId = newId();
		const [upstream, downstream] = [newId(), newId()];
		await world.contexts.write(system, async ({ tx }) => {
			await tx
				.insertInto("industry_chain")
				.values({ id: chainId, region_id: world.regionId, code: "machine", name_zh: "数控机床" })
				.execute();
			await tx
				.insertInto("chain_link")
				.values([
					{ id: downstream, chain_id: chainId, code: "use", stage: "downstream", position: 2, name_zh: "应用" },
					{ id: upstream, chain_id: chainId, code: "parts", stage: "upstream", position: 1, name_zh: "零部件" },
				])
				.execute();
			await tx.insertInto("link_occupation").values({ link_id: upstream, occupation_id: ids.machinists }).execute();
		});
		const [chain] = await world.contexts.read(anonymous, (context) => listChains(context, world.regionId));
		expect(chain?.links.map(({ id, occupations }) => [id, occupations[0]?.code])).toEqual([
			[upstream, "51-4041.00"],
			[downstream, undefined],
		]);
		expect(await world.contexts.read(anonymous, (context) => listChains(context, newId()))).toEqual([]);
		expect((await detail(ids.machinists)).chainLinks).toMatchObject([{ linkId: upstream, chain: { zh: "数控机床" } }]);
	});
});
