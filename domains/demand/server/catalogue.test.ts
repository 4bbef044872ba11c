import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { anonymous } from "#platform/server/actor.ts";
import { deliverEvents } from "#platform/server/outbox/deliver-events.ts";
import { buildPostings, buildProgramme, buildSource } from "../testing/builders.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { listEntries } from "./catalogue-entry-queries.ts";
import { getCatalogue } from "./catalogue-queries.ts";
import { listRows } from "./catalogue-row-queries.ts";
import { compareCatalogues } from "./compare-catalogues.ts";
import { discardCatalogue } from "./discard-catalogue.ts";
import { draftCatalogue } from "./draft-catalogue.ts";
import { entriesOfOccupation } from "./occupation-entries.ts";
import { regionalOverview } from "./overview-queries.ts";
import { publishCatalogue } from "./publish-catalogue.ts";
import { recomputeCatalogue } from "./recompute-catalogue.ts";
import { returnCatalogue } from "./return-catalogue.ts";
import { submitCatalogue } from "./submit-catalogue.ts";

let region: TestRegion;
let analyst: string;
let nurse: string;
let official: Awaited<ReturnType<TestRegion["actor"]>>;
let reviewer: typeof official;
let recruiter: typeof official;
let source: Awaited<ReturnType<typeof buildSource>>;
const basis = { sources: null, needs: true, realOnly: false };
const page = { limit: 50 };

beforeAll(async () => {
	region = await createTestRegion();
	official = await region.actor("administration", "official");
	reviewer = await region.actor("administration", "official", official.organisationId);
	recruiter = await region.actor("enterprise", "recruiter");
	const school = await region.actor("school", "coordinator");
	analyst = await region.occupation("13-2031.00", "Budget Analysts", "预算分析师");
	nurse = await region.occupation("29-1141.00", "Registered Nurses", "注册护士");
	await region.asSystem(async (context) => {
		source = await buildSource(context, { regionId: region.regionId, organisationId: recruiter.organisationId });
		await buildPostings(context, source, { occupationId: analyst, year: 2019, count: 36 });
		await buildPostings(context, source, { occupationId: nurse, year: 2019, count: 3 });
		await buildPostings(context, source, { occupationId: null, year: 2019, count: 5, title: "College Aide" });
		await buildProgramme(context, {
			organisationId: school.organisationId,
			regionId: region.regionId,
			occupations: { [analyst]: 0.5 },
			cohorts: { 2019: { graduates: 80, qualified: 48 }, 2020: { graduates: 500, qualified: 500 } },
		});
	});
});
afterAll(() => region.close());

const draft = async () =>
	(await region.contexts.write(official, (context) => draftCatalogue(context, { year: 2019, basis }))).id;

describe("figures", () => {
	it("are those of the definition: ratio 36 to 24 is the golden case, few data give no conclusion", async () => {
		const id = await draft();
		const { items, total } = await region.contexts.read(official, (context) => listEntries(context, id, page));
		expect(total).toBe(2);
		const [first, second] = items;
		expect(first).toMatchObject({
			occupation: { code: "13-2031.00", name: { zh: "预算分析师" } },
			demand: 36,
			demandAssumed: 36,
			demandSample: 0,
			supplyNominal: 40,
			supplyQualified: 24,
			gap: 12,
			ratio: 1.5,
			kind: "ability",
			conclusion: "not-enough-evidence",
			stars: 0,
			// The supply is invented, so the ratio is.
			sample: true,
		});
		// R: poisson.test(c(36, 24))$conf.int
		expect(first?.lower).toBeCloseTo(0.870576451378068, 9);
		expect(first?.upper).toBeCloseTo(2.628162949315091, 9);
		expect(second).toMatchObject({
			demand: 3,
			supplyQualified: 0,
			ratio: null,
			upper: null,
			kind: "supply",
			stars: 0,
			// That nobody trains nurses is told by an invented list of programmes.
			sample: true,
		});
		expect(second?.reasons[0]?.code).toBe("conclusion.too-few");
		await region.contexts.write(official, (context) => discardCatalogue(context, id));
	});

	it("can be had of real rows alone", async () => {
		const { id } = await region.contexts.write(official, (context) =>
			draftCatalogue(context, { year: 2019, basis: { ...basis, realOnly: true } }),
		);
		const { items } = await region.contexts.read(official, (context) =>
			listEntries(context, id, { ...page, sort: "-demand" }),
		);
		expect(items.map(({ demand, supplyNominal, sample }) => [demand, supplyNominal, sample])).toEqual([
			[36, 0, false],
			[3, 0, false],
		]);
		// No real programme is known: 36 openings are then no shortage, but ignorance.
		expect(items.map(({ stars, kind, reasons }) => [stars, kind, reasons[0]?.code])).toEqual([
			[0, "none", "conclusion.no-supply-known"],
			[0, "none", "conclusion.no-supply-known"],
		]);
		await region.contexts.write(official, (context) => discardCatalogue(context, id));
	});

	it("stay explainable: the rows behind a published figure are kept when the rows change", async () => {
		const id = await draft();
		await region.contexts.write(official, (context) => submitCatalogue(context, id));
		await region.contexts.write(reviewer, (context) => publishCatalogue(context, id, undefined));
		await region.asSystem(({ tx }) =>
			tx.updateTable("posting").set({ headcount: 50 }).where("occupation_id", "=", nurse).execute(),
		);
		const rows = await region.contexts.read(anonymous, (context) =>
			listRows(context, id, nurse, { ...page, side: "demand" }),
		);
		expect(rows.items.map(({ amount, parts }) => [amount, parts.assumed])).toEqual([
			[1, true],
			[1, true],
			[1, true],
		]);
		await region.asSystem(({ tx }) =>
			tx.updateTable("posting").set({ headcount: 1 }).where("occupation_id", "=", nurse).execute(),
		);
	});
});

