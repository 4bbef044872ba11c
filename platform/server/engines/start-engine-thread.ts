import { Worker } from "node:worker_threads";
import { EngineThreadError, type ErrorClass, unpackError } from "./engine-errors.ts";
import type { EngineAnswer, EngineCall, EngineName } from "./engine-messages.ts";

export interface EngineControls {
	/** Aborts the signal that the engine has; an engine that does not stop then ends with its thread. */
	signal?: AbortSignal | undefined;
	/** Called at most every 50 ms, and with the last value. */
	onProgress?: ((...values: never[]) => void) | undefined;
	/** Memory of `args` to hand over instead of copying: the caller cannot use it any more. */
	transfer?: readonly ArrayBuffer[] | undefined;
	/** Classes of errors that come back as their instances; others come back as Error with their name and fields. */
	errors?: readonly ErrorClass[] | undefined;
}

export interface EngineThread {
	/** False when the thread has ended, for whatever reason. */
	readonly isAlive: boolean;
	call(kind: EngineCall["kind"], engine: EngineName, args: unknown[], controls: EngineControls): Promise<unknown>;
	end(): Promise<void>;
}

interface Pending {
	engine: EngineName;
	controls: EngineControls;
	settle(outcome: () => unknown): void;
}

/**
 * Starts a thread for engines. It keeps the process alive only while a call is under way.
 * @param grace milliseconds that an aborted engine has to stop by itself
 */
export function startEngineThread(grace = 500): EngineThread {
	const worker = new Worker(new URL("./engine-thread.ts", import.meta.url), { name: "engine" });
	worker.unref();
	const pending = new Map<number, Pending>();
	let isAlive = true;
	let lastId = 0;
	let cause: unknown;

	worker.on("message", (answer: EngineAnswer) => {
		const call = pending.get(answer.id);
		if (!call) return;
		if (answer.kind === "progress") {
			if (!call.controls.signal?.aborted) call.controls.onProgress?.(...(answer.values as never[]));
			return;
		}
		call.settle(() => {
			if (answer.kind === "done") return answer.result;
			throw unpackError(answer.error, call.controls.errors ?? []);
		});
	});
	worker.on("error", (error) => {
		isAlive = false;
		cause = error;
	});
	worker.on("exit", (code) => {
		isAlive = false;
		const why = cause instanceof Error ? `: ${cause.message}` : "";
		for (const { engine, settle } of pending.values()) {
			settle(() => {
				throw new EngineThreadError(engine, `its thread ended (code ${code}) before it answered${why}`, cause);
			});
		}
	});

	return {
		get isAlive() {
			return isAlive;
		},
		call(kind, engine, args, controls) {
			const { signal } = controls;
			return new Promise((resolve, reject) => {
				if (!isAlive) throw new EngineThreadError(engine, "its thread has ended", cause);
				signal?.throwIfAborted();
				const id = ++lastId;
				const stop = new SharedArrayBuffer(4);
				let timer: NodeJS.Timeout | undefined;
				const abort = (): void => {
					Atomics.store(new Int32Array(stop), 0, 1);
					worker.postMessage({ kind: "stop", id });
					timer = setTimeout(() => void worker.terminate(), grace);
				};
				const settle: Pending["settle"] = (outcome) => {
					pending.delete(id);
					if (pending.size === 0) worker.unref();
					clearTimeout(timer);
					signal?.removeEventListener("abort", abort);
					try {
						// Whatever a cancelled call still says, it was cancelled.
						signal?.throwIfAborted();
						resolve(outcome());
					} catch (error) {
						reject(error);
					}
				};
				const wantsProgress = controls.onProgress !== undefined;
				const message: EngineCall = { kind, id, engine, args, stop, wantsProgress };
				worker.postMessage(message, [...(controls.transfer ?? [])]);
				pending.set(id, { engine, controls, settle });
				worker.ref();
				signal?.addEventListener("abort", abort, { once: true });
			});
		},
		async end() {
			isAlive = false;
			await worker.terminate();
		},
	};
}
