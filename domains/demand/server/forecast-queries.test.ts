import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "#platform/server/id.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { forecastOfSeries } from "./forecast-queries.ts";

let region: TestRegion;
beforeAll(async () => {
	region = await createTestRegion();
});
afterAll(() => region.close());

async function series(kind: "flow" | "stock", years: readonly number[]): Promise<string> {
	const id = newId();
	const words = { name_en: kind, name_zh: kind, unit_en: "", unit_zh: "", place_en: "Test", place_zh: "测试" };
	await region.asSystem(async ({ tx }) => {
		await tx
			.insertInto("indicator_series")
			.values({ id, code: kind, kind, kind_reason_en: "", kind_reason_zh: "", attribution: "", ...words })
			.execute();
		await tx
			.insertInto("indicator_value")
			.values(years.map((year) => ({ series_id: id, year, value: 100 + 10 * (year - 2000) })))
			.execute();
	});
	return id;
}

it("forecasts a flow from its years without a hole, and refuses a stock", async () => {
	const reader = await region.actor("administration", "analyst");
	const forecast = (id: string) => region.contexts.read(reader, (context) => forecastOfSeries(context, id, 2));
	const years = Array.from({ length: 12 }, (_, at) => 2010 + at);

	const { result } = await forecast(await series("flow", [2003, ...years]));
	expect(result).toMatchObject({ ok: true, n: 12 });
	const { points } = result as Extract<typeof result, { ok: true }>;
	expect(points.map(({ period }) => period)).toEqual(["2022", "2023"]);
	// A straight line, 10 a year.
	expect(points.map(({ mean }) => Math.round(mean))).toEqual([320, 330]);

	expect((await forecast(await series("stock", years))).result).toMatchObject({ ok: false, code: "stock" });
});
