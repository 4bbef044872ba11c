import { spawn } from "node:child_process";
import { once } from "node:events";
import {
	appendFileSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isRunning } from "../platform/server/database/embedded/process-lock.mjs";
import { fingerprintOf } from "./lib/web-build.mjs";

// A project in small: the real launcher, and a server that says on which port it was told to serve.
const SERVER = `
	import { createServer } from "node:http";
	const server = createServer().listen(Number(process.env.PORT), "127.0.0.1", () => console.log("serving", process.pid));
	for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => { console.log("told", signal); process.exit(3); });
`;

const project = join(import.meta.dirname, "..");
let folder;
let started;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "ronghe-start-"));
	started = [];
	for (const path of ["tools/start.mjs", "tools/lib", "package-lock.json", lockModule]) {
		cpSync(join(project, path), join(folder, path), { recursive: true });
	}
	linkInstalled();
	write("package.json", '{"type":"module"}');
	write("index.html", '<!doctype html><title>x</title><script type="module" src="/app/web.tsx"></script>');
	write("vite.config.ts", 'export default { build: { outDir: "dist/web", manifest: true } };');
	write("app/web.tsx", 'document.title = "x";');
	write("app/server.ts", SERVER);
});
afterEach(async () => {
	for (const { child, serverPid } of started) {
		if (serverPid && isRunning(serverPid)) process.kill(serverPid, "SIGKILL");
		if (child.exitCode === null && child.signalCode === null) {
			child.kill("SIGKILL");
			await once(child, "exit");
		}
	}
	rmSync(folder, { recursive: true, force: true });
});

const lockModule = "platform/server/database/embedded/process-lock.mjs";

/**
 * A node_modules of the folder's own, complete by its notes: were it a link to the project's, a launcher that finds a
 * package missing would install there, under the feet of whatever runs from it.
 */
function linkInstalled() {
	mkdirSync(join(folder, "node_modules"));
	for (const name of readdirSync(join(project, "node_modules"))) {
		if (!name.startsWith(".")) symlinkSync(join(project, "node_modules", name), join(folder, "node_modules", name));
	}
	cpSync(join(project, "package-lock.json"), join(folder, "node_modules/.package-lock.json"));
}

function write(file, text) {
	mkdirSync(dirname(join(folder, file)), { recursive: true });
	writeFileSync(join(folder, file), text);
}

/** As after an earlier build: for tests of what comes after it. */
const markBuilt = () => write("dist/web/.built-from", fingerprintOf(folder));

/** Starts; gives what was said until the server serves or the launcher ended. */
async function start(settings = {}) {
	const child = spawn(process.execPath, [join(folder, "tools/start.mjs")], {
		env: { ...process.env, PORT: String(await freePort()), ...settings },
		stdio: ["ignore", "pipe", "pipe"],
	});
	const exit = once(child, "close");
	const run = { child, exit, lines: [], serverPid: undefined };
	started.push(run);
	await new Promise((resolve) => {
		for (const stream of [child.stdout, child.stderr]) {
			createInterface(stream).on("line", (line) => {
				run.lines.push(line);
				if (!line.startsWith("serving")) return;
				run.serverPid = Number(line.split(" ")[1]);
				resolve();
			});
		}
		exit.then(resolve);
	});
	return run;
}

async function freePort() {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address();
	server.close();
	await once(server, "close");
	return port;
}

it("builds, serves, refuses a second start by name, and passes signal and exit code on", async () => {
	const port = String(await freePort());
	const first = await start({ PORT: port });
	expect(first.lines[0]).toBe("Building the web app …");
	expect(existsSync(join(folder, "dist/web/index.html"))).toBe(true);
	const second = await start();
	expect(second.lines).toEqual([`Ronghe is already running at http://localhost:${port} (pid ${first.serverPid}).`]);
	expect((await second.exit)[0]).toBe(1);
	first.child.kill("SIGTERM");
	expect((await first.exit)[0]).toBe(3);
	expect(first.lines.at(-1)).toBe("told SIGTERM");
	expect(existsSync(join(folder, ".ronghe/lock"))).toBe(false);
});

it("builds the web app again only when it changed", async () => {
	const stop = async (run) => {
		run.child.kill("SIGTERM");
		await run.exit;
	};
	await stop(await start());
	const again = await start();
	expect(again.lines).toEqual([`serving ${again.serverPid}`]);
	await stop(again);
	appendFileSync(join(folder, "app/web.tsx"), "\n");
	const changed = await start();
	expect(changed.lines[0]).toBe("Building the web app …");
	await stop(changed);
});

it("knows that it runs although its launcher was killed", async () => {
	markBuilt();
	const first = await start();
	// Its output stays open, for the server still has it: so "exit", not "close".
	const gone = once(first.child, "exit");
	first.child.kill("SIGKILL");
	await gone;
	const second = await start();
	expect(second.lines).toEqual([expect.stringContaining(`(pid ${first.serverPid})`)]);
});

it("starts again after the server was killed", async () => {
	markBuilt();
	const first = await start();
	process.kill(first.serverPid, "SIGKILL");
	expect((await first.exit)[0]).toBe(137);
	const second = await start();
	expect(second.serverPid).toBeGreaterThan(0);
});

it("names who has the port that was asked for", async () => {
	markBuilt();
	const squatter = createServer().listen(0, "127.0.0.1");
	await once(squatter, "listening");
	const { port } = squatter.address();
	const run = await start({ PORT: String(port) });
	const who = process.platform === "linux" ? `.+ \\(pid ${process.pid}\\)` : "another program";
	expect(run.lines.at(-1)).toMatch(new RegExp(`^Port ${port} is in use by ${who}\\. Set PORT to a free one`));
	expect((await run.exit)[0]).toBe(1);
	squatter.close();
});

it("says what does not build", async () => {
	write("app/web.tsx", "const = ;");
	const run = await start();
	expect(run.lines.at(-1)).toBe("The web app could not be built.");
	expect((await run.exit)[0]).toBe(1);
});

it("says that the folder cannot be written", async () => {
	// A file where the folder should be hinders root as well.
	write(".ronghe", "");
	const run = await start();
	expect(run.lines).toEqual([expect.stringMatching(/^The folder .*\.ronghe cannot be written \(E[A-Z]+\)/)]);
});
