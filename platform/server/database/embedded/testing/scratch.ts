import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { discardCluster, startCluster } from "../cluster.ts";

/** A temporary folder that any account may pass through. */
export function openFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "ronghe-cluster-"));
	chmodSync(folder, 0o711);
	return folder;
}

/** Ends whatever runs in the folder's `postgres` and removes it. */
export async function removeFolder(folder: string): Promise<void> {
	await discardCluster(join(folder, "postgres"));
	rmSync(folder, { recursive: true, force: true });
}

/**
 * A cluster that was started and stopped, to copy where a test is not about the first start: making the data takes most
 * of a start. `remove` it after the last copy.
 */
export async function makeStopped(): Promise<{ copyTo(dataDir: string): void; remove(): Promise<void> }> {
	const folder = openFolder();
	const made = join(folder, "postgres");
	await (await startCluster({ dataDir: made, log: () => undefined, unsafeNoSync: true })).stop();
	return {
		copyTo(dataDir) {
			// Node's copy does not keep whose the files are: as root, the data are the database account's.
			if (process.platform === "win32") cpSync(made, dataDir, { recursive: true });
			else if (spawnSync("cp", ["-a", made, dataDir]).status !== 0) throw new Error(`cannot copy to ${dataDir}`);
		},
		remove: () => removeFolder(folder),
	};
}

export type Held = {
	child: ChildProcess;
	lines: string[];
	ownerUrl: string;
	adminUrl: string;
	port: number;
	failure?: string;
	/** Lets it stop in good order. */
	release(): Promise<void>;
};

/** Another process that starts a cluster and holds it. */
export async function holdElsewhere(dataDir: string): Promise<Held> {
	const child = spawn(process.execPath, [join(import.meta.dirname, "hold-cluster.ts"), dataDir], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	const [line] = (await once(createInterface(child.stdout), "line")) as [string];
	const release = async () => {
		const exit = once(child, "exit");
		child.stdin.end();
		await exit;
	};
	return { child, release, ...(JSON.parse(line) as Omit<Held, "child" | "release">) };
}
