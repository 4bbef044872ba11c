/** What goes between the server's thread and a thread that runs engines. */

/** An engine: an exported function of a module. */
export interface EngineName {
	/** As for `import`: "#engines/…/one.ts" or the URL of a file. From code only, never from input. */
	module: string;
	name: string;
}

export interface EngineCall {
	/** `run`: the function of the module; `open`: keep what it returns; `ask`: a function of what is kept. */
	kind: "run" | "open" | "ask";
	id: number;
	engine: EngineName;
	args: unknown[];
	/** One number, shared by both threads: 1 when the call is to stop. An engine that computes reads no messages. */
	stop: SharedArrayBuffer;
	wantsProgress: boolean;
}

/** Wakes an engine that waits instead of computing. */
export interface EngineStop {
	kind: "stop";
	id: number;
}

export interface PackedError {
	name: string;
	message: string;
	stack: string | undefined;
	/** Own fields that can be sent, such as the `argument` of an EngineInputError. */
	fields: Record<string, unknown>;
}

export type EngineAnswer =
	| { kind: "progress"; id: number; values: unknown[] }
	| { kind: "done"; id: number; result: unknown }
	| { kind: "failed"; id: number; error: PackedError };
