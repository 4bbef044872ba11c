import { once } from "node:events";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { type NewStatement, saveStatements } from "#domains/records/api.ts";
import { buildClient, buildRegion, recordKey } from "#domains/records/testing/store.ts";
import type { Statement } from "#interop/xapi/check-statement.ts";
import { prepareStatement } from "#interop/xapi/prepare-statement.ts";
import { anonymous, system } from "#platform/server/actor.ts";
import { createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import type { Cluster } from "#platform/server/database/embedded/cluster.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { createLogger } from "#platform/server/log.ts";
import { ACTIVITIES, statementOf } from "./xapi-statements.ts";

const YEAR = 365 * 86_400_000;
const BATCH = 50;
/** Of the numbers of a batch (save_statements). */
const STEP = 1024;
/** Of a segment of the index, as save_statements makes them. */
const SEGMENT_BATCHES = 1000;

/**
 * A store with statements of the twelve months before now in batches of 50. One of each activity goes through the
 * writer; the rest, prepared as the server prepares them, is brought in by COPY in the writer's own form, as two
 * million statements one batch after the other would take the better part of an hour.
 */
export async function fillStore(
	cluster: Cluster,
	{ statements, homePage }: { statements: number; homePage: string },
): Promise<{ authorization: string; filledAt: number }> {
	const begun = Date.now();
	const pool = createPool({ url: cluster.appUrl, max: 4, name: "ronghe-bench", statementTimeout: 0 });
	const clock = () => new Date();
	const contexts = createContexts({ database: createDatabase(pool), clock, log: createLogger("silent") });
	const regionId = await contexts.write(system, (context) => buildRegion(context));
	const { id: clientId, key, secret, organisationId } = await buildClient(contexts, { regionId, scopes: ["all"] });
	const actor = { ...anonymous, kind: "client" as const, clientId, organisationId, roles: ["all"] };
	const prepare = (run: string, i: number, at: Date): NewStatement =>
		prepareStatement(statementOf(run, i, at) as Statement, {
			edition: "1.0.3",
			authority: { objectType: "Agent", name: "Test", account: { homePage, name: key } },
			came: new Set(),
		});
	const admin = new URL(cluster.adminUrl);
	admin.pathname = "/ronghe";
	const tables = await Promise.all(
		[
			"record_statement_id (organisation_id, id, stored, seq)",
			"record_statement (organisation_id, id, seq, stored, client_id, body, keys, voiding)",
			"record_statement_key (segment, organisation_id, key, stored, seq, more)",
		].map(async (table) => {
			const client = new pg.Client({ connectionString: admin.href });
			await client.connect();
			return { client, table };
		}),
	);
	const client = tables[0]!.client;
	for (let month = 0; month <= 12; month++) {
		await client.query("select ensure_record_month(now() - $1 * interval '1 month')", [month]);
	}
	await client.query("alter table record_statement_key drop constraint record_statement_key_pkey");
	const streams = tables.map(({ client, table }) => client.query(copyFrom(`copy ${table} from stdin`)));
	const write = async (stream: number, rows: readonly string[]): Promise<void> => {
		if (!streams[stream]?.write(rows.join(""))) await once(streams[stream] as never, "drain");
	};
	const momentOf = (batch: number) => new Date(begun - YEAR + Math.floor((YEAR * batch * BATCH) / statements));
	for (let batch = 0; batch * BATCH < statements; batch++) {
		const at = momentOf(batch);
		const stored = at.toISOString();
		const found = new Map<string, number[]>();
		const ids: string[] = [];
		const bodies: string[] = [];
		for (let i = 0; i < BATCH; i++) {
			const one = prepare("fill", batch * BATCH + i, at);
			const seq = (batch + 1) * STEP + i + 1;
			const keys = one.keys.map((name) => recordKey(organisationId, name));
			for (const hash of keys) {
				const seqs = found.get(hash);
				if (seqs) seqs.push(seq);
				else found.set(hash, [seq]);
			}
			const body = `${one.body.slice(0, -1)},"stored":"${stored}"}`.replaceAll("\\", "\\\\");
			ids.push(`${organisationId}\t${one.id}\t${stored}\t${seq}\n`);
			bodies.push(`${organisationId}\t${one.id}\t${seq}\t${stored}\t${clientId}\t${body}\t{${keys.join()}}\tf\n`);
		}
		await write(0, ids);
		await write(1, bodies);
		await write(
			2,
			[...found].map(
				([hash, [first, ...more]]) =>
					`${1 + Math.floor(batch / SEGMENT_BATCHES)}\t${organisationId}\t${hash}\t${stored}\t${first}\t${more.length > 0 ? `{${more.join()}}` : "\\N"}\n`,
			),
		);
	}
	await Promise.all(
		streams.map(async (stream) => {
			stream.end();
			await once(stream, "finish");
		}),
	);
	await client.query("alter table record_statement_key add primary key (segment, key, stored, seq)");
	const starts = Array.from({ length: Math.ceil(statements / BATCH / SEGMENT_BATCHES) }, (_, i) =>
		i === 0 ? "-infinity" : momentOf(i * SEGMENT_BATCHES).toISOString(),
	);
	await client.query(
		`insert into record_segment (organisation_id, id, starts, ends)
			select $1, nextval('record_segment_seq'), starts, lead(starts) over (order by starts)
			from unnest($2::timestamptz[]) with ordinality as s (starts, place) order by place`,
		[organisationId, starts],
	);
	await client.query("select setval('record_statement_seq', $1)", [Math.ceil(statements / BATCH) + 1]);
	for (let first = 0; first < ACTIVITIES; first += BATCH) {
		const list = Array.from({ length: BATCH }, (_, i) => prepare("known", first + i, clock()));
		await contexts.write(actor, (context) => saveStatements(context, list));
	}
	await pool.end();
	// As a database that has been running knows its tables.
	await client.query("vacuum analyze");
	const { rows } = await client.query("select pg_size_pretty(pg_database_size(current_database())) as size");
	await Promise.all(tables.map(({ client }) => client.end()));
	console.log(
		`  filled with ${statements} statements of twelve months by COPY, ${ACTIVITIES} by the writer, ` +
			`in ${((Date.now() - begun) / 1000).toFixed(0)} s; ${rows[0].size}`,
	);
	return { authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString("base64")}`, filledAt: begun };
}
