import { sql } from "kysely";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { AssignmentSettings } from "../../contract-assignments.ts";
import { offeringToEnrol, offeringToRun } from "../offerings/offering-policy.ts";

type Offering = Awaited<ReturnType<typeof offeringToRun>>;

async function withActivity(
	context: ReadContext,
	offering: Offering,
	activityId: string,
	kind: "assignment" | "checklist" = "assignment",
) {
	const activity = await context.tx
		.selectFrom("course_activity")
		.select(["id", "title_en", "title_zh", "assignment"])
		.where("id", "=", activityId)
		.where("version_id", "=", offering.version_id)
		.where("kind", "=", kind)
		.executeTakeFirst();
	if (!activity) throw notFound();
	return { offering, activity, settings: activity.assignment as unknown as AssignmentSettings };
}

/** An assignment of an offering that the actor teaches or answers for. @throws Problem not-found */
export const assignmentToRun = async (context: ReadContext, offeringId: string, activityId: string) =>
	withActivity(context, await offeringToRun(context, offeringId), activityId);

/** The same for a change of due times and teams; the offering is locked. @throws Problem learning/offering-closed */
export const assignmentToArrange = async (context: ReadContext, offeringId: string, activityId: string) =>
	withActivity(context, await offeringToEnrol(context, offeringId), activityId);

/** An assignment or a checklist whose due time is set; the offering is locked. @throws Problem learning/offering-closed */
export async function offeringOfDue(
	context: ReadContext,
	offeringId: string,
	activityId: string,
	kind: "assignment" | "checklist",
): Promise<Offering> {
	return (await withActivity(context, await offeringToEnrol(context, offeringId), activityId, kind)).offering;
}

/** An active learner of an offering. @throws Problem not-found */
export async function learnerOf({ tx }: ReadContext, offeringId: string, personId: string): Promise<string> {
	const { rows } = await sql<{ id: string }>`
		select id from enrolment where offering_id = ${offeringId} and person_id = ${personId} and state = 'active'`.execute(
		tx,
	);
	if (!rows[0]) throw notFound();
	return rows[0].id;
}
