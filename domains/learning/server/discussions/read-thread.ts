import { type RawBuilder, sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { fillPage, keysetPage } from "#platform/server/lists/keyset.ts";
import type { Post, PostAuthor, postQuery, Thread } from "../../contract-discussions.ts";
import { authorOf, everybodyOf } from "./discussion-people.ts";
import { type OpenBoard, threadToRead, writes } from "./discussion-policy.ts";
import { stillNamed } from "./mentions.ts";
import { placeOf, unreadBy } from "./overview.ts";

/** A thread with a page of its posts: the one that opens it, then replies by their hour, each with what belongs to it. */
export async function readThread(
	context: ReadContext,
	id: string,
	{ limit, cursor }: z.infer<typeof postQuery>,
): Promise<Thread> {
	const { board, thread } = await threadToRead(context, id);
	const { offeringId, activityId, moderates } = board;
	const asked = context.tx.selectFrom("discussion_post as p").select("p.id").where("p.thread_id", "=", id);
	const page = await keysetPage(asked, {
		sorts: { order: "p.branch_id" },
		defaultSort: "order",
		id: "p.id",
		limit,
		cursor,
	});
	const open = writes(board) && (thread.closed_at === null || moderates);
	const load = (ids: string[]) => postsOf(context, ids, { board, open, answerId: thread.answer_id });
	const posts = await fillPage(page, load);
	const { title, hidden_at, deleted_at, author_id } = await context.tx
		.selectFrom("discussion_post")
		.select(["title", "hidden_at", "deleted_at", "author_id"])
		.where("id", "=", id)
		.executeTakeFirstOrThrow();
	const told = hidden_at === null || moderates || author_id === context.actor.personId;
	return {
		...posts,
		id,
		offeringId,
		activityId,
		board: board.title,
		...(await placeOf(context, offeringId)),
		title: told && title !== "" ? title : null,
		state: deleted_at ? "deleted" : hidden_at ? "hidden" : "shown",
		before: board.phase === "before",
		pinned: thread.pinned_at !== null,
		closed: thread.closed_at !== null,
		learning: board.role === "learner",
		moderates,
		mayPost: open,
		answer: thread.answer_id ? ((await load([thread.answer_id]))[0] ?? null) : null,
	};
}

interface Row {
	id: string;
	thread_id: string;
	branch_id: string;
	author: PostAuthor;
	body: string;
	files: Post["files"];
	state: Post["state"];
	hidden_reason: string | null;
	created_at: string;
	edited_at: string | null;
	unread: boolean;
	revision: number;
	mentions: string[];
	reports: Post["reports"];
	reported: boolean;
}

interface Beside {
	board: OpenBoard;
	open: boolean;
	answerId: string | null;
}

async function postsOf(context: ReadContext, ids: string[], { board, open, answerId }: Beside): Promise<Post[]> {
	const me = context.actor.personId;
	const reports: RawBuilder<unknown> = board.moderates
		? sql`coalesce((select json_agg(json_build_object('reason', r.reason, 'at', r.reported_at) order by r.reported_at)
			from discussion_report r where r.post_id = p.id and r.settled_at is null), '[]')`
		: sql`'[]'::json`;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Row>`
			select p.id, p.thread_id, p.branch_id, p.body, p.hidden_reason, p.created_at, p.edited_at, p.revision,
				case when p.deleted_at is not null then 'deleted' when p.hidden_at is not null then 'hidden' else 'shown' end as state,
				${authorOf(context)} as author, ${unreadBy(me)} as unread, ${reports} as reports,
				exists (select from discussion_report r where r.post_id = p.id and r.reporter_id = ${me}::uuid
					and r.settled_at is null) as reported,
				coalesce((select json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size) order by d.position)
					from discussion_file d join stored_file f on f.id = d.file_id where d.post_id = p.id), '[]') as files,
				coalesce((select json_agg(n.name order by n.name) from discussion_mention d join person n on n.id = d.person_id
					where d.post_id = p.id and n.erased_at is null and ${stillNamed}
						and d.person_id in (select w.person_id from ${everybodyOf(sql`o.id`, sql`o.organisation_id`)} w)), '[]') as mentions
			from discussion_post p join offering o on o.id = p.offering_id
				left join discussion_seen s on s.thread_id = p.thread_id and s.person_id = ${me}::uuid
			where p.id = any(${ids}::uuid[])`.execute(context.tx),
	);
	return rows.map((row) => {
		const { author, state } = row;
		const told = state === "shown" || (state === "hidden" && (board.moderates || author.mine));
		return {
			id: row.id,
			nested: row.branch_id !== row.id,
			author,
			state,
			// What its author's erasure left of it reads as deleted.
			body: told && row.body !== "" ? row.body : null,
			files: told ? row.files : [],
			hiddenReason: told ? row.hidden_reason : null,
			createdAt: row.created_at,
			editedAt: row.edited_at,
			unread: row.unread,
			answer: row.id === answerId,
			mentions: told ? row.mentions : [],
			reports: author.mine ? [] : row.reports,
			revision: row.revision,
			abilities: abilitiesOf(row, { board, open }),
		};
	});
}

function abilitiesOf(row: Row, { board, open }: Pick<Beside, "board" | "open">): Post["abilities"] {
	const shown = row.state === "shown";
	const { mine } = row.author;
	const opens = row.id === row.thread_id;
	return [
		...(open && shown && !opens && row.branch_id === row.id ? (["reply"] as const) : []),
		...(mine && open && shown ? (["edit"] as const) : []),
		...(mine && row.state !== "deleted" ? (["delete"] as const) : []),
		...(board.moderates && shown && !mine ? (["hide"] as const) : []),
		...(board.moderates && row.state === "hidden" && !mine ? (["restore"] as const) : []),
		...(board.moderates && shown && !opens ? (["answer"] as const) : []),
		...(!board.moderates && !mine && shown && !row.reported ? (["report"] as const) : []),
	];
}
