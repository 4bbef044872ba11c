import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#platform/server/id.ts";
import { createPersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { needInput } from "../contract-needs.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { closeNeed } from "./close-need.ts";
import { createNeed } from "./create-need.ts";
import { editNeed } from "./edit-need.ts";
import { getNeed, listNeeds, needHistory } from "./need-queries.ts";
import { reopenNeed } from "./reopen-need.ts";

const cipher = createPersonalCipher(randomBytes(32).toString("base64"));
let region: TestRegion;
let recruiter: Awaited<ReturnType<TestRegion["actor"]>>;
let rival: typeof recruiter;
let analyst: string;

beforeAll(async () => {
	region = await createTestRegion();
	recruiter = await region.actor("enterprise", "recruiter");
	rival = await region.actor("enterprise", "recruiter");
	analyst = await region.occupation("15-2051.00", "Data Scientists", "数据科学家");
});
afterAll(() => region.close());

const need = (part: object = {}) =>
	needInput.parse({
		occupationId: analyst,
		title: "大数据分析师",
		language: "zh",
		headcount: 3,
		startsOn: "2027-03-01",
		contact: { name: "张三", email: "hr@example.org", phone: "+86 731 8888 0000" },
		...part,
	});
const create = (part?: object) =>
	region.contexts.write(recruiter, (context) => createNeed(context, need(part), cipher));
const read = (id: string, actor = recruiter) => region.contexts.read(actor, (context) => getNeed(context, id, cipher));

describe("a need", () => {
	it("keeps its history, and the contact out of it and out of others' sight", async () => {
		const { id } = await create();
		await region.contexts.write(recruiter, (context) =>
			editNeed(
				context,
				{ id, version: 1, input: need({ headcount: 5, contact: { name: "李四", email: "", phone: "+86 731 9999" } }) },
				cipher,
			),
		);
		await region.contexts.write(recruiter, (context) => closeNeed(context, id, "filled"));
		await region.contexts.write(recruiter, (context) => reopenNeed(context, id));
		const { items } = await region.contexts.read(recruiter, (context) => needHistory(context, id));
		expect(items.map(({ version, action, changes }) => [version, action, changes])).toEqual([
			[4, "reopened", { closeReason: { before: "filled", after: null } }],
			[3, "closed", { closeReason: { before: null, after: "filled" } }],
			[2, "edited", { headcount: { before: 3, after: 5 }, contact: { before: null, after: null } }],
			[1, "created", {}],
		]);
		expect((await read(id)).contact).toEqual({ name: "李四", email: "", phone: "+86 731 9999" });
		const official = await region.actor("administration", "official");
		expect(await read(id, official)).toMatchObject({ headcount: 5, contact: null, abilities: [] });
		const { stored } = await region.asSystem(({ tx }) =>
			tx.selectFrom("need").select("contact_phone_sealed as stored").where("id", "=", id).executeTakeFirstOrThrow(),
		);
		expect(stored).not.toContain("9999");
	});

	it("of another enterprise looks like one that does not exist", async () => {
		const { id } = await create();
		const missing = newId();
		for (const wanted of [id, missing]) {
			await expect(read(wanted, rival)).rejects.toMatchObject({ code: "not-found", status: 404 });
			await expect(
				region.contexts.write(rival, (context) => closeNeed(context, wanted, "filled")),
			).rejects.toMatchObject({
				code: "not-found",
			});
		}
		const { items } = await region.contexts.read(rival, (context) => listNeeds(context, { limit: 50 }));
		expect(items).toEqual([]);
		// The second lock alone, without the application's filter.
		const seen = await region.contexts.read(rival, ({ tx }) => tx.selectFrom("need").select("id").execute());
		expect(seen).toEqual([]);
	});

	it("is not overwritten by somebody who saw an older version, nor changed while closed", async () => {
		const { id } = await create();
		const edit = (version: number, headcount: number) =>
			region.contexts.write(recruiter, (context) =>
				editNeed(context, { id, version, input: need({ headcount }) }, cipher),
			);
		await edit(1, 4);
		await expect(edit(1, 9)).rejects.toMatchObject({ code: "demand/need-changed", params: { version: 2 } });
		await region.contexts.write(recruiter, (context) => closeNeed(context, id, "withdrawn"));
		await expect(edit(3, 9)).rejects.toMatchObject({ code: "demand/need-closed" });
	});

	it("is found by words of its title and occupation in both languages", async () => {
		await create({ title: "供应链规划工程师" });
		const find = async (q: string) =>
			(await region.contexts.read(recruiter, (context) => listNeeds(context, { limit: 50, q }))).items.map(
				({ title }) => title,
			);
		expect(await find("供应链")).toEqual(["供应链规划工程师"]);
		expect(await find("data scien")).toContain("供应链规划工程师");
		expect(await find("不存在的词")).toEqual([]);
		expect(await find("' | ) & :*")).toEqual([]);
	});

	it("refuses wrong input by field and rule", async () => {
		const bad = needInput.safeParse({
			...need(),
			headcount: 0,
			endsOn: "2027-01-01",
			pay: { from: 900_000, to: 100, currency: "CNY", period: "month" },
		});
		expect(bad.error?.issues.map(({ path }) => path.join("."))).toEqual(
			expect.arrayContaining(["headcount", "pay.to"]),
		);
		await expect(create({ occupationId: newId() })).rejects.toMatchObject({
			code: "invalid",
			fields: [{ path: "occupationId", code: "unknown" }],
		});
	});
});
