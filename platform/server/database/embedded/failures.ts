import { type StartupCode, StartupError } from "./startup-error.ts";

type Rule = { pattern: RegExp; code: StartupCode; problem: (place: string) => string; remedy: string };

const RULES: Rule[] = [
	{
		pattern: /No space left on device|Check free disk space|ENOSPC|Disk quota exceeded|EDQUOT/,
		code: "DISK_FULL",
		problem: (place) => `The disk that holds ${place} is full.`,
		remedy: "Free some space (at least 500 MB) and start again; nothing that was saved is lost.",
	},
	{
		pattern:
			/could not (create|map|resize|open|attach to) (anonymous )?shared memory|could not create semaphores|shmget|semget/,
		code: "NO_SHARED_MEMORY",
		problem: () => "The system gives the database no shared memory.",
		remedy: "In a container start it with --shm-size=256m; else free memory or raise kernel.shmmax / kernel.sem.",
	},
	{
		pattern: /Address already in use|could not create any TCP\/IP sockets|Address in use/,
		code: "PORT_TAKEN",
		problem: () => "The database's port is in use by another program.",
		remedy: "Start again: another port is chosen.",
	},
	{
		pattern: /pre-existing shared memory block|is another postmaster .* running in data directory/,
		code: "STILL_RUNNING",
		problem: (place) => `Processes of an earlier database on ${place} are still running.`,
		remedy: "Wait a few seconds and start again, or end them first.",
	},
	{
		pattern: /has wrong ownership|has invalid permissions|has group or world access/,
		code: "DATA_OWNER",
		problem: (place) => `The data folder ${place} belongs to another user or is open to others.`,
		remedy: "Start as the user who owns it, or give it back with chown -R, and chmod 700.",
	},
	{
		pattern: /Read-only file system|EROFS|Permission denied|EACCES|EPERM|Operation not permitted/,
		code: "NOT_WRITABLE",
		problem: (place) => `The folder ${place} cannot be written by this user.`,
		remedy: "Run as the user who owns the project folder, or move the project to a folder that you can write.",
	},
	{
		pattern: /error while loading shared libraries|GLIBC_|Exec format error|ENOEXEC|image not found/,
		code: "BINARIES_UNUSABLE",
		problem: () => "The bundled PostgreSQL does not run on this system.",
		remedy: "Set DATABASE_URL to a PostgreSQL server, version 15 or newer.",
	},
];

/**
 * Turns what a system call or PostgreSQL said into one clear line.
 * @param evidence text of the error or the log since the start
 * @param place the folder concerned
 * @param log where the whole log is, for what is not recognised
 */
export function explain(evidence: string, place: string, log?: string): StartupError {
	const rule = RULES.find((candidate) => candidate.pattern.test(evidence));
	if (rule) return new StartupError(rule.code, rule.problem(place), rule.remedy, { cause: evidence });
	const telling = evidence.split("\n").filter((line) => /FATAL|PANIC|error/i.test(line));
	const last = (telling.at(-1) ?? evidence.trim().split("\n").at(-1) ?? "").trim();
	return new StartupError(
		"START_FAILED",
		`The embedded PostgreSQL did not start: ${last.replace(/\.?$/, ".")}`,
		log ? `The whole log is in ${log}.` : `See ${place}.`,
		{ cause: evidence },
	);
}

/** Runs file system work on `place` and explains its failure. */
export function explaining<T>(place: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		if (error instanceof StartupError || !(error instanceof Error) || !("code" in error)) throw error;
		throw explain(`${error.code} ${error.message}`, place);
	}
}
