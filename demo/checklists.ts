import type { Composition } from "#app/compose.ts";
import { coSignObservation, observationToKeep, signObservation } from "#domains/learning/api.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import { withinRights } from "./as.ts";
import { classOf } from "./class-of.ts";
import type { CourseFile } from "./course-file.ts";
import { actorOf } from "./region.ts";

const DAY = 86_400_000;

/** Practical work of a class observed as far as its course's file says, by those who teach it. */
export async function observeSome(
	context: WriteContext,
	composition: Composition,
	{ offeringId, course }: { offeringId: string; course: CourseFile },
): Promise<void> {
	const checklist = course.units.flatMap(({ activities }) => activities).find(({ kind }) => kind === "checklist");
	if (!checklist?.checklist) return;
	const { tx, now } = context;
	const student = await actorOf(composition, "student");
	const { id: activityId } = await tx
		.selectFrom("course_activity as a")
		.innerJoin("offering as o", "o.version_id", "a.version_id")
		.select("a.id")
		.where("o.id", "=", offeringId)
		.where("a.kind", "=", "checklist")
		.executeTakeFirstOrThrow();
	const { observed, tour = false } = checklist.checklist;
	const learners = await classOf(context, offeringId, { student, tour });
	for (const [index, { by, second, days, answers, note }] of observed.entries()) {
		const enrolmentId = learners[index]?.enrolmentId;
		if (!enrolmentId) break;
		const at = new Date(now.getTime() - days * DAY);
		const then: WriteContext = { ...context, now: at };
		const other = second === null ? null : await actorOf(composition, second);
		const observation = observationToKeep.parse({
			answers,
			note,
			observedOn: at.toISOString().slice(0, 10),
			place: "实训基地 3 号楼 201",
			sessionId: null,
			secondId: other?.personId ?? null,
			number: 1,
			revision: 0,
		});
		await withinRights(then, await actorOf(composition, by), (inner) =>
			signObservation(inner, offeringId, activityId, enrolmentId, observation),
		);
		if (!other) continue;
		const { id, revision } = await tx
			.selectFrom("observation")
			.select(["id", "revision"])
			.where("enrolment_id", "=", enrolmentId)
			.where("activity_id", "=", activityId)
			.executeTakeFirstOrThrow();
		await withinRights(then, other, (inner) => coSignObservation(inner, id, revision));
	}
}
