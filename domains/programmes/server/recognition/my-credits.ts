import { coursesLearned } from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { notFound } from "#platform/server/problem.ts";
import type { MyCredits } from "../../contract-credits.ts";
import { modulesOf } from "../plans/plan-content.ts";
import { learnsBy, visiblePlan } from "../plans/plan-policy.ts";
import { recognisedCourses } from "./recognised-courses.ts";

type Courses = MyCredits["modules"][number]["courses"];

/**
 * The credits of a module that count for a learner: all of them once every course of its own is done; else those of
 * recognised courses that are done, never more than the module has.
 */
export function countedCredits(
	credits: number,
	courses: readonly Pick<Courses[number], "recognised" | "state">[],
): number {
	const own = courses.filter(({ recognised }) => recognised === null);
	if (own.length > 0 && own.every(({ state }) => state === "done")) return credits;
	const recognised = courses.reduce((sum, course) => sum + (course.state === "done" ? (course.recognised ?? 0) : 0), 0);
	return Math.min(credits, recognised);
}

/**
 * How far the acting learner is in the modules of a plan in force at their own school, by courses that they learn wherever
 * they are given. @throws Problem not-found
 */
export async function myCredits(context: ReadContext, id: string): Promise<MyCredits> {
	const plan = await visiblePlan(context, id);
	if (!learnsBy(context.actor, plan)) throw notFound();
	const modules = await modulesOf(context, id);
	const recognised = await recognisedCourses(context, plan.plan_id);
	const learned = await coursesLearned(context, [
		...modules.flatMap(({ courses }) => courses.map((course) => course.id)),
		...recognised.map(({ course }) => course.id),
	]);
	const stateOf = (courseId: string): Courses[number]["state"] => learned.get(courseId)?.state ?? "none";
	const found = modules.map((module) => {
		const elsewhere = recognised.filter(({ moduleId }) => moduleId === module.id);
		const courses: Courses = [
			...module.courses.map((course) => ({
				id: course.id,
				name: course.name,
				recognised: null,
				organisation: null,
				state: stateOf(course.id),
			})),
			...elsewhere.map(({ course, organisation, credits }) => ({
				id: course.id,
				name: course.name,
				recognised: credits,
				organisation,
				state: stateOf(course.id),
			})),
		];
		const { name, credits } = module;
		return { id: module.id, name, credits, counted: countedCredits(credits, courses), courses };
	});
	return {
		credits: found.reduce((sum, { counted }) => sum + counted, 0),
		required: Number(plan.credits_required),
		modules: found,
	};
}
