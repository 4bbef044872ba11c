import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#platform/server/actor.ts";
import { createTestHttp, createTestServices, type TestHttp, type TestServices } from "#platform/testing/services.ts";
import { buildPostings, buildProgramme, buildSource } from "../testing/builders.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { allEntries } from "./catalogue-entry-queries.ts";
import { cataloguePage } from "./catalogue-page.ts";
import { getCatalogue } from "./catalogue-queries.ts";
import { draftCatalogue } from "./draft-catalogue.ts";
import { demandModule } from "./module.ts";

/* Drafts: the whole of the region for its officials and for who drafted them; for everybody else the own rows alone. */

let region: TestRegion;
let services: TestServices;
let http: TestHttp;
let actor: Actor;
let official: Awaited<ReturnType<TestRegion["actor"]>>;
let firm: typeof official;
let rival: typeof official;
let head: typeof official;
let association: typeof official;
let analyst: string;
let nurse: string;
let draft: string;
let other: string;

beforeAll(async () => {
	region = await createTestRegion();
	services = await createTestServices([]);
	http = await createTestHttp({ ...services, contexts: region.contexts }, [demandModule], async () => actor);
	official = await region.actor("administration", "official");
	firm = await region.actor("enterprise", "recruiter");
	rival = await region.actor("enterprise", "owner");
	head = await region.actor("school", "programme_head");
	association = await region.actor("association", "coordinator");
	analyst = await region.occupation("13-2031.00", "Budget Analysts", "预算分析师");
	nurse = await region.occupation("29-1141.00", "Registered Nurses", "注册护士");
	await region.asSystem(async (context) => {
		const { tx, now } = context;
		const { regionId } = region;
		await tx
			.insertInto("region_grant")
			.values({ region_id: regionId, organisation_id: association.organisationId, granted_at: now })
			.execute();
		const source = async (of: typeof official) =>
			buildSource(context, { regionId, organisationId: of.organisationId, name: `Postings ${of.organisationId}` });
		await buildPostings(context, await source(firm), { occupationId: analyst, year: 2027, count: 3, title: "Of firm" });
		const rivals = await source(rival);
		await buildPostings(context, rivals, { occupationId: analyst, year: 2027, count: 40, title: "Of rival" });
		await buildPostings(context, rivals, { occupationId: nurse, year: 2027, count: 7, title: "Nurse of rival" });
		await buildProgramme(context, {
			organisationId: head.organisationId,
			regionId,
			occupations: { [analyst]: 1 },
			cohorts: { 2027: { graduates: 12, qualified: 10 } },
			sample: false,
		});
	});
	const basis = { sources: null, needs: true, realOnly: false };
	const made = (by: Actor) => region.contexts.write(by, (context) => draftCatalogue(context, { year: 2027, basis }));
	draft = (await made(official)).id;
	other = (await made(association)).id;
});
afterAll(async () => {
	await http.http.close();
	await services.close();
	await region.close();
});

const as = async (who: Actor, path: string) => {
	actor = who;
	const answer = await http.send("GET", `/api${path}`);
	expect(answer.status, path).toBe(200);
	return answer.body;
};
const figures = ({ items }: { items: Record<string, unknown>[] }) =>
	items.map((item) => [(item.occupation as { code: string }).code, item.demand, item.supplyNominal, item.conclusion]);
const secret = (body: unknown) => JSON.stringify(body).match(/rival|29-1141|Nurse/g);

