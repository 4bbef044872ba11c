import { availableParallelism } from "node:os";
import { EnginesClosedError } from "./engine-errors.ts";
import type { EngineName } from "./engine-messages.ts";
import { type EngineControls, type EngineThread, startEngineThread } from "./start-engine-thread.ts";

// biome-ignore lint/suspicious/noExplicitAny: engines of every kind
export type EngineFunction = (...args: any[]) => unknown;

export interface EngineRun<Engine extends EngineFunction> extends EngineName, EngineControls {
	/**
	 * Arguments without functions. The last, if it is a plain object, gets `signal` and (when asked for) `onProgress`
	 * before the engine sees it; an engine without such an argument is stopped by ending its thread.
	 */
	args: Parameters<Engine>;
}

export interface EnginePool {
	/**
	 * Runs an engine in a thread, waiting for a free one.
	 * @throws what the engine throws (see `errors`), the signal's reason, or EngineThreadError when its thread ends
	 */
	run<Engine extends EngineFunction>(run: EngineRun<Engine>): Promise<Awaited<ReturnType<Engine>>>;
	/** Refuses what comes and what waits, cancels what runs, ends all threads. */
	close(): Promise<void>;
}

export interface EnginePoolOptions {
	/** Threads at most; default: one core is left to the server, and four are enough. */
	threads?: number;
	/** Milliseconds that an aborted engine has to stop by itself. */
	grace?: number;
	/** Milliseconds after which an idle thread ends and gives its memory back. */
	idle?: number;
}

/** A few threads that run engines, one engine a thread, in the order of the calls. */
export function createEnginePool(options: EnginePoolOptions = {}): EnginePool {
	const { threads: most = Math.max(1, Math.min(4, availableParallelism() - 1)), grace, idle = 30_000 } = options;
	const closing = new AbortController();
	/** Idle threads, each with the timer that ends it. */
	const free = new Map<EngineThread, NodeJS.Timeout>();
	const running = new Set<Promise<unknown>>();
	/** Calls that may run; those that were let in but have not started are among them. */
	let admitted = 0;
	const waiting = new Set<() => void>();

	const admitNext = (): void => {
		const [next] = waiting;
		if (next === undefined || admitted >= most) return;
		waiting.delete(next);
		admitted++;
		next();
	};
	const takeThread = (): EngineThread => {
		for (const [thread, timer] of free) {
			clearTimeout(timer);
			free.delete(thread);
			if (thread.isAlive) return thread;
		}
		return startEngineThread(grace);
	};
	const release = (thread: EngineThread): void => {
		if (closing.signal.aborted) return void thread.end();
		const end = (): void => {
			free.delete(thread);
			void thread.end();
		};
		if (thread.isAlive) free.set(thread, setTimeout(end, idle).unref());
	};
	const admission = (signal: AbortSignal): Promise<void> =>
		new Promise((resolve, reject) => {
			signal.throwIfAborted();
			const leave = (): void => {
				waiting.delete(enter);
				reject(signal.reason);
			};
			const enter = (): void => {
				signal.removeEventListener("abort", leave);
				resolve();
			};
			signal.addEventListener("abort", leave, { once: true });
			waiting.add(enter);
			admitNext();
		});

	return {
		async run({ module, name, args, ...controls }) {
			const signal = AbortSignal.any([closing.signal, ...(controls.signal ? [controls.signal] : [])]);
			await admission(signal);
			const thread = takeThread();
			const call = thread.call("run", { module, name }, args, { ...controls, signal });
			running.add(call);
			try {
				// biome-ignore lint/suspicious/noExplicitAny: what this engine returns
				return (await call) as any;
			} finally {
				running.delete(call);
				admitted--;
				release(thread);
				admitNext();
			}
		},
		async close() {
			closing.abort(new EnginesClosedError());
			await Promise.allSettled(running);
			await Promise.all([...free.keys()].map((thread) => thread.end()));
			for (const timer of free.values()) clearTimeout(timer);
			free.clear();
		},
	};
}
