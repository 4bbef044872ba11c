import { setTimeout as wait } from "node:timers/promises";
import { isMainThread, threadId } from "node:worker_threads";

/** Small engines for the tests of the threads that run them. */

interface Controls {
	signal?: AbortSignal;
	onProgress?: (share: number) => void;
}

export class TestInputError extends Error {
	readonly argument: string;
	constructor(argument: string) {
		super(`${argument}: must be finite`);
		this.name = "TestInputError";
		this.argument = argument;
	}
}

export function double(values: Float64Array, _options?: object): { doubled: Float64Array; isMainThread: boolean } {
	return { doubled: values.map((value) => 2 * value), isMainThread };
}

/** Marks `shared[0]` and computes without pause until the other thread answers in `shared[1]`. */
export function untilAnswered(shared: Int32Array, { signal, onProgress }: Controls): string {
	Atomics.store(shared, 0, 1);
	for (let step = 0; Atomics.load(shared, 1) === 0; step++) {
		signal?.throwIfAborted();
		onProgress?.(step);
	}
	onProgress?.(-1);
	return "answered";
}

/** Waits until two have come, by `shared[0]`. @returns the thread it ran in */
export function meet(shared: Int32Array): number {
	Atomics.add(shared, 0, 1);
	Atomics.notify(shared, 0);
	while (Atomics.load(shared, 0) < 2) Atomics.wait(shared, 0, 1);
	return threadId;
}

/** Does not look at the signal, and tells by progress that it runs. */
export function deaf({ onProgress }: Controls): void {
	for (;;) onProgress?.(0);
}

export async function patient({ signal, onProgress }: Controls): Promise<void> {
	onProgress?.(0);
	await wait(60_000, undefined, signal && { signal });
}

export function refuse(argument: string): void {
	throw new TestInputError(argument);
}

export function leave(): Promise<void> {
	process.exit(7);
}

export function fail(): Promise<void> {
	setImmediate(() => {
		throw new Error("outside of the call");
	});
	return new Promise(() => undefined);
}

export const giveFunction = (): (() => void) => () => undefined;

/** Keeps words and counts how often it was asked. */
export function openCounter(words: string[]) {
	let asked = 0;
	return {
		has(word: string): { known: boolean; asked: number } {
			return { known: words.includes(word), asked: ++asked };
		},
		untilAnswered,
		leave,
	};
}
