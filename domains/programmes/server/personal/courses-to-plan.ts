import type { PlanWish } from "../../contract-personal-plans.ts";
import { givesCondition, leadingThere, learnable } from "./plan-conditions.ts";
import type { CandidateCourse, Needs } from "./plan-needs.ts";
import { hoursOf } from "./plan-units.ts";

/** Courses as a plan has them. */
export interface CoursesToPlan {
	/** In which the learner has a seat: what they close is closed, whatever is planned beside them. */
	seats: CandidateCourse[];
	/** Of which the rest is planned. */
	open: CandidateCourse[];
}

/**
 * Parts what a learner has a seat in from what is still to be planned. No limit of a wish undoes a seat, so no search asks
 * whether there is room for it.
 */
export function coursesToPlan(
	{ candidates }: Pick<Needs, "candidates">,
	{ keep, without }: Pick<PlanWish, "keep" | "without">,
): CoursesToPlan {
	const out = new Set(without);
	const wanted = candidates.filter(({ courseId }) => !out.has(courseId));
	const seats = wanted.filter(({ enrolled }) => enrolled !== null);
	const learned = seats.filter(({ enrolled }) => enrolled === 0);
	const covered = new Set(seats.flatMap(({ closes }) => closes.map(({ competency }) => competency.id)));
	const rest = wanted
		.filter(({ enrolled }) => enrolled === null)
		.map((course) => ({
			...course,
			closes: course.closes.filter(({ competency }) => !covered.has(competency.id)),
			// What is learned now is there before the coming term.
			lacks: course.lacks.filter((condition) => !learned.some((one) => givesCondition(one, condition))),
		}));
	const leading = leadingThere(
		learnable([...seats, ...rest]),
		({ courseId, closes, enrolled }) => enrolled === null && (closes.length > 0 || keep.includes(courseId)),
	);
	return { seats, open: leading.filter(({ enrolled }) => enrolled === null) };
}

/** Hours that seats take in each of the coming terms. */
export function hoursTaken(seats: readonly CandidateCourse[]): number[] {
	const taken: number[] = [];
	for (const seat of seats) {
		const at = (seat.enrolled ?? 0) - 1;
		if (at < 0) continue;
		while (taken.length <= at) taken.push(0);
		taken[at] = (taken[at] ?? 0) + hoursOf(seat);
	}
	return taken;
}
