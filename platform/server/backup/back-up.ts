import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rename, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { type Pack, pack } from "tar-stream";
import type { FileStore } from "../files/file-store.ts";
import { columnsOf, tablesInOrder } from "./table-order.ts";

export interface BackupSummary {
	tables: number;
	rows: number;
	files: number;
	bytes: number;
}

/**
 * Writes everything into one archive: each table as PostgreSQL's COPY text, from one consistent view while the platform
 * goes on working, and every stored file. The archive appears under its name only when it is whole.
 * Secrets of DATA_DIR are not in it: sealed phone numbers are readable only with the personal-data key.
 */
export async function backUp(ownerUrl: string, files: FileStore, target: string): Promise<BackupSummary> {
	const client = new pg.Client({ connectionString: ownerUrl, application_name: "ronghe-backup" });
	await client.connect();
	const folder = await mkdtemp(join(tmpdir(), "ronghe-backup-"));
	const partial = `${target}.partial`;
	const archive = pack();
	const writing = pipeline(archive, createGzip({ level: 6 }), createWriteStream(partial, { mode: 0o600 }));
	try {
		await client.query("begin isolation level repeatable read read only");
		await client.query("set local ronghe.system = 'on'");
		const summary: BackupSummary = { tables: 0, rows: 0, files: 0, bytes: 0 };
		const tables: { name: string; columns: string[]; rows: number }[] = [];
		for (const name of await tablesInOrder(client)) {
			const columns = await columnsOf(client, name);
			const path = join(folder, name);
			const copy = client.query(
				copyTo(
					`copy (select ${columns.map((c) => client.escapeIdentifier(c)).join(", ")} from ${client.escapeIdentifier(name)}) to stdout`,
				),
			);
			await pipeline(copy, createWriteStream(path));
			await add(archive, `tables/${name}`, path);
			await rm(path);
			tables.push({ name, columns, rows: copy.rowCount });
			summary.tables++;
			summary.rows += copy.rowCount;
		}
		const { rows: contents } = await client.query<{ sha256: string }>("select distinct sha256 from stored_file");
		for (const { sha256 } of contents) {
			await add(archive, `files/${sha256}`, files.pathOf(sha256));
			summary.files++;
		}
		const { rows: migrations } = await client.query("select name, sha256 from migration order by name");
		const { rows: sequences } = await client.query(
			`select sequencename as name, last_value::float8 as last from pg_sequences
			 where schemaname = 'public' and last_value is not null`,
		);
		archive.entry({ name: "manifest.json" }, JSON.stringify({ format: 1, migrations, tables, sequences }, null, "\t"));
		archive.finalize();
		await writing;
		await rename(partial, target);
		summary.bytes = (await stat(target)).size;
		return summary;
	} catch (error) {
		archive.destroy(error as Error);
		await writing.catch(() => undefined);
		await rm(partial, { force: true });
		throw error;
	} finally {
		await rm(folder, { recursive: true, force: true });
		await client.end();
	}
}

async function add(archive: Pack, name: string, path: string): Promise<void> {
	const { size } = await stat(path);
	await pipeline(createReadStream(path), archive.entry({ name, size }));
}
