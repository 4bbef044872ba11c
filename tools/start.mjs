// `npm start`: from a fresh clone to a running region, on any Node ≥ 18. Plain JavaScript, nothing installed needed.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { constants } from "node:os";
import { join, resolve } from "node:path";
import { startedAt, tryLock } from "../platform/server/database/embedded/process-lock.mjs";
import { ensureInstalled } from "./lib/install.mjs";
import { choosePort } from "./lib/port.mjs";
import { checkNode, environment, main, pinnedNode, Refusal, root } from "./lib/project.mjs";
import { serverFlags } from "./lib/server-flags.mjs";
import { ensureWebBuilt } from "./lib/web-build.mjs";

main(async () => {
	checkNode();
	const lock = takeLock(resolve(root, process.env.DATA_DIR || ".ronghe"));
	try {
		await ensureInstalled();
		const worker = process.env.RUN === "worker";
		if (!worker) ensureWebBuilt();
		const port = worker ? process.env.PORT : await choosePort(process.env.PORT, process.env.HOST || undefined);
		return await run(lock, port);
	} finally {
		lock.release();
	}
});

function takeLock(folder) {
	const file = join(folder, "lock");
	let taken;
	try {
		mkdirSync(folder, { recursive: true });
		taken = tryLock(file);
	} catch (error) {
		const why = error.code === "ENOSPC" ? "the disk is full" : `${error.code}`;
		throw new Refusal(`The folder ${folder} cannot be written (${why}). Run as the owner of the project folder.`);
	}
	if (taken.lock) return taken.lock;
	const { pid, url } = taken.holder;
	throw new Refusal(
		url ? `Ronghe is already running at ${url} (pid ${pid}).` : `Ronghe is just being started by process ${pid}.`,
	);
}

/** Runs the server until it ends; signals go to it, its exit code comes back. */
async function run(lock, port) {
	const child = spawn(pinnedNode(), [...serverFlags, join(root, "app/server.ts")], {
		cwd: root,
		stdio: "inherit",
		env: environment(port === undefined ? {} : { PORT: port }),
	});
	const forward = (signal) => child.kill(signal);
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => forward(signal));
	child.once("spawn", () => {
		// The server is what must run once: if this launcher is killed, the lock still names a living process.
		const url = process.env.PUBLIC_URL || `http://${reachable(process.env.HOST)}:${port}`;
		lock.update({ pid: child.pid, started: startedAt(child.pid), url });
	});
	const [code, signal] = await Promise.race([
		once(child, "exit"),
		once(child, "error").then(([error]) => {
			throw new Refusal(
				`The pinned Node does not run on this system (${error.code}): install Node 24 and run "node app/server.ts".`,
			);
		}),
	]);
	return code ?? 128 + (constants.signals[signal] ?? 0);
}

function reachable(host) {
	return !host || ["127.0.0.1", "0.0.0.0", "::", "::1"].includes(host) ? "localhost" : host;
}
