import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { type Composition, compose } from "#app/compose.ts";
import { startServer } from "#app/start.ts";
import { loadDemo } from "#demo/load.ts";
import { importOulad } from "#demo/oulad/import-oulad.ts";
import { organisationId } from "#demo/oulad/people.ts";
import { ouladId } from "#demo/oulad/source.ts";
import { createResolveActor } from "#domains/organisations/server/resolve-actor.ts";
import { system } from "#platform/server/actor.ts";
import { type Cluster, discardCluster, startCluster } from "#platform/server/database/embedded/cluster.ts";
import { migrate } from "#platform/server/database/migrate.ts";
import { readSettings } from "#platform/server/settings.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import { machine, median, percentile } from "./machine.ts";

const REQUESTS = 60;
const GOAL = 150;
/** When the newest of the files' results were fresh. */
const THEN = "2014-10-15T00:00:00.000Z";
/** What a filled database is known by. */
const NOTE = "bench-oulad.json";

/**
 * The screens' requests with the Open University's learners in the demonstration region, over HTTP, one after the other,
 * each signed in as one who sees it, without the server's memory of answers. Goal: p95 ≤ 150 ms.
 *
 * `--data FOLDER` with the files (docs/how-to/oulad.md), without which there is nothing to do; `--folder PATH` keeps the
 * filled database there, or goes on with the one that is there.
 */
export async function ouladBench(rest: readonly string[] = []): Promise<void> {
	const { values } = parseArgs({
		args: [...rest],
		options: { data: { type: "string" }, folder: { type: "string" } },
	});
	if (!values.data) {
		console.log("oulad: left out; `npm run bench oulad -- --data FOLDER` with the files of docs/how-to/oulad.md");
		return;
	}
	const folder = values.folder ?? mkdtempSync(join(tmpdir(), "ronghe-bench-"));
	mkdirSync(folder, { recursive: true });
	chmodSync(folder, 0o711);
	const cluster = await startCluster({ dataDir: join(folder, "postgres"), log: () => undefined });
	try {
		console.log(`views with the Open University's learners, ${REQUESTS} requests each; ${machine()}`);
		await migrate(cluster);
		const settings = readSettings({
			DATA_DIR: folder,
			PORT: "4194",
			DEMO: "true",
			LOG_LEVEL: "error",
			RATE_LIMIT_PER_MINUTE: "10000000",
			ANSWER_CACHE_SECONDS: "0",
		});
		const composition = await compose(settings, cluster.appUrl);
		if (!existsSync(join(folder, NOTE))) {
			await fill(composition, cluster, values.data);
			writeFileSync(join(folder, NOTE), "{}");
		}
		const server = await startServer({ composition, resolveActor: createResolveActor(composition) });
		await measure(composition, server.address);
		await server.stop();
		await composition.close();
	} finally {
		await cluster.stop();
		if (values.folder === undefined) {
			await discardCluster(join(folder, "postgres"));
			rmSync(folder, { recursive: true, force: true });
		}
	}
}

async function fill(composition: Composition, cluster: Cluster, data: string): Promise<void> {
	const start = performance.now();
	await loadDemo({ composition, say: () => undefined });
	const loaded = performance.now();
	const { learners, evidence } = await importOulad(composition, data, () => undefined);
	console.log(
		`  demonstration region loaded in ${((loaded - start) / 1000).toFixed(0)} s; ${learners.all} learners and ` +
			`${evidence.recorded} entries of evidence in ${((performance.now() - loaded) / 1000).toFixed(0)} s`,
	);
	// As a database that has been running knows its tables.
	const owner = new pg.Client({ connectionString: cluster.ownerUrl });
	await owner.connect();
	await owner.query("vacuum analyze");
	await owner.end();
}

