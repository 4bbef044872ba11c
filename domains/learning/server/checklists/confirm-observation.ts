import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { kindOf } from "../../assignment-rules.ts";
import { countingOf } from "../../checklist-rules.ts";
import { settleProgress } from "../learning/settle-progress.ts";
import { tellDone } from "../learning/tell-done.ts";
import { courseParams } from "../offerings/course-params.ts";

interface Signed {
	id: string;
	offering_id: string;
	activity_id: string;
	enrolment_id: string;
	person_id: string;
	organisation_id: string;
	party: string | null;
	observer_organisation_id: string | null;
	second_party: string | null;
	second_organisation_id: string | null;
	passed: boolean | null;
}

/** All have signed: from here on it is told, stands in progress and becomes evidence. */
export async function confirmObservation(context: WriteContext, signed: Signed, courseId: string): Promise<void> {
	const kind = kindOf([
		{ party: signed.party, marker_organisation_id: signed.observer_organisation_id },
		{ party: signed.second_party, marker_organisation_id: signed.second_organisation_id },
	]);
	await context.tx
		.updateTable("observation")
		.set({ state: "confirmed", confirmed_at: context.now, kind })
		.where("id", "=", signed.id)
		.execute();
	await tellLearner(context, signed, { courseId, kind: "learning.observed", verdict: true });
}

type Told = Pick<
	Signed,
	"id" | "offering_id" | "activity_id" | "enrolment_id" | "person_id" | "organisation_id" | "passed"
>;

/**
 * Writes what counts into the learner's progress, lets the rest of the house know, and tells them.
 * @param notice `verdict`: whether it was passed is said anew
 */
export async function tellLearner(
	context: WriteContext,
	one: Told,
	notice: { courseId: string; kind: string; verdict: boolean },
): Promise<void> {
	const fresh = await settleChecklist(context, one);
	const payload = {
		activityId: one.activity_id,
		offeringId: one.offering_id,
		enrolmentId: one.enrolment_id,
		organisationId: one.organisation_id,
		personId: one.person_id,
	};
	await context.emit("learning.checklist.observed", payload);
	if (notice.verdict)
		await context.emit(one.passed ? "learning.checklist.passed" : "learning.checklist.failed", payload);
	await tellDone(context, payload, fresh);
	await context.notify({
		personId: one.person_id,
		kind: notice.kind,
		params: await courseParams(context, notice.courseId),
		page: `/learn/${one.offering_id}/${one.activity_id}`,
	});
}

/** Done once it is passed; a correction can undo that. The enrolment is locked. @returns whether it is done by this */
async function settleChecklist(context: WriteContext, one: Told) {
	return unsafeBeyondScope(context, async () => {
		const all = await context.tx
			.selectFrom("observation")
			.select(["passed", "score", "number"])
			.where("enrolment_id", "=", one.enrolment_id)
			.where("activity_id", "=", one.activity_id)
			.where("state", "=", "confirmed")
			.execute();
		const counts = countingOf(all);
		return settleProgress(context, one, { done: counts?.passed === true, score: counts?.score ?? null });
	});
}
