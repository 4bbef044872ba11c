import { type RawBuilder, sql } from "kysely";
import { system } from "../actor.ts";
import type { Contexts, WriteContext } from "../database/context.ts";
import { type FileStore, holdContent } from "./file-store.ts";

/** Days after which an upload that nothing took up is removed. */
export const UNUSED_DAYS = 7;

/**
 * Deletes the records of files to which no row of any table refers. Needs a system context.
 * @param which condition on `stored_file f`
 * @returns hashes of their contents, to be removed after the commit (`removeContents`)
 */
export async function deleteUnusedFiles({ tx }: WriteContext, which: RawBuilder<boolean>): Promise<string[]> {
	const { rows: references } = await sql<{ table: string; column: string }>`
		select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
			join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
		where c.contype = 'f' and c.confrelid = 'stored_file'::regclass`.execute(tx);
	const unused = references.map(
		({ table, column }) => sql`not exists (select from ${sql.table(table)} r where r.${sql.ref(column)} = f.id)`,
	);
	const { rows } = await sql<{ sha256: string }>`
		delete from stored_file f where ${sql.join([which, ...unused], sql` and `)} returning sha256`.execute(tx);
	return rows.map(({ sha256 }) => sha256);
}

/** Removes contents, except those that another record has too: equal bytes are stored once. */
export async function removeContents(contexts: Contexts, files: FileStore, hashes: readonly string[]): Promise<void> {
	// One content a transaction: who holds one and waits for another could be waited for.
	for (const sha256 of new Set(hashes)) {
		await contexts.write(system, async ({ tx }) => {
			await holdContent(tx, sha256, "alone");
			const needed = await tx.selectFrom("stored_file").select("id").where("sha256", "=", sha256).executeTakeFirst();
			if (!needed) await files.remove(sha256);
		});
	}
}

/** Uploads that were never attached to anything. @returns how many went */
export async function sweepUploads(contexts: Contexts, files: FileStore): Promise<number> {
	const gone = await contexts.write(system, (context) => {
		const before = new Date(context.now.getTime() - UNUSED_DAYS * 86_400_000);
		return deleteUnusedFiles(context, sql<boolean>`f.purpose = 'upload' and f.created_at < ${before}`);
	});
	await removeContents(contexts, files, gone);
	return gone.length;
}
