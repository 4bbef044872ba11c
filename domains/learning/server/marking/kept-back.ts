import { type RawBuilder, sql } from "kysely";
import type { ReadContext, WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { closingOf } from "../../assignment-rules.ts";
import type { AssignmentSettings } from "../../contract-assignments.ts";
import type { KeptBack } from "../../contract-marking.ts";
import { learningProblem } from "../problems.ts";

/**
 * Works `m` without names that no marker sees yet: somebody who has more time can still hand in, or the time of all has not
 * passed. The next number would be theirs, whom the list of those with more time names. What somebody marks already stays.
 * Of offerings that the actor runs.
 */
export const keptBack = ({ now }: ReadContext): RawBuilder<boolean> =>
	sql<boolean>`(m.anonymous and m.stage <> 'released' and m.taken = 0 and (m.offering_id, m.activity_id) in (
		select k.offering_id, k.activity_id from kept_back_assignments(${now}::timestamptz) k))`;

/** Assignments of which works wait in this way, how many, and until when: of all that the actor runs. */
export async function listKeptBack(context: ReadContext): Promise<{ items: KeptBack[] }> {
	// Names of courses of other organisations too: the offerings are the actor's.
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<KeptBack>`
		select k.offering_id as "offeringId", k.activity_id as "activityId", k.works, k.until,
			k.may_end_earlier as "mayEndEarlier", json_build_object('en', a.title_en, 'zh', a.title_zh) as title,
			json_build_object('en', c.name_en, 'zh', c.name_zh) as course, o.term || ' · ' || o.section as section
		from kept_back_assignments(${context.now}::timestamptz) k join offering o on o.id = k.offering_id
			join course c on c.id = o.course_id join course_activity a on a.id = k.activity_id
		order by k.until, k.offering_id, k.activity_id limit 200`.execute(context.tx),
	);
	return { items: rows };
}

/**
 * More time that would let one learner hand in when nobody else can, once markers have seen the other works: the work that
 * comes then would be known as theirs.
 * @throws Problem learning/works-shown
 */
export async function refuseOnceShown(
	context: WriteContext,
	{ offeringId, activityId, settings }: { offeringId: string; activityId: string; settings: AssignmentSettings },
	{ due, ends }: { due: Date; ends: Date },
): Promise<void> {
	if (!settings.anonymous || context.now <= closingOf(due, settings.late, ends)) return;
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ shown: number }>`
			select count(*)::int as shown from assignment_marking m
			where m.offering_id = ${offeringId} and m.activity_id = ${activityId} and m.anonymous
				and not ${keptBack(context)}`.execute(context.tx),
	);
	const works = rows[0]?.shown ?? 0;
	if (works > 0) throw learningProblem("works-shown", { works });
}
