import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "#platform/server/database/migrate.ts";

const migrations = join(import.meta.dirname, "../../migrations");
const OWNER = "ronghe_test_owner";
const APP = "ronghe_test_app";

export interface TestDatabase {
	/** As the role that owns nothing: what the application uses. */
	appUrl: string;
	ownerUrl: string;
	/** As the superuser of the test server: to look behind row-level security. */
	adminUrl: string;
	drop(): Promise<void>;
}

function adminUrl(): string {
	const url = process.env.RONGHE_TEST_DATABASE;
	if (!url) throw new Error("RONGHE_TEST_DATABASE is not set: run the tests with `npm test` or `npx vitest run`");
	return url;
}

const withDatabase = (url: string, name: string, user?: string): string => {
	const changed = new URL(url);
	changed.pathname = `/${name}`;
	if (user) {
		changed.username = user;
		changed.password = "test";
	}
	return changed.href;
};

async function asAdmin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: adminUrl() });
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}

/** The migrated template, made once for a set of migrations; test files that start together wait for the one that makes it. */
async function ensureTemplate(): Promise<string> {
	const hash = createHash("sha256");
	for (const name of (await readdir(migrations)).sort())
		hash.update(name).update(await readFile(join(migrations, name)));
	const name = `ronghe_template_${hash.digest("hex").slice(0, 12)}`;
	await asAdmin(async (client) => {
		await client.query("select pg_advisory_lock(727002)");
		const { rowCount } = await client.query("select 1 from pg_database where datname = $1 and datistemplate", [name]);
		if (rowCount) return;
		for (const role of [OWNER, APP]) {
			const { rowCount: known } = await client.query("select 1 from pg_roles where rolname = $1", [role]);
			if (!known) await client.query(`create role ${role} login password 'test'`);
		}
		await client.query(`drop database if exists ${name}`);
		await client.query(`create database ${name} owner ${OWNER}`);
		await migrate(withDatabase(adminUrl(), name, OWNER), migrations, APP);
		await client.query(`alter database ${name} is_template true`);
	});
	return name;
}

/** An empty, migrated database of the test's own, copied from a template in tens of milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
	const template = await ensureTemplate();
	const name = `ronghe_test_${randomBytes(6).toString("hex")}`;
	await asAdmin((client) => client.query(`create database ${name} template ${template} owner ${OWNER}`));
	return {
		appUrl: withDatabase(adminUrl(), name, APP),
		ownerUrl: withDatabase(adminUrl(), name, OWNER),
		adminUrl: withDatabase(adminUrl(), name),
		drop: () => asAdmin(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
	};
}
