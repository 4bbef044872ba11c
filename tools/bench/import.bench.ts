import { execFileSync } from "node:child_process";
import { createWriteStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { importOnet } from "#domains/competencies/api.ts";
import { seededRandom } from "#engines/seeded-random.ts";
import { system } from "#platform/server/actor.ts";
import { createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { migrate } from "#platform/server/database/migrate.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { newId } from "#platform/server/id.ts";
import { createLogger } from "#platform/server/log.ts";
import type { OutputRow } from "#platform/server/tabular/cell-text.ts";
import { openTable } from "#platform/server/tabular/read-table.ts";
import { writeCsv } from "#platform/server/tabular/write-csv.ts";
import { startTemporaryCluster } from "#platform/testing/temporary-cluster.ts";
import { serverFlags } from "../lib/server-flags.mjs";
import { machine, median } from "./machine.ts";

const RUNS = 3;
const city = join(import.meta.dirname, "../../demo/data/jobs-nyc/nyc_jobs_2019.csv");

interface Measured {
	seconds: number;
	rows: number;
	jobs: number;
	titles: number;
	peakMiB: number;
	longestPause: number;
}

/**
 * Imports of postings, each in a new process with the index of titles to build: the city's file of 2019, 10,000 and
 * 100,000 generated rows. Goals: ≤ 5 s, and for 100,000 rows ≤ 60 s with a peak of memory ≤ 1.2 × that of 10,000.
 */
export async function importBench(): Promise<void> {
	const cluster = await startTemporaryCluster();
	const folder = mkdtempSync(join(tmpdir(), "ronghe-bench-"));
	try {
		await migrate(cluster);
		await seed(cluster.appUrl);
		const small = await generate(join(folder, "rows-10000.csv"), 10_000);
		const large = await generate(join(folder, "rows-100000.csv"), 100_000);
		console.log(`import of postings, ${RUNS} runs each, each in a new process; ${machine()}`);
		const results = new Map<string, Measured[]>();
		for (let run = 0; run < RUNS; run++) {
			for (const [name, path] of [
				["the city's 2019 file", city],
				["10,000 rows", small],
				["100,000 rows", large],
			] as const) {
				// Another year each time: new postings, as in a first import.
				const year = String(2010 + run);
				const script = join(import.meta.dirname, "import-once.ts");
				const answer = execFileSync(process.execPath, [...serverFlags, script, cluster.appUrl, folder, path, year], {
					encoding: "utf8",
				});
				const measured = JSON.parse(answer) as Measured;
				results.set(name, [...(results.get(name) ?? []), measured]);
			}
		}
		for (const [name, all] of results) {
			const seconds = all.map((one) => one.seconds);
			const peak = all.map((one) => one.peakMiB);
			const [first] = all;
			console.log(
				`  ${name}: ${first?.rows} rows, ${first?.jobs} jobs, ${first?.titles} titles; median ${median(seconds).toFixed(1)} s (${seconds.map((s) => s.toFixed(1)).join(", ")}), ` +
					`peak ${median(peak).toFixed(0)} MiB, longest pause ${Math.max(...all.map((one) => one.longestPause)).toFixed(0)} ms`,
			);
		}
		const peakOf = (name: string) => median((results.get(name) ?? []).map((one) => one.peakMiB));
		console.log(`  peak of 100,000 rows ÷ 10,000 rows: ${(peakOf("100,000 rows") / peakOf("10,000 rows")).toFixed(2)}`);
	} finally {
		await cluster.stop();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Occupations, and one administration that imports. */
async function seed(url: string): Promise<void> {
	const pool = createPool({ url, max: 2, name: "ronghe-bench", statementTimeout: 0 });
	const contexts = createContexts({
		database: createDatabase(pool),
		clock: () => new Date(),
		log: createLogger("silent"),
	});
	await contexts.write(system, async (context) => {
		await importOnet(context, { folder: join(import.meta.dirname, "../../demo/data/onet") });
		const { tx, now } = context;
		const regionId = newId();
		await tx.insertInto("region").values({ id: regionId, code: "bench", name_en: "Bench" }).execute();
		await tx
			.insertInto("organisation")
			.values({
				id: newId(),
				region_id: regionId,
				kind: "administration",
				name_en: "Administration",
				state: "verified",
				created_at: now,
				updated_at: now,
			})
			.execute();
	});
	await pool.end();
}

/** Rows of the city's file drawn at random under new ids; one title in ten is made up of two, so that titles grow too. */
async function generate(path: string, count: number): Promise<string> {
	const table = await openTable({ path: city, fileName: "city.csv" });
	const rows: string[][] = [];
	for await (const { cells } of table.rows()) rows.push(cells);
	await table.close();
	const title = table.header.indexOf("Business Title");
	const random = seededRandom(1);
	const draw = (): string[] => rows[Math.floor(random() * rows.length)]!;
	function* drawn(): Generator<OutputRow> {
		for (let id = 1; id <= count; id++) {
			const cells = [...draw()];
			cells[0] = String(1_000_000 + id);
			if (id % 10 === 0) cells[title] = `${draw()[title]} ${cells[title]}`;
			yield Object.fromEntries(cells.map((cell, column) => [String(column), cell]));
		}
	}
	const columns = table.header.map((label, key) => ({ key: String(key), label, kind: "text" as const }));
	await pipeline(writeCsv(drawn(), columns), createWriteStream(path));
	return path;
}

if (import.meta.main) await importBench();
