import type { AskedSeat } from "./contract-personal-plans.ts";

/**
 * Of seats that were asked for those that a plan does not need: a course that is not in it, or a request for another term
 * than the plan's.
 */
export const unneededSeats = <Seat extends Pick<AskedSeat, "course" | "state" | "terms">>(
	seats: readonly Seat[],
	courses: readonly { id: string; term: string }[],
): Seat[] =>
	seats.filter(
		({ course, state, terms }) =>
			!courses.some(({ id, term }) => id === course.id && (state === "learning" || terms.includes(term))),
	);
