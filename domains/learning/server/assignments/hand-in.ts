import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { notFound } from "#platform/server/problem.ts";
import { GRACE_MS, lateDaysOf } from "../../assignment-rules.ts";
import type { workInput } from "../../contract-assignments.ts";
import { learningProblem } from "../problems.ts";
import { dropLeft } from "./leave-teams.ts";
import { myAssignment, myWork, refuseUnlessWritable } from "./my-assignment.ts";
import { keepWork } from "./save-work.ts";

/**
 * Hands a work in, with what was written last, by the server's clock. A second time changes nothing: two tabs, a lost answer
 * or another of the team. The audit, events and statements name the assignment and never the work: its number stays nobody's.
 */
export async function submitWork(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	input: z.infer<typeof workInput>,
): Promise<void> {
	const mine = await myAssignment(context, offeringId, activityId, true);
	const work = await myWork(context, mine, true);
	if (work?.state === "submitted") return;
	refuseUnlessWritable(mine, work);
	const { tx, now } = context;
	const { id, revision } = await keepWork(context, mine, work, input);
	const { rows } = await sql<{ empty: boolean }>`
		select body is null and url is null and not exists (select from assignment_file f where f.work_id = w.id) as empty
		from assignment_work w where w.id = ${id}`.execute(tx);
	if (rows[0]?.empty) throw learningProblem("work-empty");
	const { enrolment, settings, due } = mine;
	const { number } = await tx
		.updateTable("assignment_work")
		.set({ state: "submitted", submitted_at: now, late_days: lateDaysOf(now, due), revision: revision + 1 })
		.where("id", "=", id)
		.returning("number")
		.executeTakeFirstOrThrow();
	const owners = await unsafeBeyondScope(context, async () => {
		await tx
			.insertInto("assignment_marking")
			.values({
				work_id: id,
				offering_id: offeringId,
				activity_id: activityId,
				organisation_id: enrolment.organisation_id,
				number,
				anonymous: settings.anonymous,
				markers: settings.markers,
			})
			.execute();
		const { rows: found } = await sql<{ person_id: string; enrolment_id: string }>`
			insert into activity_progress (enrolment_id, activity_id, offering_id, person_id, started_at, seen_at)
			select w.enrolment_id, w.activity_id, w.offering_id, w.person_id, ${now}, ${now}
			from assignment_owner w where w.work_id = ${id}
			on conflict (enrolment_id, activity_id) do update set seen_at = excluded.seen_at
			returning person_id, enrolment_id`.execute(tx);
		return found;
	});
	await sql`update enrolment set last_activity_id = ${activityId}, last_at = ${now} where id = ${enrolment.id}`.execute(
		tx,
	);
	context.audit({
		action: "learning.assignment.submitted",
		object: { kind: "course_activity", id: activityId },
		organisationId: enrolment.organisation_id,
		detail: { offeringId },
	});
	// Of works without names it is told at the release: a record store would name who handed in at that instant.
	if (settings.anonymous) return;
	const { organisation_id: organisationId } = enrolment;
	for (const { person_id: personId, enrolment_id: enrolmentId } of owners)
		await context.emit("learning.assignment.submitted", {
			activityId,
			offeringId,
			enrolmentId,
			organisationId,
			personId,
		});
}

/**
 * Takes a work back to be changed, until it is due.
 * @throws Problem learning/take-back-over, learning/marking-begun
 */
export async function takeBackWork(context: WriteContext, offeringId: string, activityId: string): Promise<void> {
	const mine = await myAssignment(context, offeringId, activityId, true);
	const work = await myWork(context, mine, true);
	if (!work) throw notFound();
	if (work.state === "draft") return;
	const { tx, now } = context;
	const inTime = now.getTime() <= mine.due.getTime() + GRACE_MS;
	if (!mine.settings.takeBack || !inTime || !mine.running) throw learningProblem("take-back-over");
	await unsafeBeyondScope(context, async () => {
		// Whoever begins to mark it locks the same row.
		await tx
			.selectFrom("assignment_marking")
			.select("work_id")
			.where("work_id", "=", work.id)
			.forNoKeyUpdate()
			.execute();
		const begun = await tx
			.selectFrom("assignment_mark")
			.select("marker_id")
			.where("work_id", "=", work.id)
			.executeTakeFirst();
		if (begun) throw learningProblem("marking-begun");
		await tx.deleteFrom("assignment_marking").where("work_id", "=", work.id).execute();
	});
	await tx
		.updateTable("assignment_work")
		.set({ state: "draft", submitted_at: null, late_days: 0, revision: work.revision + 1, saved_at: now })
		.where("id", "=", work.id)
		.execute();
	if (mine.team) await dropLeft(context, [mine.team.id]);
	context.audit({
		action: "learning.assignment.taken-back",
		object: { kind: "course_activity", id: activityId },
		organisationId: mine.enrolment.organisation_id,
		detail: { offeringId },
	});
}
