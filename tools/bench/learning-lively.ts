import { sql } from "kysely";
import { type BuiltCourse, buildAssignment, buildSession } from "#domains/learning/testing/builders.ts";
import { buildDiscussion } from "#domains/learning/testing/discussion-room.ts";
import type { WriteContext } from "#platform/server/database/context.ts";

const DAY = 86_400_000;
const SESSIONS = 12;
const THREADS = 60;
const POSTS_OF_THREAD = 12;

/**
 * What a course that runs has beside pages and quizzes: in every third unit an assignment in place of a page, in every
 * fifth a discussion; every unit but the first opens so many days after the offering began, every fifth after something of
 * the unit before is done.
 */
export async function enliven(context: WriteContext, course: BuiltCourse, organisationId: string): Promise<void> {
	const { tx } = context;
	const units = await tx
		.selectFrom("course_unit")
		.select("id")
		.where("version_id", "=", course.versionId)
		.orderBy("position")
		.execute();
	for (const [index, { id: unitId }] of units.entries()) {
		const pages = await tx
			.selectFrom("course_activity")
			.select("id")
			.where("unit_id", "=", unitId)
			.where("kind", "=", "page")
			.orderBy("position")
			.execute();
		const replaced = async (kind: "assignment" | "discussion", page: number): Promise<void> => {
			await tx
				.deleteFrom("course_activity")
				.where("id", "=", pages[page]?.id ?? "")
				.execute();
			if (kind === "assignment") await buildAssignment(context, course, { unitId, organisationId });
			else await buildDiscussion(context, course, { unitId, organisationId });
		};
		if (index % 3 === 0) await replaced("assignment", 7);
		if (index % 5 === 0) await replaced("discussion", 8);
		if (index === 0) continue;
		const before = units[index - 1] as { id: string };
		const first = await tx
			.selectFrom("course_activity")
			.select("id")
			.where("unit_id", "=", before.id)
			.orderBy("position")
			.limit(1)
			.executeTakeFirstOrThrow();
		const rules = [
			{ rule: "days", days: 1 + (index % 5), from: "offering" },
			...(index % 5 === 2 ? [{ rule: "done", activityId: first.id }] : []),
		];
		await tx
			.updateTable("course_unit")
			.set({ release: JSON.stringify(rules) })
			.where("id", "=", unitId)
			.execute();
	}
}

/** Due times, sessions, of which every third has seats to be booked, and a board that is spoken on, of an offering. */
export async function run(context: WriteContext, offeringId: string, organisationId: string): Promise<void> {
	const { tx, now } = context;
	await tx.executeQuery(
		sql`insert into assignment_due (offering_id, activity_id, organisation_id, due_at, updated_at)
			select o.id, a.id, o.organisation_id, now() + a.position * interval '1 day', now()
			from offering o join course_activity a on a.version_id = o.version_id
			where o.id = ${offeringId}::uuid and a.kind = 'assignment'`.compile(tx),
	);
	for (let i = 0; i < SESSIONS; i++) {
		const startsAt = new Date(now.getTime() + (i - SESSIONS / 2) * 2 * DAY);
		await buildSession(context, { offeringId, organisationId, startsAt, ...(i % 3 === 0 && { capacity: 40 }) });
	}
	await tx.executeQuery(
		sql`with person as (
				select person_id, row_number() over (order by id) as n from enrolment where offering_id = ${offeringId}::uuid
			), thread as (
				insert into discussion_thread (id, offering_id, organisation_id, activity_id, created_at, last_at)
				select gen_random_uuid(), ${offeringId}::uuid, ${organisationId}::uuid, null, now(), now()
				from generate_series(1, ${THREADS}::int) returning id
			), numbered as (select id, row_number() over (order by id) as n from thread)
			insert into discussion_post (id, thread_id, branch_id, offering_id, author_id, author_role, title, body, plain, created_at)
			select new.id, t.id, new.id, ${offeringId}::uuid, p.person_id, 'learner',
				case when k = 0 then 'How does it follow?' else '' end, '<p>Because of the second line.</p>',
				'Because of the second line.', now() - k * interval '1 hour'
			from numbered t cross join generate_series(0, ${POSTS_OF_THREAD - 1}::int) k
			cross join lateral (select case when k = 0 then t.id else gen_random_uuid() end as id) new
			join person p on p.n = t.n * 3 + k`.compile(tx),
	);
}
