import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { extract } from "tar-stream";
import { z } from "zod";
import type { FileStore } from "../files/file-store.ts";
import { tablesInOrder } from "./table-order.ts";

export class RestoreError extends Error {}

const manifestShape = z.object({
	format: z.literal(1),
	migrations: z.array(z.object({ name: z.string(), sha256: z.string() })),
	tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number() })),
	/** Where counting goes on. */
	sequences: z.array(z.object({ name: z.string(), last: z.number() })).default([]),
});
type Manifest = z.infer<typeof manifestShape>;

/**
 * Loads a backup into an empty, migrated database, in one transaction: all of it or nothing.
 * Reads the archive twice, since its table of contents stands at its end.
 * @throws RestoreError when the database is not empty, is of another version, or the archive is damaged
 */
export async function restore(ownerUrl: string, files: FileStore, source: string): Promise<Manifest> {
	const manifest = await readManifest(source);
	const client = new pg.Client({ connectionString: ownerUrl, application_name: "ronghe-restore" });
	await client.connect();
	try {
		await client.query("begin");
		await client.query("set local ronghe.system = 'on'");
		await checkTarget(client, manifest);
		const locked = await forcedTables(client);
		// COPY does not work through row-level security; the owner may lift it, within this transaction only.
		for (const name of locked) await client.query(`alter table ${name} no force row level security`);
		// Rows come as they were stored: what refuses or changes writes has had its say. Some refer to what comes later.
		const guarded = await guardedTables(client);
		for (const name of guarded) await client.query(`alter table ${name} disable trigger user`);
		await client.query("set constraints all deferred");
		const order = (await tablesInOrder(client)).reverse();
		await client.query(`truncate ${order.map((name) => client.escapeIdentifier(name)).join(", ")}`);
		await ensurePartitions(client);
		const columns = new Map(manifest.tables.map((table) => [table.name, table]));
		await eachEntry(source, async (name, content) => {
			const [folder, file] = name.split("/") as [string, string];
			if (folder === "files" && /^[0-9a-f]{64}$/.test(file)) {
				const stored = await files.put(content, Number.MAX_SAFE_INTEGER);
				if (stored.sha256 !== file) throw new RestoreError(`The archive is damaged: file ${file} has other content.`);
				return;
			}
			const table = folder === "tables" ? columns.get(file) : undefined;
			if (!table) return void content.resume();
			const list = table.columns.map((column) => client.escapeIdentifier(column)).join(", ");
			const copy = client.query(copyFrom(`copy ${client.escapeIdentifier(file)} (${list}) from stdin`));
			await pipeline(content, copy);
			if (copy.rowCount !== table.rows)
				throw new RestoreError(`The archive is damaged: ${file} has ${copy.rowCount} of ${table.rows} rows.`);
		});
		for (const { name, last } of manifest.sequences)
			await client.query("select setval($1::regclass, $2)", [name, last]);
		await client.query("set constraints all immediate");
		for (const name of guarded) await client.query(`alter table ${name} enable trigger user`);
		for (const name of locked) await client.query(`alter table ${name} force row level security`);
		await client.query("commit");
		return manifest;
	} catch (error) {
		await client.query("rollback").catch(() => undefined);
		throw error;
	} finally {
		await client.end();
	}
}

async function checkTarget(client: pg.Client, manifest: Manifest): Promise<void> {
	const { rows } = await client.query<{ name: string; sha256: string }>(
		"select name, sha256 from migration order by name",
	);
	const here = rows.map(({ name, sha256 }) => `${name} ${sha256}`).join("\n");
	const there = manifest.migrations.map(({ name, sha256 }) => `${name} ${sha256}`).join("\n");
	if (here !== there) {
		throw new RestoreError(
			"The backup is of another version of the platform. Restore it with that version, then upgrade.",
		);
	}
	const { rows: people } = await client.query<{ n: number }>("select count(*)::int as n from person");
	if (people[0]!.n > 0) {
		throw new RestoreError("The database is not empty. Restore into a new one: nothing is overwritten.");
	}
}

async function forcedTables(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		"select oid::regclass::text as name from pg_class where relforcerowsecurity and relnamespace = 'public'::regnamespace",
	);
	return rows.map(({ name }) => name);
}

/** Tables with triggers of ours. */
async function guardedTables(client: pg.Client): Promise<string[]> {
	const { rows } = await client.query<{ name: string }>(
		`select distinct t.tgrelid::regclass::text as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
		 where not t.tgisinternal and t.tgparentid = 0 and c.relnamespace = 'public'::regnamespace`,
	);
	return rows.map(({ name }) => name);
}

/** Months of every table that is parted by them, from the first possible row on: made as the owner, before the rows come. */
async function ensurePartitions(client: pg.Client): Promise<void> {
	await client.query(
		`select ensure_month_partition(partrelid::regclass::text, month) from pg_partitioned_table, generate_series(
			timestamptz '2026-01-01', now() + interval '2 months', interval '1 month') as month where partstrat = 'r'`,
	);
}

async function readManifest(source: string): Promise<Manifest> {
	let text = "";
	await eachEntry(source, async (name, content) => {
		if (name !== "manifest.json") return void content.resume();
		for await (const chunk of content) text += chunk;
	});
	const parsed = manifestShape.safeParse(text ? JSON.parse(text) : undefined);
	if (!parsed.success) throw new RestoreError("This is not a backup of the platform, or it is cut off.");
	return parsed.data;
}

async function eachEntry(source: string, visit: (name: string, content: Readable) => Promise<void>): Promise<void> {
	const reader = extract();
	const reading = pipeline(createReadStream(source), createGunzip(), reader);
	reading.catch((error) => reader.destroy(error));
	try {
		for await (const entry of reader) {
			const done = new Promise((resolve) => entry.on("end", resolve).on("close", resolve));
			await visit(entry.header.name, entry as unknown as Readable);
			await done;
		}
		await reading;
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code?.startsWith("Z_") || code === "ERR_STREAM_PREMATURE_CLOSE") {
			throw new RestoreError("The archive is damaged or cut off.");
		}
		throw error;
	}
}
