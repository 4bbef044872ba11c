import { buffer } from "node:stream/consumers";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { requireStore } from "./records-policy.ts";

export interface KeptAttachment {
	/** SHA-2 as the statement names it, lower case. */
	sha2: string;
	contentType: string;
	/** SHA-256 under which the file store has it, and its bytes. */
	sha256: string;
	size: number;
}

/** Records contents that the file store already has. */
export async function saveAttachments(context: WriteContext, list: readonly KeptAttachment[]): Promise<void> {
	const organisationId = requireStore(context, "statements/write");
	if (list.length === 0) return;
	await context.tx
		.insertInto("record_attachment")
		.values(
			list.map(({ sha2, contentType, sha256, size }) => ({
				organisation_id: organisationId,
				sha256: sha2,
				content_type: contentType,
				size,
				content: sha256,
			})),
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** Contents of these attachments, each once, in the order given; those that are not kept here are left out. */
export async function openAttachments(
	context: ReadContext,
	files: FileStore,
	sha2s: readonly string[],
): Promise<{ sha2: string; contentType: string; content: Buffer }[]> {
	const organisationId = requireStore(context, "statements/read/mine");
	const wanted = [...new Set(sha2s)];
	if (wanted.length === 0) return [];
	const rows = await context.tx
		.selectFrom("record_attachment")
		.select(["sha256", "content_type", "content"])
		.where("organisation_id", "=", organisationId)
		.where("sha256", "in", wanted)
		.execute();
	const known = new Map(rows.map((row) => [row.sha256, row]));
	return Promise.all(
		wanted
			.map((sha2) => known.get(sha2))
			.filter((row) => row !== undefined)
			.map(async (row) => ({
				sha2: row.sha256,
				contentType: row.content_type,
				content: await buffer(files.open(row.content)),
			})),
	);
}
