import { ZipParts, type ZipRefusal } from "#platform/server/archive/zip-read.ts";
import { zipWords } from "#platform/server/archive/zip-words.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { FileStore } from "#platform/server/files/file-store.ts";
import { notFound } from "#platform/server/problem.ts";
import { learningProblem } from "../problems.ts";

const words: Record<ZipRefusal, { en: string; zh: string }> = {
	...zipWords,
	encrypted: { en: "it is encrypted", zh: "已加密" },
	broken: { en: "it is damaged or no zip archive", zh: "已损坏或不是 zip 压缩包" },
};

/** Its words come along, because the reason is a part of them. */
const refuse = (reason: ZipRefusal, entry: string) =>
	learningProblem("archive-refused", {
		reason,
		entry,
		wordsEn: `The archive was refused: ${words[reason].en} (${entry}). Make it anew with the program that it comes from.`,
		wordsZh: `压缩包被拒绝：${words[reason].zh}（${entry}）。请用原来的程序重新生成。`,
	});

/** Opens an archive that somebody uploaded. @throws Problem learning/archive-refused with reason and entry */
export const openArchive = (path: string, maxUncompressedBytes: number): Promise<ZipParts> =>
	ZipParts.open(path, { maxUncompressedBytes, maxCompressionRatio: 250, refuse });

/** The whole of a part. @throws Problem learning/archive-refused also when it is larger than this */
export async function readPart(parts: ZipParts, name: string, maxBytes: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let size = 0;
	for await (const chunk of parts.read(name)) {
		size += chunk.length;
		if (size > maxBytes) throw refuse("size", name);
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}

/** A file that the actor uploaded. @throws Problem not-found */
export async function uploadOf({ tx, actor }: ReadContext, files: FileStore, fileId: string) {
	const file = await tx
		.selectFrom("stored_file")
		.select(["sha256", "name", "size"])
		.where("id", "=", fileId)
		.where("person_id", "=", actor.personId)
		.executeTakeFirst();
	if (!file || !(await files.has(file.sha256))) throw notFound();
	return { ...file, size: Number(file.size), path: files.pathOf(file.sha256) };
}
