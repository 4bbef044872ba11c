import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildPostings, buildProgramme, buildSource } from "../testing/builders.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { listEntries } from "./catalogue-entry-queries.ts";
import { draftCatalogue } from "./draft-catalogue.ts";

let region: TestRegion;
beforeAll(async () => {
	region = await createTestRegion();
});
afterAll(() => region.close());

describe("invented figures of the years before", () => {
	it("mark the entry whose trend rests on them, and count for nothing where only the real is asked for", async () => {
		const official = await region.actor("administration", "official");
		const school = await region.actor("school", "coordinator");
		const { regionId } = region;
		const { organisationId } = school;
		const [tainted, clean] = [
			await region.occupation("13-2031.00", "Budget Analysts"),
			await region.occupation("29-1141.00", "Registered Nurses"),
		];
		await region.asSystem(async (context) => {
			const source = await buildSource(context, { regionId, organisationId: official.organisationId });
			for (const occupationId of [tainted, clean]) {
				await buildPostings(context, source, { occupationId, year: 2026, count: 30 });
				const part = { organisationId, regionId, occupations: { [occupationId]: 1 } };
				await buildProgramme(context, { ...part, sample: false, cohorts: { 2026: { graduates: 40, qualified: 40 } } });
			}
			const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
			const former = Object.fromEntries(years.map((year, i) => [year, { graduates: 900 - 100 * i }]));
			const part = { organisationId, regionId, occupations: { [tainted]: 1 } };
			await buildProgramme(context, { ...part, sample: true, cohorts: former });
		});
		const entries = async (realOnly: boolean) => {
			const basis = { sources: null, needs: true, realOnly };
			const { contexts } = region;
			const { id } = await contexts.write(official, (context) => draftCatalogue(context, { year: 2026, basis }));
			const { items } = await contexts.read(official, (context) =>
				listEntries(context, id, { limit: 50, sort: "code" }),
			);
			return items.map(({ kind, sample }) => ({ kind, sample }));
		};

		expect(await entries(false)).toEqual([
			{ kind: "supply", sample: true },
			{ kind: "none", sample: false },
		]);
		expect(await entries(true)).toEqual([
			{ kind: "none", sample: false },
			{ kind: "none", sample: false },
		]);
	});
});
