import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { plannedOnce } from "#platform/server/database/travelling-statements.ts";
import { notFound } from "#platform/server/problem.ts";
import { locksOfEnrolment } from "../openings/release-locks.ts";
import { learningProblem } from "../problems.ts";
import { structureOf } from "./version-structure.ts";

export interface MyEnrolment {
	id: string;
	person_id: string;
	offering_id: string;
	version_id: string;
	course_id: string;
	organisation_id: string;
	starts_at: string;
	ends_at: string;
	state: string;
}

export type Phase = "before" | "now" | "over";

/** By the server's clock; what was closed is over. */
export function phaseOf(
	{ starts_at, ends_at, state }: { starts_at: string; ends_at: string; state: string },
	now: Date,
): Phase {
	if (state === "closed" || now >= new Date(ends_at)) return "over";
	return now < new Date(starts_at) ? "before" : "now";
}

/**
 * The actor's own enrolment in an offering; nobody else's is ever read here. Whoever locks several rows of a course does it
 * in one order, so that nobody waits for who waits for them: offering, enrolments by their id, team, works by their id,
 * their markings, marks. A lock is a statement of its own where something is read beside it: what is read after it is as
 * whoever had it left it. It is `for no key update`: rows that only refer to it are added meanwhile.
 * @throws Problem not-found
 */
export async function myEnrolment(context: ReadContext, offeringId: string, lock = false): Promise<MyEnrolment> {
	const {
		rows: [found],
	} = await unsafeBeyondScope(context, () =>
		sql<MyEnrolment>`${plannedOnce}
			select e.id, e.person_id, e.offering_id, e.version_id, o.course_id, o.organisation_id, o.starts_at, o.ends_at, o.state
			from enrolment e join offering o on o.id = e.offering_id and o.state <> 'draft'
			where e.offering_id = ${offeringId}::uuid and e.person_id = ${context.actor.personId}::uuid and e.state = 'active'
			${lock ? sql`for no key update of e` : sql``}`.execute(context.tx),
	);
	if (!found) throw notFound();
	return found;
}

/**
 * An activity of what is learned, once it is open for its learner: whatever is read or done in it comes through here.
 * @throws Problem not-found, learning/offering-not-begun, learning/activity-locked
 */
export async function learnedActivity(context: ReadContext, enrolment: MyEnrolment, activityId: string) {
	if (phaseOf(enrolment, context.now) === "before") throw learningProblem("offering-not-begun");
	const found = await context.tx
		.selectFrom("course_activity as a")
		.innerJoin("course as c", "c.id", "a.course_id")
		.selectAll("a")
		.select(["c.name_en as course_en", "c.name_zh as course_zh"])
		.where("a.id", "=", activityId)
		.where("a.version_id", "=", enrolment.version_id)
		.executeTakeFirst();
	if (!found) throw notFound();
	const locks = await locksOfEnrolment(context, enrolment.id, await structureOf(context, enrolment.version_id));
	if (locks.has(activityId)) throw learningProblem("activity-locked");
	return found;
}

interface Step {
	position?: number | null;
	done: boolean;
	score?: number;
	/** It was opened, or its file taken, by its learner; to be told once a day. */
	opens?: boolean;
	takes?: boolean;
}
interface Marked {
	/** Done by this. */
	fresh: boolean;
	/** For the first time on this day (UTC). */
	opened: boolean;
	taken: boolean;
}

/** Counts an activity as begun or done, and keeps where the learner stopped. The enrolment is locked. */
export async function markProgress(
	{ tx, now }: ReadContext,
	enrolment: MyEnrolment,
	activityId: string,
	{ position = null, done, score, opens = false, takes = false }: Step,
): Promise<Marked> {
	const today = sql`date_trunc('day', ${now}::timestamptz, 'UTC')`;
	const { rows } = await sql<Marked>`
		with before as (
			select state, opening_told_at, taking_told_at from activity_progress
			where enrolment_id = ${enrolment.id} and activity_id = ${activityId})
		insert into activity_progress as p (enrolment_id, activity_id, offering_id, person_id, state, position, score,
			started_at, seen_at, done_at, opening_told_at, taking_told_at, position_untold)
		values (${enrolment.id}, ${activityId}, ${enrolment.offering_id}, ${enrolment.person_id},
			${done ? "done" : "started"}, ${position}, ${score ?? null}, ${now}, ${now}, ${done ? now : null},
			${opens ? now : null}, ${takes ? now : null}, ${position !== null})
		on conflict (enrolment_id, activity_id) do update set
			state = case when p.state = 'done' then 'done' else excluded.state end,
			position = coalesce(excluded.position, p.position), score = coalesce(excluded.score, p.score),
			seen_at = excluded.seen_at, done_at = coalesce(p.done_at, excluded.done_at),
			opening_told_at = coalesce(excluded.opening_told_at, p.opening_told_at),
			taking_told_at = coalesce(excluded.taking_told_at, p.taking_told_at),
			position_untold = p.position_untold or (excluded.position_untold and excluded.position is distinct from p.position)
		returning p.state = 'done' and not exists (select from before b where b.state = 'done') as fresh,
			${opens} and not exists (select from before b where b.opening_told_at >= ${today}) as opened,
			${takes} and not exists (select from before b where b.taking_told_at >= ${today}) as taken`.execute(tx);
	const marked = rows[0] as Marked;
	await sql`update enrolment set done = done + ${marked.fresh ? 1 : 0}, last_activity_id = ${activityId}, last_at = ${now}
		where id = ${enrolment.id}`.execute(tx);
	return marked;
}
