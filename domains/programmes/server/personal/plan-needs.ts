import { completedBy, coursesDeveloping, type OfferedCourse, offeredCourses } from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { BarredBy, PlanNeed, PlanWish, TermBasis } from "../../contract-personal-plans.ts";
import { type Condition, type Prerequisites, unasked, withPrerequisites } from "./plan-conditions.ts";
import { type AskedFor, askedFor } from "./plan-targets.ts";
import { regionDay } from "./region-day.ts";
import { termOf, termsAfter } from "./terms.ts";
import { termsOfCourse } from "./terms-of-course.ts";

/** Terms beyond which nobody is told how many would do. */
export const MOST_TERMS = 12;
/** Courses that cannot be in the plan, named of each competency. */
const BARRED = 3;

export type DevelopingCourse =
	Awaited<ReturnType<typeof coursesDeveloping>> extends Map<string, (infer Course)[]> ? Course : never;

/** A course with what it would close for this learner. */
export interface CandidateCourse extends DevelopingCourse {
	closes: { competency: PlanNeed["competency"]; from: number; to: number }[];
	/** In which terms it can be taken, 1 the coming one, and how that is known; null: in any. */
	terms: ReadonlyMap<number, TermBasis> | null;
	/** In which its learner has a seat, 0 under way; null without. */
	enrolled: number | null;
	/** What comes before it, and whether its learner has it by now. */
	before: Prerequisites;
	/** What of it is required and lacking. */
	lacks: Condition[];
	/** All that it develops, by competency. */
	develops: ReadonlyMap<string, number>;
}

export interface Needs {
	targets: AskedFor["targets"];
	unrated: AskedFor["unrated"];
	/** Competencies that are asked for, shown or not. */
	required: ReadonlySet<string>;
	positions: AskedFor["positions"];
	/** What is not shown yet. */
	missing: PlanNeed[];
	candidates: CandidateCourse[];
	/** Courses that would close something, and what does not let them into the plan. */
	barred: ReadonlyMap<string, BarredBy>;
	/** The coming terms by name, and the one that is under way. */
	names: readonly string[];
	current: string;
	sample: boolean;
}

/**
 * What the targets ask for and the acting person has not shown, and the region's courses that close some of it: up to what
 * is asked for, or as far as the best of them leads that are given where, in which language and when the learner can. A
 * course that leads less far than another one could is no candidate for that competency, as it would not close it.
 * @throws Problem invalid for a target that is not there
 */
export async function findNeeds(context: ReadContext, wish: PlanWish): Promise<Needs> {
	const asked = await askedFor(context, wish);
	const missing = asked.required.filter(({ state }) => state !== "demonstrated");
	const found = await coursesDeveloping(
		context,
		missing.map(({ competency }) => competency.id),
	);
	const today = await regionDay(context);
	const admission = await admit(context, [...found.values()].flat(), wish, today);
	const candidates = new Map<string, CandidateCourse>();
	const out = new Set(wish.without);
	const needs = missing.map((item): PlanNeed => {
		const { id, name } = item.competency;
		const { target, askedBy } = item;
		const from = item.level ?? 0;
		const courses = (found.get(id) ?? []).flatMap((course) => {
			const admitted = admission.admitted.get(course.courseId);
			// What is left out leads nowhere, so that another one may that leads part of the way.
			return admitted && !out.has(course.courseId) ? [{ ...course, ...admitted }] : [];
		});
		const best = Math.max(0, ...courses.map(({ level }) => level));
		// Level enough but shown by too little evidence: one more course that leads there makes it sure.
		const reachable = best >= target || best > from ? best : null;
		if (reachable !== null) {
			const to = Math.min(target, best);
			for (const course of courses.filter(({ level }) => level >= to)) {
				const known = candidates.get(course.courseId) ?? { ...course, ...unasked, closes: [] };
				known.closes.push({ competency: { id, name }, from: Math.min(from, to), to });
				candidates.set(course.courseId, known);
			}
		}
		const beyond = (found.get(id) ?? []).flatMap(({ courseId, name: title, organisation, level }) => {
			const by = admission.barred.get(courseId);
			// One that is done may have led as far as is shown, and what it was to show is still not sure.
			const least = by?.kind === "done" ? (reachable ?? 0) : Math.max(from, reachable ?? 0);
			return by && level > least && (reachable ?? 0) < target
				? [{ course: { id: courseId, name: title }, organisation, level, by }]
				: [];
		});
		const barred = beyond.slice(0, BARRED);
		return { competency: { id, name }, target, askedBy, level: item.level, state: item.state, reachable, barred };
	});
	const all = await withPrerequisites(context, [...candidates.values()], async (courses) => {
		const { admitted } = await admit(context, courses, wish, today);
		return courses.flatMap((course) => {
			const given = admitted.get(course.courseId);
			return given ? [{ ...course, ...given, ...unasked }] : [];
		});
	});
	return {
		targets: asked.targets,
		unrated: asked.unrated,
		required: new Set(asked.required.map(({ competency }) => competency.id)),
		positions: asked.positions,
		missing: needs,
		candidates: all,
		barred: admission.barred,
		names: admission.names,
		current: termOf(today),
		sample: asked.sample || all.some(({ sample }) => sample),
	};
}

type Admitted = Pick<CandidateCourse, "terms" | "enrolled">;

/** Courses that are given when, where and in which language their learner can, in which terms; and why the others are not. */
async function admit(context: ReadContext, courses: readonly DevelopingCourse[], wish: PlanWish, today: string) {
	const ids = [...new Set(courses.map(({ courseId }) => courseId))];
	const offered = await offeredCourses(context, ids);
	const personId = context.actor.personId as string;
	const completed = await completedBy(context, [personId], ids);
	const names = termsAfter(today, MOST_TERMS);
	const admitted = new Map<string, Admitted>();
	const barred = new Map<string, BarredBy>();
	for (const id of ids) {
		const course = termsOfCourse(offered.get(id) as OfferedCourse, wish, names, wish.terms, termOf(today));
		if (course.barred) barred.set(id, course.barred);
		// Done once more it would show no more than it did; who has a seat in it again learns it again.
		else if (completed.has(`${personId} ${id}`) && course.enrolled === null) barred.set(id, { kind: "done" });
		else admitted.set(id, course);
	}
	return { admitted, barred, names };
}
