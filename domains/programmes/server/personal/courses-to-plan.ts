import type { PlanWish } from "../../contract-personal-plans.ts";
import { givesCondition, leadingThere, learnable } from "./plan-conditions.ts";
import type { CandidateCourse, Needs } from "./plan-needs.ts";
import { type Aim, demonstrates, type Giving, stepsToProve, together } from "./plan-proof.ts";
import { hoursOf } from "./plan-units.ts";

/** Something that a plan has to give: of some courses one at least. */
export interface PlanStep {
	competencyId: string;
	/** Courses of which any one gives it. */
	givers: ReadonlySet<string>;
}

/** Courses as a plan has them. */
export interface CoursesToPlan {
	/** In which the learner has a seat: what they close is closed, whatever is planned beside them. */
	seats: CandidateCourse[];
	/** Of which the rest is planned. */
	open: CandidateCourse[];
	/** What the rest has to give. */
	steps: PlanStep[];
}

/**
 * Parts what a learner has a seat in from what is still to be planned. No limit of a wish undoes a seat, so no search asks
 * whether there is room for it.
 */
export function coursesToPlan(
	{ candidates, aims }: Pick<Needs, "candidates" | "aims">,
	{ keep, without }: Pick<PlanWish, "keep" | "without">,
): CoursesToPlan {
	const out = new Set(without);
	const wanted = candidates.filter(({ courseId }) => !out.has(courseId));
	const seats = wanted.filter(({ enrolled }) => enrolled !== null);
	const learned = seats.filter(({ enrolled }) => enrolled === 0);
	const beside = new Map(
		[...aims].map(([id, aim]) => [id, { ...aim, has: together([aim.has, ...givingOf(seats, id)]) }]),
	);
	const covered = new Set(
		[...beside].flatMap(([id, { has, to, proven }]) =>
			(proven ? demonstrates(has, to) : givingOf(seats, id).length > 0) ? [id] : [],
		),
	);
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
	const open = leading.filter(({ enrolled }) => enrolled === null);
	return { seats, open, steps: [...beside].flatMap(([id, aim]) => (covered.has(id) ? [] : stepsOf(open, id, aim))) };
}

/** What courses give of a competency. */
export const givingOf = (courses: readonly CandidateCourse[], competencyId: string): Giving[] =>
	courses.flatMap(({ courseId, closes }) =>
		closes.flatMap(({ competency, level, weight }) =>
			competency.id === competencyId ? [{ courseId, level, weight }] : [],
		),
	);

/** What can be demonstrated is, by as many courses as it takes; what can only be shown is by one. */
function stepsOf(open: readonly CandidateCourse[], competencyId: string, { has, to, proven }: Aim): PlanStep[] {
	const giving = givingOf(open, competencyId);
	if (giving.length === 0) return [];
	const steps = (proven && stepsToProve(has, giving, to)) || [giving.map(({ courseId }) => courseId)];
	return steps.map((givers) => ({ competencyId, givers: new Set(givers) }));
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
