import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { anonymous, system } from "#platform/server/actor.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { analyze } from "#platform/testing/analyze.ts";
import { rowsRead } from "#platform/testing/rows-read.ts";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { buildClient, buildRegion, recordsModule, type StoreClient } from "../testing/store.ts";
import { statementsQuery } from "./find-statements.ts";
import { recordKey } from "./record-key.ts";

const STATEMENTS = 20_000;
const BATCH = 50;
let services: TestServices;
let client: StoreClient;

/** A store, written by batches of 50, in which every statement has a verb, one of ten, and an agent, one of a thousand. */
beforeAll(async () => {
	services = await createTestServices([recordsModule]);
	const { contexts } = services;
	const regionId = await contexts.write(system, (context) => buildRegion(context));
	client = await buildClient(contexts, { regionId, scopes: ["all"] });
	const { organisationId } = client;
	const hashes = (kind: string, n: number): string[] =>
		Array.from({ length: n }, (_, i) => recordKey(organisationId, `${kind} ${i}`));
	await contexts.write(system, async ({ tx, now }) => {
		await sql`select ensure_record_month(${now})`.execute(tx);
		await sql`with added as (
				insert into record_statement (organisation_id, id, stored, seq, client_id, body, keys, voiding)
				select ${organisationId}, gen_random_uuid(), ${now}::timestamptz + i / ${BATCH}::int * interval '1 millisecond', i,
					${client.id}, '{}',
					array[(${hashes("verb", 10)}::bigint[])[1 + i % 10], (${hashes("agent", 1000)}::bigint[])[1 + i % 1000]], false
				from generate_series(1, ${STATEMENTS}::int) i returning seq, stored, keys)
			insert into record_statement_key (segment, organisation_id, key, stored, seq, more)
			select (open_segment(${organisationId})).id, ${organisationId}, k, stored, seqs[1], nullif(seqs[2:], '{}')
			from (select k, stored, array_agg(seq order by seq) as seqs from added cross join unnest(keys) k group by k, stored) r`.execute(
			tx,
		);
	});
	await analyze(services.ownerUrl, "record_statement", "record_statement_key");
});
afterAll(() => services.close());

const asked = (keys: readonly (string | readonly string[])[]) => (context: ReadContext) =>
	statementsQuery(context, client.organisationId, {
		keys: keys.map((key) => [key].flat()),
		ascending: false,
		limit: 10,
	});

/** As the program sees it, behind row-level security. */
const asClient = <T>(work: (context: ReadContext) => Promise<T>): Promise<T> =>
	services.contexts.read(
		{ ...anonymous, kind: "client", clientId: client.id, organisationId: client.organisationId, roles: ["all"] },
		work,
	);

it.each([
	["nothing", [], 11],
	["a frequent verb", ["verb 3"], 11],
	["a rare agent", ["agent 13"], 11],
	["both", ["verb 3", "agent 13"], 11],
	["both, the agent first", ["agent 13", "verb 3"], 11],
	["either of two", [["agent 13", "verb 3"]], 11],
	["a frequent verb and either of two", ["verb 3", ["agent 13", "agent 14"]], 11],
	["two that never meet", ["verb 3", "agent 14"], 0],
] as const)("a search for %s reads an index, not the store", async (_, keys, found) => {
	const { rows } = await asClient((context) => asked(keys)(context).execute(context.tx));
	expect(rows).toHaveLength(found);
	const explained = await asClient((context) =>
		sql`explain (analyze, buffers, format json) ${asked(keys)(context)}`.execute(context.tx),
	);
	const [plan] = Object.values(explained.rows[0] as object)[0] as [{ Plan: Record<string, number> }];
	// The table and its indexes have over a thousand pages.
	expect(plan.Plan["Shared Hit Blocks"]! + plan.Plan["Shared Read Blocks"]!).toBeLessThan(400);
});

it("a search for either of two reads no more of them than the page needs", async () => {
	const either = asked([["verb 3", "verb 4"]]);
	const read = await asClient((context) =>
		rowsRead(context, "record_statement_key", async () => {
			const { rows } = await either(context).execute(context.tx);
			expect(rows).toHaveLength(11);
		}),
	);
	// Each of the two has 400 rows.
	expect(read).toBeLessThan(50);
});
