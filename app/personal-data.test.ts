import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase, type Database } from "#platform/server/database/database.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { personalData } from "#platform/server/personal-data/registry.ts";
import { registerModules } from "#platform/server/register-modules.ts";
import { createTestDatabase, type TestDatabase } from "#platform/testing/database.ts";
import { modules } from "./modules.ts";

let test: TestDatabase;
let database: Database;

beforeAll(async () => {
	registerModules(modules);
	test = await createTestDatabase();
	database = createDatabase(createPool({ url: test.appUrl, max: 1, name: "personal-data" }));
});
afterAll(async () => {
	await database.destroy();
	await test.drop();
});

/** `table.column` of every reference to a person in the schema. */
async function references(): Promise<string[]> {
	const { rows } = await sql<{ place: string }>`
		select c.conrelid::regclass::text || '.' || a.attname as place
		from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
		where c.contype = 'f' and c.confrelid = 'person'::regclass and c.conparentid = 0
		order by 1`.execute(database);
	return rows.map(({ place }) => place);
}

describe("the register of personal data", () => {
	it("knows every reference to a person, and names none that is not there", async () => {
		const registered = personalData().flatMap(({ table, columns }) => columns.map((column) => `${table}.${column}`));
		expect([...registered].sort()).toEqual(await references());
	});

	it("would notice a table that nobody registered", async () => {
		const seen = await references();
		expect(seen).toContain("membership.person_id");
		expect(seen.filter((place) => place.startsWith("organisation."))).toEqual([]);
	});

	it("says in both languages why each is kept", () => {
		for (const { table, purpose } of personalData()) {
			expect(purpose.en.length, table).toBeGreaterThan(5);
			expect(purpose.zh, table).toMatch(/[\u4e00-\u9fff]/);
		}
	});
});
