/**
 * The signal of a call in the engine's thread. `aborted` and `throwIfAborted` read memory that both threads share, since
 * an engine that computes without pause receives no message; `receive` tells listeners of an engine that waits.
 */
export function sharedStop(memory: SharedArrayBuffer): { signal: AbortSignal; receive: () => void } {
	const flag = new Int32Array(memory);
	const controller = new AbortController();
	const { signal } = controller;
	const receive = (): void => controller.abort();
	/** To abort twice is to abort once. */
	const look = (): AbortSignal => {
		if (Atomics.load(flag, 0) === 1) receive();
		return signal;
	};
	const native = {
		aborted: Object.getOwnPropertyDescriptor(AbortSignal.prototype, "aborted")!.get!,
		throwIfAborted: AbortSignal.prototype.throwIfAborted,
	};
	Object.defineProperties(signal, {
		aborted: { get: () => native.aborted.call(look()) },
		throwIfAborted: { value: () => native.throwIfAborted.call(look()) },
	});
	return { signal, receive };
}
