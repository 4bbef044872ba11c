import { sql } from "kysely";
import type { z } from "zod";
import type { WriteContext } from "#platform/server/database/context.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { invalid, kernelProblem } from "#platform/server/problem.ts";
import type { dueInput, extensionInput } from "../../contract-assignments.ts";
import { type TimedKind, timedKinds } from "../../contract-due.ts";
import { leftToDo } from "../learning/left-to-do.ts";
import { refuseOnceShown } from "../marking/kept-back.ts";
import { courseParams } from "../offerings/course-params.ts";
import { instantOf } from "../offerings/instant-of.ts";
import { wasTold } from "../quizzes/answers-told.ts";
import { moveAttempts } from "../quizzes/quiz-time.ts";
import { countDueChange, dueForLearner } from "./due-times.ts";
import { refreshLateness } from "./lateness.ts";
import { learnerOf, timedToArrange } from "./run-policy.ts";

/** Each route is for its own kinds alone. */
type Timed = readonly (TimedKind | "checklist")[];

/** Says when an assignment, a quiz or a checklist is due in an offering. */
export async function setDue(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	{ day, time, revision }: z.infer<typeof dueInput>,
	kinds: Timed = timedKinds,
): Promise<{ revision: number }> {
	const { offering, kind } = await timedToArrange(context, offeringId, activityId, kinds);
	const { tx, actor, now } = context;
	const dueAt = await instantOf(context, offering, day, time);
	const before = await tx
		.selectFrom("assignment_due")
		.select(["revision", "due_at"])
		.where("offering_id", "=", offeringId)
		.where("activity_id", "=", activityId)
		.executeTakeFirst();
	if ((before?.revision ?? 0) !== revision) throw kernelProblem("changed-meanwhile");
	// Before a course runs its times are being set, not moved.
	const runs = offering.state === "open" && new Date(offering.starts_at) <= now;
	const former = runs ? await timesOf(context, offeringId, activityId) : null;
	const row = { due_at: dueAt, revision: revision + 1, set_by: actor.personId, updated_at: now };
	await tx
		.insertInto("assignment_due")
		.values({
			offering_id: offeringId,
			activity_id: activityId,
			organisation_id: offering.organisation_id,
			...row,
		})
		.onConflict((on) => on.columns(["offering_id", "activity_id"]).doUpdateSet(row))
		.execute();
	await applyTime(context, { offering, activityId, kind, enrolmentId: null });
	context.audit({
		action: `learning.${kind}.due`,
		object: { kind: "offering", id: offeringId },
		detail: { activityId, dueAt },
	});
	if (former) await tellMoved(context, offering, { activityId, kind, former });
	return { revision: revision + 1 };
}

interface Changed {
	offering: { id: string; ends_at: string };
	activityId: string;
	kind: TimedKind | "checklist";
	/** Of whom alone; null: of all. */
	enrolmentId: string | null;
}

/** Lets what was handed in, and what is under way, follow a time that was changed. */
async function applyTime(context: WriteContext, { offering, activityId, kind, enrolmentId }: Changed): Promise<void> {
	if (kind === "assignment")
		return refreshLateness(context, { offeringId: offering.id, activityId, endsAt: offering.ends_at });
	if (kind !== "quiz") return;
	// Whoever begins an attempt holds their enrolment: it is seen here, or sees the new time.
	await unsafeBeyondScope(context, () =>
		sql`select from enrolment where offering_id = ${offering.id} and (${enrolmentId}::uuid is null or id = ${enrolmentId}::uuid)
			order by id for no key update`.execute(context.tx),
	);
	await moveAttempts(context, offering.id, activityId);
}

/** When it is due, in milliseconds, for each learner who has not handed in yet, or passed, and can still. */
async function timesOf(context: WriteContext, offeringId: string, activityId: string): Promise<Map<string, number>> {
	const { rows } = await unsafeBeyondScope(context, () =>
		sql<{ person_id: string; due: string }>`
			select e.person_id, ${dueForLearner} as due from offering o join enrolment e on e.offering_id = o.id
				join course_activity a on a.id = ${activityId}
			where o.id = ${offeringId} and e.state = 'active' and ${leftToDo} and not ${wasTold}`.execute(context.tx),
	);
	return new Map(rows.map(({ person_id, due }) => [person_id, Date.parse(due)]));
}

