import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { MyGrades } from "../../contract-grades.ts";
import { myEnrolment } from "../learning/enrolment-policy.ts";
import { columnToSend, rulesOf } from "./grade-columns.ts";
import { offeringOfGrades } from "./grade-queries.ts";
import { cellsOf } from "./grade-rows.ts";

/** The actor's own marks in what they learn: what is released, with what was changed by hand and why. */
export async function getMyGrades(context: ReadContext, offeringId: string): Promise<MyGrades> {
	const enrolment = await myEnrolment(context, offeringId);
	const { tx } = context;
	const offering = await tx.selectFrom("offering").selectAll().where("id", "=", offeringId).executeTakeFirstOrThrow();
	const rules = await rulesOf(context, offering);
	const cells = (await cellsOf(context, offering, rules, [enrolment.id], true)).get(enrolment.id)!;
	// Who did it is not told: the offering's teachers answer for it together.
	const { rows: changes } = await sql<MyGrades["changes"][number]>`
		select activity_id as "activityId", coalesce(decided_at, asked_at) as at, reason,
			round(score_before::numeric, 4)::float8 as before, round(score_after::numeric, 4)::float8 as after
		from grade_change where enrolment_id = ${enrolment.id} and state in ('done', 'confirmed')
		order by coalesce(decided_at, asked_at) desc, id desc`.execute(tx);
	return {
		offering: await offeringOfGrades(context, offering),
		missing: rules.missing,
		categories: rules.categories,
		columns: rules.columns.map((column) => {
			const { waiting: _, hidden: __, ...own } = columnToSend(column);
			return own;
		}),
		scores: cells.scores,
		signs: cells.signs.join(""),
		total: cells.total,
		totalSetByHand: cells.totalSetByHand,
		changes,
	};
}
