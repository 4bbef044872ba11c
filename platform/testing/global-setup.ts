import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { ensureOwner, ensureRoles } from "#platform/server/database/embedded/roles.ts";
import { startTemporaryCluster, type TemporaryCluster } from "./temporary-cluster.ts";

declare module "vitest" {
	interface ProvidedContext {
		/** The owner's address; this role may create databases. Also RONGHE_TEST_DATABASE in the environment. */
		ownerUrl: string;
		/** The application role's address. Also RONGHE_TEST_APP_DATABASE. */
		appUrl: string;
	}
}

/** One PostgreSQL for the whole run: that of TEST_DATABASE_URL, else an embedded one in a temporary folder. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const given = process.env.TEST_DATABASE_URL;
	const { ownerUrl, appUrl, stop } = given ? await onServer(given) : await startTemporaryCluster();
	process.env.RONGHE_TEST_DATABASE = ownerUrl;
	process.env.RONGHE_TEST_APP_DATABASE = appUrl;
	project.provide("ownerUrl", ownerUrl);
	project.provide("appUrl", appUrl);
	return stop;
}

async function onServer(url: string): Promise<TemporaryCluster> {
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
