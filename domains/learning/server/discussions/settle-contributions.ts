import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { settleProgress } from "../learning/settle-progress.ts";
import { tellDone } from "../learning/tell-done.ts";
import { contributionsOf, type OpenBoard } from "./discussion-policy.ts";

/**
 * A discussion is done for its learner with as many contributions as it asks for; what is deleted or hidden counts no more
 * while the course runs: after its end nobody could make up for it.
 * On the general board, and for who does not learn there any more, nothing is counted.
 * @param moved by a deed of the learner: the course goes on here
 */
export async function settleContributions(
	context: WriteContext,
	{ activityId, offeringId, organisationId, settings, phase }: OpenBoard,
	personId: string,
	moved = false,
): Promise<void> {
	if (activityId === null || settings === null) return;
	const { tx, now } = context;
	const settled = await unsafeBeyondScope(context, async () => {
		const enrolment = await tx
			.selectFrom("enrolment")
			.select("id")
			.where("offering_id", "=", offeringId)
			.where("person_id", "=", personId)
			.where("state", "=", "active")
			.executeTakeFirst();
		if (!enrolment) return null;
		const { contributions } = await contributionsOf(context, offeringId, activityId, personId);
		if (moved)
			await tx
				.updateTable("enrolment")
				.set({ last_activity_id: activityId, last_at: now })
				.where("id", "=", enrolment.id)
				.execute();
		const done = contributions >= settings.needed;
		if (!done && phase !== "now") return null;
		const fresh = await settleProgress(
			context,
			{ activity_id: activityId, enrolment_id: enrolment.id, offering_id: offeringId, person_id: personId },
			{ done, score: null },
		);
		return done ? { enrolmentId: enrolment.id, fresh } : null;
	});
	if (!settled) return;
	const { enrolmentId, fresh } = settled;
	await tellDone(context, { activityId, offeringId, enrolmentId, organisationId, personId }, fresh);
}
