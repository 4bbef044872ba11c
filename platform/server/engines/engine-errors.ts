import type { EngineName, PackedError } from "./engine-messages.ts";

/** The thread of an engine ended before it answered: out of memory, a call of `process.exit`, an error outside of it. */
export class EngineThreadError extends Error {
	readonly engine: EngineName;

	constructor(engine: EngineName, message: string, cause?: unknown) {
		super(`${engine.name} of ${engine.module}: ${message}`, { cause });
		this.name = "EngineThreadError";
		this.engine = engine;
	}
}

/** The process is stopping: nothing is computed any more. */
export class EnginesClosedError extends Error {
	constructor() {
		super("engines are closed: the process is stopping");
		this.name = "EnginesClosedError";
	}
}

// biome-ignore lint/suspicious/noExplicitAny: errors are made by constructors of every kind
export type ErrorClass = new (...parameters: any[]) => Error;

const builtIn: readonly ErrorClass[] = [RangeError, TypeError, SyntaxError];

function canBeSent(value: unknown): boolean {
	try {
		structuredClone(value);
		return true;
	} catch {
		return false;
	}
}

/** An error as data: structured cloning alone loses its class and its own fields. */
export function packError(thrown: unknown): PackedError {
	if (!(thrown instanceof Error)) return { name: "Error", message: String(thrown), stack: undefined, fields: {} };
	const { name, message, stack } = thrown;
	const fields = Object.entries(thrown).filter(([key, value]) => key !== "name" && canBeSent(value));
	return { name, message, stack, fields: Object.fromEntries(fields) };
}

/** The error again, an instance of its class when that is among `classes` or one of JavaScript's own. */
export function unpackError({ name, message, stack, fields }: PackedError, classes: readonly ErrorClass[]): Error {
	const error = new Error(message);
	const known = [...classes, ...builtIn].find((one) => one.name === name);
	if (known) Object.setPrototypeOf(error, known.prototype);
	if (error.name !== name) error.name = name;
	Object.assign(error, fields);
	if (stack !== undefined) error.stack = stack;
	return error;
}
