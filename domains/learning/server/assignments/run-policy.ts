import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { AssignmentSettings } from "../../contract-assignments.ts";
import { timedKinds } from "../../contract-due.ts";
import { offeringToEnrol, offeringToRun } from "../offerings/offering-policy.ts";

type Offering = Awaited<ReturnType<typeof offeringToRun>>;

/** What has due times in an offering. @throws Problem not-found */
async function timedActivity<Kind extends string>(
	context: ReadContext,
	offering: Offering,
	activityId: string,
	kinds: readonly Kind[],
) {
	const activity = await context.tx
		.selectFrom("course_activity")
		.select(["id", "kind", "assignment"])
		.where("id", "=", activityId)
		.where("version_id", "=", offering.version_id)
		.where("kind", "in", kinds)
		.executeTakeFirst();
	if (!activity) throw notFound();
	return {
		offering,
		kind: activity.kind as Kind,
		/** Of an assignment. */
		settings: activity.assignment as unknown as AssignmentSettings | null,
	};
}

function ofAssignment({ offering, settings }: Awaited<ReturnType<typeof timedToRun>>) {
	if (!settings) throw notFound();
	return { offering, settings };
}

/** Something with due times of an offering that the actor teaches or answers for. @throws Problem not-found */
export const timedToRun = async (context: ReadContext, offeringId: string, activityId: string) =>
	timedActivity(context, await offeringToRun(context, offeringId), activityId, timedKinds);

/** The same, of these kinds, for a change of its times; the offering is locked. @throws Problem learning/offering-closed */
export const timedToArrange = async <Kind extends string>(
	context: ReadContext,
	offeringId: string,
	activityId: string,
	kinds: readonly Kind[],
) => timedActivity(context, await offeringToEnrol(context, offeringId), activityId, kinds);

/** An assignment of an offering that the actor teaches or answers for. @throws Problem not-found */
export const assignmentToRun = async (context: ReadContext, offeringId: string, activityId: string) =>
	ofAssignment(await timedToRun(context, offeringId, activityId));

/** The same for a change of teams; the offering is locked. @throws Problem learning/offering-closed */
export const assignmentToArrange = async (context: ReadContext, offeringId: string, activityId: string) =>
	ofAssignment(await timedToArrange(context, offeringId, activityId, timedKinds));

/** An active learner of an offering. @throws Problem not-found */
export async function learnerOf({ tx }: ReadContext, offeringId: string, personId: string): Promise<string> {
	const { rows } = await sql<{ id: string }>`
		select id from enrolment where offering_id = ${offeringId} and person_id = ${personId} and state = 'active'`.execute(
		tx,
	);
	if (!rows[0]) throw notFound();
	return rows[0].id;
}
