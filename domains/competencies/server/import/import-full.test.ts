import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { openWorld, type TestWorld } from "../../testing/world.ts";
import { closeTitleIndex, titleIndex } from "../title-index.ts";
import { importEsco } from "./import-esco.ts";
import { importOnet } from "./import-onet.ts";

const data = join(import.meta.dirname, "../../../../demo/data");
let world: TestWorld;

beforeAll(async () => {
	world = await openWorld();
});
afterAll(() => world.close());

const onet = () => world.contexts.write(system, (context) => importOnet(context, { folder: join(data, "onet") }));
const esco = () => world.contexts.write(system, (context) => importEsco(context, { folder: join(data, "esco") }));

const figure = async (query: string): Promise<number> =>
	world.contexts.write(system, async () => {
		const client = await world.pool.connect();
		try {
			await client.query("set ronghe.system = 'on'");
			return Number((await client.query(`select ${query} as n`)).rows[0]?.n);
		} finally {
			await client.query("reset ronghe.system");
			client.release();
		}
	});

describe("the classifications that come with the platform", () => {
	it("O*NET has the counts of its source, and a second import changes nothing", { timeout: 60_000 }, async () => {
		const steps: number[] = [];
		const first = await world.contexts.write(system, (context) =>
			importOnet(context, { folder: join(data, "onet"), onProgress: (done, total) => void steps.push(done / total) }),
		);
		expect(first.details).toMatchObject({
			occupations: { added: 1016 },
			titles: { added: 60_000 },
			tasks: { added: 18_796 },
			related: { added: 18_460 },
			requirements: { added: 30_555 + 32_627 },
			"onet-technologies.competencies": { added: 8768 + 135 },
		});
		expect(steps.at(-1)).toBe(1);
		expect(await onet()).toMatchObject({ changedAnything: false });
		const rated = "count(*) from occupation where system = 'onet' and has_ratings";
		expect(await figure(`(select ${rated})`)).toBe(873);
		expect(await figure(`(select ${rated.replace("and", "and not")})`)).toBe(143);
		expect(
			await figure(`(select count(*) from competency c join framework f on f.id = c.framework_id
				where f.code = 'onet-skills' and c.kind = 'skill')`),
		).toBe(35);
		expect(await figure("(select count(*) from occupation_requirement where basis = 'rated' and required)")).toBe(
			12_451,
		);
		expect(await figure("(select count(*) from occupation where system = 'onet' and name_zh is null)")).toBe(0);
	});

	it("ESCO has the counts of its source, every name in Chinese, and a second import changes nothing", async () => {
		const first = await esco();
		expect(first.details).toMatchObject({
			"esco-ict.competencies": { added: 1311 },
			occupations: { added: 91 },
			requirements: { added: 1970 },
		});
		expect(await esco()).toMatchObject({ changedAnything: false });
		expect(await figure("(select count(*) from occupation where system = 'esco' and name_zh is null)")).toBe(0);
	});

	it("titles in both languages find their occupations", { timeout: 60_000 }, async () => {
		await world.contexts.read(system, async (context) => {
			const index = await titleIndex(context);
			const found = await index.matchAll([{ title: "Registered Nurse" }, { title: "数据科学家" }], { limit: 1 });
			const codes = await context.tx
				.selectFrom("occupation")
				.select("code")
				.where(
					"id",
					"in",
					found.flatMap(({ candidates }) => candidates.map(({ occupationId }) => occupationId)),
				)
				.orderBy("code")
				.execute();
			expect(codes.map(({ code }) => code)).toEqual(["15-2051.00", "29-1141.00"]);
			expect(await titleIndex(context)).toBe(index);
			expect((await index.suggest("data scien", 3)).beginning[0]?.text).toBe("Data Scientists");
			await closeTitleIndex();
			expect(await titleIndex(context)).not.toBe(index);
		});
	});
});
