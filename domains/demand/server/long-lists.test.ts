import { sql } from "kysely";
import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { rowsRead } from "#platform/testing/rows-read.ts";
import { createTestRegion, type TestRegion } from "../testing/region.ts";
import { listProgrammes } from "./programme-queries.ts";

const ROWS = 3_000;
let region: TestRegion;
let owner: Awaited<ReturnType<TestRegion["actor"]>>;

/** A school of so many programmes, each with four cohorts. */
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
	// As the server does by itself on tables that grow.
	const client = new Client({ connectionString: region.ownerUrl });
	await client.connect();
	await client.query("analyze programme, cohort, organisation");
	await client.end();
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
