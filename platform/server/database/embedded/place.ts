import { randomBytes } from "node:crypto";
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	realpathSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { type Account, canEnter, canRun, databaseAccount, runningAsRoot } from "./account.ts";
import { type Binaries, program } from "./binaries.ts";
import { explaining } from "./failures.ts";
import { StartupError } from "./startup-error.ts";

/**
 * Where a cluster lives. `base` holds our notes (port, password, log, users), `data` is PostgreSQL's
 * own folder; `data` is elsewhere when the account of the database cannot enter the project.
 */
export type Place = { base: string; data: string; bin: string; account: Account | undefined };

const SHARED = "/var/lib/ronghe";

/** Finds or makes the place, moving out of folders that the database's account cannot enter. */
export function findPlace(dataDir: string, binaries: Binaries, log: (line: string) => void): Place {
	explaining(dataDir, () => {
		makeFolder(resolve(dataDir));
		const probe = join(dataDir, `.probe-${process.pid}`);
		writeFileSync(probe, "ronghe");
		rmSync(probe);
	});
	const base = realpathSync(dataDir);
	const inside = join(base, "data");
	if (!runningAsRoot()) {
		refuseForeignData(inside, base);
		return { base, data: inside, bin: binaries.bin, account: undefined };
	}
	return explaining(base, () => {
		const moved = movedTo(base);
		const account = databaseAccount(ownerOf(moved ?? inside));
		const bin = reachableBinaries(binaries, account, log);
		return { base, data: moved ?? reachableData(inside, account, log), bin, account };
	});
}

// Not mkdir's own recursion: on a read-only file system it reports that the folder does not exist.
function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	makeFolder(dirname(folder));
	try {
		mkdirSync(folder);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
	}
}

function refuseForeignData(data: string, base: string): void {
	const owner = ownerOf(data);
	const moved = movedTo(base);
	if (moved || (owner !== undefined && owner !== process.getuid?.() && process.platform !== "win32")) {
		throw new StartupError(
			"DATA_OWNER",
			`The database in ${moved ?? data} was made by root and belongs to another account.`,
			`Start as root again, or hand it over: chown -R $USER ${moved ? `${moved}, move it to ${data} and remove ${join(base, "moved-to")}` : data}.`,
		);
	}
}

function ownerOf(folder: string): number | undefined {
	return existsSync(folder) ? statSync(folder).uid : undefined;
}

/** Where the data went if they had to leave the project. */
export function movedTo(base: string): string | undefined {
	const note = join(base, "moved-to");
	if (!existsSync(note)) return undefined;
	const { data, from } = JSON.parse(readFileSync(note, "utf8")) as { data: string; from: string };
	// A copy of the project must not write into the original's data.
	if (from !== base && existsSync(join(from, "moved-to"))) {
		throw new StartupError(
			"DATA_ELSEWHERE",
			`This project folder is a copy: its database in ${data} belongs to ${from}.`,
			`Remove ${note} to begin with an empty database here, or restore a backup.`,
		);
	}
	return data;
}

function reachableData(inside: string, account: Account, log: (line: string) => void): string {
	const base = dirname(inside);
	// Our own two folders may be entered by all; what is secret in them is closed file by file.
	openUp(base);
	if (basename(dirname(base)) === ".ronghe") openUp(dirname(base));
	if (canEnter(base, account)) return inside;
	if (existsSync(inside)) {
		throw new StartupError(
			"DATA_OWNER",
			`The account ${account.name}, which runs the database in ${inside}, can no longer enter it.`,
			`Let it pass: chmod o+x ${closedFolders(base, account).join(" ")}.`,
		);
	}
	// A name of its own: if our notes are removed to begin anew, older data stay where they are, untouched.
	const data = join(SHARED, `${basename(resolve(base, "../.."))}-${randomBytes(6).toString("hex")}`, "data");
	makeShared(dirname(data));
	writeFileSync(join(base, "moved-to"), JSON.stringify({ data, from: base }));
	log(`The account ${account.name} cannot enter ${base}: the database lives in ${data}.`);
	return data;
}

function closedFolders(folder: string, account: Account): string[] {
	const parent = dirname(folder);
	const above = parent === folder ? [] : closedFolders(parent, account);
	// Below a closed folder all are unreachable; by their mode one sees which are closed themselves.
	return statSync(folder).mode & 0o001 || canEnter(folder, account) ? above : [...above, folder];
}

function reachableBinaries(binaries: Binaries, account: Account, log: (line: string) => void): string {
	if (canRun(program(binaries.bin, "postgres"), account)) return binaries.bin;
	const target = join(SHARED, `postgresql-${binaries.version}`);
	const bin = join(target, "bin");
	if (existsSync(bin) && canRun(program(bin, "postgres"), account)) return bin;
	makeShared(SHARED);
	const half = `${target}.${process.pid}`;
	cpSync(dirname(binaries.bin), half, { recursive: true, verbatimSymlinks: true });
	openTree(half);
	try {
		rmSync(target, { recursive: true, force: true });
		renameSync(half, target);
	} catch (error) {
		// Another process copied it at the same moment.
		rmSync(half, { recursive: true, force: true });
		if (!canRun(program(bin, "postgres"), account)) throw error;
	}
	log(`The account ${account.name} cannot enter ${binaries.bin}: PostgreSQL was copied to ${target}.`);
	return bin;
}

function makeShared(folder: string): void {
	mkdirSync(folder, { recursive: true });
	for (let path = folder; path.startsWith(SHARED); path = dirname(path)) openUp(path);
}

function openUp(folder: string): void {
	chmodSync(folder, statSync(folder).mode | 0o111);
}

// Whatever umask npm ran under, the copy must be readable by the account.
function openTree(path: string): void {
	const stat = lstatSync(path);
	if (stat.isSymbolicLink()) return;
	chmodSync(path, stat.mode | 0o444 | (stat.mode & 0o100 ? 0o111 : 0));
	if (stat.isDirectory()) for (const name of readdirSync(path)) openTree(join(path, name));
}

/** Makes a folder of PostgreSQL's own: closed to others and owned by its account. */
export function makePrivate(folder: string, account: Account | undefined): void {
	mkdirSync(folder, { recursive: true, mode: 0o700 });
	chmodSync(folder, 0o700);
	if (account) chownSync(folder, account.uid, account.gid);
}
