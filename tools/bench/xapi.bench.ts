import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import pg from "pg";
import { saveStatements } from "#domains/records/api.ts";
import { buildClient, buildRegion } from "#domains/records/testing/store.ts";
import type { Statement } from "#interop/xapi/check-statement.ts";
import { prepareStatement } from "#interop/xapi/prepare-statement.ts";
import { anonymous, system } from "#platform/server/actor.ts";
import { createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { type Cluster, discardCluster, startCluster } from "#platform/server/database/embedded/cluster.ts";
import { migrate } from "#platform/server/database/migrate.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { createLogger } from "#platform/server/log.ts";
import { machine, median, percentile } from "./machine.ts";
import { activityOf, agentOf, statementOf, verbOf } from "./xapi-statements.ts";

const STATEMENTS = Number(process.env.STATEMENTS ?? 2_000_000);
const BATCH = 50;
const WRITERS = 4;
const RUNS = 5;
const SECONDS = 10;
const QUERIES = 400;
const PORT = "4193";
const YEAR = 365 * 86_400_000;

interface Store {
	cluster: Cluster;
	/** Basic credentials of a client with all scopes. */
	authorization: string;
	/** Process of the server. */
	pid: number;
}

/**
 * The record store over HTTP. Ingestion: batches of 50 statements by four writers, against multi-row INSERTs of the same
 * JSON by four connections into the same PostgreSQL, in turns; both commit to disk before they answer. Queries: what a
 * page of 200 costs while 2 million statements of twelve months are there. Goals: ≥ 40 % of the plain rate; p95 ≤ 50 ms;
 * memory flat.
 */
export async function xapiBench(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "ronghe-bench-"));
	chmodSync(folder, 0o711);
	const dataDir = join(folder, "postgres");
	const cluster = await startCluster({ dataDir, log: () => undefined });
	let server: ChildProcess | undefined;
	try {
		console.log(`record store; ${machine()}`);
		await migrate(
			cluster.ownerUrl,
			join(import.meta.dirname, "../../migrations"),
			decodeURIComponent(new URL(cluster.appUrl).username),
		);
		const authorization = await fill(cluster);
		server = spawn(process.execPath, [join(import.meta.dirname, "../../app/server.ts")], {
			env: {
				...process.env,
				DATABASE_URL: cluster.ownerUrl,
				APP_DATABASE_URL: cluster.appUrl,
				DATA_DIR: folder,
				PORT,
				DEMO: "false",
				LOG_LEVEL: "error",
				RATE_LIMIT_PER_MINUTE: "10000000",
			},
			stdio: ["ignore", "pipe", "inherit"],
		});
		await new Promise<void>((resolve) =>
			server?.stdout?.on("data", (text) => String(text).includes("running") && resolve()),
		);
		const store = { cluster, authorization, pid: server.pid as number };
		await queries(store);
		await ingestion(store);
		server.kill("SIGTERM");
		await new Promise((resolve) => server?.once("exit", resolve));
	} finally {
		server?.kill("SIGKILL");
		await cluster.stop();
		await discardCluster(dataDir);
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Statements of twelve months, written by the use case that the server calls, in the past by the store's clock. @returns credentials */
async function fill({ appUrl, ownerUrl }: Cluster): Promise<string> {
	const pool = createPool({ url: appUrl, max: 4, name: "ronghe-bench", statementTimeout: 0 });
	const start = Date.now();
	let now = new Date();
	const contexts = createContexts({ database: createDatabase(pool), clock: () => now, log: createLogger("silent") });
	const regionId = await contexts.write(system, (context) => buildRegion(context));
	const { id: clientId, key, secret, organisationId } = await buildClient(contexts, { regionId, scopes: ["all"] });
	const actor = { ...anonymous, kind: "client" as const, clientId, organisationId, roles: ["all"] };
	const authority = { account: { homePage: `http://127.0.0.1:${PORT}`, name: key } };
	const owner = new pg.Client({ connectionString: ownerUrl });
	await owner.connect();
	const { rows: clocks } = await owner.query("select pg_get_functiondef('record_clock'::regproc) as made");
	await owner.query(`create or replace function record_clock() returns timestamptz language sql volatile as
		$$ select current_setting('bench.clock')::timestamptz $$`);
	const step = 1_000;
	for (let first = 0; first < STATEMENTS; first += step) {
		now = new Date(start - YEAR + Math.floor((YEAR * first) / STATEMENTS));
		const prepared = Array.from({ length: Math.min(step, STATEMENTS - first) }, (_, i) =>
			prepareStatement(statementOf("fill", first + i, now) as Statement, {
				edition: "1.0.3",
				authority,
				came: new Set(),
			}),
		);
		await contexts.write(actor, async (context) => {
			await sql`select set_config('bench.clock', ${now.toISOString()}, true)`.execute(context.tx);
			await saveStatements(context, prepared);
		});
	}
	await owner.query(clocks[0].made);
	await pool.end();
	const seconds = (Date.now() - start) / 1000;
	// As a database that has been running knows its tables.
	await owner.query("vacuum analyze");
	const { rows } = await owner.query("select pg_size_pretty(pg_database_size(current_database())) as size");
	await owner.end();
	console.log(`  filled with ${STATEMENTS} statements in ${seconds.toFixed(0)} s, ${rows[0].size}`);
	return `Basic ${Buffer.from(`${key}:${secret}`).toString("base64")}`;
}

async function queries({ authorization }: Store): Promise<void> {
	const start = Date.now();
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const at = (share: number): string => new Date(start - YEAR + share * YEAR).toISOString();
	const kinds: Record<string, (i: number) => Record<string, string>> = {
		agent: (i) => ({ agent: JSON.stringify(agentOf(i)) }),
		activity: (i) => ({ activity: activityOf(i) }),
		"verb and two weeks": (i) => ({ verb: verbOf(i), since: at((i % 90) / 100), until: at((i % 90) / 100 + 0.04) }),
		"agent and verb": (i) => ({ agent: JSON.stringify(agentOf(i)), verb: verbOf(i) }),
		"activity and agent, related": (i) => ({
			activity: `https://example.org/courses/${i % 200}`,
			related_activities: "true",
			agent: JSON.stringify(agentOf(i)),
			related_agents: "true",
		}),
	};
	for (const [name, query] of Object.entries(kinds)) {
		const durations: number[] = [];
		let found = 0;
		for (let i = 0; i < QUERIES; i++) {
			const asked = performance.now();
			const answer = await ask(agent, authorization, "GET", `?${new URLSearchParams(query(i * 31 + 7))}`);
			durations.push(performance.now() - asked);
			found += (JSON.parse(answer) as { statements: unknown[] }).statements.length;
		}
		console.log(
			`  by ${name}: p50 ${median(durations).toFixed(1)} ms, p95 ${percentile(durations, 0.95).toFixed(1)} ms, ` +
				`longest ${Math.max(...durations).toFixed(1)} ms (n = ${QUERIES}, ${(found / QUERIES).toFixed(0)} statements each; goal ≤ 50 ms)`,
		);
	}
	agent.destroy();
}

async function ingestion({ cluster, authorization, pid }: Store): Promise<void> {
	const plain = new pg.Pool({ connectionString: cluster.ownerUrl, max: WRITERS });
	await plain.query("create table plain (id uuid primary key, body json not null)");
	const values = Array.from({ length: BATCH }, (_, i) => `($${2 * i + 1}, $${2 * i + 2})`).join(", ");
	const agent = new Agent({ keepAlive: true, maxSockets: WRITERS });
	const shares: number[] = [];
	const memory: number[] = [];
	for (let run = 1; run <= RUNS; run++) {
		const bare = await load(`plain ${run}`, (list) =>
			plain.query(
				`insert into plain (id, body) values ${values}`,
				list.flatMap((one) => [one.id, JSON.stringify(one)]),
			),
		);
		const ours = await load(`store ${run}`, (list) => ask(agent, authorization, "POST", "", JSON.stringify(list)));
		memory.push(residentMiB(pid));
		shares.push(ours.rate / bare.rate);
		console.log(
			`  run ${run}: plain ${bare.rate.toFixed(0)} statements/s, store ${ours.rate.toFixed(0)}/s, share ${(100 * (ours.rate / bare.rate)).toFixed(0)} %; ` +
				`a batch p50 ${median(ours.durations).toFixed(1)} ms, p95 ${percentile(ours.durations, 0.95).toFixed(1)} ms (n = ${ours.durations.length}); ` +
				`server ${memory.at(-1)} MiB; load ${loadavg()[0]?.toFixed(2)}`,
		);
	}
	console.log(
		`  share of the plain rate: median ${(100 * median(shares)).toFixed(0)} %, ${(100 * Math.min(...shares)).toFixed(0)}–${(100 * Math.max(...shares)).toFixed(0)} (goal ≥ 40 %); ` +
			`memory after the runs ${memory.join(", ")} MiB`,
	);
	agent.destroy();
	await plain.end();
}

type Batch = ReturnType<typeof statementOf>[];

/** Batches by all writers at once; making them counts for neither side's rate, but is the same for both. */
async function load(
	run: string,
	send: (batch: Batch) => Promise<unknown>,
): Promise<{ rate: number; durations: number[] }> {
	const durations: number[] = [];
	let next = 0;
	const start = performance.now();
	const end = start + SECONDS * 1000;
	await Promise.all(
		Array.from({ length: WRITERS }, async () => {
			while (performance.now() < end) {
				const first = BATCH * next++;
				const batch = Array.from({ length: BATCH }, (_, i) => statementOf(run, first + i, new Date()));
				const asked = performance.now();
				await send(batch);
				durations.push(performance.now() - asked);
			}
		}),
	);
	return { rate: (BATCH * durations.length) / ((performance.now() - start) / 1000), durations };
}

function ask(agent: Agent, authorization: string, method: string, query: string, body?: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const headers = {
			authorization,
			"x-experience-api-version": "1.0.3",
			...(body !== undefined && { "content-type": "application/json", "content-length": Buffer.byteLength(body) }),
		};
		const asked = request(
			`http://127.0.0.1:${PORT}/xapi/1.0.3/statements${query}`,
			{ method, agent, headers },
			(answer) => {
				const parts: Buffer[] = [];
				answer.on("data", (part: Buffer) => parts.push(part));
				answer.on("end", () => {
					const text = Buffer.concat(parts).toString("utf8");
					if (answer.statusCode === 200) resolve(text);
					else reject(new Error(`${answer.statusCode} ${text}`));
				});
			},
		);
		asked.on("error", reject);
		asked.end(body);
	});
}

const residentMiB = (pid: number): number =>
	Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024);

if (import.meta.main) await xapiBench();
