import { type RawBuilder, sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { GradeQuery } from "../../contract-grades.ts";
import type { IdleLearners, ProgressMatrix, ProgressPage } from "../../contract-progress.ts";
import { phaseOf } from "../learning/enrolment-policy.ts";
import { lastSeen, nameless } from "../learning/last-seen.ts";
import { hasSomethingLeft } from "../learning/left-to-do.ts";
import { structureOf } from "../learning/version-structure.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { hiddenActivities } from "../openings/hidden-activities.ts";
import { learnersByName } from "./grade-policy.ts";
import { offeringOfGrades } from "./grade-queries.ts";

const FIRST = 100;
const MOST_IDLE = 500;
const DAY_MS = 86_400_000;

/** Learners by activities, with the first learners; the others are asked for page by page. */
export async function getProgress(context: ReadContext, id: string): Promise<ProgressMatrix> {
	const offering = await offeringToRun(context, id);
	const { units, activities } = await structureOf(context, offering.version_id);
	const { rows } = await sql<{ learners: number; not_begun: number; finished: number; done: number }>`
		select count(*)::int as learners, count(*) filter (where ${lastSeen} is null)::int as not_begun,
			count(*) filter (where done >= ${activities.length})::int as finished, coalesce(sum(done), 0)::int as done
		from enrolment e where offering_id = ${id} and state = 'active'`.execute(context.tx);
	const { learners, not_begun, finished, done } = rows[0]!;
	const all = learners * activities.length;
	return {
		offering: await offeringOfGrades(context, offering),
		activities: units.flatMap((unit) =>
			unit.activities.map(({ id: activityId, title, kind }) => ({ id: activityId, title, kind, unit: unit.title })),
		),
		figures: { learners, notBegun: not_begun, finished, done: all === 0 ? null : done / all },
		rows: await pageOf(
			context,
			id,
			activities.map((activity) => activity.id),
			{ limit: FIRST },
		),
	};
}

export async function listProgressRows(context: ReadContext, id: string, query: GradeQuery): Promise<ProgressPage> {
	const offering = await offeringToRun(context, id);
	const { activities } = await structureOf(context, offering.version_id);
	return pageOf(
		context,
		id,
		activities.map((activity) => activity.id),
		query,
	);
}

/**
 * Of assignments a score stands in the progress from the release on, so that nothing of unreleased marks is told here. Of
 * works without names nothing is told before it, not even who opened the assignment: it may have been one alone.
 */
async function pageOf(
	context: ReadContext,
	offeringId: string,
	activityIds: readonly string[],
	query: GradeQuery,
): Promise<ProgressPage> {
	const { items, total, nextCursor } = await learnersByName(context, offeringId, query);
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ id: string; done: number; last_at: string | null; signs: Record<string, string> | null }>`
			select e.id, e.done, ${lastSeen} as last_at, (
				select json_object_agg(p.activity_id, case when p.score is null then left(p.state, 1)
					else chr(case p.state when 'done' then 48 else 97 end
						+ least(9, floor(round(p.score::numeric, 4) * 10))::int) end)
				from activity_progress p where p.enrolment_id = e.id and (p.state = 'done'
					or p.activity_id not in ${nameless})) as signs
			from enrolment e where e.id = any(${items.map(({ id }) => id)}::uuid[])`.execute(context.tx),
	);
	const found = new Map(rows.map((row) => [row.id, row]));
	return {
		total,
		nextCursor,
		items: items.map(({ id, name, sample }) => {
			const { done, last_at, signs } = found.get(id)!;
			const row = activityIds.map((activityId) => signs?.[activityId] ?? ".").join("");
			return [id, name, sample ? "s" : "", done, last_at, row];
		}),
	};
}

/** Since when a learner `e` of an offering `o` has not moved, as others are told: never before it begins. */
const unmovedSince: RawBuilder<string> = sql`greatest(coalesce(${lastSeen}, e.enrolled_at), o.starts_at)`;

/**
 * The learner of an enrolment `e` has something left to do and has not moved for so many days. What was locked for them then, or
 * is still, keeps nobody waiting. Runs beyond row-level security.
 */
export async function isIdle(
	context: ReadContext,
	{ id, version_id }: { id: string; version_id: string },
	days: number,
): Promise<RawBuilder<boolean>> {
	const then = new Date(context.now.getTime() - days * DAY_MS);
	const { activities } = await structureOf(context, version_id);
	const hidden = await hiddenActivities({ ...context, now: then }, [
		{ offering_id: id, version_id, activity_ids: activities.map((activity) => activity.id) },
	]);
	return sql<boolean>`(${hasSomethingLeft(hidden, context.now)} and ${unmovedSince} <= ${then})`;
}

/** Active learners who have something left to do and have not opened, answered or handed in anything for so many days. */
export async function listIdle(context: ReadContext, id: string, days: number): Promise<IdleLearners> {
	const offering = await offeringToRun(context, id);
	const running = phaseOf(offering, context.now) === "now";
	if (!running) return { running, total: 0, items: [] };
	const { activities } = await structureOf(context, offering.version_id);
	const idle = await isIdle(context, offering, days);
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<IdleLearners["items"][number] & { total: number }>`
			select p.id as "personId", p.name, p.sample, ${lastSeen} as "lastAt", e.done, ${activities.length}::int as of,
				(select max(r.sent_at) from learner_reminder r where r.offering_id = e.offering_id
					and r.person_id = e.person_id) as "remindedAt", count(*) over ()::int as total
			from enrolment e join offering o on o.id = e.offering_id join person p on p.id = e.person_id
			where e.offering_id = ${id} and e.state = 'active' and ${idle}
			order by ${unmovedSince}, p.name, e.id limit ${MOST_IDLE}`.execute(context.tx),
	);
	return { running, total: rows[0]?.total ?? 0, items: rows.map(({ total: _, ...item }) => item) };
}
