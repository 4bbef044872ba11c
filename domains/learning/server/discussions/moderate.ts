import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid, notFound } from "#platform/server/problem.ts";
import type { threadState } from "../../contract-discussions.ts";
import { learningProblem } from "../problems.ts";
import { type OpenBoard, postToChange, postToModerate, threadToRead } from "./discussion-policy.ts";
import { settleContributions } from "./settle-contributions.ts";
import { tellPeople } from "./tell-people.ts";
import { pageOf } from "./write-post.ts";

/** Hides a post with the reason, which its author reads; that settles what was reported of it. */
export async function hidePost(context: WriteContext, id: string, reason: string): Promise<void> {
	const { board, thread, post } = await postToModerate(context, id);
	if (post.deleted_at || post.hidden_at) throw learningProblem("post-gone");
	const { tx, actor, now } = context;
	await tx
		.updateTable("discussion_post")
		.set({ hidden_at: now, hidden_by: actor.personId, hidden_reason: reason, revision: post.revision + 1 })
		.where("id", "=", id)
		.execute();
	if (thread.answer_id === id)
		await tx.updateTable("discussion_thread").set({ answer_id: null }).where("id", "=", thread.id).execute();
	await settleReportsOf(context, id);
	await settled(context, board, post, "learning.post.hidden");
	await tellPeople(context, {
		kind: "learning.discussion-hidden",
		// Whatever they chose: it is about what they wrote.
		wants: ["all", "mentions", "none"],
		personIds: post.author_id ? [post.author_id] : [],
		...pageOf(board, thread.id),
	});
}

/** Shows it again. */
export async function restorePost(context: WriteContext, id: string): Promise<void> {
	const { board, post } = await postToModerate(context, id);
	if (!post.hidden_at) throw learningProblem("post-gone");
	await context.tx
		.updateTable("discussion_post")
		.set({ hidden_at: null, hidden_by: null, hidden_reason: null, revision: post.revision + 1 })
		.where("id", "=", id)
		.execute();
	await settled(context, board, post, "learning.post.restored");
}

async function settled(
	context: WriteContext,
	board: OpenBoard,
	{ id, author_id }: { id: string; author_id: string | null },
	action: string,
): Promise<void> {
	if (author_id) await settleContributions(context, board, author_id);
	context.audit({ action, object: { kind: "discussion-post", id }, organisationId: board.organisationId });
}

/** Pins, closes, or marks a reply as the answer; or takes that back. @throws Problem not-found, invalid */
export async function setThread(
	context: WriteContext,
	id: string,
	{ pinned, closed, answerId }: z.infer<typeof threadState>,
): Promise<void> {
	const { board, thread } = await threadToRead(context, id, true);
	if (!board.moderates) throw notFound();
	const { tx, now } = context;
	if (answerId) {
		const answer = await tx
			.selectFrom("discussion_post")
			.select("id")
			.where("id", "=", answerId)
			.where("thread_id", "=", id)
			.where("id", "<>", id)
			.where("deleted_at", "is", null)
			.where("hidden_at", "is", null)
			.executeTakeFirst();
		if (!answer) throw invalid({ path: "answerId", code: "unknown" });
	}
	await tx
		.updateTable("discussion_thread")
		.set({
			pinned_at: pinned === undefined ? thread.pinned_at : pinned ? (thread.pinned_at ?? now) : null,
			closed_at: closed === undefined ? thread.closed_at : closed ? (thread.closed_at ?? now) : null,
			answer_id: answerId === undefined ? thread.answer_id : answerId,
		})
		.where("id", "=", id)
		.execute();
	context.audit({
		action: "learning.thread.changed",
		object: { kind: "discussion-thread", id },
		organisationId: board.organisationId,
	});
}

/** Tells who moderates that a post should be looked at; of one person once, until it was settled. */
export async function reportPost(context: WriteContext, id: string, reason: string): Promise<void> {
	const { board, thread, post, mine } = await postToChange(context, id);
	if (mine) throw notFound();
	if (post.deleted_at || post.hidden_at) throw learningProblem("post-gone");
	const { tx, actor, now } = context;
	const { numInsertedOrUpdatedRows } = await tx
		.insertInto("discussion_report")
		.values({
			post_id: id,
			reporter_id: actor.personId as string,
			offering_id: board.offeringId,
			reason,
			reported_at: now,
		})
		.onConflict((on) =>
			on
				.columns(["post_id", "reporter_id"])
				.doUpdateSet({ reason, reported_at: now, settled_at: null, settled_by: null })
				.where("discussion_report.settled_at", "is not", null),
		)
		.executeTakeFirstOrThrow();
	if (numInsertedOrUpdatedRows === 0n) return;
	await tellPeople(context, {
		kind: "learning.discussion-reported",
		wants: ["all", "mentions", "none"],
		teachers: true,
		except: post.author_id,
		...pageOf(board, thread.id),
	});
}

/** What was reported was looked at, and stays. */
export async function settleReports(context: WriteContext, id: string): Promise<void> {
	const { board } = await postToModerate(context, id);
	await settleReportsOf(context, id);
	context.audit({
		action: "learning.post.reports-settled",
		object: { kind: "discussion-post", id },
		organisationId: board.organisationId,
	});
}

async function settleReportsOf({ tx, actor, now }: WriteContext, postId: string): Promise<void> {
	await tx
		.updateTable("discussion_report")
		.set({ settled_at: now, settled_by: actor.personId })
		.where("post_id", "=", postId)
		.where("settled_at", "is", null)
		.execute();
}
