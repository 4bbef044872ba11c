import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { keysetPage, type Page, sortOf } from "#platform/server/lists/keyset.ts";
import type {
	RunChecklist,
	RunChecklistDetail,
	RunLearner,
	RunLearnersQuery,
	runChecklists,
} from "../../contract-checklists.ts";
import { setForLearner } from "../assignments/due-times.ts";
import { extendedLearners } from "../assignments/extended-learners.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { checklistToRun } from "./checklist-policy.ts";

interface Offering {
	id: string;
	version_id: string;
	time_zone: string;
}

/** Each learner counts once: as passed, else as waiting, else as not passed yet. */
async function checklistsOf(
	{ tx }: ReadContext,
	{ id, version_id, time_zone }: Offering,
	activityId: string | null = null,
): Promise<RunChecklist[]> {
	const { rows } = await sql<{
		id: string;
		title_en: string | null;
		title_zh: string | null;
		due_at: string | null;
		day: string | null;
		time: string | null;
		revision: number;
		counts: RunChecklist["counts"];
	}>`
		with seen as (
			select b.activity_id, b.enrolment_id, coalesce(bool_or(b.passed) filter (where b.state = 'confirmed'), false) as passed,
				bool_or(b.state = 'signed') as waiting
			from observation b join enrolment e on e.id = b.enrolment_id and e.state = 'active'
			where b.offering_id = ${id} and b.state <> 'draft' group by 1, 2)
		select a.id, a.title_en, a.title_zh, d.due_at, coalesce(d.revision, 0) as revision,
			to_char(d.due_at at time zone ${time_zone}, 'YYYY-MM-DD') as day,
			to_char(d.due_at at time zone ${time_zone}, 'HH24:MI') as time, json_build_object(
			'learners', (select count(*) from enrolment e where e.offering_id = ${id} and e.state = 'active'),
			'passed', (select count(*) from seen s where s.activity_id = a.id and s.passed),
			'failed', (select count(*) from seen s where s.activity_id = a.id and not s.passed and not s.waiting),
			'waiting', (select count(*) from seen s where s.activity_id = a.id and not s.passed and s.waiting)) as counts
		from course_activity a join course_unit u on u.id = a.unit_id
			left join assignment_due d on d.offering_id = ${id} and d.activity_id = a.id
		where a.version_id = ${version_id} and a.kind = 'checklist'
			and ${activityId === null ? sql`true` : sql`a.id = ${activityId}`}
		order by u.position, a.position, a.id`.execute(tx);
	return rows.map((row) => ({
		activityId: row.id,
		title: { en: row.title_en, zh: row.title_zh },
		dueAt: row.due_at,
		day: row.day ?? "",
		time: row.time ?? "",
		revision: row.revision,
		counts: row.counts,
	}));
}

export async function listRunChecklists(
	context: ReadContext,
	offeringId: string,
): Promise<z.infer<typeof runChecklists>> {
	return { items: await checklistsOf(context, await offeringToRun(context, offeringId)) };
}

/** A checklist, and how many of its learners are how far. */
export async function getRunChecklist(
	context: ReadContext,
	offeringId: string,
	activityId: string,
): Promise<RunChecklistDetail> {
	const { offering } = await checklistToRun(context, offeringId, activityId);
	const [checklist] = await checklistsOf(context, offering, activityId);
	// A course and learners of other organisations too: the offering is the actor's.
	const { course, learners } = await unsafeBeyondScope(context, async () => ({
		course: await context.tx
			.selectFrom("course")
			.select(["name_en", "name_zh"])
			.where("id", "=", offering.course_id)
			.executeTakeFirstOrThrow(),
		learners: await extendedLearners(context, offering, activityId),
	}));
	return {
		...(checklist as RunChecklist),
		offeringId,
		course: { en: course.name_en, zh: course.name_zh },
		section: [offering.term, offering.section].join(" · "),
		timeZone: offering.time_zone,
		editable: offering.state !== "closed",
		learners,
	};
}

