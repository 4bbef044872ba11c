import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { sql } from "kysely";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { halvesJob } from "#platform/testing/job-process.ts";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { type Actor, system } from "../actor.ts";
import type { WriteContext } from "../database/context.ts";
import { createPool } from "../database/pool.ts";
import { newId } from "../id.ts";
import { Problem } from "../problem.ts";
import { defineJob, type JobDefinition, type JobScope } from "./job.ts";
import { cancelJob, getMyJob } from "./job-queries.ts";
import { startWorker } from "./worker.ts";

let services: TestServices;
let person: Actor;

beforeAll(async () => {
	services = await createTestServices([]);
	const personId = newId();
	await services.contexts.write(system, ({ tx }) =>
		tx.insertInto("person").values({ id: personId, email: "worker@example.org", name: "Worker" }).execute(),
	);
	person = { ...system, kind: "person", personId };
});
afterAll(() => services.close());

// biome-ignore lint/suspicious/noExplicitAny: jobs of every payload
async function withWorker<T>(definitions: JobDefinition<any>[], work: () => Promise<T>): Promise<T> {
	const pool = createPool({ url: services.appUrl, max: 4, name: "test-worker", statementTimeout: 0 });
	const worker = startWorker({ ...services, definitions, pool });
	try {
		return await work();
	} finally {
		await worker.stop();
		await pool.end();
	}
}

/** The state of a job when it is one of those awaited; woken by the bus as the browser is. */
function awaitState(id: string, states: string[], by: Actor = person) {
	return new Promise<{ state: string; result?: unknown; problem?: unknown }>((resolve, reject) => {
		const look = () =>
			services.contexts
				.read(by, ({ tx }) =>
					tx.selectFrom("job").select(["state", "result", "problem"]).where("id", "=", id).executeTakeFirstOrThrow(),
				)
				.then((job) => {
					if (!states.includes(job.state)) return;
					unsubscribe();
					resolve(job);
				})
				.catch(reject);
		const unsubscribe = services.bus.subscribe(({ id: moved }) => {
			if (moved === id) void look();
		});
		void look();
	});
}
const enqueue = <P>(job: JobDefinition<P>, payload: P) =>
	services.contexts.write(person, (context) => context.enqueue(job, payload, { subject: "test" }));
const halves = () =>
	services.contexts.read(system, ({ tx }) => tx.selectFrom("region").select("code").orderBy("code").execute());

/** A job of one write, in the middle of which something happens. */
const writing = (code: string, meanwhile: (scope: JobScope) => Promise<unknown>) =>
	defineJob({
		kind: `test.${code}`,
		payload: z.object({}),
		async run(scope) {
			await scope.contexts.write(system, async ({ tx }) => {
				await tx.insertInto("region").values({ id: newId(), code, name_en: "x" }).execute();
				await meanwhile(scope);
			});
			return undefined;
		},
	});
const codes = async (start: string) =>
	(
		await services.contexts.read(system, ({ tx }) =>
			tx.selectFrom("region").select("code").where("code", "like", `${start}%`).execute(),
		)
	).map(({ code }) => code);
