import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { compose } from "#app/compose.ts";
import { startServer } from "#app/start.ts";
import { sumCatalogue } from "#domains/demand/server/sum-catalogue.ts";
import { createResolveActor } from "#domains/organisations/server/resolve-actor.ts";
import { system } from "#platform/server/actor.ts";
import { migrate } from "#platform/server/database/migrate.ts";
import { newId } from "#platform/server/id.ts";
import { readSettings } from "#platform/server/settings.ts";
import { startTemporaryCluster } from "#platform/testing/temporary-cluster.ts";
import { loadByThread } from "./load-by-thread.ts";
import { machine, median, percentile } from "./machine.ts";

const OCCUPATIONS = 1_000;
const USERS = 20;
const SECONDS = 8;
const RUNS = 5;

/**
 * The catalogue page with 1,000 occupations as 20 people read it: its head with totals, then a page of 50 entries, both
 * in full each time. Three times in each run: the same page without the server's memory of answers; another filter, sort
 * and length for each page, so that this memory cannot help; and the same page with it. Peer in the same run: the bare
 * SQL of the same 50 entries over as many connections, no server in between.
 */
export async function catalogueBench(): Promise<void> {
	const cluster = await startTemporaryCluster();
	const folder = mkdtempSync(join(tmpdir(), "ronghe-bench-"));
	await migrate(cluster);
	const settings = readSettings({
		DATA_DIR: folder,
		PORT: "4191",
		LOG_LEVEL: "error",
		RATE_LIMIT_PER_MINUTE: "10000000",
		ANSWER_CACHE_SECONDS: "0",
	});
	const composition = await compose(settings, cluster.appUrl);
	const id = await seed(composition);
	// As a database that has been running knows its tables.
	await pgQuery(cluster.ownerUrl, "vacuum analyze");
	const resolveActor = createResolveActor(composition);
	const cold = await startServer({ composition, resolveActor });
	const withMemory = { ...composition, settings: { ...settings, PORT: 4192, ANSWER_CACHE_SECONDS: 10 } };
	const warm = await startServer({ composition: withMemory, resolveActor });
	const peer = new pg.Pool({ connectionString: cluster.appUrl, max: USERS });
	peer.on("error", () => undefined);
	const sql = `select e.*, o.code, o.name_en, o.name_zh from catalogue_entry e join occupation o on o.id = e.occupation_id
		where e.catalogue_id = $1 order by e.stars desc, e.lower desc, e.occupation_id limit 50`;
	const samePage = (address: string): string[][] => [pageOf(address, id, "sort=-stars&limit=50")];
	const modes: Record<string, string[][]> = {
		"same page, no memory": samePage(cold.address),
		"another page each time": queries().map((query) => pageOf(warm.address, id, query)),
		"same page, from memory": samePage(warm.address),
	};
	console.log(
		`catalogue page, ${OCCUPATIONS} occupations, ${USERS} users at once, ${RUNS} runs of ${SECONDS} s each; ${machine()}`,
	);
	const p95 = new Map<string, { page: number; answer: number }[]>();
	for (let run = 1; run <= RUNS; run++) {
		const bare = await load(async () => void (await peer.query(sql, [id])));
		console.log(`  run ${run}: bare SQL ${(bare.length / SECONDS).toFixed(0)}/s; load ${loadavg()[0]?.toFixed(2)}`);
		for (const [mode, pages] of Object.entries(modes)) {
			const { pages: ours, answers } = await loadByThread({ pages, users: USERS, seconds: SECONDS });
			const these = { page: percentile(ours, 0.95), answer: percentile(answers, 0.95) };
			p95.set(mode, [...(p95.get(mode) ?? []), these]);
			console.log(
				`    ${mode}: ${(ours.length / SECONDS).toFixed(0)} pages/s, p50 ${median(ours).toFixed(1)} ms, ` +
					`p95 ${these.page.toFixed(1)} ms (n = ${ours.length}), of one answer ${these.answer.toFixed(1)} ms; per bare query ${(ours.length / bare.length).toFixed(2)}`,
			);
		}
	}
	for (const [mode, all] of p95) {
		for (const part of ["page", "answer"] as const) {
			const list = all.map((one) => one[part]);
			console.log(
				`  p95 of ${part === "page" ? "the whole page" : "one answer"}, ${mode}: median ${median(list).toFixed(1)} ms, ` +
					`${Math.min(...list).toFixed(1)}–${Math.max(...list).toFixed(1)} (goal ≤ 100 ms)`,
			);
		}
	}
	await cold.stop();
	await warm.stop();
	await peer.end();
	await composition.close();
	await cluster.stop();
	rmSync(folder, { recursive: true, force: true });
}

