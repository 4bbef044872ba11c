import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid, kernelProblem, notFound } from "#platform/server/problem.ts";
import type { postChange } from "../../contract-discussions.ts";
import { learningProblem } from "../problems.ts";
import { checkWrites, postToChange } from "./discussion-policy.ts";
import { layFiles, uploadsForPost } from "./post-files.ts";
import { settleContributions } from "./settle-contributions.ts";
import { checkPace, cleanPost, tellMentioned } from "./write-post.ts";

async function ownPost(context: WriteContext, id: string) {
	const found = await postToChange(context, id);
	if (!found.mine) throw notFound();
	if (found.post.deleted_at) throw learningProblem("post-gone");
	return found;
}

/** Changes what the actor wrote; that it was changed is seen. @throws Problem not-found, platform/changed-meanwhile */
export async function editPost(
	context: WriteContext,
	id: string,
	{ body, title, files, revision }: z.infer<typeof postChange>,
): Promise<void> {
	const { board, thread, post } = await ownPost(context, id);
	checkWrites(board);
	if (thread.closed_at && !board.moderates) throw learningProblem("discussion-closed");
	if (post.hidden_at) throw learningProblem("post-gone");
	if (post.revision !== revision) throw kernelProblem("changed-meanwhile");
	if ((title !== null) !== (id === thread.id)) throw invalid({ path: "title", code: "unknown" });
	await checkPace(context, id);
	const text = { ...cleanPost(body), title: title ?? "" };
	if (files) await layFiles(context, board, id, await uploadsForPost(context, files));
	await context.tx
		.updateTable("discussion_post")
		.set({ ...text, edited_at: context.now, revision: revision + 1 })
		.where("id", "=", id)
		.execute();
	await tellMentioned(context, board, { postId: id, threadId: thread.id, ...text });
}

/** Takes away what the actor wrote; that something stood there is seen, and what was answered to it stays. */
export async function deletePost(context: WriteContext, id: string): Promise<void> {
	const { board, thread, post } = await ownPost(context, id);
	const { tx, now } = context;
	await tx
		.updateTable("discussion_post")
		.set({ title: "", body: "", plain: "", deleted_at: now, revision: post.revision + 1 })
		.where("id", "=", id)
		.execute();
	await layFiles(context, board, id, []);
	if (thread.answer_id === id)
		await tx.updateTable("discussion_thread").set({ answer_id: null }).where("id", "=", thread.id).execute();
	await settleContributions(context, board, context.actor.personId as string);
	context.audit({
		action: "learning.post.deleted",
		object: { kind: "discussion-post", id },
		organisationId: board.organisationId,
	});
}
