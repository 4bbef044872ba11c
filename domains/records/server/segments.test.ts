import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Actor, anonymous, system } from "#platform/server/actor.ts";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { buildClient, buildRegion, recordsModule } from "../testing/store.ts";
import { findStatements, type StatementFilter } from "./find-statements.ts";
import { type NewStatement, saveStatements } from "./save-statements.ts";

let services: TestServices;
let owner: pg.Client;
let actor: Actor;
/** Numbers of batches of one statement that count. */
let counting: number[];
/** Ids and moments of storing in the order in which they came. */
const came: { id: string; stored: Date }[] = [];

/** Thirty statements one by one, of which every third is one that counts: a segment ends with the fifth and the tenth. */
beforeAll(async () => {
	services = await createTestServices([recordsModule]);
	owner = new pg.Client({ connectionString: services.ownerUrl });
	await owner.connect();
	const regionId = await services.contexts.write(system, (context) => buildRegion(context));
	const { id: clientId, organisationId } = await buildClient(services.contexts, { regionId, scopes: ["all"] });
	actor = { ...anonymous, kind: "client", clientId, organisationId, roles: ["all"] };
	const { rows } = await owner.query(
		"select n from generate_series(2, 10000000) n where mod(abs(hashint8(n)::bigint), 12800) = 0 limit 11",
	);
	counting = rows.map(({ n }) => n);
	for (let i = 0; i < 30; i++) {
		if (i % 3 === 0) await owner.query("select setval('record_statement_seq', $1)", [counting[i / 3]! - 1]);
		came.push(await save(i % 2 === 0 ? "even" : "odd"));
	}
});
afterAll(async () => {
	await owner.end();
	await services.close();
});

async function save(verb: string, given: Partial<NewStatement> = {}) {
	const id = given.id ?? randomUUID();
	const one: NewStatement = {
		body: JSON.stringify({ id }),
		timed: true,
		keys: ["all", `verb ${verb}`],
		refersTo: null,
		voiding: false,
		attachments: [],
		activities: [],
		same: () => false,
		...given,
		id,
	};
	await services.contexts.write(actor, (context) => saveStatements(context, [one]));
	const { rows } = await services.contexts.read(system, async ({ tx }) => ({
		rows: await tx.selectFrom("record_statement").select("stored").where("id", "=", id).execute(),
	}));
	return { id, stored: new Date(rows[0]!.stored) };
}

/** Everything that is found, page by page. */
async function found(filter: Partial<StatementFilter>): Promise<string[]> {
	const ids: string[] = [];
	let after: string | undefined;
	do {
		const page = await services.contexts.read(actor, (context) =>
			findStatements(context, { keys: [["all"]], ascending: true, limit: 4, after, ...filter }),
		);
		ids.push(...page.statements.map(({ id }) => id));
		after = page.next ?? undefined;
	} while (after);
	return ids;
}

const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

it("a segment ends with the fifth part that was counted, and the next begins at that moment", async () => {
	const { rows } = await services.contexts.read(system, ({ tx }) =>
		sql<{ parts: number; starts: string; ends: string | null }>`
			select parts, starts::text, ends::text from record_segment order by record_segment.starts`.execute(tx),
	);
	expect(rows.map(({ parts }) => parts)).toEqual([4, 4, 0]);
	expect(rows.map(({ starts }) => starts)).toEqual(["-infinity", rows[0]!.ends, rows[1]!.ends]);
	expect(rows.slice(0, 2).map(({ ends }) => new Date(ends!))).toEqual([came[12]!.stored, came[27]!.stored]);
	expect(rows[2]!.ends).toBeNull();
});

it("pages go through all segments, in either direction and from any moment to any other", async () => {
	expect(await found({})).toEqual(ids(came));
	expect(await found({ ascending: false })).toEqual(ids(came).reverse());
	for (const [from, to] of [
		[2, 9],
		[8, 14],
		[11, 12],
		[13, 29],
	] as const) {
		const between = { since: came[from]!.stored, until: came[to]!.stored };
		expect(await found(between)).toEqual(ids(came.slice(from + 1, to + 1)));
		expect(await found({ ...between, ascending: false })).toEqual(ids(came.slice(from + 1, to + 1)).reverse());
	}
});

it("further keys and either of two hold in every segment", async () => {
	expect(await found({ keys: [["all"], ["verb odd"]] })).toEqual(ids(came.filter((_, i) => i % 2 === 1)));
	expect(await found({ keys: [["verb odd", "verb even"]], ascending: false })).toEqual(ids(came).reverse());
});

it("what refers to a statement of another segment is found by its keys, whichever came first", async () => {
	const late = randomUUID();
	const first = came[1]!.id;
	const toFirst = await save("about", { keys: ["verb about"], refersTo: first });
	const toLate = await save("about", { keys: ["verb about"], refersTo: late });
	// In a segment of its own.
	await owner.query("update record_segment set parts = 4 where ends is null");
	await owner.query("select setval('record_statement_seq', $1)", [counting[10]! - 1]);
	await save("late", { id: late, keys: ["verb late"] });
	expect(await found({ keys: [["verb late"]] })).toEqual([toLate.id, late]);
	expect(await found({ keys: [["verb odd"], ["verb about"]] })).toEqual([toFirst.id]);
});

it("makes a new month for two who write side by side after both have read", async () => {
	const month = "2090-01-15T00:00:00Z";
	let readers = 0;
	const both = Promise.withResolvers<void>();
	const write = () =>
		services.contexts.write(actor, async ({ tx }) => {
			await tx.selectFrom("record_statement").select("id").limit(1).execute();
			if (++readers === 2) both.resolve();
			await both.promise;
			await sql`select ensure_record_month(${month}::timestamptz)`.execute(tx);
		});
	await Promise.all([write(), write()]);
	const { rows } = await owner.query("select to_regclass('record_statement_2090_01') is not null as made");
	expect(rows).toEqual([{ made: true }]);
});
