import { buffer } from "node:stream/consumers";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { type FileStore, recordFile } from "#platform/server/files/file-store.ts";
import { recordProblem } from "./problems.ts";
import { requireStore } from "./records-policy.ts";

/** What the attachment of a signed statement is for (xAPI 1.0.3 part 2, 2.6). */
export const SIGNATURE = "http://adlnet.gov/expapi/attachments/signature";

/** Of all attachments in one answer. */
const MOST_BYTES = 64 * 1_048_576;

export interface KeptAttachment {
	/** SHA-2 as the statement names it, lower case. */
	sha2: string;
	contentType: string;
	/** SHA-256 under which the file store has it, and its bytes. */
	sha256: string;
	size: number;
}

/** Records contents that the file store already has. */
export async function saveAttachments(
	context: WriteContext,
	files: FileStore,
	list: readonly KeptAttachment[],
): Promise<void> {
	const organisationId = requireStore(context, "statements/write");
	if (list.length === 0) return;
	const fresh = await context.tx
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
		.returning(["sha256", "content", "size", "content_type"])
		.execute();
	// As a file of the organisation: contents that no file names are not kept, and not backed up.
	for (const { sha256, content, size, content_type } of fresh) {
		await recordFile(context, files, {
			sha256: content,
			size: Number(size),
			name: sha256,
			mediaType: content_type,
			purpose: "record-attachment",
		});
	}
}

/** An attachment whose content is kept here. */
export interface FoundAttachment {
	sha2: string;
	contentType: string;
	size: number;
	/** SHA-256 under which the file store has it. */
	content: string;
}

/** These attachments, each once, in the order given; those that are not kept here are left out. */
export async function findAttachments(context: ReadContext, sha2s: readonly string[]): Promise<FoundAttachment[]> {
	const organisationId = requireStore(context, "statements/read/mine");
	const wanted = [...new Set(sha2s)];
	if (wanted.length === 0) return [];
	const rows = await context.tx
		.selectFrom("record_attachment")
		.select(["sha256 as sha2", "content_type as contentType", "content", "size"])
		.where("organisation_id", "=", organisationId)
		.where("sha256", "in", wanted)
		.execute();
	const known = new Map(rows.map((row) => [row.sha2, { ...row, size: Number(row.size) }]));
	return wanted.map((sha2) => known.get(sha2)).filter((row) => row !== undefined);
}

/** The same with their contents. @throws Problem records/attachments-too-large */
export async function openAttachments(
	context: ReadContext,
	files: FileStore,
	sha2s: readonly string[],
): Promise<{ sha2: string; contentType: string; content: Buffer }[]> {
	const found = await findAttachments(context, sha2s);
	if (found.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES) throw recordProblem("attachments-too-large");
	return Promise.all(found.map(async (one) => ({ ...one, content: await buffer(files.open(one.content)) })));
}

/** Forgets contents of a store. Their files go with the uploads that nothing took up (housekeeping). */
export async function forgetAttachments(
	{ tx }: WriteContext,
	organisationId: string,
	sha2s: readonly string[],
): Promise<void> {
	if (sha2s.length === 0) return;
	await tx
		.deleteFrom("record_attachment")
		.where("organisation_id", "=", organisationId)
		.where("sha256", "in", sha2s)
		.execute();
	await tx
		.updateTable("stored_file")
		.set({ purpose: "upload", created_at: new Date(0) })
		.where("organisation_id", "=", organisationId)
		.where("purpose", "=", "record-attachment")
		.where("name", "in", sha2s)
		.execute();
}