describe("life of a catalogue", () => {
	it("is never published by who drafted it, is numbered, and can be compared with the version before", async () => {
		const id = await draft();
		await expect(region.contexts.read(anonymous, (context) => getCatalogue(context, id))).rejects.toMatchObject({
			code: "not-found",
		});
		await region.contexts.write(official, (context) => submitCatalogue(context, id));
		await expect(
			region.contexts.write(official, (context) => publishCatalogue(context, id, undefined)),
		).rejects.toMatchObject({
			code: "demand/catalogue-own-draft",
		});
		await region.contexts.write(reviewer, (context) => returnCatalogue(context, id, "请核对护士"));
		const noteFor = async (actor: typeof official) =>
			(await region.contexts.read(actor, (context) => getCatalogue(context, id))).reviewNote;
		expect([await noteFor(official), await noteFor(recruiter)]).toEqual(["请核对护士", null]);
		await region.asSystem((context) => buildPostings(context, source, { occupationId: nurse, year: 2019, count: 40 }));
		await region.contexts.write(official, (context) => recomputeCatalogue(context, id));
		await region.contexts.write(official, (context) => submitCatalogue(context, id));
		const { version } = await region.contexts.write(reviewer, (context) => publishCatalogue(context, id, "v"));
		expect(version).toBe(2);
		await expect(region.contexts.write(official, (context) => recomputeCatalogue(context, id))).rejects.toMatchObject({
			code: "demand/catalogue-not-draft",
		});
		await expect(region.contexts.write(official, (context) => discardCatalogue(context, id))).rejects.toMatchObject({
			code: "demand/catalogue-not-draft",
		});

		await deliverEvents(region.contexts);
		const told = async (personId: string) =>
			(
				await region.asSystem(({ tx }) =>
					tx.selectFrom("notice").select("kind").where("person_id", "=", personId).orderBy("kind").execute(),
				)
			).map(({ kind }) => kind);
		// Version 1 and version 2 were submitted to the reviewer; the drafter learns only what others did.
		expect(await told(reviewer.personId)).toContain("demand.catalogue-to-review");
		expect(await told(official.personId)).toEqual(["demand.catalogue-returned"]);
		expect(await told(recruiter.personId)).toContain("demand.catalogue-published");

		const published = await region.contexts.read(anonymous, (context) => getCatalogue(context, id));
		expect(published).toMatchObject({ version: 2, state: "published", reviewNote: null, abilities: [] });
		const before = await region.contexts.read(anonymous, ({ tx }) =>
			tx.selectFrom("catalogue").select("id").where("version", "=", 1).executeTakeFirstOrThrow(),
		);
		const compared = await region.contexts.read(anonymous, (context) => compareCatalogues(context, before.id, id));
		expect(compared.unchanged).toBe(1);
		expect(compared.items).toMatchObject([
			{
				occupation: { code: "29-1141.00" },
				change: "changed",
				before: { demand: 3, stars: 0 },
				after: { demand: 43, stars: 5, kind: "supply" },
			},
		]);
		const overview = await region.contexts.read(anonymous, (context) => regionalOverview(context, {}));
		expect(overview.catalogue?.id).toBe(id);
		expect(overview.places).toMatchObject([{ place: null, demand: 79, rows: 79, demandSample: 0 }]);
		expect(overview.fields).toMatchObject([{ demand: 79, demandWithoutEvidence: 36, demandSample: 0 }]);
		const ofNurses = await region.contexts.read(anonymous, (context) => entriesOfOccupation(context, nurse));
		expect(ofNurses).toMatchObject([{ demand: 43, stars: 5, catalogue: { id, year: 2019, version: 2 } }]);
	});

	it("shows a draft's rows of others to nobody but the region's officials", async () => {
		const id = await draft();
		const stranger = await region.actor("enterprise", "recruiter");
		const rowsFor = (actor: typeof official) =>
			region.contexts.read(actor, (context) => listRows(context, id, nurse, { ...page, side: "demand" }));
		expect((await rowsFor(official)).total).toBe(43);
		expect((await rowsFor(recruiter)).total).toBe(43);
		expect((await rowsFor(stranger)).total).toBe(0);
		const student = await region.actor("school", "student");
		await expect(rowsFor(student)).rejects.toMatchObject({ code: "not-found" });
		await expect(region.contexts.write(stranger, (context) => discardCatalogue(context, id))).rejects.toMatchObject({
			code: "not-found",
		});
	});
});
