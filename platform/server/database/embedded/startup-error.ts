/** What a person can do something about when the platform does not start. */
export type StartupCode =
	| "APP_ROLE"
	| "BINARIES_MISSING"
	| "BINARIES_UNUSABLE"
	| "DATA_ELSEWHERE"
	| "DATA_OTHER_VERSION"
	| "DATA_OWNER"
	| "DATA_UNKNOWN"
	| "DATABASE_REFUSED"
	| "DATABASE_UNREACHABLE"
	| "DATABASE_UNSUITABLE"
	| "DATABASE_URL_INVALID"
	| "DISK_FULL"
	| "NO_ACCOUNT"
	| "NO_SHARED_MEMORY"
	| "NOT_WRITABLE"
	| "PORT_TAKEN"
	| "START_FAILED"
	| "STILL_RUNNING";

/**
 * An expected failure while starting. `message` is one line: what is wrong, then what to do;
 * print it alone, without a stack.
 */
export class StartupError extends Error {
	readonly code: StartupCode;
	readonly problem: string;
	readonly remedy: string;

	constructor(code: StartupCode, problem: string, remedy: string, options?: ErrorOptions) {
		super(`${problem} ${remedy}`.replace(/\s+/g, " ").trim(), options);
		this.name = "StartupError";
		this.code = code;
		this.problem = problem;
		this.remedy = remedy;
	}
}
