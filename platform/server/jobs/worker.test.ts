import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { halvesJob } from "#platform/testing/job-process.ts";
import { createTestServices, type TestServices } from "#platform/testing/services.ts";
import { type Actor, system } from "../actor.ts";
import { createPool } from "../database/pool.ts";
import { newId } from "../id.ts";
import { Problem } from "../problem.ts";
import { defineJob, type JobDefinition } from "./job.ts";
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
function awaitState(id: string, states: string[]) {
	return new Promise<Awaited<ReturnType<typeof getMyJob>>>((resolve, reject) => {
		const look = () =>
			services.contexts
				.read(person, (context) => getMyJob(context, id))
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

	it("of another person do not exist", async () => {
		const id = await enqueue(halvesJob(false), { code: "other" });
		const stranger: Actor = { ...person, personId: newId() };
		await expect(services.contexts.read(stranger, (context) => getMyJob(context, id))).rejects.toMatchObject({
			code: "not-found",
		});
	});
});
