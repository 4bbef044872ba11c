import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anonymous } from "#platform/server/actor.ts";
import { newId } from "#platform/server/id.ts";
import { analyze } from "#platform/testing/analyze.ts";
import { rowsRead } from "#platform/testing/rows-read.ts";
import { asSystem, buildCompetencies } from "../testing/ledger.ts";
import { openWorld, type TestPerson, type TestWorld } from "../testing/world.ts";
import { listGroups } from "./groups/group-queries.ts";
import { listGranted } from "./ledger/evidence-grants.ts";
import { listOccupations } from "./occupation-queries.ts";
import { requirementsOf } from "./occupation-rows.ts";

const ROWS = 3_000;
let world: TestWorld;
let owner: TestPerson;
let teacher: TestPerson;
const occupationId = newId();

/** A school of so many groups, two of them a teacher's; as many people who let it see their evidence; as many occupations. */
beforeAll(async () => {
	world = await openWorld();
	owner = await world.person("school", "owner");
	teacher = await world.person("school", "teacher", owner.organisationId);
	await asSystem(world.contexts, async (context) => {
		const { tx, now } = context;
		const { ids: competencies } = await buildCompetencies(context, { skills: 3, technologies: 0 });
		await sql`with added as (insert into learner_group (id, organisation_id, name_en, state, created_at, updated_at)
				select gen_random_uuid(), ${owner.organisationId}::uuid, 'Class ' || n, 'open', ${now}::timestamptz, ${now}::timestamptz
				from generate_series(1, ${ROWS}::int) n returning id)
			insert into learner_group_teacher (group_id, person_id, since)
			select id, ${teacher.personId}::uuid, ${now}::timestamptz from added limit 2`.execute(tx);
		await sql`with people as (insert into person (id, email, name)
				select gen_random_uuid(), n || '@granted.example', 'Learner ' || n from generate_series(1, ${ROWS}::int) n returning id)
			insert into evidence_grant (id, person_id, organisation_id, given_at)
			select gen_random_uuid(), id, ${owner.organisationId}::uuid, ${now}::timestamptz from people`.execute(tx);
		await sql`insert into occupation (id, system, code, name_en, required_count)
			select case n when 1 then ${occupationId}::uuid else gen_random_uuid() end, 'onet', n::text, 'Occupation ' || n, 3
			from generate_series(1, ${ROWS}::int) n`.execute(tx);
		await sql`insert into occupation_requirement (occupation_id, competency_id, basis, required)
			select o.id, c.id, 'listed', true from occupation o cross join unnest(${competencies}::uuid[]) c (id)`.execute(
			tx,
		);
	});
	await analyze(
		world.ownerUrl,
		"person",
		"membership",
		"learner_group",
		"learner_group_teacher",
		"evidence_grant",
		"occupation",
		"occupation_requirement",
	);
});
afterAll(() => world.close());

it("a teacher's few groups are looked up, not all of the school gathered for each part of the answer", async () => {
	const read = await world.contexts.read(teacher, (context) =>
		rowsRead(context, "learner_group", async () =>
			expect(await listGroups(context, { limit: 50 })).toMatchObject({ total: 2 }),
		),
	);
	expect(read).toBeLessThan(2.5 * ROWS);
});

it("people who gave a view are counted without looking at each", async () => {
	const read = await world.contexts.read(owner, (context) =>
		rowsRead(context, "person", async () =>
			expect(await listGranted(context, { limit: 50 })).toMatchObject({ total: ROWS }),
		),
	);
	expect(read).toBeLessThan(ROWS / 10);
});

it.each(["required", "-required"])("occupations by what they require (%s) are sorted by a kept count", async (sort) => {
	const read = await world.contexts.read(anonymous, (context) =>
		rowsRead(context, "occupation_requirement", async () => {
			const page = await listOccupations(context, { system: "onet", sort, limit: 50 });
			expect(page).toMatchObject({ total: ROWS });
			expect(page.items[0]).toMatchObject({ requiredCount: 3 });
			// What one of them requires is read here, so that something is.
			await requirementsOf(context, [occupationId]);
		}),
	);
	expect(read).toBeLessThan(10);
});
