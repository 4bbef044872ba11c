import type { Composition } from "#app/compose.ts";
import { finishMark, releaseMarks, setDue, submitWork } from "#domains/learning/api.ts";
import type { Actor } from "#platform/server/actor.ts";
import type { WriteContext } from "#platform/server/database/context.ts";
import type { Transaction } from "#platform/server/database/database.ts";
import { unsafeBeyondScope } from "#platform/server/database/scope.ts";
import { withinRights } from "./as.ts";
import { classOf } from "./class-of.ts";
import type { AssignmentFile, CourseFile } from "./course-file.ts";
import { actorOf } from "./region.ts";

const DAY = 86_400_000;
/** Days ago at which it was due, at this hour of the class; the last of it is some hours late. */
const DUE = 3;
const HOUR = "18:00";
const LATE = 5 * 3_600_000;
/** How many of the works are released. */
const TOLD = 2;

interface Marked {
	offeringId: string;
	course: CourseFile;
	/** Mark its works: a teacher, and a mentor where the course has one. */
	markers: { teacher: string; mentor: string | undefined };
}

/** Assignments of a class handed in and marked as far as their course's file says; the first two marks are told. */
export async function markSome(
	context: WriteContext,
	composition: Composition,
	{ offeringId, course, markers }: Marked,
): Promise<void> {
	const assignment = course.units.flatMap(({ activities }) => activities).find(({ kind }) => kind === "assignment");
	if (!assignment?.assignment) return;
	const { works, tour = false } = assignment.assignment;
	const { tx, now } = context;
	const then = (time: number): WriteContext => ({ ...context, now: new Date(time) });
	const at = (days: number): WriteContext => then(now.getTime() - days * DAY);
	const teacher = await actorOf(composition, markers.teacher);
	const mentor = markers.mentor === undefined ? null : await actorOf(composition, markers.mentor);
	const student = await actorOf(composition, "student");
	const { id: activityId, rubric } = await assignmentOf(tx, offeringId);
	const day = at(DUE).now.toISOString().slice(0, 10);
	await withinRights(context, teacher, (inner) =>
		setDue(inner, offeringId, activityId, { day, time: HOUR, revision: 0 }),
	);
	const learners = await classOf(context, offeringId, { student, tour });
	const told: string[] = [];
	for (const [index, work] of works.entries()) {
		const personId = learners[index]?.personId;
		if (!personId) break;
		const learner: Actor = { ...student, personId };
		const late = index === works.length - 1;
		const handedIn = late ? then(Date.parse(`${day}T${HOUR}+08:00`) + LATE) : at(10 - index / 2);
		const workId = await withinRights(handedIn, learner, async (inner) => {
			await submitWork(inner, offeringId, activityId, { revision: 0, body: work.body, url: "" });
			return ownWork(inner, activityId, personId);
		});
		for (const [marker, levels] of [
			[teacher, work.teacher],
			[mentor, work.mentor],
		] as const)
			if (marker && levels)
				await withinRights(at(1), marker, (inner) =>
					finishMark(inner, workId, {
						levels: levelsOf(rubric, levels),
						feedback: feedbackOf(work, marker === teacher),
					}),
				);
		if (index >= TOLD) continue;
		told.push(workId);
		// While nobody else has handed in: works without names are told all together.
		if (told.length === TOLD)
			await withinRights(at(0.5), teacher, (inner) => releaseMarks(inner, offeringId, { activityId, workIds: told }));
	}
}

/** The assignment of an offering's course, with whose rows it is marked. @throws NoResultError where there is none */
export async function assignmentOf(
	tx: Transaction,
	offeringId: string,
): Promise<{ id: string; rubric: { competencyId: string }[] }> {
	const { id, assignment } = await tx
		.selectFrom("course_activity as a")
		.innerJoin("offering as o", "o.version_id", "a.version_id")
		.select(["a.id", "a.assignment"])
		.where("o.id", "=", offeringId)
		.where("a.kind", "=", "assignment")
		.executeTakeFirstOrThrow();
	return { id, ...(assignment as unknown as { rubric: { competencyId: string }[] }) };
}

/** Whose work it is, markers do not read. */
export async function ownWork(context: WriteContext, activityId: string, personId: string): Promise<string> {
	const { work_id } = await unsafeBeyondScope(context, () =>
		context.tx
			.selectFrom("assignment_owner")
			.select("work_id")
			.where("activity_id", "=", activityId)
			.where("person_id", "=", personId)
			.executeTakeFirstOrThrow(),
	);
	return work_id;
}

const levelsOf = (rubric: readonly { competencyId: string }[], levels: readonly number[]) =>
	Object.fromEntries(rubric.map(({ competencyId }, row) => [competencyId, levels[row] ?? 0]));

/** Words of one marker are enough. */
const feedbackOf = ({ feedback, teacher }: AssignmentFile["works"][number], byTeacher: boolean): string =>
	byTeacher || teacher === null ? feedback : "";
