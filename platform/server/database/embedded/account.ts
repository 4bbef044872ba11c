import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { StartupError } from "./startup-error.ts";

/** The unprivileged user that PostgreSQL runs as when we are root. */
export type Account = { name: string; uid: number; gid: number };

const OURS = "ronghe-db";

export function runningAsRoot(): boolean {
	return process.getuid?.() === 0;
}

/**
 * PostgreSQL refuses to run as root, so root hands it to an account of its own, made when missing.
 * Data that an ordinary user created earlier stay that user's. Where no account can be made
 * (read-only /etc, no useradd), `postgres` or `nobody` serves.
 * @param dataOwner numeric owner of existing data
 */
export function databaseAccount(dataOwner: number | undefined): Account {
	const owner = dataOwner ? accounts().find((account) => account.uid === dataOwner) : undefined;
	if (owner) return owner;
	const existing = find(OURS);
	if (existing) return existing;
	for (const [command, ...parameters] of [
		[
			"useradd",
			"--system",
			"--user-group",
			"--no-create-home",
			"--home-dir",
			"/nonexistent",
			"--shell",
			"/bin/false",
			OURS,
		],
		["adduser", "-S", "-D", "-H", OURS],
	]) {
		if (command && spawnSync(command, parameters, { stdio: "ignore" }).status === 0) break;
	}
	const account = find(OURS) ?? find("postgres") ?? find("nobody");
	if (account) return account;
	throw new StartupError(
		"NO_ACCOUNT",
		"PostgreSQL does not run as root and no other account could be made.",
		`Create one with "useradd --system ${OURS}", or start as an ordinary user, or set DATABASE_URL.`,
	);
}

function find(name: string): Account | undefined {
	return accounts().find((account) => account.name === name && account.uid !== 0);
}

function accounts(): Account[] {
	return readFileSync("/etc/passwd", "utf8")
		.split("\n")
		.map((line) => line.split(":"))
		.filter((fields) => fields.length > 3)
		.map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

/** Whether the account reaches a folder (asked of the system, so that access lists and mounts count too). */
export function canEnter(folder: string, account: Account): boolean {
	const { uid, gid } = account;
	return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { uid, gid, cwd: "/", stdio: "ignore" }).status === 0;
}

/** Whether the account may run a program. */
export function canRun(file: string, account: Account): boolean {
	const { uid, gid } = account;
	return spawnSync(file, ["--version"], { uid, gid, cwd: "/", stdio: "ignore" }).status === 0;
}