/** Ends the connections of a name that are not in the middle of a transaction, as a network or a restart does. */
const endConnections = (name: string) =>
	sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = ${name}
		and state <> 'idle in transaction' and datname = current_database()`.execute(services.database);

describe("jobs", () => {
	it("whose process is killed leave nothing half-written and are done by the next worker", async () => {
		const child = spawn(
			process.execPath,
			[join(import.meta.dirname, "../../testing/job-process.ts"), services.appUrl],
			{
				stdio: ["ignore", "pipe", "inherit"],
			},
		);
		const id = await enqueue(halvesJob(true), { code: "killed" });
		const [said] = await once(child.stdout, "data");
		expect(String(said)).toBe("half done\n");
		child.kill("SIGKILL");
		await once(child, "exit");
		expect(await halves()).toEqual([]);

		const job = await withWorker([halvesJob(false)], () => awaitState(id, ["done", "failed"]));
		expect(job).toMatchObject({ state: "done", result: { figures: { halves: 2 } } });
		expect((await halves()).map(({ code }) => code)).toEqual(["killed-1", "killed-2"]);
	});

	it("are told to stop when cancelled, and a waiting one never starts", async () => {
		let started = (): void => undefined;
		const running = new Promise<void>((resolve) => {
			started = resolve;
		});
		const patient = defineJob({
			kind: "test.patient",
			payload: z.object({}),
			async run({ signal }) {
				started();
				await new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
				return undefined;
			},
		});
		await withWorker([patient], async () => {
			const first = await enqueue(patient, {});
			await running;
			const second = await enqueue(patient, {});
			for (const id of [second, first]) await services.contexts.write(person, (context) => cancelJob(context, id));
			expect(await awaitState(second, ["cancelled", "done"])).toMatchObject({ state: "cancelled" });
			expect(await awaitState(first, ["cancelled", "done"])).toMatchObject({ state: "cancelled" });
		});
	});

	it("that refuse say so in their code, and unexpected failures say nothing of their inside", async () => {
		const refusing = defineJob({
			kind: "test.refusing",
			payload: z.object({ how: z.string() }),
			async run(_scope, { how }) {
				if (how === "known") throw new Problem("test/no", 422, { line: 3 });
				throw new Error("password=hunter2");
			},
		});
		await withWorker([refusing], async () => {
			const known = await awaitState(await enqueue(refusing, { how: "known" }), ["failed"]);
			expect(known.problem).toMatchObject({ code: "test/no", params: { line: 3 } });
			const unknown = await awaitState(await enqueue(refusing, { how: "unknown" }), ["failed"]);
			expect(JSON.stringify(unknown.problem)).not.toContain("hunter2");
			expect(unknown.problem).toMatchObject({ code: "platform/unexpected" });
		});
	});

	it("learn that they were cancelled while the news could not reach them", async () => {
		let started = (): void => undefined;
		const running = new Promise<void>((resolve) => {
			started = resolve;
		});
		let told = (_reason: unknown): void => undefined;
		const ended = new Promise<unknown>((resolve) => {
			told = resolve;
		});
		const deaf = defineJob({
			kind: "test.deaf",
			payload: z.object({}),
			async run({ signal }) {
				started();
				await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
				told(signal.reason);
				throw signal.reason;
			},
		});
		const id = await withWorker([deaf], async () => {
			const job = await enqueue(deaf, {});
			await running;
			// Only the row says it, as after a notification that nobody heard.
			await services.contexts.write(person, ({ tx, now }) =>
				tx.updateTable("job").set({ cancel_requested_at: now }).where("id", "=", job).execute(),
			);
			await endConnections("ronghe-bus");
			expect(await ended).toMatchObject({ code: "platform/cancelled" });
			return job;
		});
		expect(await services.contexts.read(person, (context) => getMyJob(context, id))).toMatchObject({
			state: "cancelled",
		});
	});

	it.each([
		["before", false],
		["after", true],
	])("that were cancelled in their last step write nothing, when it ends %s the news came", async (_, hears) => {
		const code = hears ? "late-told" : "late";
		const late = writing(code, async ({ jobId, signal }) => {
			await services.contexts.write(person, (context) => cancelJob(context, jobId));
			if (hears && !signal.aborted) await once(signal, "abort");
		});
		const job = await withWorker([late], async () => awaitState(await enqueue(late, {}), ["cancelled", "done"]));
		expect(job).toMatchObject({ state: "cancelled" });
		expect(await codes(code)).toEqual([]);
	});

	it("are run by one worker when the connection with the lock is lost, whatever the first one does", async () => {
		let second = (): void => undefined;
		const secondDone = new Promise<void>((resolve) => {
			second = resolve;
		});
		let firstEnded = (_error: unknown): void => undefined;
		const ended = new Promise<unknown>((resolve) => {
			firstEnded = resolve;
		});
		let runs = 0;
		const stubborn = defineJob({
			kind: "test.stubborn",
			payload: z.object({}),
			async run(scope) {
				const run = ++runs;
				try {
					await scope.contexts.write(system, async ({ tx }) => {
						await tx
							.insertInto("region")
							.values({ id: newId(), code: `stubborn-${run}`, name_en: "x" })
							.execute();
						if (run > 1) return;
						await endConnections("first-worker");
						await secondDone;
					});
				} catch (error) {
					firstEnded([scope.signal.aborted, (error as Error).constructor.name]);
					throw error;
				}
				return undefined;
			},
		});
		const pools = ["first-worker", "second-worker"].map((name) =>
			createPool({ url: services.appUrl, max: 4, name, statementTimeout: 0 }),
		);
		const [first, other] = pools as [pg.Pool, pg.Pool];
		const one = startWorker({ ...services, definitions: [stubborn], pool: first });
		const id = await enqueue(stubborn, {});
		const begun = await awaitState(id, ["running"]);
		expect(begun.state).toBe("running");
		const two = startWorker({ ...services, definitions: [stubborn], pool: other });
		expect(await awaitState(id, ["done", "failed"])).toMatchObject({ state: "done" });
		second();
		expect(await ended).toEqual([true, "JobTaken"]);
		await Promise.all([one.stop(), two.stop()]);
		await Promise.all(pools.map((pool) => pool.end()));
		expect(await codes("stubborn")).toEqual(["stubborn-2"]);
		expect(await services.contexts.read(person, (context) => getMyJob(context, id))).toMatchObject({ state: "done" });
	});

	describe("whose starter loses what they had", () => {
		const losses: Record<string, (context: WriteContext, starter: Actor) => Promise<unknown>> = {
			"the role": ({ tx }, { personId }) =>
				tx
					.updateTable("membership")
					.set({ roles: ["mentor"] })
					.where("person_id", "=", personId)
					.execute(),
			"the membership": ({ tx, now }, { personId }) =>
				tx.updateTable("membership").set({ ended_at: now }).where("person_id", "=", personId).execute(),
			"their access": ({ tx, now }, { personId }) =>
				tx
					.updateTable("person")
					.set({ suspended_at: now })
					.where("id", "=", personId ?? "")
					.execute(),
			"the organisation's verification": ({ tx }, { organisationId }) =>
				tx
					.updateTable("organisation")
					.set({ state: "suspended" })
					.where("id", "=", organisationId ?? "")
					.execute(),
		};

		async function starterWith(roles: string[]): Promise<Actor> {
			const [personId, organisationId, regionId] = [newId(), newId(), newId()];
			await services.contexts.write(system, async ({ tx, now }) => {
				const stamps = { created_at: now, updated_at: now };
				await tx.insertInto("region").values({ id: regionId, code: regionId, name_en: "R" }).execute();
				await tx
					.insertInto("organisation")
					.values({
						id: organisationId,
						region_id: regionId,
						kind: "school",
						name_en: "S",
						state: "verified",
						...stamps,
					})
					.execute();
				await tx
					.insertInto("person")
					.values({ id: personId, email: `${personId}@example.org`, name: "P" })
					.execute();
				await tx
					.insertInto("membership")
					.values({ id: newId(), person_id: personId, organisation_id: organisationId, roles, created_at: now })
					.execute();
			});
			return { ...person, personId, organisationId, organisationKind: "school", regionId, roles };
		}

		it.each(Object.keys(losses))("do not begin without %s, and write nothing when it goes meanwhile", async (what) => {
			const lose = (starter: Actor) => services.contexts.write(system, (context) => losses[what]!(context, starter));
			const before = await starterWith(["coordinator", "mentor"]);
			const meanwhile = await starterWith(["coordinator", "mentor"]);
			const code = `rights-${what.replaceAll(" ", "-")}`;
			const job = writing(code, async ({ actor }) => {
				if (actor.personId === meanwhile.personId) await lose(meanwhile);
			});
			const start = (starter: Actor) =>
				services.contexts.write(starter, (context) => context.enqueue(job, {}, { subject: "test" }));
			const ids = [await start(before), await start(meanwhile)];
			await lose(before);
			await withWorker([job], async () => {
				for (const id of ids) await awaitState(id, ["done", "failed"], system);
			});
			const rows = await services.contexts.read(system, ({ tx }) =>
				tx.selectFrom("job").select(["state", "problem"]).where("id", "in", ids).execute(),
			);
			for (const row of rows) expect(row).toMatchObject({ state: "failed", problem: { code: "platform/rights-lost" } });
			expect(await codes(code)).toEqual([]);
		});
	});

	it("of another person do not exist", async () => {
		const id = await enqueue(halvesJob(false), { code: "other" });
		const stranger: Actor = { ...person, personId: newId() };
		await expect(services.contexts.read(stranger, (context) => getMyJob(context, id))).rejects.toMatchObject({
			code: "not-found",
		});
	});
});
