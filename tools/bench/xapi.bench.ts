import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent } from "node:http";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { type Cluster, discardCluster, startCluster } from "#platform/server/database/embedded/cluster.ts";
import { migrate } from "#platform/server/database/migrate.ts";
import { serverFlags } from "../lib/server-flags.mjs";
import { machine, median, percentile } from "./machine.ts";
import { fillStore } from "./xapi-fill.ts";
import { askStore } from "./xapi-http.ts";
import { measureQueries } from "./xapi-queries.ts";
import { statementOf } from "./xapi-statements.ts";

const STATEMENTS = 20_000;
const BATCH = 50;
const WRITERS = 4;
const RUNS = 5;
const SECONDS = 10;
const PORT = "4193";
/** What a filled store is asked with, beside its database. */
const NOTE = "bench-store.json";

interface Filled {
	/** Basic credentials of a client with all scopes. */
	authorization: string;
	/** Milliseconds since 1970. */
	filledAt: number;
}

/**
 * The record store over HTTP. Ingestion: batches of 50 statements by four writers, against multi-row INSERTs of the same
 * JSON by four connections into the same PostgreSQL, in turns; both commit to disk before they answer. Queries: what a
 * page of 200 costs while statements of twelve months are there. Goals: ≥ 40 % of the plain rate; p95 ≤ 50 ms with 2
 * million; memory flat.
 *
 * `--statements 2000000` for so many; `--folder PATH` keeps the filled store there, or goes on with the one that is there.
 */
export async function xapiBench(rest: readonly string[] = []): Promise<void> {
	const { values } = parseArgs({
		args: [...rest],
		options: { statements: { type: "string", default: String(STATEMENTS) }, folder: { type: "string" } },
	});
	const folder = values.folder ?? mkdtempSync(join(tmpdir(), "ronghe-bench-"));
	mkdirSync(folder, { recursive: true });
	chmodSync(folder, 0o711);
	const start = () => startCluster({ dataDir: join(folder, "postgres"), log: () => undefined });
	let cluster = await start();
	let server: ChildProcess | undefined;
	try {
		console.log(`record store; ${machine()}`);
		await migrate(cluster);
		const note = join(folder, NOTE);
		if (!existsSync(note)) {
			const filled = await fillStore(cluster, {
				statements: Number(values.statements),
				homePage: `http://127.0.0.1:${PORT}`,
			});
			writeFileSync(note, JSON.stringify(filled));
		}
		const filled = JSON.parse(readFileSync(note, "utf8")) as Filled;
		// What the database kept in its own memory is gone; what the system keeps of its files is not.
		await cluster.stop();
		cluster = await start();
		server = await serve(cluster, folder);
		const agent = new Agent({ keepAlive: true, maxSockets: WRITERS });
		const store = { port: PORT, authorization: filled.authorization, filledAt: filled.filledAt };
		for (const state of ["after a restart of the database", "warm"]) await measureQueries(state, agent, store);
		await ingestion(cluster, agent, filled.authorization, server.pid as number);
		agent.destroy();
		server.kill("SIGTERM");
		await new Promise((resolve) => server?.once("exit", resolve));
	} finally {
		server?.kill("SIGKILL");
		await cluster.stop();
		if (values.folder === undefined) {
			await discardCluster(join(folder, "postgres"));
			rmSync(folder, { recursive: true, force: true });
		}
	}
}

async function serve(cluster: Cluster, folder: string): Promise<ChildProcess> {
	const server = spawn(process.execPath, [...serverFlags, join(import.meta.dirname, "../../app/server.ts")], {
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
		server.stdout?.on("data", (text) => String(text).includes("running") && resolve()),
	);
	return server;
}

async function ingestion(cluster: Cluster, agent: Agent, authorization: string, pid: number): Promise<void> {
	const plain = new pg.Pool({ connectionString: cluster.ownerUrl, max: WRITERS });
	await plain.query("create table if not exists plain (id uuid primary key, body json not null)");
	const values = Array.from({ length: BATCH }, (_, i) => `($${2 * i + 1}, $${2 * i + 2})`).join(", ");
	const path = "/xapi/1.0.3/statements";
	const tag = new Date().toISOString();
	const shares: number[] = [];
	const memory: string[] = [];
	for (let run = 1; run <= RUNS; run++) {
		const bare = await load(`${tag} plain ${run}`, (list) =>
			plain.query(
				`insert into plain (id, body) values ${values}`,
				list.flatMap((one) => [one.id, JSON.stringify(one)]),
			),
		);
		const ours = await load(`${tag} store ${run}`, (list) =>
			askStore(agent, { port: PORT, authorization, method: "POST", path, body: JSON.stringify(list) }),
		);
		memory.push(`${residentMiB(pid)} (heap ${await heapMiB()})`);
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

const residentMiB = (pid: number): number =>
	Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1024);

async function heapMiB(): Promise<number> {
	const text = await (await fetch(`http://127.0.0.1:${PORT}/metrics`)).text();
	return Math.round(Number(/^ronghe_nodejs_heap_size_used_bytes (\S+)/m.exec(text)?.[1]) / 2 ** 20);
}

if (import.meta.main) await xapiBench(process.argv.slice(2));
