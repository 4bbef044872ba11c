import { type RawBuilder, sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { newId } from "#platform/server/id.ts";
import { invalid } from "#platform/server/problem.ts";
import type { PostInput, ThreadInput } from "../../contract-discussions.ts";
import { cleanHtml, textOf } from "../authoring/clean-html.ts";
import { learningProblem } from "../problems.ts";
import { boardOf, checkWrites, type OpenBoard, threadToRead } from "./discussion-policy.ts";
import { keepMentions } from "./mentions.ts";
import { layFiles, uploadsForPost } from "./post-files.ts";
import { settleContributions } from "./settle-contributions.ts";
import { tellPeople } from "./tell-people.ts";

/** Nobody writes more within so many minutes. */
const MINUTES = 10;
const MOST = 20;
/** The same words at the same place within so many seconds are one post: sent twice, by whatever tab. */
const TWICE = 60;

/** @throws Problem invalid: nothing is left to read */
export function cleanPost(html: string): { body: string; plain: string } {
	const body = cleanHtml(html);
	if (body === null) throw invalid({ path: "body", code: "nothing-written" });
	return { body, plain: textOf(body) };
}

/** Begins a thread on a board. */
export async function openThread(
	context: WriteContext,
	offeringId: string,
	input: ThreadInput,
): Promise<{ id: string }> {
	const board = await boardOf(context, offeringId, input.activityId, true);
	checkWrites(board);
	const text = { ...cleanPost(input.body), title: input.title, files: await uploadsForPost(context, input.files) };
	const before = await oneAtATime(context, board, sql`p.id = p.thread_id`, text);
	if (before) return { id: before };
	const { tx, now } = context;
	const id = newId();
	await tx
		.insertInto("discussion_thread")
		.values({
			id,
			offering_id: offeringId,
			organisation_id: board.organisationId,
			activity_id: input.activityId,
			created_at: now,
			last_at: now,
		})
		.execute();
	await keepPost(context, board, { id, threadId: id, branchId: id, ...text });
	// Questions on the general board are to who teaches.
	await tellPeople(context, {
		kind: "learning.discussion-question",
		wants: ["all"],
		teachers: input.activityId === null,
		...pageOf(board, id),
	});
	return { id };
}

/** Answers a thread, or one of its replies. @throws Problem learning/discussion-closed */
export async function replyInThread(
	context: WriteContext,
	threadId: string,
	input: PostInput,
): Promise<{ id: string }> {
	const { board, thread } = await threadToRead(context, threadId, true);
	checkWrites(board);
	if (thread.closed_at && !board.moderates) throw learningProblem("discussion-closed");
	const text = { ...cleanPost(input.body), title: "", files: await uploadsForPost(context, input.files) };
	const { tx, now } = context;
	const parent = await tx
		.selectFrom("discussion_post")
		.select(["id", "branch_id", "author_id", "deleted_at", "hidden_at"])
		.where("id", "=", input.replyTo ?? threadId)
		.where("thread_id", "=", threadId)
		.executeTakeFirst();
	// One level: a reply belongs to the thread, or to a reply that does.
	if (!parent || parent.branch_id !== parent.id) throw invalid({ path: "replyTo", code: "unknown" });
	if (input.replyTo !== null && (parent.deleted_at || parent.hidden_at)) throw learningProblem("post-gone");
	const nested = parent.id !== threadId;
	const place = nested
		? sql<boolean>`p.branch_id = ${parent.id} and p.id <> p.branch_id`
		: sql<boolean>`p.thread_id = ${threadId} and p.id = p.branch_id and p.id <> p.thread_id`;
	const before = await oneAtATime(context, board, place, text);
	if (before) return { id: before };
	const id = newId();
	await keepPost(context, board, { id, threadId, branchId: nested ? parent.id : id, ...text });
	await tx
		.updateTable("discussion_thread")
		.set({ last_at: sql`greatest(last_at, ${now})` })
		.where("id", "=", threadId)
		.execute();
	await tellPeople(context, {
		kind: "learning.discussion-answered",
		wants: ["all", "mentions"],
		personIds: parent.author_id ? [parent.author_id] : [],
		...pageOf(board, threadId),
	});
	return { id };
}

export const pageOf = ({ offeringId, organisationId, courseId }: OpenBoard, threadId: string) => ({
	offeringId,
	organisationId,
	courseId,
	page: `/offerings/${offeringId}/threads/${threadId}`,
});

interface Text {
	title: string;
	body: string;
	plain: string;
	files: readonly { id: string; sha256: string }[];
}

/**
 * What one person writes is written one after the other.
 * @param place where post `p` would stand
 * @returns the id of the same post, sent a moment ago
 * @throws Problem learning/discussion-too-fast
 */
async function oneAtATime(
	context: WriteContext,
	{ offeringId, activityId }: OpenBoard,
	place: RawBuilder<boolean>,
	{ title, body, files }: Text,
): Promise<string | null> {
	const { tx, actor, now } = context;
	await inTurn(context);
	const contents = files.map(({ sha256 }) => sha256).sort();
	const { rows } = await sql<{ id: string; same: boolean }>`
		select p.id, p.created_at > ${now}::timestamptz - make_interval(secs => ${TWICE}) and p.deleted_at is null
			and p.offering_id = ${offeringId} and p.activity_id is not distinct from ${activityId}::uuid
			and p.title = ${title} and p.body = ${body}
			and ${contents}::text[] = array(select f.sha256 from discussion_file d join stored_file f on f.id = d.file_id
				where d.post_id = p.id order by f.sha256 collate "C") and ${place} as same
		from discussion_post p
		where p.author_id = ${actor.personId}::uuid
			and greatest(p.created_at, p.edited_at) > ${now}::timestamptz - make_interval(mins => ${MINUTES})
		order by p.id desc limit ${MOST}`.execute(tx);
	const same = rows.find((row) => row.same);
	if (same) return same.id;
	if (rows.length >= MOST) throw learningProblem("discussion-too-fast", { minutes: MINUTES });
	return null;
}

const inTurn = ({ tx, actor }: WriteContext) =>
	sql`select pg_advisory_xact_lock(hashtextextended(${`discussions ${actor.personId}`}, 0))`.execute(tx);

/** Posts that are changed count as those that are written. @throws Problem learning/discussion-too-fast */
export async function checkPace(context: WriteContext, edited: string): Promise<void> {
	const { tx, actor, now } = context;
	await inTurn(context);
	const { rows } = await sql`
		select from discussion_post p where p.author_id = ${actor.personId}::uuid and p.id <> ${edited}
			and greatest(p.created_at, p.edited_at) > ${now}::timestamptz - make_interval(mins => ${MINUTES})
		limit ${MOST}`.execute(tx);
	if (rows.length >= MOST) throw learningProblem("discussion-too-fast", { minutes: MINUTES });
}

async function keepPost(
	context: WriteContext,
	board: OpenBoard,
	{ id, threadId, branchId, files, ...text }: Text & { id: string; threadId: string; branchId: string },
): Promise<void> {
	const { tx, actor, now } = context;
	const { offeringId, activityId } = board;
	await tx
		.insertInto("discussion_post")
		.values({
			id,
			thread_id: threadId,
			branch_id: branchId,
			offering_id: offeringId,
			activity_id: activityId,
			author_id: actor.personId,
			author_role: board.role,
			...text,
			created_at: now,
		})
		.execute();
	await layFiles(context, board, id, files);
	await settleContributions(context, board, actor.personId as string, true);
	await tellMentioned(context, board, { postId: id, threadId, ...text });
	if (board.role !== "learner") return;
	const { organisationId } = board;
	if (activityId) await context.emit("learning.discussion.contributed", { activityId, offeringId, organisationId });
	else await context.emit("learning.board.contributed", { offeringId, organisationId });
}

/** Tells who is mentioned in a post and was not before. */
export async function tellMentioned(
	context: WriteContext,
	board: OpenBoard,
	{ postId, threadId, title, plain }: { postId: string; threadId: string; title: string; plain: string },
): Promise<void> {
	const personIds = await keepMentions(context, board, { postId, text: `${title}\n${plain}` });
	await tellPeople(context, {
		kind: "learning.discussion-mention",
		wants: ["all", "mentions"],
		personIds,
		...pageOf(board, threadId),
	});
}
