// Plain JavaScript because tools/start.mjs needs it on any Node ≥ 18, before anything is installed.
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Start time of a process in clock ticks (Linux), so that a reused process id is not taken for its former owner. */
export function startedAt(pid) {
	return processStat(pid)?.started ?? null;
}

/** Whether the process lives; a zombie, or another process that got the same id later, does not count. */
export function isRunning(pid, started = null) {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if (error.code !== "EPERM") return false;
	}
	const stat = processStat(pid);
	if (!stat) return true;
	return stat.state !== "Z" && (started === null || stat.started === started);
}

function processStat(pid) {
	if (process.platform !== "linux") return undefined;
	try {
		const text = readFileSync(`/proc/${pid}/stat`, "utf8");
		// The second field is the command in parentheses and may itself hold spaces and parentheses.
		const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
		return { state: fields[0], started: fields[19] };
	} catch {
		return undefined;
	}
}

/** Who is written in a lock file, alive or not. */
export function readHolder(file) {
	try {
		const holder = JSON.parse(readFileSync(file, "utf8"));
		return Number.isInteger(holder?.pid) ? holder : undefined;
	} catch {
		return undefined;
	}
}

/** Takes the lock, or says who holds it. A lock whose holder died is taken over. */
export function tryLock(file, details = {}) {
	const self = { pid: process.pid, started: startedAt(process.pid), ...details };
	for (let attempt = 0; attempt < 100; attempt++) {
		try {
			const handle = openSync(file, "wx", 0o644);
			writeSync(handle, JSON.stringify(self));
			closeSync(handle);
			return { lock: lockOf(file, self) };
		} catch (error) {
			if (error.code !== "EEXIST") throw error;
		}
		const holder = readHolder(file);
		if (holder && isRunning(holder.pid, holder.started)) return { holder };
		// Empty means that its maker is between creating and writing, unless it stays so.
		if (!holder && ageOf(file) < 2000) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
		else discardStale(file, holder);
	}
	return { holder: readHolder(file) ?? { pid: 0, started: null } };
}

/** Waits for the lock; for short critical sections shared by several processes. */
export async function lockWhenFree(file, patienceMs) {
	const deadline = Date.now() + patienceMs;
	for (;;) {
		const { lock, holder } = tryLock(file);
		if (lock) return lock;
		if (Date.now() > deadline) throw new Error(`${file} is held by process ${holder.pid}`);
		await pause(25);
	}
}

function lockOf(file, self) {
	return {
		update(more) {
			Object.assign(self, more);
			writeFileSync(file, JSON.stringify(self));
		},
		release() {
			if (readHolder(file)?.pid === self.pid) rmSync(file, { force: true });
		},
	};
}

// Renaming first makes sure that of two processes that both saw the stale lock only one removes it.
function discardStale(file, seen) {
	const aside = `${file}.${process.pid}`;
	try {
		renameSync(file, aside);
	} catch {
		return;
	}
	const taken = readHolder(aside);
	if (taken && (taken.pid !== seen?.pid || taken.started !== seen?.started)) renameSync(aside, file);
	else rmSync(aside, { force: true });
}

function ageOf(file) {
	try {
		return Date.now() - statSync(file).mtimeMs;
	} catch {
		return 0;
	}
}
