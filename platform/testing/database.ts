import { createHash, randomBytes } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "#platform/server/database/migrate.ts";

const migrations = join(import.meta.dirname, "../../migrations");

export interface TestDatabase {
	/** As the role that owns nothing: what the application uses. */
	appUrl: string;
	/** As the role that migrates. Row-level security binds it too (forced), unless it sets `ronghe.system`. */
	ownerUrl: string;
	drop(): Promise<void>;
}

function setting(name: "RONGHE_TEST_DATABASE" | "RONGHE_TEST_APP_DATABASE"): string {
	const url = process.env[name];
	if (!url)
		throw new Error(`${name} is not set: run the tests with npm test or vitest, whose set-up starts a database`);
	return url;
}

const onDatabase = (url: string, name: string): string => {
	const changed = new URL(url);
	changed.pathname = `/${name}`;
	return changed.href;
};

async function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: setting("RONGHE_TEST_DATABASE") });
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
	for (const name of (await readdir(migrations)).sort()) {
		hash.update(name).update(await readFile(join(migrations, name)));
	}
	const name = `ronghe_template_${hash.digest("hex").slice(0, 12)}`;
	await asOwner(async (client) => {
		await client.query("select pg_advisory_lock(727002)");
		const { rowCount } = await client.query("select 1 from pg_database where datname = $1 and not datallowconn", [
			name,
		]);
		if (rowCount) return;
		// Left half-made by a run that was stopped.
		await client.query(`drop database if exists ${name} with (force)`);
		await client.query(`create database ${name}`);
		await migrate({
			ownerUrl: onDatabase(setting("RONGHE_TEST_DATABASE"), name),
			appUrl: setting("RONGHE_TEST_APP_DATABASE"),
		});
		await client.query(`alter database ${name} allow_connections false`);
	});
	return name;
}

/** An empty, migrated database of the test's own, copied from a template in tens of milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
	const template = await ensureTemplate();
	const name = `ronghe_test_${randomBytes(6).toString("hex")}`;
	// By its files: writing every page to the log as well takes three times as long for so small a database.
	await asOwner((client) => client.query(`create database ${name} template ${template} strategy file_copy`));
	return {
		appUrl: onDatabase(setting("RONGHE_TEST_APP_DATABASE"), name),
		ownerUrl: onDatabase(setting("RONGHE_TEST_DATABASE"), name),
		// Without force, which may not end the application role's connections; the server waits for those that are closing.
		drop: () => asOwner(async (client) => void (await client.query(`drop database if exists ${name}`))),
	};
}
