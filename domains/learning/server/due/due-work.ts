import { sql } from "kysely";
import type { Named } from "#platform/contract/named.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import type { DueWork } from "../../contract-due.ts";
import { dueForAll, dueForLearner, hasHour } from "../assignments/due-times.ts";
import { leftToDo } from "../learning/left-to-do.ts";
import { structureOf } from "../learning/version-structure.ts";
import { locksOfEnrolment } from "../openings/release-locks.ts";

interface Row {
	activityId: string;
	offeringId: string;
	versionId: string;
	/** Of who learns it. */
	enrolmentId: string | null;
	kind: DueWork["kind"];
	title: Named;
	course: Named;
	term: string;
	section: string;
	dueAt: string;
	/** Changes of its time so far, and when the last was. */
	revision: number;
	changedAt: string;
	done: boolean;
	/** Of an offering that is closed, or a quiz whose answers could be read, and whether that was before it was due. */
	closedAt: string | null;
	calledOff: boolean;
	begun: boolean;
	sample: boolean;
}
export type DueRow = Omit<Row, "versionId" | "closedAt">;

const about = (
	now: Date,
) => sql`o.starts_at <= ${now}::timestamptz as begun, a.id as "activityId", o.id as "offeringId", o.version_id as "versionId", a.kind,
	json_build_object('en', a.title_en, 'zh', a.title_zh) as title,
	json_build_object('en', c.name_en, 'zh', c.name_zh) as course, o.term, o.section, o.sample`;
const works = sql`join course c on c.id = o.course_id
	join course_activity a on a.version_id = o.version_id and ${hasHour}
	left join assignment_due d on d.offering_id = o.id and d.activity_id = a.id`;
/** The first instant from which nobody does it any more; null: it goes on. */
const closedAt = sql`least(case when o.state = 'closed' then o.updated_at end, (
	select q.told_at from quiz_told q where q.offering_id = o.id and q.activity_id = a.id))`;

/**
 * What is due between two instants of what a person learns and teaches. What a release rule still hides from a learner is not
 * among it; of who else handed in nothing is. Whoever asks is the person, or the system for them.
 */
export async function dueWorkOf(
	context: ReadContext,
	personId: string,
	{ from, until }: { from: string; until: string },
): Promise<DueRow[]> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<Row>`
			select w.*, coalesce(w."dueAt" > w."closedAt", false) as "calledOff" from (
				select ${about(context.now)}, e.id as "enrolmentId", ${dueForLearner} as "dueAt", not ${leftToDo} as done,
					o.revision - 1 + coalesce(d.revision, 0) + e.due_changes as revision,
					greatest(o.updated_at, d.updated_at, e.due_changed_at) as "changedAt",
					${closedAt} as "closedAt"
				from enrolment e join offering o on o.id = e.offering_id and o.state <> 'draft' ${works}
				where e.person_id = ${personId}::uuid and e.state = 'active'
				union all
				select ${about(context.now)}, null, ${dueForAll}, false, o.revision - 1 + coalesce(d.revision, 0),
					greatest(o.updated_at, d.updated_at),
					${closedAt}
				from offering_teacher t join offering o on o.id = t.offering_id and o.state <> 'draft' ${works}
				where t.person_id = ${personId}::uuid and t.ended_at is null) w
			where w."dueAt" > ${from}::timestamptz and w."dueAt" <= ${until}::timestamptz
			order by w."dueAt", w."activityId", w."offeringId" limit 1000`.execute(context.tx),
	);
	const seen: DueRow[] = [];
	for (const [enrolmentId, own] of Map.groupBy(rows, (row) => row.enrolmentId)) {
		const locks =
			enrolmentId === null
				? null
				: await locksOfEnrolment(
						context,
						enrolmentId,
						await structureOf(context, (own[0] as (typeof own)[number]).versionId),
					);
		for (const { versionId: _, closedAt: _at, ...row } of own) if (!locks?.has(row.activityId)) seen.push(row);
	}
	return seen.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
}

/** The same as it stands in the actor's timetable; what was called off does not. */
export async function myDueWork(context: ReadContext, span: { from: string; until: string }): Promise<DueWork[]> {
	const { personId } = context.actor;
	if (!personId) return [];
	return (await dueWorkOf(context, personId, span))
		.filter(({ calledOff }) => !calledOff)
		.map(({ enrolmentId, done, calledOff: _, revision: _r, changedAt: _c, dueAt, ...row }) => ({
			...row,
			dueAt,
			state: done ? "done" : new Date(dueAt) <= context.now ? "over" : "open",
			learning: enrolmentId !== null,
		}));
}
