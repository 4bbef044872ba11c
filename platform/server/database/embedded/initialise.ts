import { spawn } from "node:child_process";
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Account } from "./account.ts";
import { type Binaries, program } from "./binaries.ts";
import { explain, explaining } from "./failures.ts";
import { makePrivate, type Place } from "./place.ts";
import { spawnOptions } from "./postmaster.ts";
import { StartupError } from "./startup-error.ts";

/**
 * Makes the data folder unless it is there. It is built beside and moved into place when complete, so that an
 * interrupted first start leaves nothing that looks like data.
 * @throws StartupError when there are data that this version cannot open; they are never touched
 */
export async function initialise(place: Place, binaries: Binaries, password: string, durable: boolean): Promise<void> {
	if (explaining(place.data, () => hasData(place.data))) {
		checkVersion(place.data, binaries);
		return;
	}
	const half = `${place.data}.incomplete`;
	explaining(dirname(place.data), () => {
		rmSync(half, { recursive: true, force: true });
		makePrivate(half, place.account);
	});
	const secret = `${place.data}.secret`;
	try {
		explaining(secret, () => makeSecret(secret, password, place.account));
		await run(
			program(place.bin, "initdb"),
			[
				`--pgdata=${half}`,
				"--username=postgres",
				`--pwfile=${secret}`,
				"--auth=scram-sha-256",
				"--encoding=UTF8",
				...locale(binaries.major),
				...(durable ? [] : ["--no-sync"]),
			],
			half,
			place,
		);
	} finally {
		rmSync(secret, { force: true });
	}
	explaining(place.data, () => {
		rmSync(place.data, { recursive: true, force: true });
		renameSync(half, place.data);
	});
}

// Sorting by code point is the same on every system and never changes under an index; screens sort by language.
function locale(major: number): string[] {
	if (major >= 17) return ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
	return ["--locale=C.UTF-8", "--lc-messages=C"];
}

function hasData(data: string): boolean {
	return existsSync(data) && readdirSync(data).length > 0;
}

function checkVersion(data: string, binaries: Binaries): void {
	const file = join(data, "PG_VERSION");
	const found = existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
	if (found === String(binaries.major)) return;
	if (!found) {
		throw new StartupError(
			"DATA_UNKNOWN",
			`The folder ${data} is not empty and holds no PostgreSQL data.`,
			"Move its content away and start again; nothing was changed.",
		);
	}
	throw new StartupError(
		"DATA_OTHER_VERSION",
		`The data in ${data} were made by PostgreSQL ${found}, this release brings ${binaries.major}.`,
		`With the release that made them run "ronghe backup", then move the folder away, start this release and run "ronghe restore". Nothing was changed.`,
	);
}

// initdb takes the first password from a file only; this one lives for a second and opens to its account alone.
function makeSecret(file: string, password: string, account: Account | undefined): void {
	rmSync(file, { force: true });
	writeFileSync(file, `${password}\n`, { mode: 0o600 });
	if (account) chownSync(file, account.uid, account.gid);
}

function run(command: string, parameters: string[], half: string, place: Place): Promise<void> {
	return new Promise((resolve, reject) => {
		let said = "";
		const child = spawn(command, parameters, {
			...spawnOptions(half, place.account),
			stdio: ["ignore", "pipe", "pipe"],
		});
		for (const stream of [child.stdout, child.stderr]) {
			stream?.on("data", (chunk: Buffer) => {
				said += chunk.toString("utf8");
			});
		}
		child.once("error", (error) => reject(explain(String(error), dirname(place.data))));
		child.once("close", (code) => (code === 0 ? resolve() : reject(explain(said, dirname(place.data)))));
	});
}
