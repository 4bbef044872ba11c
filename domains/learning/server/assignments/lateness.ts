import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { lateDaysOf } from "../../assignment-rules.ts";
import { dueOf } from "./my-assignment.ts";

/**
 * After a due time was moved, and when marks are told: how late works are that were handed in and not released yet. What was
 * handed in becomes later by nothing, only less late: it was in time by the time that held then. Who asks was let in before.
 * @param only these works
 */
export async function refreshLateness(
	context: WriteContext,
	{ offeringId, activityId, endsAt }: { offeringId: string; activityId: string; endsAt: string },
	only: readonly string[] | null = null,
): Promise<void> {
	const { tx } = context;
	const handedIn = await unsafeBeyondScope(context, () =>
		tx
			.selectFrom("assignment_work as w")
			.innerJoin("assignment_marking as m", "m.work_id", "w.id")
			.innerJoin("assignment_owner as o", "o.work_id", "w.id")
			.select(["w.id", "w.submitted_at", "w.late_days", "o.enrolment_id"])
			.where("w.offering_id", "=", offeringId)
			.where("w.activity_id", "=", activityId)
			.where("m.stage", "<>", "released")
			.where("w.late_days", ">", 0)
			.$if(only !== null, (some) => some.where("w.id", "in", only ?? []))
			.orderBy("w.id")
			.execute(),
	);
	for (const [id, owners] of Map.groupBy(handedIn, (row) => row.id)) {
		const { due } = await dueOf(
			context,
			{ offeringId, activityId, endsAt },
			owners.map(({ enrolment_id }) => enrolment_id),
		);
		const [{ submitted_at, late_days }] = owners as [(typeof owners)[number]];
		const days = lateDaysOf(new Date(submitted_at as string), due);
		if (days >= late_days) continue;
		await unsafeBeyondScope(context, () =>
			tx.updateTable("assignment_work").set({ late_days: days }).where("id", "=", id).execute(),
		);
	}
}
