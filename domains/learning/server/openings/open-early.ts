import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { invalid } from "#platform/server/problem.ts";
import type { earlyInput } from "../../contract-release.ts";
import { learnerOf } from "../assignments/run-policy.ts";
import { courseParams } from "../offerings/course-params.ts";
import { nameParams } from "../sessions/session-words.ts";
import { partToOpen } from "./opening-policy.ts";

/** Opens a part for one learner whatever its rules say; they are told, and the reason is kept. */
export async function openEarly(
	context: WriteContext,
	offeringId: string,
	partId: string,
	personId: string,
	{ reason }: z.infer<typeof earlyInput>,
): Promise<void> {
	const { offering, part } = await partToOpen(context, offeringId, partId);
	// Where a unit has the rules, the unit is opened: it stands in the list, from which it is taken back.
	if (part.release.length === 0) throw invalid({ path: "partId", code: "no-rules" });
	const enrolmentId = await learnerOf(context, offeringId, personId);
	const { tx, actor, now } = context;
	const row = { reason, opened_by: actor.personId, opened_at: now };
	const before = await tx
		.selectFrom("early_opening")
		.select("part_id")
		.where("enrolment_id", "=", enrolmentId)
		.where("part_id", "=", partId)
		.executeTakeFirst();
	await tx
		.insertInto("early_opening")
		.values({
			enrolment_id: enrolmentId,
			part_id: partId,
			offering_id: offeringId,
			person_id: personId,
			organisation_id: offering.organisation_id,
			...row,
		})
		.onConflict((on) => on.columns(["enrolment_id", "part_id"]).doUpdateSet(row))
		.execute();
	context.audit({
		action: "learning.opening.early",
		object: { kind: "offering", id: offeringId },
		organisationId: offering.organisation_id,
		detail: { partId, personId },
	});
	// Another reason for the same is no news.
	if (before) return;
	await context.notify({
		personId,
		kind: "learning.opened-early",
		params: { ...(await courseParams(context, offering.course_id)), ...nameParams("title", part.title) },
		page: `/learn/${offeringId}`,
	});
}

/** Takes that back: what they have begun meanwhile stays open to them. */
export async function closeAgain(
	context: WriteContext,
	offeringId: string,
	partId: string,
	personId: string,
): Promise<void> {
	const { offering } = await partToOpen(context, offeringId, partId);
	const enrolmentId = await learnerOf(context, offeringId, personId);
	const gone = await context.tx
		.deleteFrom("early_opening")
		.where("enrolment_id", "=", enrolmentId)
		.where("part_id", "=", partId)
		.returning("part_id")
		.executeTakeFirst();
	if (!gone) return;
	context.audit({
		action: "learning.opening.early-removed",
		object: { kind: "offering", id: offeringId },
		organisationId: offering.organisation_id,
		detail: { partId, personId },
	});
}
