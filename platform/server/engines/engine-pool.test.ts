import { afterEach, describe, expect, it } from "vitest";
import {
	type deaf,
	type double,
	type fail,
	type giveFunction,
	type leave,
	type meet,
	type patient,
	type refuse,
	TestInputError,
	type untilAnswered,
} from "#platform/testing/engines.ts";
import { createEnginePool, type EnginePool } from "./engine-pool.ts";

const module = "#platform/testing/engines.ts";
const pools: EnginePool[] = [];
function pool(threads = 1): EnginePool {
	const made = createEnginePool({ threads, grace: 50 });
	pools.push(made);
	return made;
}
afterEach(async () => {
	for (const one of pools.splice(0)) await one.close();
});

const sharedNumbers = (): Int32Array => new Int32Array(new SharedArrayBuffer(8));
const answers = async (one: EnginePool) =>
	expect((await one.run<typeof double>({ module, name: "double", args: [Float64Array.of(4)] })).doubled).toEqual(
		Float64Array.of(8),
	);

describe("engines in threads", () => {
	it("compute while this thread goes on, tell how far they are, and end with the last figure", async () => {
		const shared = sharedNumbers();
		const seen: number[] = [];
		const answer = await pool().run<typeof untilAnswered>({
			module,
			name: "untilAnswered",
			args: [shared, {}],
			onProgress: (step: number) => {
				seen.push(step);
				// Only a free thread can answer: were the engine in this one, it would wait for ever.
				Atomics.store(shared, 1, 1);
			},
		});
		expect(answer).toBe("answered");
		expect(seen.length).toBeGreaterThan(1);
		expect(seen.at(-1)).toBe(-1);
	});

	it("take memory over instead of copying it, and hand theirs over", async () => {
		const values = Float64Array.of(1, 2);
		const run = { module, name: "double", args: [values] as [Float64Array] };
		const one = pool();
		await one.run<typeof double>(run);
		expect(values.length).toBe(2);
		const { doubled, isMainThread } = await one.run<typeof double>({ ...run, transfer: [values.buffer] });
		expect(values.length).toBe(0);
		expect(doubled).toEqual(Float64Array.of(2, 4));
		expect(isMainThread).toBe(false);
	});

	it("run side by side, no more at once than there are threads", async () => {
		const shared = sharedNumbers();
		const one = pool(2);
		const run = () => one.run<typeof meet>({ module, name: "meet", args: [shared] });
		const threads = await Promise.all([run(), run(), run(), run()]);
		expect(new Set(threads).size).toBe(2);
	});

	it("stop on the signal in the middle of a computation, or while they wait, and leave the thread to the next", async () => {
		const one = pool();
		for (const [name, args] of [
			["untilAnswered", [sharedNumbers(), {}]],
			["patient", [{}]],
		] as const) {
			const stop = new AbortController();
			const reason = new Error(`no ${name} any more`);
			const run = one.run<typeof untilAnswered | typeof patient>({
				module,
				name,
				args: [...args] as never,
				signal: stop.signal,
				onProgress: () => stop.abort(reason),
			});
			await expect(run).rejects.toBe(reason);
			await answers(one);
		}
	});

	it("that do not stop end with their thread, and the next call gets a new one", async () => {
		const one = pool();
		const stop = new AbortController();
		const reason = new Error("enough");
		const run = one.run<typeof deaf>({
			module,
			name: "deaf",
			args: [{}],
			signal: stop.signal,
			onProgress: () => stop.abort(reason),
		});
		await expect(run).rejects.toBe(reason);
		await answers(one);
	});

	it("that wait for a thread leave the queue when they are cancelled", async () => {
		const one = pool();
		const shared = sharedNumbers();
		const first = one.run<typeof untilAnswered>({ module, name: "untilAnswered", args: [shared, {}] });
		const stop = new AbortController();
		const second = one.run<typeof double>({
			module,
			name: "double",
			args: [Float64Array.of(1)],
			signal: stop.signal,
		});
		stop.abort(new Error("not needed"));
		await expect(second).rejects.toThrow("not needed");
		expect(shared[1]).toBe(0);
		Atomics.store(shared, 1, 1);
		expect(await first).toBe("answered");
	});

	it("pass their errors on: of their class where it is named, else with name and fields", async () => {
		const run = { module, name: "refuse", args: ["values[3]"] as [string] };
		const one = pool();
		const known = await one.run<typeof refuse>({ ...run, errors: [TestInputError] }).catch((error) => error);
		expect(known).toBeInstanceOf(TestInputError);
		expect(known).toMatchObject({ argument: "values[3]", message: "values[3]: must be finite" });
		const unknown = await one.run<typeof refuse>(run).catch((error) => error);
		expect(unknown).not.toBeInstanceOf(TestInputError);
		expect(unknown).toMatchObject({ name: "TestInputError", argument: "values[3]" });
		await expect(one.run<typeof giveFunction>({ module, name: "giveFunction", args: [] })).rejects.toThrow(
			"could not be cloned",
		);
		await expect(one.run({ module, name: "nothing", args: [] })).rejects.toThrow(TypeError);
	});

	it("whose thread dies say so, and the pool goes on", async () => {
		const one = pool();
		await expect(one.run<typeof leave>({ module, name: "leave", args: [] })).rejects.toMatchObject({
			name: "EngineThreadError",
			message: `leave of ${module}: its thread ended (code 7) before it answered`,
		});
		await expect(one.run<typeof fail>({ module, name: "fail", args: [] })).rejects.toThrow(
			"before it answered: outside of the call",
		);
		await answers(one);
	});

	it("are cancelled and refused when the process stops", async () => {
		const one = pool();
		const started = Promise.withResolvers<void>();
		const running = one.run<typeof deaf>({ module, name: "deaf", args: [{}], onProgress: () => started.resolve() });
		const queued = one.run<typeof double>({ module, name: "double", args: [Float64Array.of(1)] });
		await started.promise;
		const all = Promise.allSettled([running, queued]);
		await one.close();
		const late = one.run<typeof double>({ module, name: "double", args: [Float64Array.of(1)] });
		for (const outcome of [...(await all), ...(await Promise.allSettled([late]))]) {
			expect(outcome).toMatchObject({ status: "rejected", reason: { name: "EnginesClosedError" } });
		}
	});
});
