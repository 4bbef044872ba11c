import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { compose } from "#app/compose.ts";
import { startServer } from "#app/start.ts";
import { createResolveActor } from "#domains/organisations/server/resolve-actor.ts";
import { system } from "#platform/server/actor.ts";
import { createContexts } from "#platform/server/database/context.ts";
import { createDatabase } from "#platform/server/database/database.ts";
import { migrate } from "#platform/server/database/migrate.ts";
import { createPool } from "#platform/server/database/pool.ts";
import { readSettings } from "#platform/server/settings.ts";
import { signInAs } from "#platform/testing/sign-in.ts";
import { startTemporaryCluster } from "#platform/testing/temporary-cluster.ts";
import { gradebookBench } from "./gradebook.ts";
import { buildGradebook } from "./gradebook-world.ts";
import { buildLearning, type LearningWorld } from "./learning-world.ts";
import { loadByThread } from "./load-by-thread.ts";
import { machine, median, percentile } from "./machine.ts";

const SIZE = { learners: 1_000, activities: 300 };
/** As `npm test -- --only web` builds it. */
const WEB = join(import.meta.dirname, "../../dist/web");
/** Of the gradebook, for as many learners. */
const COLUMNS = 40;
const CONNECTIONS = 8;
const SECONDS = 8;
const RUNS = 5;
const SUBMITTING = 500;
/** Of those who submit: so many whose time is up when they do. */
const LATE = 20;

/**
 * A learner's page of a course with 300 activities and 1,000 learners (the course with its rules of release and due
 * times, its sessions, its boards: each request counts), and the learner's list of five courses, over HTTP at
 * 8 connections; then 500 learners who submit a quiz at once, each twice, some after their time. Goals: the course p95 ≤ 30
 * ms and ≥ 300 requests/s, the list ≥ 500 requests/s; no submission lost, doubled, or counted late. Moodle 4.3 on the same
 * work, measured elsewhere: 6.4 and 24 requests/s, p95 1,500 ms for the course.
 */
export async function learningBench(): Promise<void> {
	if (!existsSync(WEB)) throw new Error("the web application is not built: npm test -- --only web");
	const cluster = await startTemporaryCluster();
	const folder = mkdtempSync(join(tmpdir(), "ronghe-bench-"));
	await migrate(cluster);
	const settings = readSettings({
		DATA_DIR: folder,
		PORT: "4194",
		LOG_LEVEL: "error",
		RATE_LIMIT_PER_MINUTE: "10000000",
	});
	const composition = await compose(settings, cluster.appUrl);
	const server = await startServer({
		composition,
		resolveActor: createResolveActor(composition),
		webFolder: WEB,
	});
	const owner = new pg.Client({ connectionString: cluster.ownerUrl });
	await owner.connect();
	const filling = createPool({ url: cluster.appUrl, max: 1, name: "ronghe-bench", statementTimeout: 0 });
	const { clock, log } = composition;
	const contexts = createContexts({ database: createDatabase(filling), clock, log });
	const world = await buildLearning(contexts, SIZE);
	const { offeringId, teacherId } = await buildGradebook(contexts, world.learners, COLUMNS);
	await filling.end();
	// As a database that has been running knows its tables.
	await owner.query("vacuum analyze");
	const cookies: string[] = [];
	for (const learner of world.learners.slice(0, SUBMITTING)) cookies.push(await signInAs(composition, learner));
	console.log(
		`learning, ${SIZE.activities} activities, ${SIZE.learners} learners, ${CONNECTIONS} connections, ${RUNS} runs of ${SECONDS} s each; ${machine()}`,
	);
	const api = `${server.address}/api`;
	const course = `/my-courses/${world.offeringId}`;
	// All that the page asks for, which its browser asks for at once: here one after the other, each an answer.
	const ofCourse = [course, `/offerings/${world.offeringId}/sessions`, `/offerings/${world.offeringId}/discussions`];
	for (const [name, paths, goal] of [
		["course page", ofCourse, 300],
		["of it the course itself", [course], 300],
		["list of my courses", ["/my-courses"], 500],
	] as const) {
		const rates: number[] = [];
		const p95: number[] = [];
		for (let run = 1; run <= RUNS; run++) {
			const { answers } = await loadByThread({
				pages: [paths.map((path) => `${api}${path}`)],
				users: CONNECTIONS,
				seconds: SECONDS,
				cookies: cookies.slice(0, 100),
			});
			rates.push(answers.length / SECONDS);
			p95.push(percentile(answers, 0.95));
			console.log(
				`  ${name}, run ${run}: ${rates.at(-1)?.toFixed(0)} requests/s, p50 ${median(answers).toFixed(1)} ms, p95 ${p95.at(-1)?.toFixed(1)} ms (n = ${answers.length}); load ${loadavg()[0]?.toFixed(2)}`,
			);
		}
		console.log(
			`  ${name}: median ${median(rates).toFixed(0)} requests/s, ${Math.min(...rates).toFixed(0)}–${Math.max(...rates).toFixed(0)} (goal ≥ ${goal}); p95 median ${median(p95).toFixed(1)} ms, ${Math.min(...p95).toFixed(1)}–${Math.max(...p95).toFixed(1)}${name === "list of my courses" ? "" : " (goal ≤ 30)"}`,
		);
	}
	await gradebookBench({
		address: server.address,
		gradebook: { offeringId, cookie: await signInAs(composition, teacherId) },
		learner: { offeringId: world.offeringId, cookie: cookies[0] as string },
	});
	await submitAtOnce(api, cookies, world, composition);
	await owner.end();
	await server.stop();
	await composition.close();
	await cluster.stop();
	rmSync(folder, { recursive: true, force: true });
}

