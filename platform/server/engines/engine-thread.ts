import { parentPort } from "node:worker_threads";
import { packError } from "./engine-errors.ts";
import type { EngineAnswer, EngineCall, EngineStop } from "./engine-messages.ts";
import { sharedStop } from "./shared-stop.ts";
import { transferable } from "./transferable.ts";

/*
 * Runs in a thread of its own: loads the module that a call names, calls its function, sends what it returns. Started by
 * start-engine-thread.ts alone.
 */

// biome-ignore lint/suspicious/noExplicitAny: functions of every kind
type Functions = Record<string, ((...args: any[]) => unknown) | undefined>;

/** Milliseconds between two reports of progress. */
const PROGRESS_EVERY = 50;

const port = parentPort!;
const stops = new Map<number, () => void>();
let kept: Functions = {};

function isPlain(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function progressSender(id: number): { report: (...values: unknown[]) => void; flush: () => void } {
	let sentAt = Number.NEGATIVE_INFINITY;
	let unsent: unknown[] | undefined;
	const flush = (): void => {
		if (!unsent) return;
		send({ kind: "progress", id, values: unsent });
		unsent = undefined;
		sentAt = performance.now();
	};
	const report = (...values: unknown[]): void => {
		unsent = values;
		if (performance.now() - sentAt >= PROGRESS_EVERY) flush();
	};
	return { report, flush };
}

function send(answer: EngineAnswer, transfer: ArrayBuffer[] = []): void {
	port.postMessage(answer, transfer);
}

async function answer({ kind, id, engine, args, stop, wantsProgress }: EngineCall): Promise<void> {
	const { signal, receive } = sharedStop(stop);
	stops.set(id, receive);
	const progress = progressSender(id);
	try {
		const found = kind === "ask" ? kept : ((await import(engine.module)) as Functions);
		const run = found[engine.name];
		if (typeof run !== "function") throw new TypeError(`${engine.module} has no function ${engine.name}`);
		const last = args.at(-1);
		const controls = { signal, ...(wantsProgress && { onProgress: progress.report }) };
		const result = await run(...(isPlain(last) ? [...args.slice(0, -1), { ...last, ...controls }] : args));
		progress.flush();
		if (kind === "open") {
			kept = result as Functions;
			send({ kind: "done", id, result: undefined });
		} else send({ kind: "done", id, result }, transferable(result));
	} catch (error) {
		send({ kind: "failed", id, error: packError(error) });
	} finally {
		stops.delete(id);
	}
}

port.on("message", (message: EngineCall | EngineStop) => {
	if (message.kind === "stop") stops.get(message.id)?.();
	else void answer(message);
});
