import { sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import { postFileEndings } from "../../contract-discussions.ts";
import { ownUploads } from "../authoring/own-upload.ts";
import { isTold, type OpenBoard, threadToRead } from "./discussion-policy.ts";

/** Files that the actor uploaded, to be laid to a post. @throws Problem invalid */
export const uploadsForPost = (context: ReadContext, ids: readonly string[]) =>
	ownUploads(context, ids, { path: "files", accepted: postFileEndings });

/** Lays files to a post of the actor's, in place of those that lay there. */
export async function layFiles(
	{ tx }: WriteContext,
	{ offeringId }: Pick<OpenBoard, "offeringId">,
	postId: string,
	files: readonly { id: string }[],
): Promise<void> {
	await tx.deleteFrom("discussion_file").where("post_id", "=", postId).execute();
	if (files.length === 0) return;
	const rows = files.map(({ id }, index) => ({
		post_id: postId,
		file_id: id,
		offering_id: offeringId,
		position: index + 1,
	}));
	await tx.insertInto("discussion_file").values(rows).execute();
}

/**
 * A file of a post, for who reads the words of the post: the same board, the same rule of writing first, and nothing of what was
 * hidden or deleted.
 * @throws Problem not-found, learning/discussion-post-first
 */
export async function getPostFile(context: ReadContext, postId: string, fileId: string) {
	const post = await context.tx
		.selectFrom("discussion_post")
		.select(["thread_id", "author_id", "hidden_at", "deleted_at"])
		.where("id", "=", postId)
		.executeTakeFirst();
	if (!post) throw notFound();
	const { board } = await threadToRead(context, post.thread_id);
	if (!isTold(post, board, context.actor.personId)) throw notFound();
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ name: string; size: number; sha256: string }>`
			select f.name, f.size::float8 as size, f.sha256 from discussion_file d join stored_file f on f.id = d.file_id
			where d.post_id = ${postId} and d.file_id = ${fileId}`.execute(context.tx),
	);
	const file = rows[0];
	if (!file) throw notFound();
	return file;
}