/** The four largest groups, with the tutor of each, its learners and an occupation. */
async function subjects({ contexts }: Composition) {
	return contexts.read(system, async ({ tx }) => {
		const groups = await tx
			.selectFrom("learner_group as g")
			.innerJoin("learner_group_member as m", "m.group_id", "g.id")
			.select(({ fn }) => ["g.id", "g.name_en", fn.countAll<number>().as("learners")])
			.where("g.organisation_id", "=", organisationId)
			.groupBy("g.id")
			.orderBy("learners", "desc")
			.limit(4)
			.execute();
		const people = await tx
			.selectFrom("evidence as e")
			.innerJoin("learner_group_member as m", "m.person_id", "e.person_id")
			.select(({ fn }) => ["e.person_id", fn.countAll<number>().as("entries")])
			.where("m.group_id", "=", groups[0]!.id)
			.groupBy("e.person_id")
			.orderBy("entries", "desc")
			.limit(REQUESTS)
			.execute();
		const occupation = await tx
			.selectFrom("occupation_requirement")
			.select(({ fn }) => ["occupation_id", fn.countAll().as("required")])
			.groupBy("occupation_id")
			.orderBy("required", "desc")
			.limit(1)
			.executeTakeFirstOrThrow();
		// "Module AAA, presentation …": groups are named so by the import.
		const module = /Module (\w+)/.exec(groups[0]!.name_en ?? "")?.[1] ?? "";
		return {
			groups: groups.map(({ id }) => id),
			people: people.map(({ person_id }) => person_id),
			occupationId: occupation.occupation_id,
			tutor: `oulad-tutor-${module.toLowerCase()}`,
		};
	});
}

async function measure(composition: Composition, address: string): Promise<void> {
	const { groups, people, occupationId, tutor } = await subjects(composition);
	const [largest] = groups;
	const one = (list: readonly string[], i: number): string => list[i % list.length] as string;
	const views: [name: string, seers: readonly string[], path: (i: number) => string][] = [
		["list of groups", ["oulad-head", "oulad-coordinator"], () => "learner-groups"],
		["page of a group", ["oulad-head", "oulad-coordinator"], (i) => `learner-groups/${one(groups, i)}`],
		["figures of a group, now", ["oulad-head", "oulad-coordinator"], (i) => `learner-groups/${one(groups, i)}/figures`],
		["figures of a group, then", ["oulad-head"], (i) => `learner-groups/${one(groups, i)}/figures?asOf=${THEN}`],
		[
			"a group against an occupation",
			["oulad-head", "oulad-coordinator"],
			(i) => `learner-groups/${one(groups, i)}/figures?occupationId=${occupationId}`,
		],
		[
			"a group against the region's demand",
			["oulad-head", "oulad-coordinator"],
			(i) => `learner-groups/${one(groups, i)}/demand`,
		],
		["learners of a group", ["oulad-head", tutor], () => `learner-groups/${largest}/learners`],
		["a learner's picture", ["oulad-head", tutor], (i) => `people/${one(people, i)}/attainment`],
		[
			"a learner against an occupation",
			["oulad-head"],
			(i) => `people/${one(people, i)}/attainment/occupations/${occupationId}`,
		],
		["list of a learner's evidence", ["oulad-head", tutor], (i) => `people/${one(people, i)}/evidence`],
		["list of members", ["oulad-coordinator"], () => `organisations/${organisationId}/members`],
		[
			"search of people",
			["oulad-coordinator"],
			(i) => `learner-groups/people?as=learner&q=${encodeURIComponent(`learner ${10 + i}`)}`,
		],
	];
	for (const [name, seers, path] of views) {
		for (const seer of seers) {
			const cookie = await signInAs(composition, ouladId(seer));
			const took: number[] = [];
			// The first one fills what the database keeps in memory, and is the person's who came before.
			for (let i = -1; i < REQUESTS; i++) {
				const asked = performance.now();
				const answer = await fetch(`${address}/api/${path(i + 1)}`, {
					headers: { cookie, "x-organisation": organisationId },
				});
				const text = await answer.text();
				if (!answer.ok) throw new Error(`${name}: ${answer.status} ${text}`);
				if (i >= 0) took.push(performance.now() - asked);
			}
			const p95 = percentile(took, 0.95);
			console.log(
				`  ${name}, ${seer}: p50 ${median(took).toFixed(0)} ms, p95 ${p95.toFixed(0)}, longest ${Math.max(...took).toFixed(0)}` +
					`${p95 > GOAL ? ` (goal ${GOAL}: missed)` : ""}; load ${loadavg()[0]?.toFixed(1)}`,
			);
		}
	}
}

if (import.meta.main) await ouladBench(process.argv.slice(2));