const pageOf = (address: string, id: string, query: string): string[] => [
	`${address}/api/catalogues/${id}?for=${encodeURIComponent(query)}`,
	`${address}/api/catalogues/${id}/entries?${query}`,
];

/** Some 4,000 filters, sorts and lengths around 50, no two alike. */
function queries(): string[] {
	const all: string[] = [];
	for (let limit = 46; limit <= 54; limit++) {
		for (const sort of ["demand", "supply", "gap", "ratio", "lower", "stars", "code", "name"]) {
			for (const direction of ["", "-"]) {
				for (const filter of ["", "&stars=1", "&stars=2", "&stars=3", "&kind=quantity", "&conclusion=shortage"]) {
					for (const q of ["", "&q=occupation", "&q=B", "&real=demand", "&q=999"]) {
						all.push(`sort=${direction}${sort}&limit=${limit}${filter}${q}`);
					}
				}
			}
		}
	}
	return all;
}

async function pgQuery(url: string, text: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(text);
	await client.end();
}

/** Durations in ms of one user's rounds, for all users together. */
async function load(round: () => Promise<void>): Promise<number[]> {
	const durations: number[] = [];
	const end = performance.now() + SECONDS * 1000;
	await Promise.all(
		Array.from({ length: USERS }, async () => {
			while (performance.now() < end) {
				const start = performance.now();
				await round();
				durations.push(performance.now() - start);
			}
		}),
	);
	return durations;
}

async function seed({ contexts }: Awaited<ReturnType<typeof compose>>): Promise<string> {
	return contexts.write(system, async ({ tx, now }) => {
		const region = newId();
		const organisation = newId();
		const catalogue = newId();
		await tx.insertInto("region").values({ id: region, code: "bench", name_en: "Bench" }).execute();
		await tx
			.insertInto("organisation")
			.values({
				id: organisation,
				region_id: region,
				kind: "administration",
				name_en: "Bench",
				state: "verified",
				created_at: now,
				updated_at: now,
			})
			.execute();
		await tx
			.insertInto("catalogue")
			.values({
				id: catalogue,
				region_id: region,
				year: 2026,
				version: 1,
				state: "published",
				rule: "shortage/1",
				basis: JSON.stringify({ sources: null, needs: true, realOnly: false }),
				drafted_for: organisation,
				drafted_at: now,
				published_at: now,
			})
			.execute();
		for (let i = 0; i < OCCUPATIONS; i++) {
			const occupation = newId();
			await tx
				.insertInto("occupation")
				.values({ id: occupation, system: "onet", code: `B-${i}`, name_en: `Occupation ${i}`, name_zh: `职业${i}` })
				.execute();
			const lower = 0.5 + ((i * 7919) % 400) / 100;
			await tx
				.insertInto("catalogue_entry")
				.values({
					id: newId(),
					catalogue_id: catalogue,
					occupation_id: occupation,
					demand: (i * 31) % 200,
					demand_rows: (i * 31) % 200,
					demand_assumed: 0,
					demand_sample: 0,
					supply_nominal: (i * 17) % 150,
					supply_qualified: (i * 17) % 100,
					qualified_assumed: false,
					programmes: 1,
					gap: 10,
					ratio: lower + 1,
					lower,
					upper: lower + 3,
					p: 0.01,
					stars: Math.min(5, Math.max(0, Math.floor(lower))),
					kind: "quantity",
					conclusion: lower > 1 ? "shortage" : "not-enough-evidence",
					reasons: JSON.stringify([
						{ code: "conclusion.lower-bound-above-1", values: { n: 20, lower, upper: lower + 3 } },
					]),
					sample: true,
				})
				.execute();
		}
		const totals = JSON.stringify(await sumCatalogue(tx, catalogue, null));
		await tx.updateTable("catalogue").set({ totals }).where("id", "=", catalogue).execute();
		return catalogue;
	});
}
