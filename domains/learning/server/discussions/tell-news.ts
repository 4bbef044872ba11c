import { type RawBuilder, sql } from "kysely";
import { system } from "#platform/server/actor.ts";
import type { Chore } from "#platform/server/chores.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { answering } from "../offerings/who-runs.ts";
import { nameParams } from "../sessions/session-words.ts";
import { peopleOfOffering } from "./discussion-people.ts";
import { unreadBy } from "./overview.ts";
import { tellingOf } from "./tell-people.ts";

/** From this hour of the person's own day on: before their digest leaves, which has it then. */
const HOUR = 7;
/** How many are told in one transaction. */
const BATCH = 500;

interface Told {
	person_id: string;
	offering_id: string;
	posts: number;
	course_en: string | null;
	course_zh: string | null;
}

/**
 * Tells who chose to hear of everything how much is new in the discussions of an offering: once a day, from seven in the
 * morning of their own zone on, of what they have not read since they were told last, of two days at most. Of a discussion
 * that a learner has not opened yet nothing is counted.
 */
export const tellNews: Chore = {
	name: "learning.discussion-news",
	async run(contexts, signal) {
		for (let more = true; more && !signal?.aborted; ) more = await contexts.write(system, tellSome);
	},
};

const KIND = "learning.discussion-news";

/** People of offering `o`, and those who answer for it and chose to hear of all. */
const hearing = sql`(
	select person_id, role from ${peopleOfOffering(sql`o.id`)} taking
	union all
	select c.person_id, 'manager' from discussion_choice c where c.offering_id = o.id and c.tell = 'all'
		and c.person_id in (${answering(sql`o.organisation_id`)})
		and c.person_id not in (select person_id from ${peopleOfOffering(sql`o.id`)} taking))`;

/** @returns whether there may be more */
async function tellSome(context: WriteContext): Promise<boolean> {
	const { tx, now } = context;
	// What was told stands in the notices: of two processes one looks after the other has written.
	await sql`select pg_advisory_xact_lock(hashtextextended(${KIND}, 0))`.execute(tx);
	const { rows } = await sql<Told>`
		select w.person_id, o.id as offering_id, news.posts, c.name_en as course_en, c.name_zh as course_zh
		from offering o join course c on c.id = o.course_id cross join lateral ${hearing} w
			join person n on n.id = w.person_id and n.erased_at is null and n.suspended_at is null
			cross join lateral (select ${now}::timestamptz at time zone n.time_zone as now) local
			cross join lateral (select greatest(${now}::timestamptz - interval '2 days', max(told.created_at)) as at
				from notice told where told.person_id = w.person_id and told.kind = ${KIND}
					and told.page = ${pageOf(sql`o.id`)}) since
			cross join lateral (select count(*)::int as posts from discussion_post p
				left join discussion_seen s on s.thread_id = p.thread_id and s.person_id = w.person_id
				where p.offering_id = o.id and p.created_at > since.at and ${unreadBy(sql`w.person_id`)}
					and (w.role <> 'learner' or p.activity_id is null or exists (select from activity_progress g
						where g.person_id = w.person_id and g.offering_id = o.id and g.activity_id = p.activity_id))) news
		where o.state = 'open' and extract(hour from local.now) >= ${HOUR} and news.posts > 0
			and exists (select from discussion_post p where p.offering_id = o.id
				and p.created_at > ${now}::timestamptz - interval '2 days')
			and ${tellingOf(sql`w.person_id`, sql`o.id`, sql`w.role`)} = 'all'
			and since.at < date_trunc('day', local.now) at time zone n.time_zone
		order by o.id, w.person_id limit ${BATCH}`.execute(tx);
	const alike = Map.groupBy(rows, ({ offering_id, posts }) => `${offering_id}|${posts}`);
	for (const group of alike.values()) {
		const [{ offering_id, posts, course_en, course_zh }] = group as [Told];
		await context.notifyAll({
			personIds: group.map(({ person_id }) => person_id),
			kind: KIND,
			params: { ...nameParams("course", { en: course_en, zh: course_zh }), posts: String(posts) },
			page: `/offerings/${offering_id}/board`,
		});
	}
	return rows.length === BATCH;
}

const pageOf = (offeringId: RawBuilder<unknown>) => sql<string>`'/offerings/' || ${offeringId} || '/board'`;
