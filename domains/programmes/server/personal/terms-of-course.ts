import type { CourseOffering, OfferedCourse } from "#domains/learning/api.ts";
import type { BarredBy, PlanWish, TermBasis } from "../../contract-personal-plans.ts";
import { runsIn, termsOf } from "./terms.ts";

/** Where and in which languages a learner can learn. */
export type LearnerLimits = Pick<PlanWish, "places" | "online" | "languages">;

/** In which terms a course can be taken, counted from the coming one, 1. */
export type CourseTerms =
	| {
			barred: null;
			/** Null: nothing is known of when it is given, and any will do. */
			terms: ReadonlyMap<number, TermBasis> | null;
			/** The term in which the actor has a seat now: 0 is under way. */
			enrolled: number | null;
	  }
	| { barred: BarredBy };

/**
 * When a course can be taken: in the coming term, and in any before the last for which it is offered, only where it is
 * offered; later in the half of the year in which it was or is given ("expected"); in any where it never was.
 * @param names terms from the coming one on, more of them than any plan has
 * @param horizon how many of them the plan may use
 * @param current the term that it is
 */
export function termsOfCourse(
	{ place, languages, offerings }: OfferedCourse,
	limits: LearnerLimits,
	names: readonly string[],
	horizon: number,
	current: string,
): CourseTerms {
	const seat = offerings.find(({ learning }) => learning);
	if (seat) return { barred: null, terms: null, enrolled: seatTerm(seat, names, current) };
	const ways = offerings.length > 0 ? offerings : [{ place, languages, online: false, closedToActor: false }];
	const barred = barredBy(ways, limits);
	if (barred) return { barred };
	const fitting = offerings.filter((one) => fits(one, limits));
	if (fitting.length === 0) return { barred: null, terms: null, enrolled: null };
	const terms = new Map<number, TermBasis>();
	for (const [i, name] of names.entries())
		if (fitting.some(({ open, startsOn, endsOn }) => open && runsIn(name, startsOn, endsOn)))
			terms.set(i + 1, "offered");
	const known = Math.max(1, ...terms.keys());
	const halves = new Set(fitting.flatMap(({ startsOn, endsOn }) => termsOf(startsOn, endsOn).map(halfOf)));
	for (const [i, name] of names.entries()) if (i + 1 > known && halves.has(halfOf(name))) terms.set(i + 1, "expected");
	const first = Math.min(...terms.keys());
	if (first > horizon)
		return { barred: { kind: "term", term: names[first - 1] as string, expected: terms.get(first) === "expected" } };
	return { barred: null, terms, enrolled: null };
}

const halfOf = (term: string): string => term.slice(-1);

/** Of an offering that runs over several terms, the first that is not over. */
function seatTerm({ startsOn, endsOn }: CourseOffering, names: readonly string[], current: string): number {
	const [first] = termsOf(startsOn, endsOn).filter((term) => term >= current);
	return 1 + (first === undefined ? -1 : names.indexOf(first));
}

type Held = Pick<CourseOffering, "place" | "languages" | "online" | "closedToActor">;

/** Where and how something is held. */
type Given = Pick<CourseOffering, "place" | "languages" | "online">;

/** Whether it is held where, how and in a language in which somebody can learn. */
export const suits = (one: Given, limits: LearnerLimits): boolean => reaches(one, limits) && speaks(one, limits);
const fits = (one: Held, limits: LearnerLimits): boolean => !one.closedToActor && suits(one, limits);
const reaches = ({ place, online }: Given, limits: LearnerLimits): boolean =>
	(limits.places.length === 0 && !limits.online) || (online ? limits.online : limits.places.includes(place.id));
const speaks = ({ languages }: Given, limits: LearnerLimits): boolean =>
	limits.languages.length === 0 || languages.some((one) => limits.languages.includes(one));

/** The one limit that alone lets no offering through, else the last that leaves none of what the others let through. */
function barredBy(all: readonly Held[], limits: LearnerLimits): BarredBy | null {
	const open = all.filter(({ closedToActor }) => !closedToActor);
	if (open.length === 0) return { kind: "school" };
	const spoken = open.filter((one) => speaks(one, limits));
	if (spoken.length === 0)
		return { kind: "language", languages: [...new Set(open.flatMap(({ languages }) => languages))] };
	if (spoken.some((one) => reaches(one, limits))) return null;
	const places = new Map(spoken.filter(({ online }) => !online).map(({ place }) => [place.id, place]));
	return { kind: "place", places: [...places.values()], online: spoken.some(({ online }) => online) };
}
