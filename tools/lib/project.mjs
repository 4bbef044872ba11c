// Plain JavaScript for any Node ≥ 18: this runs before anything is installed.
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A failure that is told in its one line, without a stack. */
export class Refusal extends Error {}

export const say = (line) => process.stdout.write(`${line}\n`);

/** Runs a program's main function; a refusal becomes one line and exit code 1. */
export async function main(work) {
	try {
		process.exitCode = (await work()) ?? 0;
	} catch (error) {
		process.stderr.write(`${error instanceof Refusal ? error.message : error.stack}\n`);
		process.exitCode = 1;
	}
}

export function checkNode(version = process.versions.node, platform = process.platform) {
	const major = Number(version.split(".")[0]);
	if (major < 18) throw new Refusal(`Node ${version} is too old: install Node 24 (or any from 18 on) from nodejs.org.`);
	// There is no npm package of Node 24 for macOS to pin.
	if (!["linux", "win32"].includes(platform) && major < 24) {
		throw new Refusal(`On ${platform} Ronghe needs Node 24; this is Node ${version}. Install it from nodejs.org.`);
	}
}

/** The pinned Node 24 of node_modules, or the running Node where none is pinned for this machine. */
export function pinnedNode() {
	const system = process.platform === "win32" ? "win" : process.platform;
	const name = process.platform === "win32" ? "node.exe" : "node";
	const file = join(root, "node_modules", `node-${system}-${process.arch}`, "bin", name);
	if (existsSync(file)) return file;
	if (Number(process.versions.node.split(".")[0]) >= 24) return process.execPath;
	throw new Refusal(
		`There is no pinned Node 24 for ${process.platform} on ${process.arch}: install Node 24 and start again.`,
	);
}

/** The environment for programs of the project: the pinned Node first on the path. */
export function environment(more = {}) {
	return { ...pathWith(dirname(pinnedNode()), join(root, "node_modules", ".bin")), ...more };
}

/** Our environment with folders before all others on the path. */
export function pathWith(...folders) {
	// On Windows the variable is spelt "Path".
	const key = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
	return { ...process.env, [key]: [...folders, process.env[key]].join(delimiter) };
}

/** Seconds since `start` (performance.now()), for people. */
export const seconds = (start) => `${((performance.now() - start) / 1000).toFixed(1)} s`;
