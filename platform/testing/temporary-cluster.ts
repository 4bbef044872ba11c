import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { discardCluster, startCluster } from "#platform/server/database/embedded/cluster.ts";
import { isRunning } from "#platform/server/database/embedded/process-lock.mjs";

const PREFIX = "ronghe-test-";

export type TemporaryCluster = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };

/** An embedded PostgreSQL in a temporary folder that `stop` removes. */
export async function startTemporaryCluster(): Promise<TemporaryCluster> {
	await sweep();
	const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
	// Open to pass through, so that the database's account can reach it when we are root.
	chmodSync(folder, 0o711);
	const dataDir = join(folder, "postgres");
	const cluster = await startCluster({ dataDir, log: () => undefined, unsafeNoSync: true });
	const stop = async () => {
		await cluster.stop();
		await discardCluster(dataDir);
		rmSync(folder, { recursive: true, force: true });
	};
	return { ownerUrl: cluster.ownerUrl, appUrl: cluster.appUrl, stop };
}

// A run that was killed leaves its database; the next run clears it.
async function sweep(): Promise<void> {
	for (const name of readdirSync(tmpdir())) {
		const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
		if (Number.isNaN(pid) || isRunning(pid)) continue;
		try {
			await discardCluster(join(tmpdir(), name, "postgres"));
			rmSync(join(tmpdir(), name), { recursive: true, force: true });
		} catch {
			// It is another user's, or another run is clearing it too.
		}
	}
}
