import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createPersonalCipher } from "#platform/server/personal-data/cipher.ts";
import { needInput } from "../contract-needs.ts";
import { buildPostings, buildProgramme, buildSource } from "../testing/builders.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { createNeed } from "./create-need.ts";
import { draftCatalogue } from "./draft-catalogue.ts";
import { needsAtHome, officeAtHome, programmesAtHome, shortagesAtHome } from "./home-queries.ts";
import { publishCatalogue } from "./publish-catalogue.ts";
import { submitCatalogue } from "./submit-catalogue.ts";

type Person = Awaited<ReturnType<TestRegion["actor"]>>;

let region: TestRegion;
let official: Person;
let recruiter: Person;
let coordinator: Person;
let head: Person;
let analyst: string;
let nurse: string;
let headed: string;
let catalogueId: string;

beforeAll(async () => {
	region = await createTestRegion();
	official = await region.actor("administration", "official");
	recruiter = await region.actor("enterprise", "recruiter");
	coordinator = await region.actor("school", "coordinator");
	head = await region.actor("school", "programme_head", coordinator.organisationId);
	analyst = await region.occupation("13-2031.00", "Budget Analysts", "预算分析师");
	nurse = await region.occupation("29-1141.00", "Registered Nurses", "注册护士");
	await region.asSystem(async (context) => {
		const { regionId } = region;
		const source = await buildSource(context, { regionId, organisationId: recruiter.organisationId });
		await buildPostings(context, source, { occupationId: analyst, year: 2026, count: 240 });
		await buildPostings(context, source, { occupationId: null, year: 2026, count: 5, title: "College Aide" });
		const own = { organisationId: coordinator.organisationId, regionId };
		headed = await buildProgramme(context, {
			...own,
			headId: head.personId,
			occupations: { [analyst]: 1 },
			cohorts: { 2026: { graduates: 80, qualified: 48 } },
		});
		await buildProgramme(context, { ...own, occupations: { [nurse]: 1 }, cohorts: {} });
	});
	const cipher = createPersonalCipher(randomBytes(32).toString("base64"));
	for (const [occupationId, headcount, endsOn] of [
		[nurse, 2, "2026-12-01"],
		[nurse, 3, null],
		[analyst, 4, "2027-12-01"],
	] as const) {
		await region.contexts.write(recruiter, (context) =>
			createNeed(
				context,
				needInput.parse({ occupationId, title: "any", language: "en", headcount, startsOn: "2026-11-22", endsOn }),
				cipher,
			),
		);
	}
	const reviewer = await region.actor("administration", "official", official.organisationId);
	const basis = { sources: null, needs: false, realOnly: false };
	const drafted = await region.contexts.write(official, (context) => draftCatalogue(context, { year: 2026, basis }));
	catalogueId = drafted.id;
	await region.contexts.write(official, (context) => submitCatalogue(context, catalogueId));
	await region.contexts.write(reviewer, (context) => publishCatalogue(context, catalogueId, undefined));
});
afterAll(() => region.close());

it("counts the open needs of the own organisation beside the region's figures", async () => {
	const seen = await region.contexts.read(recruiter, needsAtHome);
	expect(seen).toMatchObject({ catalogue: { id: catalogueId, year: 2026 }, needs: 3, positions: 9, endingSoon: 1 });
	expect(seen.items.map(({ occupation, positions, demand }) => [occupation.id, positions, demand])).toEqual([
		[nurse, 5, null],
		[analyst, 4, 240],
	]);
	const competitor = await region.actor("enterprise", "recruiter");
	expect(await region.contexts.read(competitor, needsAtHome)).toMatchObject({ needs: 0, positions: 0, items: [] });
});

it("sets programmes against demand: all of the school for its coordinator, a head's own alone", async () => {
	const own = {
		id: headed,
		graduates: 80,
		demand: 240,
		supplyQualified: 48,
		shortages: 1,
	};
	const ofSchool = await region.contexts.read(coordinator, programmesAtHome);
	// The largest gap first, then what the catalogue knows nothing of.
	expect(ofSchool.items).toMatchObject([own, { graduates: null, demand: null, shortages: 0 }]);
	const ofHead = await region.contexts.read(head, programmesAtHome);
	expect(ofHead.items).toMatchObject([own]);
	expect(ofHead.items).toHaveLength(1);
});

it("tells an official what is still to settle in their own region", async () => {
	const { id } = await region.contexts.write(official, (context) =>
		draftCatalogue(context, { year: 2027, basis: { sources: null, needs: true, realOnly: false } }),
	);
	expect(await region.contexts.read(official, officeAtHome)).toEqual({
		titles: 2,
		titlesWaiting: 1,
		sourcesWithoutKind: 0,
		drafts: [{ id, year: 2027, state: "draft" }],
	});
});

it("shows a student what the region is short of, and nothing of another region", async () => {
	const student = await region.actor("school", "student", coordinator.organisationId);
	const { items } = await region.contexts.read(student, shortagesAtHome);
	expect(items).toMatchObject([{ occupation: { id: analyst }, demand: 240, supplyQualified: 48 }]);
	expect(items[0]?.stars).toBeGreaterThan(0);
	const stranger = { ...student, regionId: "00000000-0000-7000-8000-000000000001" };
	expect(await region.contexts.read(stranger, shortagesAtHome)).toEqual({ catalogue: null, items: [] });
});
