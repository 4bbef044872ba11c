import { coursesDeveloping, coursesWithPrerequisites, publishedCourses } from "#domains/learning/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import type { BarredBy } from "../../contract-personal-plans.ts";
import type { CandidateCourse, DevelopingCourse } from "./plan-needs.ts";

/* What courses require, in a plan: each a step that other courses give, before the one that needs it. */

export type Prerequisites =
	Awaited<ReturnType<typeof coursesWithPrerequisites>> extends Map<string, { prerequisites: infer List }>
		? List
		: never;

/** Something that a course requires: another one, or a competency to a level. */
export type Condition = { courseId: string } | { competencyId: string; level: number };

/** The step of a plan that a condition is: that a course is completed, or a competency shown to a level. */
export const stepOf = (condition: Condition): string =>
	"courseId" in condition ? `done ${condition.courseId}` : `shown ${condition.competencyId} ${condition.level}`;

/** Whether a course gives what another one requires; none gives what it requires itself. */
export const givesCondition = ({ courseId, develops, lacks }: CandidateCourse, condition: Condition): boolean =>
	!lacks.some((own) => stepOf(own) === stepOf(condition)) &&
	("courseId" in condition
		? condition.courseId === courseId
		: (develops.get(condition.competencyId) ?? 0) >= condition.level);

/** Rounds in which what comes before what comes before is looked for; a longer chain than that is no plan. */
const DEEPEST = 8;

/** What is known of a course before it is asked what comes before it. */
export const unasked = { before: [], lacks: [], develops: new Map<string, number>() };

/**
 * Courses with what they require, and the courses that lead there, which close nothing that was asked for. Who has a seat
 * in a course has been let in whatever it requires.
 * @param admit of courses those that their learner can take, with the terms
 */
export async function withPrerequisites(
	context: ReadContext,
	candidates: readonly CandidateCourse[],
	admit: (courses: readonly DevelopingCourse[]) => Promise<Omit<CandidateCourse, "closes">[]>,
): Promise<CandidateCourse[]> {
	const all = new Map<string, CandidateCourse>();
	let fresh = candidates;
	for (let round = 0; fresh.length > 0 && round < DEEPEST; round++) {
		const known = await coursesWithPrerequisites(
			context,
			fresh.map(({ courseId }) => courseId),
		);
		const wanted: Condition[] = [];
		for (const course of fresh) {
			const { prerequisites = [], develops = new Map<string, number>() } = known.get(course.courseId) ?? {};
			const lacks = course.enrolled === null ? lackedOf(prerequisites) : [];
			all.set(course.courseId, { ...course, before: prerequisites, lacks, develops });
			wanted.push(...lacks);
		}
		const leading = (await leadingTo(context, wanted)).filter(({ courseId }) => !all.has(courseId));
		fresh = (await admit(leading)).map((course) => ({ ...course, closes: [] }));
	}
	return [...all.values()];
}

const lackedOf = (prerequisites: Prerequisites): Condition[] =>
	prerequisites.filter(({ required, met }) => required && !met).map(conditionOf);

const conditionOf = ({ course, competency, level }: Prerequisites[number]): Condition =>
	course ? { courseId: course.id } : { competencyId: competency?.id ?? "", level: level ?? 0 };

/** Courses of the region that give some conditions. */
async function leadingTo(context: ReadContext, wanted: readonly Condition[]): Promise<DevelopingCourse[]> {
	const levels = wanted.flatMap((one) => ("courseId" in one ? [] : [one]));
	const developing = await coursesDeveloping(
		context,
		levels.map(({ competencyId }) => competencyId),
	);
	const leading = levels.flatMap(({ competencyId, level }) =>
		(developing.get(competencyId) ?? []).filter((course) => course.level >= level),
	);
	const named = await publishedCourses(
		context,
		wanted.flatMap((one) => ("courseId" in one ? [one.courseId] : [])),
	);
	const found = [...named.values(), ...leading];
	return [...new Map(found.map((course) => [course.courseId, course])).values()];
}

/**
 * Those that can be learned one after another, beginning with what requires nothing that is lacking: a course to whose
 * requirements nothing leads is in no plan.
 */
export function learnable(courses: readonly CandidateCourse[]): CandidateCourse[] {
	let open: CandidateCourse[] = [];
	for (;;) {
		const next = courses.filter(({ lacks }) =>
			lacks.every((condition) => open.some((course) => givesCondition(course, condition))),
		);
		if (next.length === open.length) return open;
		open = next;
	}
}

/** Of a course that cannot be learned, what it requires that none of those that can be learned gives. */
export function unmetOf({ lacks, before }: CandidateCourse, open: readonly CandidateCourse[]): Unmet[] {
	const unmet = new Set(
		lacks.filter((condition) => !open.some((course) => givesCondition(course, condition))).map(stepOf),
	);
	return before.flatMap((one) => {
		const condition = conditionOf(one);
		return unmet.has(stepOf(condition))
			? [{ name: (one.course ?? one.competency)?.name ?? { en: null, zh: null }, level: one.level }]
			: [];
	});
}

type Unmet = Extract<BarredBy, { kind: "requires" }>["lacks"][number];

/** Of courses those that are wanted for themselves, and what these require, over any number of steps. */
export function leadingThere(
	courses: readonly CandidateCourse[],
	wanted: (course: CandidateCourse) => boolean,
): CandidateCourse[] {
	const stay = new Set(courses.filter(wanted));
	for (const course of stay)
		for (const condition of course.lacks)
			for (const other of courses) if (givesCondition(other, condition)) stay.add(other);
	return courses.filter((course) => stay.has(course));
}
