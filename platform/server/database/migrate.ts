import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";

const migrations = join(import.meta.dirname, "../../../migrations");

export class MigrationError extends Error {}

/** Tables that the application's role may read but never write: their only writers are functions of the owner. */
const READ_ONLY = ["audit_entry", "audit_head", "migration"];

/**
 * Brings the database to the newest migration: plain SQL files in order of their number, each in its own transaction,
 * forward only. Several processes may start at once; one migrates, the others wait.
 * @param urls as the role that owns the schema, and as the role the application connects as, which gets its rights anew
 * each time
 * @returns names of the migrations applied now
 * @throws MigrationError when an applied file was changed, or the database is newer than this program
 */
export async function migrate({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }): Promise<string[]> {
	const client = new pg.Client({ connectionString: ownerUrl, application_name: "ronghe-migrate" });
	await client.connect();
	try {
		await client.query("select pg_advisory_lock(727001)");
		// Migrations that move rows must see them all.
		await client.query("set ronghe.system = 'on'");
		await client.query(
			"create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())",
		);
		const files = (await readdir(migrations)).filter((name) => name.endsWith(".sql")).sort();
		const { rows } = await client.query<{ name: string; sha256: string }>("select name, sha256 from migration");
		const applied = new Map(rows.map((row) => [row.name, row.sha256]));
		const unknown = rows.find((row) => !files.includes(row.name));
		if (unknown) {
			throw new MigrationError(
				`The database has migration ${unknown.name}, which this version does not know. Start the newer version, or restore a backup of this one.`,
			);
		}
		const done: string[] = [];
		for (const name of files) {
			const text = await readFile(join(migrations, name), "utf8");
			const sha256 = createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
			const before = applied.get(name);
			if (before === sha256) continue;
			if (before)
				throw new MigrationError(
					`Migration ${name} was changed after it was applied. Migrations are frozen: add a new one.`,
				);
			await client.query("begin");
			try {
				await client.query(text);
				await client.query("insert into migration (name, sha256) values ($1, $2)", [name, sha256]);
				await client.query("commit");
			} catch (error) {
				await client.query("rollback");
				throw new MigrationError(`Migration ${name} failed: ${(error as Error).message}`, { cause: error });
			}
			done.push(name);
		}
		await grant(client, decodeURIComponent(new URL(appUrl).username));
		return done;
	} finally {
		await client.end();
	}
}

async function grant(client: pg.Client, appRole: string): Promise<void> {
	const role = client.escapeIdentifier(appRole);
	// One transaction: between giving all and taking some back nobody sees the months themselves, which have no policies.
	await client.query("begin");
	await client.query(`
		grant usage on schema public to ${role};
		grant select, insert, update, delete on all tables in schema public to ${role};
		grant usage, select on all sequences in schema public to ${role};
		revoke insert, update, delete on ${READ_ONLY.join(", ")} from ${role};`);
	// New partitions inherit no grants, and need none: they are read through their parent.
	const { rows } = await client.query<{ name: string }>(
		"select inhrelid::regclass::text as name from pg_inherits where inhparent in ('audit_entry'::regclass, 'record_statement'::regclass)",
	);
	for (const { name } of rows) await client.query(`revoke all on ${name} from ${role}`);
	await client.query("commit");
}
