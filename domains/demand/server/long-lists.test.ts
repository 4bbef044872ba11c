import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anonymous } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { analyze } from "#platform/testing/analyze.ts";
import { rowsRead } from "#platform/testing/rows-read.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { listRows } from "./catalogue-row-queries.ts";
import { programmesAtHome } from "./home-queries.ts";
import { listProgrammes } from "./programme-queries.ts";
import { listTitleDecisions } from "./title-queries.ts";

const ROWS = 3_000;
let region: TestRegion;
let owner: Awaited<ReturnType<TestRegion["actor"]>>;
let official: typeof owner;
let occupationId: string;
const catalogueId = newId();

/**
 * A school of so many programmes, each with four cohorts; as many decisions on titles, and a published catalogue with as
 * many rows behind one figure.
 */
beforeAll(async () => {
	region = await createTestRegion();
	owner = await region.actor("school", "owner");
	await region.asSystem(({ tx, now }) =>
		sql`with added as (insert into programme (id, organisation_id, region_id, name_en, degree, created_at, updated_at)
				select gen_random_uuid(), ${owner.organisationId}::uuid, ${region.regionId}::uuid, 'Programme ' || n, 'bachelor',
					${now}::timestamptz, ${now}::timestamptz - make_interval(mins => n) from generate_series(1, ${ROWS}::int) n returning id)
			insert into cohort (id, programme_id, year, expected_graduates, updated_at)
			select gen_random_uuid(), id, year, 40, ${now}::timestamptz from added cross join generate_series(2026, 2029) year`.execute(
			tx,
		),
	);
	official = await region.actor("administration", "official");
	await region.asSystem(async ({ tx, now }) => {
		await sql`insert into occupation (id, system, code, name_en)
			select gen_random_uuid(), 'onet', n::text, 'Welder ' || n
			from generate_series(1, ${ROWS}::int) n`.execute(tx);
		await sql`insert into title_decision (id, region_id, title_key, title, occupation_id, decided_by, decided_at)
			select gen_random_uuid(), ${region.regionId}::uuid, code, name_en, id, ${official.personId}::uuid, ${now}::timestamptz
			from occupation`.execute(tx);
		await sql`insert into catalogue (id, region_id, year, version, state, rule, basis, totals, drafted_for, drafted_at,
				computed_at, published_at)
			values (${catalogueId}::uuid, ${region.regionId}::uuid, 2026, 1, 'published', 'r', '{}',
				jsonb_build_object('occupations', ${ROWS}::int), ${official.organisationId}::uuid, ${now}::timestamptz,
				${now}::timestamptz, ${now}::timestamptz)`.execute(tx);
		const { id } = await tx.selectFrom("occupation").select("id").where("code", "=", "7").executeTakeFirstOrThrow();
		occupationId = id;
		await sql`insert into catalogue_row (catalogue_id, occupation_id, side, origin, origin_id, organisation_id, label_en,
				party_en, amount, parts, sample)
			select ${catalogueId}::uuid, ${id}::uuid, 'demand', 'posting', gen_random_uuid(), ${owner.organisationId}::uuid,
				'Welder ' || n, 'Firm', 1, '{}', false from generate_series(1, ${ROWS}::int) n`.execute(tx);
	});
	await analyze(
		region.ownerUrl,
		"programme",
		"cohort",
		"organisation",
		"occupation",
		"title_decision",
		"catalogue_row",
	);
});
afterAll(() => region.close());

it("programmes of a year are found in one pass, and their cohorts' programmes not one by one", async () => {
	const read = await region.contexts.read(owner, (context) =>
		rowsRead(context, "programme", async () =>
			expect(await listProgrammes(context, { year: 2026, limit: 50 })).toMatchObject({ total: ROWS }),
		),
	);
	// Once for the list, once for the second lock of the cohorts, and what the page shows.
	expect(read).toBeLessThan(2.5 * ROWS);
});

it("decisions on titles are gone through once, for the page and the count", async () => {
	const read = await region.contexts.read(official, (context) =>
		rowsRead(context, "title_decision", async () => {
			const { items, total } = await listTitleDecisions(context, { limit: 50 });
			expect([items.length, total]).toEqual([50, ROWS]);
			expect(items[0]?.occupation?.name.en).toBe(items[0]?.title);
		}),
	);
	expect(read).toBeLessThan(ROWS * 1.2);
});

it.each(["-amount", "label"])("rows behind a figure are gone through once by %s", async (sort) => {
	const read = await region.contexts.read(anonymous, (context) =>
		rowsRead(context, "catalogue_row", async () => {
			const { items, total } = await listRows(context, catalogueId, occupationId, { side: "demand", sort, limit: 50 });
			expect([items.length, total]).toEqual([50, ROWS]);
		}),
	);
	expect(read).toBeLessThan(ROWS * 1.2);
});

it("cohorts at home are those of the programmes shown", async () => {
	const read = await region.contexts.read(owner, (context) =>
		rowsRead(context, "cohort", async () => {
			const { items } = await programmesAtHome(context);
			expect(items).toHaveLength(8);
			expect(items.every(({ graduates }) => graduates === 40)).toBe(true);
		}),
	);
	expect(read).toBeLessThan(ROWS / 10);
});
