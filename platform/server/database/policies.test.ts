import { Client } from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "#platform/testing/database.ts";

let database: TestDatabase;
let client: Client;

beforeAll(async () => {
	database = await createTestDatabase();
	client = new Client({ connectionString: database.ownerUrl });
	await client.connect();
});
afterAll(async () => {
	await client.end();
	await database.drop();
});

it("every policy asks what holds for all rows once a statement, by (select scope_…()): functions of a row are not meant", async () => {
	const { rows } = await client.query<{ name: string; text: string }>(
		`select p.polname as name, concat_ws(' ', pg_get_expr(p.polqual, p.polrelid),
			pg_get_expr(p.polwithcheck, p.polrelid)) as text from pg_policy p`,
	);
	const asked = rows.filter(({ text }) => /scope_\w+\(\)/.test(text));
	expect(asked.length).toBeGreaterThan(20);
	const byRow = asked.filter(({ text }) => /scope_\w+\(\)/.test(text.replaceAll(/select scope_\w+\(\)/gi, "")));
	expect(byRow.map(({ name }) => name)).toEqual([]);
});

it("no table has a policy for all commands beside one for reading, which would both be asked at each reading", async () => {
	const { rows } = await client.query<{ name: string }>(
		`select distinct p.polrelid::regclass::text as name from pg_policy p where p.polcmd = '*'
			and exists (select from pg_policy r where r.polrelid = p.polrelid and r.polcmd = 'r')`,
	);
	expect(rows).toEqual([]);
});
