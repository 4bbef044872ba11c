import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { discardCluster } from "../cluster.ts";

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
