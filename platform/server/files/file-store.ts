import { createHash, randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { sql } from "kysely";
import type { WriteContext } from "../database/context.ts";
import type { Transaction } from "../database/database.ts";
import { newId } from "../id.ts";
import { kernelProblem } from "../problem.ts";
import { sweepFolder } from "./sweep-folder.ts";

export interface StoredContent {
	sha256: string;
	size: number;
}

/** Content by hash: writing the same bytes twice stores them once, and a stored file never changes. */
export interface FileStore {
	/** @throws Problem platform/file-too-large; nothing remains then */
	put(content: Readable, maxBytes: number): Promise<StoredContent>;
	open(sha256: string): Readable;
	/** @param size in bytes: a file of another one is damaged, and not what is asked for */
	has(sha256: string, size?: number): Promise<boolean>;
	pathOf(sha256: string): string;
	/** Only for a content to which no row refers any more, and behind `holdContent` (unused-files.ts does both). */
	remove(sha256: string): Promise<void>;
	/** Removes what processes left half-written when they died. */
	sweep(now: Date): Promise<number>;
}

export function createDiskFileStore(folder: string): FileStore {
	const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
	const incoming = join(folder, "incoming");
	return {
		pathOf,
		open: (sha256) => createReadStream(pathOf(sha256)),
		has: (sha256, size) =>
			stat(pathOf(sha256)).then(
				(found) => size === undefined || found.size === size,
				() => false,
			),
		remove: (sha256) => rm(pathOf(sha256), { force: true }),
		sweep: (now) => sweepFolder(incoming, now),
		async put(content, maxBytes) {
			const temporary = join(incoming, randomUUID());
			await mkdir(dirname(temporary), { recursive: true });
			const hash = createHash("sha256");
			let size = 0;
			try {
				await pipeline(
					content,
					async function* measure(chunks: AsyncIterable<Buffer>) {
						for await (const chunk of chunks) {
							size += chunk.length;
							if (size > maxBytes) throw kernelProblem("file-too-large", { maxBytes });
							hash.update(chunk);
							yield chunk;
						}
						// A form's reader cuts a part at its limit and says so.
						if ("truncated" in content && content.truncated) throw kernelProblem("file-too-large", { maxBytes });
					},
					createWriteStream(temporary, { flush: true }),
				);
				const sha256 = hash.digest("hex");
				await mkdir(dirname(pathOf(sha256)), { recursive: true });
				await rename(temporary, pathOf(sha256));
				return { sha256, size };
			} finally {
				await rm(temporary, { force: true });
			}
		},
	};
}

export interface NewFile extends StoredContent {
	name: string;
	mediaType: string;
	purpose: string;
}

/**
 * Holds a content until the transaction ends: many may refer to it at once (`shared`), but while one of them does it is
 * not removed, and while it is removed nobody does.
 */
export async function holdContent(tx: Transaction, sha256: string, mode: "shared" | "alone"): Promise<void> {
	const key = sql`hashtextextended(${`content:${sha256}`}, 0)`;
	await sql`select ${mode === "shared" ? sql`pg_advisory_xact_lock_shared` : sql`pg_advisory_xact_lock`}(${key})`.execute(
		tx,
	);
}

/**
 * Records a stored content as a file of the actor's organisation. @returns the file's id
 * @throws Problem platform/file-vanished when the content went, with another file of the same bytes, since it was stored
 */
export async function recordFile(context: WriteContext, files: FileStore, file: NewFile): Promise<string> {
	await holdContent(context.tx, file.sha256, "shared");
	if (!(await files.has(file.sha256))) throw kernelProblem("file-vanished");
	const id = newId();
	await context.tx
		.insertInto("stored_file")
		.values({
			id,
			sha256: file.sha256,
			size: file.size,
			name: file.name.slice(0, 255),
			media_type: file.mediaType,
			purpose: file.purpose,
			organisation_id: context.actor.organisationId,
			person_id: context.actor.personId,
			created_at: context.now,
		})
		.execute();
	return id;
}