interface Moved extends Pick<Changed, "activityId" | "kind"> {
	former: ReadonlyMap<string, number>;
}

/** Those for whom the time has changed are told; of a quiz that was closed for them and still is, nobody. */
async function tellMoved(
	context: WriteContext,
	{ id, course_id }: { id: string; course_id: string },
	{ activityId, kind, former }: Moved,
): Promise<void> {
	const now = context.now.getTime();
	const times = await timesOf(context, id, activityId);
	const isTold = ([personId, due]: [string, number]): boolean => {
		const before = former.get(personId) ?? due;
		return before !== due && (kind !== "quiz" || Math.max(before, due) > now);
	};
	await context.notifyAll({
		personIds: [...times].filter(isTold).map(([personId]) => personId),
		kind: "learning.due-moved",
		params: await courseParams(context, course_id),
		page: `/learn/${id}/${activityId}`,
	});
}

/** Gives one learner more time; they are told, and the reason is kept. Of a checklist only where a time was set. */
export async function extend(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	personId: string,
	{ day, time, reason }: z.infer<typeof extensionInput>,
	kinds: Timed = timedKinds,
): Promise<void> {
	const { offering, kind, settings } = await timedToArrange(context, offeringId, activityId, kinds);
	const enrolmentId = await learnerOf(context, offeringId, personId);
	const { tx, actor, now } = context;
	const dueAt = await instantOf(context, offering, day, time);
	const general = await tx
		.selectFrom("assignment_due")
		.select("due_at")
		.where("offering_id", "=", offeringId)
		.where("activity_id", "=", activityId)
		.executeTakeFirst();
	if (kind === "checklist" && !general) throw invalid({ path: "day", code: "no-time-set" });
	if (new Date(dueAt) <= new Date(general?.due_at ?? offering.ends_at))
		throw invalid({ path: "day", code: "no-more-time" });
	if (settings)
		await refuseOnceShown(
			context,
			{ offeringId, activityId, settings },
			{ due: new Date(general?.due_at ?? offering.ends_at), ends: new Date(offering.ends_at) },
		);
	const row = { due_at: dueAt, reason, given_by: actor.personId, given_at: now };
	await tx
		.insertInto("assignment_extension")
		.values({
			activity_id: activityId,
			enrolment_id: enrolmentId,
			offering_id: offeringId,
			person_id: personId,
			organisation_id: offering.organisation_id,
			...row,
		})
		.onConflict((on) => on.columns(["activity_id", "enrolment_id"]).doUpdateSet(row))
		.execute();
	await countDueChange(context, activityId, [enrolmentId]);
	await applyTime(context, { offering, activityId, kind, enrolmentId });
	context.audit({
		action: `learning.${kind}.extended`,
		object: { kind: "offering", id: offeringId },
		detail: { activityId, personId, dueAt },
	});
	await context.notify({
		personId,
		kind: "learning.extended",
		params: await courseParams(context, offering.course_id),
		page: `/learn/${offeringId}/${activityId}`,
	});
}

/** Takes the further time back. */
export async function unextend(
	context: WriteContext,
	offeringId: string,
	activityId: string,
	personId: string,
	kinds: Timed = timedKinds,
): Promise<void> {
	const { offering, kind } = await timedToArrange(context, offeringId, activityId, kinds);
	const enrolmentId = await learnerOf(context, offeringId, personId);
	const gone = await context.tx
		.deleteFrom("assignment_extension")
		.where("activity_id", "=", activityId)
		.where("enrolment_id", "=", enrolmentId)
		.returning("due_at")
		.executeTakeFirst();
	if (!gone) return;
	await countDueChange(context, activityId, [enrolmentId]);
	await applyTime(context, { offering, activityId, kind, enrolmentId });
	context.audit({
		action: `learning.${kind}.extension-removed`,
		object: { kind: "offering", id: offeringId },
		detail: { activityId, personId },
	});
	await context.notify({
		personId,
		kind: "learning.extension-removed",
		params: await courseParams(context, offering.course_id),
		page: `/learn/${offeringId}/${activityId}`,
	});
}