describe("who reads a draft", () => {
	it("sees all of it as an official of the region, and as who drafted it", async () => {
		for (const [who, id] of [
			[official, draft],
			[official, other],
			[association, other],
		] as const) {
			const found = await as(who, `/catalogues/${id}`);
			expect([found.scope, found.totals.demand, found.totals.supplyNominal]).toEqual(["all", 50, 12]);
			expect(figures(await as(who, `/catalogues/${id}/entries?sort=code`))).toEqual([
				["13-2031.00", 43, 12, "shortage"],
				["29-1141.00", 7, 0, "not-enough-evidence"],
			]);
		}
	});

	it("sees its own rows as an enterprise, without what would tell the others'", async () => {
		const found = await as(firm, `/catalogues/${draft}`);
		expect(found).toMatchObject({
			scope: "own",
			totals: {
				occupations: 1,
				demand: 3,
				demandAssumed: 3,
				supplyNominal: 0,
				gap: 0,
				shortages: 0,
				withoutEvidence: 0,
			},
		});
		expect(found.totals.sources.map(({ amount }: { amount: number }) => amount)).toEqual([3]);
		const entries = await as(firm, `/catalogues/${draft}/entries`);
		expect(entries.total).toBe(1);
		expect(entries.items[0]).toMatchObject({
			demand: 3,
			demandRows: 3,
			gap: 0,
			ratio: null,
			upper: null,
			stars: 0,
			kind: "none",
			conclusion: "own-rows",
			reasons: [],
		});
		expect(await as(firm, `/catalogues/${draft}/entries/${analyst}`)).toEqual(entries.items[0]);
		actor = firm;
		expect((await http.send("GET", `/api/catalogues/${draft}/entries/${nurse}`)).status).toBe(404);
		expect(secret([found, entries])).toBeNull();
	});

	it("sees its own cohorts as a programme head, and nothing as an association that did not draft it", async () => {
		expect(figures(await as(head, `/catalogues/${draft}/entries`))).toEqual([["13-2031.00", 0, 12, "own-rows"]]);
		expect((await as(head, `/catalogues/${draft}`)).totals).toMatchObject({
			demand: 0,
			supplyQualified: 10,
			sources: [],
		});
		expect(await as(association, `/catalogues/${draft}/entries`)).toMatchObject({ items: [], total: 0 });
		expect((await as(association, `/catalogues/${draft}`)).totals).toMatchObject({ occupations: 0, demand: 0 });
	});

	it("reads the notes and whether the whole holds invented rows only with the whole", async () => {
		await region.asSystem(({ tx }) =>
			tx
				.updateTable("catalogue")
				.set({ note: "for us", review_note: "to mend", sample: true })
				.where("id", "=", draft)
				.execute(),
		);
		const told = ({ note, reviewNote, sample }: Record<string, unknown>) => [note, reviewNote, sample];
		const listed = async (who: Actor) =>
			(await as(who, "/catalogues")).items.find(({ id }: { id: string }) => id === draft);
		for (const who of [firm, head, association]) {
			expect(told(await as(who, `/catalogues/${draft}`))).toEqual([null, null, false]);
			expect(told(await listed(who))).toEqual([null, null, false]);
		}
		expect(told(await as(official, `/catalogues/${draft}`))).toEqual(["for us", "to mend", true]);
		expect(told(await listed(official))).toEqual(["for us", "to mend", true]);
	});

	it("finds no other's row among the evidence, by search neither", async () => {
		const rows = await as(firm, `/catalogues/${draft}/entries/${analyst}/rows?side=demand`);
		expect(rows.total).toBe(3);
		expect(await as(firm, `/catalogues/${draft}/entries/${analyst}/rows?q=rival`)).toMatchObject({
			items: [],
			total: 0,
		});
		expect(await as(firm, `/catalogues/${draft}/entries/${analyst}/rows?side=supply`)).toMatchObject({ total: 0 });
		expect((await as(official, `/catalogues/${draft}/entries/${analyst}/rows?side=demand`)).total).toBe(43);
		expect(secret(rows)).toBeNull();
	});

	it("filters, sorts and pages the own rows as any list", async () => {
		for (const sort of ["demand", "supply", "gap", "ratio", "lower", "stars", "code", "name", "nameZh"]) {
			expect((await as(firm, `/catalogues/${draft}/entries?sort=${sort}`)).total, sort).toBe(1);
		}
		expect((await as(firm, `/catalogues/${draft}/entries?q=nurse`)).total).toBe(0);
		expect((await as(firm, `/catalogues/${draft}/entries?stars=1`)).total).toBe(0);
		expect((await as(firm, `/catalogues/${draft}/entries?real=demand`)).total).toBe(1);
	});
});

describe("what leaves as a file or a picture", () => {
	it("holds the own rows alone: CSV", async () => {
		const text = await as(firm, `/catalogues/${draft}/export?format=csv&language=en`);
		expect(text).toContain("Own rows only");
		expect(text.trim().split("\n")).toHaveLength(2);
		expect(secret(text)).toBeNull();
	});

	it("holds the own rows alone: Excel", async () => {
		const count = async (who: Actor) => {
			const folder = await as(who, `/catalogues/${draft}/export?format=xlsx&language=en`);
			return folder.length;
		};
		expect(await count(firm)).toBeLessThan(await count(official));
	});

	it("holds the own rows alone: the page that is printed as PDF", async () => {
		const printed = (who: Actor) =>
			region.contexts.read(who, async (context) =>
				cataloguePage(await getCatalogue(context, draft), await allEntries(context, draft, { limit: 50 }), "en"),
			);
		const own = await printed(firm);
		expect(own).toContain("Only the rows of your organisation");
		expect(secret(own)).toBeNull();
		expect(await printed(official)).toContain("29-1141.00");
	});

	it("holds the own rows alone: overview by field and place", async () => {
		const own = await as(firm, `/overview?catalogueId=${draft}`);
		const sum = (items: { demand: number }[]) => items.reduce((total, { demand }) => total + demand, 0);
		expect([sum(own.fields), sum(own.places), sum(own.cells), own.top.length]).toEqual([3, 3, 3, 1]);
		expect(secret(own)).toBeNull();
		const all = await as(official, `/overview?catalogueId=${draft}`);
		expect([sum(all.fields), sum(all.places), sum(all.cells), all.top.length]).toEqual([50, 50, 50, 2]);
	});

	it("holds the own rows alone: a comparison, on both sides", async () => {
		const own = await as(firm, `/catalogues/${draft}/compare?from=${other}`);
		expect([own.items, own.unchanged, own.from.scope, own.to.scope]).toEqual([[], 1, "own", "own"]);
		// The association drafted one of the two: still no figure of the other's.
		const mixed = await as(association, `/catalogues/${draft}/compare?from=${other}`);
		expect([mixed.items, mixed.unchanged, mixed.from.scope]).toEqual([[], 0, "all"]);
		expect(await as(official, `/catalogues/${draft}/compare?from=${other}`)).toMatchObject({ unchanged: 2 });
	});
});
