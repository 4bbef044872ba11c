import { type SpawnOptions, spawn, spawnSync } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Client } from "pg";
import type { Account } from "./account.ts";
import { program } from "./binaries.ts";
import { explain } from "./failures.ts";
import type { Place } from "./place.ts";
import { isRunning } from "./process-lock.mjs";
import { clearSockets } from "./socket.ts";
import { StartupError } from "./startup-error.ts";

/** A running PostgreSQL: the process that all its others depend on. */
export type Postmaster = { pid: number; port: number };

const LOG_LIMIT_BYTES = 10_000_000;

export function logFile(place: Place): string {
	return join(place.base, "server.log");
}

/** Options for starting PostgreSQL's programs: their account, their own process group, messages in English. */
export function spawnOptions(cwd: string, account: Account | undefined): SpawnOptions {
	const environment = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|TZ$|NODE_)/.test(name));
	return {
		cwd,
		// A group of its own: Ctrl-C in the terminal must reach the server first, which then stops the database.
		detached: process.platform !== "win32",
		windowsHide: true,
		env: { ...Object.fromEntries(environment), LC_ALL: "C" },
		...(account ? { uid: account.uid, gid: account.gid } : {}),
	};
}

/** The postmaster that owns the data folder, if it lives. */
export function findPostmaster(place: Place): Postmaster | undefined {
	const file = join(place.data, "postmaster.pid");
	let lines: string[];
	try {
		lines = readFileSync(file, "utf8").split("\n");
	} catch {
		return undefined;
	}
	const pid = Number(lines[0]);
	const port = Number(lines[3]);
	if (Number.isInteger(pid) && pid > 0 && isRunning(pid)) {
		if (isPostgresOn(place.data, pid)) return { pid, port };
	}
	return undefined;
}

function isPostgresOn(data: string, pid: number): boolean {
	if (process.platform === "linux") {
		try {
			return readlinkSync(`/proc/${pid}/cwd`) === data && commandOf(pid).includes("postgres");
		} catch {
			return commandOf(pid).includes("postgres");
		}
	}
	const ask: [string, string[]] =
		process.platform === "win32"
			? ["tasklist", ["/fi", `PID eq ${pid}`, "/nh"]]
			: ["ps", ["-o", "command=", "-p", String(pid)]];
	return (spawnSync(ask[0], ask[1], { encoding: "utf8" }).stdout ?? "").includes("postgres");
}

function commandOf(pid: number): string {
	try {
		return readFileSync(`/proc/${pid}/cmdline`, "utf8");
	} catch {
		return "";
	}
}

/** Processes of PostgreSQL that work in the data folder; after kill -9 of the postmaster some outlive it briefly. */
function survivors(data: string): number[] {
	if (process.platform !== "linux") return [];
	return readdirSync("/proc")
		.map(Number)
		.filter((pid) => Number.isInteger(pid) && pid !== process.pid)
		.filter((pid) => {
			try {
				return readlinkSync(`/proc/${pid}/cwd`) === data && isRunning(pid) && commandOf(pid).startsWith("postgres");
			} catch {
				return false;
			}
		});
}

/**
 * Clears what a killed postmaster left. Its children are waited for, then ended: two generations must never write
 * one folder. Then its pid file goes, and its socket's, if the number belongs to another program now, or to a zombie
 * (PostgreSQL would refuse to start; where the number is free it removes the files itself).
 */
export async function clearLeftovers(place: Place): Promise<void> {
	for (let waited = 0; survivors(place.data).length > 0; waited += 50) {
		const signal = waited >= 6000 ? "SIGKILL" : waited >= 3000 ? "SIGQUIT" : undefined;
		if (signal) for (const pid of survivors(place.data)) send(pid, signal);
		await pause(50);
	}
	if (findPostmaster(place)) return;
	rmSync(join(place.data, "postmaster.pid"), { force: true });
	clearSockets(place.data);
}

function send(pid: number, signal: NodeJS.Signals): void {
	try {
		process.kill(pid, signal);
	} catch {
		// It ended by itself in between.
	}
}

/**
 * Starts PostgreSQL and waits until it takes connections (recovery after a crash included).
 * @param settings configuration parameters, name to value
 * @throws StartupError with the reason from PostgreSQL's own log
 */
export async function startPostmaster(
	place: Place,
	port: number,
	settings: Record<string, string>,
	probeUrl: string,
): Promise<Postmaster> {
	const log = logFile(place);
	trim(log);
	const handle = openSync(log, "a", 0o600);
	const since = statSync(log).size;
	const parameters = Object.entries({ ...settings, port: String(port) }).flatMap(([key, value]) => [
		"-c",
		`${key}=${value}`,
	]);
	const said = () => readFileSync(log).subarray(since).toString("utf8");
	let ended = false;
	try {
		const child =
			process.platform === "win32"
				? // Only pg_ctl can drop an administrator's rights, which PostgreSQL refuses to run with.
					spawn(
						program(place.bin, "pg_ctl"),
						["start", "-W", "-D", place.data, "-l", log, "-o", parameters.map((text) => `"${text}"`).join(" ")],
						{ ...spawnOptions(place.data, place.account), stdio: "ignore" },
					)
				: spawn(program(place.bin, "postgres"), ["-D", place.data, ...parameters], {
						...spawnOptions(place.data, place.account),
						stdio: ["ignore", handle, handle],
					});
		child.once("error", () => {
			ended = true;
		});
		child.once("exit", (code) => {
			ended = process.platform !== "win32" || code !== 0;
		});
		child.unref();
	} finally {
		closeSync(handle);
	}
	for (;;) {
		if (ended) throw explain(said(), place.data, log);
		const answer = await askPostmaster(probeUrl);
		if (answer === "ready") break;
		if (answer === "refuses") {
			const started = findPostmaster(place);
			if (started) await stopPostmaster(place, started);
			throw new StartupError(
				"DATABASE_REFUSED",
				`The database in ${place.data} does not open with the password kept in ${place.base}.`,
				"Put the file admin-password back that belongs to it, or move both folders away to begin anew.",
			);
		}
		await pause(20);
	}
	const running = findPostmaster(place);
	if (running?.port !== port) throw new StartupError("PORT_TAKEN", `Port ${port} was taken meanwhile.`, "Start again.");
	return running;
}

/** Whether PostgreSQL takes connections: not yet while it starts or recovers, and never with a wrong password. */
export async function askPostmaster(url: string): Promise<"ready" | "refuses" | "not yet"> {
	const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
	client.on("error", () => undefined);
	try {
		await client.connect();
		await client.end();
		return "ready";
	} catch (error) {
		return (error as { code?: string }).code === "28P01" ? "refuses" : "not yet";
	}
}

// A log without end would one day fill the disk that the data need.
function trim(log: string): void {
	try {
		if (statSync(log).size > LOG_LIMIT_BYTES) truncateSync(log);
	} catch {
		// There is no log yet.
	}
}

/** Ends PostgreSQL: open transactions are rolled back, everything committed is on disk, no recovery is needed later. */
export async function stopPostmaster(place: Place, postmaster: Postmaster): Promise<void> {
	if (process.platform === "win32") {
		spawnSync(program(place.bin, "pg_ctl"), ["stop", "-D", place.data, "-m", "fast", "-t", "60"], { stdio: "ignore" });
		return;
	}
	send(postmaster.pid, "SIGINT");
	for (let waited = 0; isRunning(postmaster.pid); waited += 10) {
		if (waited === 30_000) send(postmaster.pid, "SIGQUIT");
		await pause(10);
	}
}
