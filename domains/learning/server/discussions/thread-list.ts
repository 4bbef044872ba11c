import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { fillPage, keysetPage } from "#platform/server/lists/keyset.ts";
import type { ThreadList, ThreadQuery, ThreadRow } from "../../contract-discussions.ts";
import { authorOf } from "./discussion-people.ts";
import { boardOf, type OpenBoard, writes } from "./discussion-policy.ts";
import { unreadBy } from "./overview.ts";

/** Threads of a board: pinned ones first, then those in which somebody wrote last. */
export async function listThreads(context: ReadContext, offeringId: string, query: ThreadQuery): Promise<ThreadList> {
	const board = await boardOf(context, offeringId, query.activityId ?? null);
	const found = board.reads
		? await pageOfThreads(context, board, query)
		: { items: [], total: 0, nextCursor: null, previousCursor: null };
	return {
		...found,
		settings: board.settings,
		contributions: board.contributions,
		postFirst: !board.reads,
		mayPost: writes(board),
		before: board.phase === "before",
	};
}

async function pageOfThreads(context: ReadContext, board: OpenBoard, query: ThreadQuery) {
	const me = context.actor.personId;
	const { offeringId, activityId, moderates } = board;
	// Text that was hidden is found by who moderates alone.
	const told = moderates
		? sql<boolean>`p.deleted_at is null`
		: sql<boolean>`p.deleted_at is null and p.hidden_at is null`;
	const some = (condition: RawBuilder<boolean>) => sql<boolean>`exists (select from discussion_post p
		left join discussion_seen s on s.thread_id = p.thread_id and s.person_id = ${me}::uuid
		where p.thread_id = t.id and ${condition})`;
	const { q, show } = query;
	const asked = context.tx
		.selectFrom("discussion_thread as t")
		.select("t.id")
		.where("t.offering_id", "=", offeringId)
		.where(sql<boolean>`t.activity_id is not distinct from ${activityId}::uuid`)
		.$if(Boolean(q), (one) =>
			one.where(
				some(sql`${told} and (strpos(lower(p.title), lower(${q})) > 0 or strpos(lower(p.plain), lower(${q})) > 0)`),
			),
		)
		.$if(show === "open", (one) => one.where("t.answer_id", "is", null).where("t.closed_at", "is", null))
		.$if(show === "unread", (one) => one.where(some(unreadBy(me))))
		.$if(show === "reported", (one) =>
			one.where(
				moderates
					? some(sql`p.author_id is distinct from ${me}::uuid
							and exists (select from discussion_report r where r.post_id = p.id and r.settled_at is null)`)
					: sql<boolean>`false`,
			),
		);
	const page = await keysetPage(asked, {
		sorts: { last: "(case when t.pinned_at is null then 0 else 1e11 end + extract(epoch from t.last_at))" },
		defaultSort: "-last",
		id: "t.id",
		limit: query.limit,
		cursor: query.cursor,
		once: Boolean(q),
	});
	return fillPage(page, (ids) => threadsOf(context, ids, board));
}

async function threadsOf(context: ReadContext, ids: string[], { moderates }: OpenBoard): Promise<ThreadRow[]> {
	const me = context.actor.personId;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<ThreadRow>`
			select t.id, t.created_at as "createdAt", t.last_at as "lastAt", t.pinned_at is not null as pinned,
				t.closed_at is not null as closed, t.answer_id is not null as answered, ${authorOf(context)} as author,
				case when p.deleted_at is not null then 'deleted' when p.hidden_at is not null then 'hidden' else 'shown' end as state,
				case when p.title = '' or (p.hidden_at is not null and not ${moderates}::boolean
					and p.author_id is distinct from ${me}::uuid) then null else p.title end as title,
				counted.replies, counted.unread, (case when ${moderates}::boolean then (select count(*) from discussion_report r
					join discussion_post x on x.id = r.post_id where x.thread_id = t.id and r.settled_at is null
						and x.author_id is distinct from ${me}::uuid) else 0 end)::int as reports
			from discussion_thread t join discussion_post p on p.id = t.id join offering o on o.id = t.offering_id
				cross join lateral (
					select (count(*) filter (where p.id <> t.id and p.deleted_at is null and p.hidden_at is null))::int as replies,
						(count(*) filter (where ${unreadBy(me)}))::int as unread
					from discussion_post p left join discussion_seen s on s.thread_id = t.id and s.person_id = ${me}::uuid
					where p.thread_id = t.id) counted
			where t.id = any(${ids}::uuid[])`.execute(context.tx),
	);
	return rows;
}