/**
 * How far each learner is, also who left after they were observed; drafts of others are not told. Whoever asks was let in
 * before, and reads it beyond scope: names of learners of other organisations too, as the offering is theirs.
 */
function learnersOf({ tx, actor, now }: ReadContext, { offeringId, activityId, q, state }: Wanted) {
	const me = actor.personId;
	return tx
		.selectFrom(
			sql<RunLearner>`(
				select e.id as "enrolmentId", p.name, p.sample, e.state <> 'active' as "left", c.score,
					coalesce(c.observed_on, open.observed_on)::text as "observedOn", coalesce(waiting.mine, false) as "toSign",
					case when c.passed then greatest(0, c.passed_on - due.day) end as "lateDays",
					(e.state = 'active' and not coalesce(c.passed, false) and coalesce(due.due_at < ${now}::timestamptz, false)) as overdue,
					case when c.passed then 'passed' when waiting.mine is not null then 'waiting' when open.id is not null then 'draft'
						when c.passed is not null then 'failed' else 'none' end as state
				from enrolment e join person p on p.id = e.person_id
					cross join lateral (select t.due_at, (t.due_at at time zone o.time_zone)::date as day from offering o
						join course_activity a on a.id = ${activityId}
						cross join lateral (select ${setForLearner} as due_at) t where o.id = e.offering_id) due
					left join lateral (select b.passed, b.score, b.observed_on, min(b.observed_on) filter (where b.passed) over () as passed_on from observation b
						where b.enrolment_id = e.id and b.activity_id = ${activityId} and b.state = 'confirmed'
						order by b.passed desc, b.score desc, b.number desc limit 1) c on true
					left join lateral (select bool_or(b.second_id = ${me}::uuid) as mine from observation b
						where b.enrolment_id = e.id and b.activity_id = ${activityId} and b.state = 'signed'
						having count(*) > 0) waiting on true
					left join observation open on open.enrolment_id = e.id and open.activity_id = ${activityId}
						and open.state = 'draft' and open.observer_id = ${me}::uuid
				where e.offering_id = ${offeringId} and e.person_id <> ${me}::uuid
					and (e.state = 'active' or c.passed is not null or waiting.mine is not null or open.id is not null))`.as("l"),
		)
		.selectAll()
		.$if(Boolean(q), (all) => all.where(sql<boolean>`strpos(lower(l.name), lower(${q})) > 0`))
		.$if(state === "to-sign", (all) => all.where("l.toSign", "=", true))
		.$if(state !== undefined && state !== "to-sign", (all) => all.where("l.state", "=", state as RunLearner["state"]));
}
type Wanted = RunLearnersQuery & { offeringId: string; activityId: string };
const sorts = { name: "l.name", observed: `coalesce(l."observedOn", '')`, score: "coalesce(l.score, -1)" };
const id = `l."enrolmentId"`;

export async function listRunLearners(context: ReadContext, wanted: Wanted): Promise<Page<RunLearner>> {
	await checklistToRun(context, wanted.offeringId, wanted.activityId);
	const { sort, limit, cursor } = wanted;
	return unsafeBeyondScope(context, () =>
		keysetPage(learnersOf(context, wanted), { sorts, defaultSort: "name", id, once: true, sort, limit, cursor }),
	);
}

/** All filtered learners, for a file. */
export async function allRunLearners(context: ReadContext, wanted: Wanted): Promise<RunLearner[]> {
	await checklistToRun(context, wanted.offeringId, wanted.activityId);
	const { column, direction } = sortOf(sorts, wanted.sort ?? "name", "name");
	return unsafeBeyondScope(context, () =>
		learnersOf(context, wanted)
			.orderBy(sql`${column} ${direction}, ${sql.raw(id)} ${direction}`)
			.execute(),
	);
}
