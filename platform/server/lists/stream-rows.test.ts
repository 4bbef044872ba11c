import { type Compilable, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { anonymous, system } from "../actor.ts";
import type { WriteContext } from "../database/context.ts";
import { exportRoute } from "./export-list.ts";
import { streamRows } from "./stream-rows.ts";

let services: TestServices;
let http: TestHttp;
const MANY = 100_000;

const numbered = exportRoute({
	id: "test.numbers",
	path: "/test/numbers",
	summary: "Numbers",
	access: "public",
	query: z.object({}),
	fileName: { en: "numbers", zh: "数字" },
	columns: () => [{ key: "n", label: "n", kind: "number" }],
	rows: (context) => streamRows(context, numbers(context, MANY)),
});
const numbers = ({ tx }: Pick<WriteContext, "tx">, count: number): Compilable<{ n: number }> =>
	tx
		.selectFrom(sql<{ n: number }>`generate_series(1, ${count}::int)`.as<"s">(sql`s(n)`))
		.select("s.n")
		.where("s.n", ">", 0);

beforeAll(async () => {
	services = await createTestServices([]);
	http = await createTestHttp(services, [{ name: "test", permissions: [], routes: [numbered] }], async () => anonymous);
});
afterAll(async () => {
	await http.http.close();
	await services.close();
});

describe("rows by a cursor", () => {
	it("are made a thousand at a time, as they are taken, and no more once nobody takes them", async () => {
		await services.contexts.write(system, async ({ tx }) => {
			await sql`create temporary sequence made`.execute(tx);
			const query = sql<{ n: number }>`select nextval('made') as n from generate_series(1, ${MANY}::int)`;
			const made = async () => (await sql<{ n: number }>`select last_value as n from made`.execute(tx)).rows[0]!.n;
			const open = async () =>
				(await sql<{ n: number }>`select count(*)::int as n from pg_cursors`.execute(tx)).rows[0]!.n;
			let taken = 0;
			for await (const { n } of streamRows({ tx }, { compile: () => query.compile(tx) } as Compilable<{ n: number }>)) {
				expect(n).toBe(++taken);
				if (taken === 1) expect(await made()).toBe(1_000);
				if (taken === 2_500) break;
			}
			expect([await made(), await open()]).toEqual([3_000, 0]);
		});
	});

	it("go into an export of a hundred thousand, whole", async () => {
		const csv = await http.send("GET", "/api/test/numbers?format=csv&language=en");
		const lines = String(csv.body).trimEnd().split("\r\n");
		expect([csv.status, lines.length, lines.at(-1)]).toEqual([200, MANY + 1, String(MANY)]);
		expect(Number(csv.headers["content-length"])).toBe(Buffer.byteLength(String(csv.body)));
	});
});
