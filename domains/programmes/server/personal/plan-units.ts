import type { TrainingUnit } from "#engines/planning/training-input.ts";
import type { Way } from "../../contract-personal-plans.ts";
import type { CoursesToPlan } from "./courses-to-plan.ts";
import { type Condition, givesCondition, stepOf } from "./plan-conditions.ts";
import type { CandidateCourse } from "./plan-needs.ts";

/** Hours that a course is taken to need when nobody stated them: two a week for a term. */
export const USUAL_HOURS = 32;
/** An hour at another school counts as two where the own one is wanted. */
const AWAY = 2;
/** So that a course more is never worth the hours that it saves. */
const A_COURSE = 10_000;

export const hoursOf = ({ hours }: CandidateCourse): number => hours ?? USUAL_HOURS;

/** What a course counts, as the way of planning does. */
export function costOf(way: Way, course: CandidateCourse, ownOrganisationId: string): number {
	const hours = hoursOf(course);
	if (way === "fewest-courses") return A_COURSE + hours;
	return way === "own-school" && course.organisation.id !== ownOrganisationId ? AWAY * hours : hours;
}

/** By how much a gap of costs is, in the unit of the way: hours, or courses. */
export const gapIn = (way: Way, gap: number): number => (way === "fewest-courses" ? gap / A_COURSE : gap);

/**
 * By how much less courses count that are preferred. Costs are whole: all of it together is less than one, and all that are
 * liked count less than one that was had.
 */
function preference(had: readonly string[], liked: readonly string[]): (courseId: string) => number {
	const [before, wanted] = [new Set(had), new Set(liked)];
	const one = 1 / (before.size + 2);
	const part = one / (wanted.size + 1);
	return (id) => (before.has(id) ? one : 0) + (wanted.has(id) ? part : 0);
}

const keepOf = (courseId: string): string => `keep ${courseId}`;

/** What courses require that their learner lacks; each step once. */
const requiredSteps = (courses: readonly CandidateCourse[]): Map<string, Condition> =>
	new Map(courses.flatMap(({ lacks }) => lacks.map((condition) => [stepOf(condition), condition] as const)));

/**
 * Courses as units of the planning engine, for steps that they close: of a competency from what is shown to what is asked for
 * or can be reached, one where each candidate for it is enough, else as many as it takes that whichever give them are enough
 * together. A course that must be in the plan gives a step of its own, which the target asks for. What a course requires is a step too, given by those that lead there, and needed before it; the target
 * does not ask for it. A seat gives such steps alone, at no cost, in its term.
 * @param terms how many of the coming terms may be used
 * @param had courses that are preferred to others which cost the same
 * @param liked the same, where as many of those that were had are taken
 */
export function unitsOf(
	{ open, seats, steps }: CoursesToPlan,
	{
		way,
		keep,
		ownOrganisationId,
		terms,
		had = [],
		liked = [],
	}: {
		way: Way;
		keep: readonly string[];
		ownOrganisationId: string;
		terms: number;
		had?: readonly string[];
		liked?: readonly string[];
	},
): { units: TrainingUnit[]; target: Record<string, number> } {
	const kept = new Set(keep);
	const less = preference(had, liked);
	const required = [...requiredSteps(open)];
	const given = (course: CandidateCourse) =>
		required.flatMap(([step, condition]) =>
			givesCondition(course, condition) ? [{ competency: step, level: 1 }] : [],
		);
	const units = open.map(
		(course): TrainingUnit => ({
			id: course.courseId,
			cost: Math.max(0, costOf(way, course, ownOrganisationId) - less(course.courseId)),
			hours: hoursOf(course),
			gives: [
				...steps.flatMap(({ competencyId, givers }, at) =>
					givers.has(course.courseId) ? [{ competency: `${competencyId} ${at}`, level: 1 }] : [],
				),
				...(kept.has(course.courseId) ? [{ competency: keepOf(course.courseId), level: 1 }] : []),
				...given(course),
			],
			...(course.lacks.length > 0 && {
				needs: { all: course.lacks.map((condition) => ({ competency: stepOf(condition), level: 1 })) },
			}),
			...offeringsOf(course, terms),
		}),
	);
	const asked = units.flatMap(({ gives }) => gives.map(({ competency }) => competency));
	// What is required alone is no aim of its own.
	const conditions = new Set(required.map(([step]) => step));
	const target = Object.fromEntries(asked.flatMap((step) => (conditions.has(step) ? [] : [[step, 1]])));
	const seated = seats.flatMap((seat): TrainingUnit[] => {
		const gives = given(seat);
		const term = seat.enrolled ?? 0;
		return gives.length > 0 && term > 0 ? [{ id: seat.courseId, cost: 0, hours: 0, gives, offerings: [{ term }] }] : [];
	});
	return { units: withoutDominated([...units, ...seated]), target };
}

/** The terms in which a course can be taken, as times of its unit; any where nothing is known of them. */
function offeringsOf({ terms }: CandidateCourse, last: number): Pick<TrainingUnit, "offerings"> {
	return terms ? { offerings: [...terms.keys()].filter((term) => term <= last).map((term) => ({ term })) } : {};
}

/** Whether a unit can be taken whenever another one can. */
const whenever = (one: TrainingUnit, other: TrainingUnit): boolean =>
	!one.offerings || (other.offerings?.every(({ term }) => one.offerings?.some((time) => time.term === term)) ?? false);

/**
 * Leaves out units in whose place another one would do: it gives at least as much, costs and takes no more, and is
 * given in all of its terms. At least one best plan remains, and the search has a third of the columns.
 */
function withoutDominated(units: readonly TrainingUnit[]): TrainingUnit[] {
	const steps = units.map(({ gives }) => new Set(gives.map(({ competency }) => competency)));
	const holders = new Map<string, number[]>();
	for (const [u, given] of steps.entries()) {
		for (const step of given) holders.set(step, [...(holders.get(step) ?? []), u]);
	}
	return units.filter((unit, u) => {
		const [first] = steps[u]!;
		// Only those that give its first step can give all of them.
		return !(holders.get(first ?? "") ?? []).some((v) => {
			const other = units[v]!;
			if (v === u || other.cost > unit.cost || other.hours! > unit.hours! || !whenever(other, unit)) return false;
			// One that comes after something else does not stand in for one that needs nothing.
			if (other.needs && JSON.stringify(other.needs) !== JSON.stringify(unit.needs)) return false;
			if (![...steps[u]!].every((step) => steps[v]!.has(step))) return false;
			const alike =
				other.cost === unit.cost &&
				other.hours === unit.hours &&
				steps[v]!.size === steps[u]!.size &&
				whenever(unit, other);
			return !alike || v < u;
		});
	});
}
