import { sql } from "kysely";
import { verifyLedger } from "#domains/competencies/api.ts";
import { getGroupFigures } from "#domains/competencies/server/groups/group-figures.ts";
import { listEvidence } from "#domains/competencies/server/ledger/evidence-queries.ts";
import { recomputeAttainment } from "#domains/competencies/server/ledger/keep-attainment.ts";
import { buildCompetencies, buildGroup } from "#domains/competencies/testing/ledger.ts";
import { system } from "#platform/server/actor.ts";
import { type Contexts, createContexts, type ReadContext } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { migrate } from "#platform/server/database/migrate.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { createLogger } from "#platform/server/log.ts";
import { personActor } from "#platform/testing/actors.ts";
import { startTemporaryCluster } from "#platform/testing/temporary-cluster.ts";
import { machine, median, percentile } from "./machine.ts";

const PEOPLE = 100_000;
const ENTRIES = 20;
const RUNS = 2;

/**
 * `ronghe ledger verify` over 100,000 people with 20 entries of evidence each in ten competencies, a tenth of them
 * certificates that expire. Peer in the same run: PostgreSQL counting the same rows in the same groups, nothing computed.
 */
export async function ledgerBench(): Promise<void> {
	const cluster = await startTemporaryCluster();
	await migrate(cluster);
	const pool = createPool({ url: cluster.appUrl, max: 2, name: "bench", statementTimeout: 0 });
	const contexts = createContexts({
		database: createDatabase(pool),
		clock: () => new Date(),
		log: createLogger("silent"),
	});
	await contexts.write(system, async (context) => {
		const { ids } = await buildCompetencies(context, { skills: 7, technologies: 3 });
		const { tx } = context;
		await sql`insert into person (id, email, name)
			select gen_random_uuid(), n || '@example.org', 'Person ' || n from generate_series(1, ${PEOPLE}) n`.execute(tx);
		await sql`insert into region (id, code, name_en) values (gen_random_uuid(), 'r', 'Region')`.execute(tx);
		await sql`insert into organisation (id, region_id, kind, name_en, state, created_at, updated_at)
			select gen_random_uuid(), id, 'school', 'School', 'verified', now(), now() from region`.execute(tx);
		await sql`insert into evidence (id, action, person_id, competency_id, kind, level, at, recorded_at, expires_at,
				issuer_organisation_id)
			select gen_random_uuid(), 'recorded', p.id, (${ids}::uuid[])[1 + (n + p.number) % 10],
				(array['automatic', 'graded', 'joint', 'certified'])[1 + n % 4], (n * 7 + p.number) % 51 / 10.0,
				now() - make_interval(days => (n * 131 + p.number::int) % 3000), now(),
				case when n % 4 = 3 and n % 3 = 0 then now() + make_interval(days => n) end, o.id
			from (select id, row_number() over () as number from person) p cross join generate_series(1, ${ENTRIES}) n
				cross join organisation o`.execute(tx);
		// The rows of the sums, to be computed as those of corrected entries are.
		await sql`insert into attainment select distinct person_id, competency_id, 1, now(), now(), 0, 0, 0, 0,
			'{}'::timestamptz[], '{}'::timestamptz[], '{}'::float8[], 0, now(), false from evidence`.execute(tx);
	});
	const computed = performance.now();
	await contexts.write(system, (context) => recomputeAttainment(context, sql`true`));
	console.log(
		`ledger, ${PEOPLE} people × ${ENTRIES} entries; ${machine()}\n` +
			`  all attainments computed and stored: ${((performance.now() - computed) / 1000).toFixed(1)} s`,
	);
	for (let run = 1; run <= RUNS; run++) {
		const bare = performance.now();
		await contexts.read(system, ({ tx }) =>
			sql`select count(*) from (select count(*) from evidence group by person_id, competency_id) g`.execute(tx),
		);
		const start = performance.now();
		const { evidence, pairs, wrongCount } = await contexts.read(system, verifyLedger);
		const took = performance.now() - start;
		console.log(
			`  run ${run}: ${evidence} entries, ${pairs} attainments verified in ${(took / 1000).toFixed(1)} s, wrong: ${wrongCount}; ` +
				`the bare grouping ${((start - bare) / 1000).toFixed(1)} s`,
		);
	}
	await pages(contexts);
	await pool.end();
	await cluster.stop();
}

const ROWS = 50_000;
const LEARNERS = 500;
const TIMES = 40;

/** A page of the evidence of somebody with 50,000 entries, and the figures of a group of 500, as a teacher reads them. */
async function pages(contexts: Contexts): Promise<void> {
	const { teacher, learnerId, groupId } = await contexts.write(system, async (context) => {
		const { tx, now } = context;
		const people = await tx
			.selectFrom("person")
			.select("id")
			.orderBy("id")
			.limit(LEARNERS + 1)
			.execute();
		const [teacherId, ...learners] = people.map(({ id }) => id) as [string, ...string[]];
		const school = await tx.selectFrom("organisation").select(["id", "region_id"]).executeTakeFirstOrThrow();
		const roles = people.map(({ id }) => (id === teacherId ? "teacher" : "student"));
		await sql`insert into membership (id, person_id, organisation_id, roles, created_at)
			select gen_random_uuid(), p.id, ${school.id}, array[p.role], ${now}::timestamptz
			from unnest(${people.map(({ id }) => id)}::uuid[], ${roles}::text[]) as p (id, role)`.execute(tx);
		const groupId = await buildGroup(context, { organisationId: school.id, teacherId, learnerIds: learners });
		await sql`insert into evidence (id, action, person_id, competency_id, kind, level, at, recorded_at, issuer_organisation_id)
			select gen_random_uuid(), 'recorded', ${learners[0]}, c.id, 'graded', 3, now() - make_interval(hours => n), now(),
				${school.id} from generate_series(1, ${ROWS}) n cross join (select id from competency limit 1) c`.execute(tx);
		const part = { personId: teacherId, organisationId: school.id, organisationKind: "school", roles: ["teacher"] };
		return { teacher: personActor({ ...part, regionId: school.region_id }), learnerId: learners[0]!, groupId };
	});
	const works: Record<string, (context: ReadContext) => Promise<unknown>> = {
		[`a page of ${ROWS} entries of evidence`]: (context: ReadContext) =>
			listEvidence(context, learnerId, { limit: 50 }),
		[`figures of a group of ${LEARNERS}`]: (context: ReadContext) => getGroupFigures(context, groupId, {}),
	};
	for (const [name, work] of Object.entries(works)) {
		const times: number[] = [];
		for (let time = 0; time < TIMES; time++) {
			const start = performance.now();
			await contexts.read(teacher, work);
			times.push(performance.now() - start);
		}
		console.log(
			`  ${name}: p50 ${median(times).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms (n = ${TIMES}, one after the other)`,
		);
	}
}