/** Each begins, then all submit twice at once; the time of some is up by then, the way's grace included. */
async function submitAtOnce(
	api: string,
	cookies: readonly string[],
	{ offeringId, quizId }: LearningWorld,
	{ contexts }: Awaited<ReturnType<typeof compose>>,
): Promise<void> {
	const ask = async (cookie: string, method: string, path: string, body: unknown = {}) => {
		const answer = await fetch(`${api}${path}`, {
			method,
			headers: { cookie, "content-type": "application/json" },
			...(method !== "GET" && { body: JSON.stringify(body) }),
		});
		const text = await answer.text();
		return { status: answer.status, body: text ? JSON.parse(text) : null };
	};
	const attempts: { cookie: string; id: string; answers: Record<string, string> }[] = [];
	for (const cookie of cookies) {
		const { body } = await ask(cookie, "POST", `/my-courses/${offeringId}/activities/${quizId}/attempts`);
		const { body: attempt } = await ask(cookie, "GET", `/quiz-attempts/${body.id}`);
		const answers = Object.fromEntries(
			attempt.paper.map((question: { id: string; prompt: { en: string } }) => [
				question.id,
				String(2 * Number.parseInt(question.prompt.en, 10)),
			]),
		);
		attempts.push({ cookie, id: body.id, answers });
	}
	const late = attempts.slice(0, LATE).map(({ id }) => id);
	await contexts.write(system, async ({ tx, now }) => {
		const due_at = new Date(now.getTime() - 60_000);
		await tx.updateTable("quiz_attempt").set({ due_at }).where("id", "in", late).execute();
	});
	const begun = performance.now();
	const statuses = await Promise.all(
		attempts.flatMap(({ cookie, id, answers }) =>
			[1, 2].map(async () => (await ask(cookie, "POST", `/quiz-attempts/${id}/submit`, { answers })).status),
		),
	);
	const took = performance.now() - begun;
	const failed = statuses.filter((status) => status >= 500).length;
	const stored = await contexts.read(system, ({ tx }) =>
		tx
			.selectFrom("quiz_attempt")
			.select(["id", "state", "score", "points"])
			.where("offering_id", "=", offeringId)
			.where("activity_id", "=", quizId)
			.execute(),
	);
	const handedIn = stored.filter(({ state }) => state === "submitted");
	const whole = handedIn.filter(({ score, points }) => Number(score) === Number(points));
	const lateCounted = whole.filter(({ id }) => late.includes(id));
	console.log(
		`  ${attempts.length} learners submitted twice each at once in ${(took / 1000).toFixed(1)} s: ${stored.length} attempts, ${handedIn.length} handed in, ` +
			`${whole.length} with all that was sent, of ${late.length} after their time ${lateCounted.length}; ` +
			`${statuses.filter((status) => status < 300).length} of ${statuses.length} answered yes, ${failed} failures of the server`,
	);
}
