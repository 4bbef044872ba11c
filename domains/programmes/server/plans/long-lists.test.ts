import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { analyze } from "#platform/testing/analyze.ts";
import { rowsRead } from "#platform/testing/rows-read.ts";
import { openSchool, type School } from "../../testing/world.ts";
import { listPlans } from "./plan-queries.ts";

const ROWS = 2_000;
let school: School;

/** So many published plans of one school, each with four modules, and as many drafts. */
beforeAll(async () => {
	school = await openSchool();
	const { owner, world } = school;
	await world.contexts.write(system, async ({ tx, now }) => {
		const programmes = sql`insert into programme (id, organisation_id, region_id, name_en, degree, created_at, updated_at)
			select gen_random_uuid(), ${owner.organisationId}::uuid, ${world.regionId}::uuid, 'P ' || n, 'bachelor',
				${now}::timestamptz, ${now}::timestamptz from generate_series(1, ${ROWS}::int) n returning id`;
		await sql`with programmes as (${programmes}), plans as (insert into training_plan
				(id, programme_id, organisation_id, region_id, created_at)
				select id, id, ${owner.organisationId}::uuid, ${world.regionId}::uuid, ${now}::timestamptz from programmes
				returning id),
			versions as (insert into plan_version (id, plan_id, programme_id, organisation_id, region_id, number, state,
					name_en, degree, created_at, updated_at, published_at)
				select gen_random_uuid(), id, id, ${owner.organisationId}::uuid, ${world.regionId}::uuid, n,
					case n when 1 then 'published' else 'draft' end, 'Plan', 'bachelor', ${now}::timestamptz,
					${now}::timestamptz - random() * interval '900 days', case n when 1 then ${now}::timestamptz end
				from plans cross join generate_series(1, 2) n returning id)
			insert into plan_module (version_id, id, position, name_en, kind, term, credits, hours_theory, hours_practice,
				hours_site)
			select id, gen_random_uuid(), m, 'Module', 'compulsory', m, 4, 8, 8, 0
			from versions cross join generate_series(1, 4) m`.execute(tx);
	});
	await analyze(world.ownerUrl, "programme", "training_plan", "plan_version", "plan_module", "organisation");
});
afterAll(() => school.world.close());

it("a page of plans reads the modules of its own plans, and of the plans no more than to count them", async () => {
	const student = await school.world.person("school", "student");
	for (const reader of [school.owner, student]) {
		await school.world.contexts.read(reader, async (context) => {
			const page = () => listPlans(context, { limit: 25 });
			// Modules are counted, their credits summed: twice for each of the page's plans.
			expect(await rowsRead(context, "plan_module", page)).toBeLessThan(25 * 4 * 2 + 50);
			// Counted once, and looked up for the page and what hangs on it.
			expect(await rowsRead(context, "plan_version", page)).toBeLessThan(2 * ROWS + 1_000);
		});
	}
});
