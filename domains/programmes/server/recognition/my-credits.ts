import { coursesLearned } from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { MyCredits, RecognisedCourse } from "../../contract-credits.ts";
import { modulesOf } from "../plans/plan-content.ts";
import { learnsBy, visiblePlan } from "../plans/plan-policy.ts";
import { countedCredits } from "./counted-credits.ts";
import { everRecognised } from "./recognised-courses.ts";

type Courses = MyCredits["modules"][number]["courses"];

/**
 * How far the acting learner is in the modules of a plan in force at their own school, by courses that they learn wherever
 * they are given. @throws Problem not-found
 */
export async function myCredits(context: ReadContext, id: string): Promise<MyCredits> {
	const plan = await visiblePlan(context, id);
	if (!learnsBy(context.actor, plan)) throw notFound();
	const modules = await modulesOf(context, id);
	const recognised = await everRecognised(context, plan.plan_id);
	const learned = await coursesLearned(context, [
		...modules.flatMap(({ courses }) => courses.map((course) => course.id)),
		...recognised.map(({ shown }) => shown.course.id),
	]);
	const stateOf = (courseId: string): Courses[number]["state"] => learned.get(courseId)?.state ?? "none";
	/** What was done while an agreement ran counts after its end. */
	const counts = ({ shown, endedAt }: (typeof recognised)[number]): boolean => {
		const course = learned.get(shown.course.id);
		return endedAt === null || (course?.state === "done" && course.doneAt <= endedAt);
	};
	const given = recognised.filter(counts).map(({ shown }) => shown);
	const found = modules.map(({ id: moduleId, name, credits, courses }) => ({
		id: moduleId,
		name,
		credits,
		courses: [
			...courses.map((course) => ({
				id: course.id,
				name: course.name,
				recognised: null,
				organisation: null,
				state: stateOf(course.id),
			})),
			...mostOfEach(given.filter((one) => one.moduleId === moduleId)).map((one) => ({
				id: one.course.id,
				name: one.course.name,
				recognised: one.credits,
				organisation: one.organisation,
				state: stateOf(one.course.id),
			})),
		],
	}));
	const counted = countedCredits(found);
	const placed = new Set([...counted.values()].flatMap(({ courseIds }) => [...courseIds]));
	return {
		credits: [...counted.values()].reduce((sum, { credits }) => sum + credits, 0),
		required: Number(plan.credits_required),
		modules: found.map((module) => ({
			...module,
			counted: counted.get(module.id)!.credits,
			courses: module.courses.map((course) => ({
				...course,
				elsewhere:
					course.recognised !== null && placed.has(course.id) && !counted.get(module.id)!.courseIds.has(course.id),
			})),
		})),
	};
}

/** Of a course whose recognition was ended and agreed anew the one that gives most. */
const mostOfEach = (list: readonly RecognisedCourse[]): RecognisedCourse[] =>
	[...Map.groupBy(list, ({ course }) => course.id).values()].map((same) =>
		same.reduce((one, other) => (other.credits > one.credits ? other : one)),
	);
