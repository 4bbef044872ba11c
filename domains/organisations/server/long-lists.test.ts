import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { system } from "#platform/server/actor.ts";
import { personActor } from "#platform/testing/actors.ts";
import { analyze } from "#platform/testing/analyze.ts";
import { rowsRead } from "#platform/testing/rows-read.ts";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { buildMembership, buildOrganisation, buildPerson, buildRegion } from "../testing/builders.ts";
import { listApplications } from "./application-queries.ts";
import { listMembers } from "./member-queries.ts";
import { organisationsModule } from "./module.ts";

const ROWS = 3_000;
let services: TestServices;
let owner: ReturnType<typeof personActor>;
let official: ReturnType<typeof personActor>;

/** A school of so many members, and a region of so many applications with another beside it. */
beforeAll(async () => {
	services = await createTestServices([organisationsModule]);
	await services.contexts.write(system, async (context) => {
		const { tx, now } = context;
		const regionId = await buildRegion(context);
		const elsewhere = await buildRegion(context);
		const staff = async (kind: "school" | "administration", role: "owner" | "official") => {
			const organisationId = await buildOrganisation(context, { regionId, kind });
			const personId = await buildPerson(context);
			await buildMembership(context, { personId, organisationId, roles: [role] });
			const seesRegion = role === "official";
			return personActor({ personId, organisationId, organisationKind: kind, regionId, roles: [role], seesRegion });
		};
		owner = await staff("school", "owner");
		official = await staff("administration", "official");
		await sql`with people as (insert into person (id, email, name)
				select gen_random_uuid(), n || '@members.example', 'Member ' || n from generate_series(1, ${ROWS}::int) n returning id)
			insert into membership (id, person_id, organisation_id, roles, created_at)
			select gen_random_uuid(), id, ${owner.organisationId}::uuid, array['student'], ${now}::timestamptz from people`.execute(
			tx,
		);
		await sql`with added as (insert into organisation (id, region_id, kind, name_en, state, created_at, updated_at)
				select gen_random_uuid(), (array[${regionId}, ${elsewhere}]::uuid[])[1 + n % 2], 'enterprise', 'Firm ' || n, 'waiting',
					${now}::timestamptz, ${now}::timestamptz from generate_series(1, ${2 * ROWS}::int) n returning id, region_id)
			insert into organisation_application (organisation_id, region_id, applicant_id, applicant_name, applicant_email, submitted_at)
			select id, region_id, ${owner.personId}::uuid, 'A', 'a@example.org', ${now}::timestamptz from added`.execute(tx);
	});
	await analyze(services.ownerUrl, "person", "membership", "organisation", "organisation_application");
});
afterAll(() => services.close());

it.each(["name", "-name", "since", "-since"])("a page of members by %s reads its people, not all", async (sort) => {
	const read = await services.contexts.read(owner, (context) =>
		rowsRead(context, "person", async () => {
			const { items, total } = await listMembers(context, owner.organisationId ?? "", { sort, limit: 50 });
			expect([items.length, total]).toEqual([50, ROWS + 1]);
		}),
	);
	expect(read).toBeLessThan(ROWS / 10);
});

it("a search among members reads each once, for the page and the count", async () => {
	const read = await services.contexts.read(owner, (context) =>
		rowsRead(context, "person", async () => {
			const { total } = await listMembers(context, owner.organisationId ?? "", { q: "nobody", limit: 50 });
			expect(total).toBe(0);
		}),
	);
	expect(read).toBeLessThan(ROWS * 1.1);
});

it("applications of a region are seen by their own row, not by the organisation of each", async () => {
	const [ofState, all] = await services.contexts.read(official, async (context) => {
		const of = (query: { state?: "waiting" }) =>
			rowsRead(context, "organisation", async () =>
				expect(await listApplications(context, { ...query, limit: 50 })).toMatchObject({ total: ROWS }),
			);
		return [await of({ state: "waiting" }), await of({})];
	});
	// Of both regions, once: for the page, and for what decides whether it is one.
	expect(ofState).toBeLessThan(2 * ROWS * 1.2);
	expect(all).toBeLessThan(2 * ROWS * 1.2);
});

it("whether a person is of one's organisation is looked up, not gathered from all memberships", async () => {
	const read = await services.contexts.read(owner, (context) =>
		rowsRead(context, "membership", async () => {
			const { tx } = context;
			const some = await tx.selectFrom("person").select("id").where("email", "=", "7@members.example").execute();
			const [{ id }] = some as [{ id: string }];
			// One row is read of the table itself, so that there is something to count.
			const of = await tx.selectFrom("membership").select("roles").where("person_id", "=", id).execute();
			expect(of).toEqual([{ roles: ["student"] }]);
		}),
	);
	expect(read).toBeLessThan(ROWS / 10);
});
