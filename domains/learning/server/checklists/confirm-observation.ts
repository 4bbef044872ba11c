import { sql } from "kysely";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { kindOf } from "../../assignment-rules.ts";
import { countingOf } from "../../checklist-rules.ts";
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
	const fresh = await settleProgress(context, one);
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
	if (fresh) await context.emit("learning.activity.completed", payload);
	await context.notify({
		personId: one.person_id,
		kind: notice.kind,
		params: await courseParams(context, notice.courseId),
		page: `/learn/${one.offering_id}/${one.activity_id}`,
	});
}

/** Done once it is passed; a correction can undo that. The enrolment is locked. @returns whether it is done by this */
async function settleProgress(context: WriteContext, { activity_id, enrolment_id, offering_id, person_id }: Told) {
	const { tx, now } = context;
	return unsafeBeyondScope(context, async () => {
		const all = await tx
			.selectFrom("observation")
			.select(["passed", "score", "number"])
			.where("enrolment_id", "=", enrolment_id)
			.where("activity_id", "=", activity_id)
			.where("state", "=", "confirmed")
			.execute();
		const counts = countingOf(all);
		const before = await tx
			.selectFrom("activity_progress")
			.select("state")
			.where("enrolment_id", "=", enrolment_id)
			.where("activity_id", "=", activity_id)
			.executeTakeFirst();
		const [was, is] = [before?.state === "done", counts?.passed === true];
		const state = is ? "done" : "started";
		await sql`
			insert into activity_progress as p (enrolment_id, activity_id, offering_id, person_id, state, score, started_at,
				seen_at, done_at)
			values (${enrolment_id}, ${activity_id}, ${offering_id}, ${person_id}, ${state}, ${counts?.score ?? null}, ${now},
				${now}, ${is ? now : null})
			on conflict (enrolment_id, activity_id) do update set state = excluded.state, score = excluded.score,
				done_at = case when excluded.state = 'done' then coalesce(p.done_at, excluded.done_at) end`.execute(tx);
		if (was !== is) await sql`update enrolment set done = done + ${is ? 1 : -1} where id = ${enrolment_id}`.execute(tx);
		return is && !was;
	});
}
