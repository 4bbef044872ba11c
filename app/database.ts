import { join } from "node:path";
import { type Cluster, startCluster } from "#platform/server/database/embedded/cluster.ts";
import { ensureRoles } from "#platform/server/database/embedded/roles.ts";
import { migrate } from "#platform/server/database/migrate.ts";
import type { Settings } from "#platform/server/settings.ts";

export interface ReadyDatabase {
	ownerUrl: string;
	appUrl: string;
	/** Names of the migrations applied now. */
	migrated: string[];
	stop(): Promise<void>;
}

/** The database, up and migrated: the server of DATABASE_URL, or the embedded one. @throws StartupError in one clear line */
export async function openDatabase(settings: Settings, say: (line: string) => void): Promise<ReadyDatabase> {
	let cluster: Cluster | undefined;
	let ownerUrl: string;
	let appUrl: string;
	if (settings.DATABASE_URL) {
		({ ownerUrl, appUrl } = await ensureRoles(settings.DATABASE_URL, {
			stateDir: settings.DATA_DIR,
			appUrl: settings.APP_DATABASE_URL,
		}));
	} else {
		cluster = await startCluster({ dataDir: join(settings.DATA_DIR, "postgres"), log: say });
		({ ownerUrl, appUrl } = cluster);
	}
	try {
		const migrated = await migrate({ ownerUrl, appUrl });
		return { ownerUrl, appUrl, migrated, stop: async () => cluster?.stop() };
	} catch (error) {
		await cluster?.stop();
		throw error;
	}
}
