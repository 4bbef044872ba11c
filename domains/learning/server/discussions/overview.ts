import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { plannedOnce } from "#platform/server/database/travelling-statements.ts";
import type { Board, DiscussionOverview, Telling } from "../../contract-discussions.ts";
import { structureOf } from "../learning/version-structure.ts";
import { locksOfEnrolment } from "../openings/release-locks.ts";
import { type Participant, participantOf } from "./discussion-policy.ts";
import { tellingOf } from "./tell-people.ts";

/** Post `p` that `personId` has not read: written by others, and still there. `s`: until when they read its thread. */
export const unreadBy = (
	personId: string | null | RawBuilder<unknown>,
) => sql<boolean>`(p.author_id is distinct from ${personId}::uuid
	and p.deleted_at is null and p.hidden_at is null and (s.seen_at is null or p.created_at > s.seen_at))`;

const sectionOf = sql<string>`o.term || ' · ' || o.section`;

interface Overview {
	course: Board["title"] & object;
	section: string;
	tell: Telling;
	boards: { activity_id: string | null; threads: number; unread: number }[];
}

/** Name of the course, and term and section of an offering that was asked for by who takes part in it. */
export async function placeOf(context: ReadContext, offeringId: string) {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ en: string | null; zh: string | null; section: string }>`${plannedOnce}
			select c.name_en as en, c.name_zh as zh, ${sectionOf} as section
			from offering o join course c on c.id = o.course_id where o.id = ${offeringId}::uuid`.execute(context.tx),
	);
	const { section, ...course } = rows[0]!;
	return { course, section };
}

/** The boards of an offering that the actor may open, with how much of each they have not read. */
export async function discussionsOf(context: ReadContext, offeringId: string): Promise<DiscussionOverview> {
	const participant = await participantOf(context, offeringId);
	const me = context.actor.personId;
	const open = await openActivities(context, participant);
	// Beyond row-level security, which would ask of each post what the offering says of all: who takes part reads them.
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Overview>`${plannedOnce}
		select json_build_object('en', c.name_en, 'zh', c.name_zh) as course, ${sectionOf} as section,
			${tellingOf(sql`${me}::uuid`, sql`o.id`, sql`${participant.role}::text`)} as tell,
			coalesce((select json_agg(b) from (
				select t.activity_id, count(*)::int as threads, sum(fresh.unread)::int as unread
				from discussion_thread t left join discussion_seen s on s.thread_id = t.id and s.person_id = ${me}::uuid
					-- Posts are counted of those threads alone in which somebody wrote since.
					cross join lateral (select count(*) as unread from discussion_post p where p.thread_id = t.id
						and (s.seen_at is null or t.last_at > s.seen_at) and ${unreadBy(me)}) fresh
				where t.offering_id = o.id group by t.activity_id) b), '[]') as boards
		from offering o join course c on c.id = o.course_id where o.id = ${offeringId}::uuid`.execute(context.tx),
	);
	const { course, section, tell, boards } = rows[0]!;
	const counted = new Map(boards.map((row) => [row.activity_id, row]));
	const toBoard = (activityId: string | null, title: Board["title"]): Board => ({
		activityId,
		title,
		threads: counted.get(activityId)?.threads ?? 0,
		unread: counted.get(activityId)?.unread ?? 0,
	});
	return {
		offeringId,
		course,
		section,
		learning: participant.role === "learner",
		moderates: participant.moderates,
		tell,
		boards: [toBoard(null, null), ...open.map(({ id, title }) => toBoard(id, title))],
		reports: participant.moderates ? await openReports(context, offeringId) : 0,
	};
}

async function openActivities(context: ReadContext, { versionId, enrolmentId, phase }: Participant) {
	const structure = await structureOf(context, versionId);
	const all = structure.activities.filter(({ kind }) => kind === "discussion");
	if (enrolmentId === null || all.length === 0) return all;
	if (phase === "before") return [];
	const ids = all.map(({ id }) => id);
	const locks = await locksOfEnrolment(context, enrolmentId, structure, ids);
	return all.filter(({ id }) => !locks.has(id));
}

/** Without those of what the actor wrote: others judge them. */
async function openReports({ tx, actor }: ReadContext, offeringId: string): Promise<number> {
	const { count } = await tx
		.selectFrom("discussion_report as r")
		.innerJoin("discussion_post as p", "p.id", "r.post_id")
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.where("r.offering_id", "=", offeringId)
		.where("r.settled_at", "is", null)
		.where(sql<boolean>`p.author_id is distinct from ${actor.personId}::uuid`)
		.executeTakeFirstOrThrow();
	return Number(count);
}
