import { sql } from "kysely";
import type { z } from "zod";
import type { ReadContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import {
	type GradebookRules,
	type GradeHistory,
	type historyQuery,
	isByHand,
	type rulesHistory,
} from "../../contract-grades.ts";
import { offeringToRun } from "../offerings/offering-policy.ts";
import { rulesOf } from "./grade-columns.ts";
import { learnerToRead } from "./grade-queries.ts";
import { cellsOf } from "./grade-rows.ts";

type Item = GradeHistory["items"][number];

/** Everything that was done to one cell by hand, the newest first; corrections of a rubric's mark among it. */
export async function getGradeHistory(
	context: ReadContext,
	offeringId: string,
	{ enrolmentId, activityId }: z.infer<typeof historyQuery>,
): Promise<GradeHistory> {
	const offering = await learnerToRead(context, offeringId, enrolmentId);
	const rules = await rulesOf(context, offering);
	const at = rules.columns.findIndex((column) => column.activityId === activityId);
	if (activityId !== undefined && at < 0) throw notFound();
	const cells = (await cellsOf(context, offering, rules, [enrolmentId])).get(enrolmentId)!;
	const { items, workId } = await unsafeBeyondScope(context, async () => {
		const { rows: changes } = await sql<Item>`
			select c.asked_at as at, a.name as by, d.name as "decidedBy", c.state, c.reason, c.answer,
				round(c.score_before::numeric, 4)::float8 as before, round(c.score_after::numeric, 4)::float8 as after
			from grade_change c left join person a on a.id = c.asked_by left join person d on d.id = c.decided_by
			where c.enrolment_id = ${enrolmentId} and c.activity_id is not distinct from ${activityId ?? null}::uuid
			order by c.asked_at desc, c.id desc limit 200`.execute(context.tx);
		// Of a released work only: before that it is nobody's here.
		const { rows: corrections } = await sql<Item & { workId: string }>`
			select w.work_id as "workId", h.corrected_at as at, p.name as by, null as "decidedBy", 'corrected' as state,
				h.reason, '' as answer, round(h.score_before::numeric, 4)::float8 as before,
				round(h.score_after::numeric, 4)::float8 as after
			from assignment_owner w join assignment_marking m on m.work_id = w.work_id and m.stage = 'released'
				left join assignment_correction h on h.work_id = w.work_id left join person p on p.id = h.corrected_by
			where w.enrolment_id = ${enrolmentId} and w.activity_id = ${activityId ?? null}::uuid`.execute(context.tx);
		const corrected = corrections.filter(({ at: when }) => when !== null).map(({ workId: _, ...item }) => item);
		return {
			items: [...changes, ...corrected].sort((a, b) => b.at.localeCompare(a.at)),
			workId: corrections[0]?.workId ?? null,
		};
	});
	return {
		reached: activityId === undefined ? cells.computed : (cells.reached[at] ?? null),
		overridden: activityId === undefined ? cells.totalSetByHand : isByHand(cells.signs[at]),
		workId,
		items,
	};
}

/** How weights and rules were set before, and why they were changed. */
export async function getRulesHistory(context: ReadContext, id: string): Promise<z.infer<typeof rulesHistory>> {
	await offeringToRun(context, id);
	const rows = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("gradebook_change as c")
			.leftJoin("person as p", "p.id", "c.changed_by")
			.select(["c.changed_at as at", "p.name as by", "c.reason", "c.before", "c.after"])
			.where("c.offering_id", "=", id)
			.orderBy("c.changed_at", "desc")
			.orderBy("c.id", "desc")
			.limit(100)
			.execute(),
	);
	return {
		items: rows.map(({ before, after, ...row }) => ({
			...row,
			before: before as unknown as GradebookRules | null,
			after: after as unknown as GradebookRules,
		})),
	};
}
