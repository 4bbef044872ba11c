import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { discardCluster, startCluster } from "#platform/server/database/embedded/cluster.ts";
import { isRunning } from "#platform/server/database/embedded/process-lock.mjs";
import { ensureOwner, ensureRoles } from "#platform/server/database/embedded/roles.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** The owner's address; this role may create databases. Also RONGHE_TEST_DATABASE in the environment. */
		ownerUrl: string;
		/** The application role's address. Also RONGHE_TEST_APP_DATABASE. */
		appUrl: string;
	}
}

const PREFIX = "ronghe-test-";

/** One PostgreSQL for the whole run: that of TEST_DATABASE_URL, else an embedded one in a temporary folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const given = process.env.TEST_DATABASE_URL;
	const { ownerUrl, appUrl, stop } = given ? await onServer(given) : await startTemporary();
	process.env.RONGHE_TEST_DATABASE = ownerUrl;
	process.env.RONGHE_TEST_APP_DATABASE = appUrl;
	project.provide("ownerUrl", ownerUrl);
	project.provide("appUrl", appUrl);
	return stop;
}

type TestDatabase = { ownerUrl: string; appUrl: string; stop: () => Promise<void> };

async function startTemporary(): Promise<TestDatabase> {
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

async function onServer(url: string): Promise<TestDatabase> {
	const client = new Client({ connectionString: url });
	await client.connect();
	const { rows } = await client.query<{ super: boolean }>(
		"select rolsuper as super from pg_roles where rolname = current_user",
	);
	await client.end();
	// Tests run as an owner without special powers, as in real use; a superuser would pass every row-level rule.
	const owner = rows[0]?.super ? await ensureOwner(url, "ronghe-test") : url;
	const roles = await ensureRoles(owner, {
		stateDir: join(import.meta.dirname, "../../.ronghe/test"),
		mayResetPassword: true,
	});
	return { ...roles, stop: async () => undefined };
}
