import type { ProposedWay } from "../../contract-personal-plans.ts";
import { givesCondition } from "./plan-conditions.ts";
import type { Dated, Fading } from "./plan-fading.ts";
import type { CandidateCourse, Needs } from "./plan-needs.ts";
import { demonstrates, remainsOf, type Shown, together } from "./plan-proof.ts";
import { hoursOf } from "./plan-units.ts";

/** A course in one of the coming terms; 0 is under way. */
export interface Placed {
	course: CandidateCourse;
	term: number;
}

type Closings = ProposedWay["courses"][number]["closes"];

/** What courses in their terms show of a competency. */
const datedIn = (placed: readonly Placed[], competencyId: string): Dated[] =>
	placed.flatMap(({ course, term }) =>
		course.closes.flatMap(({ competency, level, weight }) =>
			competency.id === competencyId ? [{ level, weight, term }] : [],
		),
	);

const endOfPlan = (placed: readonly Placed[]): number => Math.max(0, ...placed.map(({ term }) => term));

/** What will be demonstrated when the plan ends of what its courses demonstrate while they are fresh. */
const keeps = (placed: readonly Placed[], id: string, to: number, fading: Fading): boolean =>
	demonstrates(fading.at(id, endOfPlan(placed), datedIn(placed, id)), to);

/**
 * Courses one after another: what each of them still closes, until it is demonstrated, or shown where it can only be shown; and
 * what has faded again when the plan ends.
 */
export function closer(
	aims: Needs["aims"],
	placed: readonly Placed[],
	fading: Fading,
): (course: CandidateCourse) => Closings {
	const shown = new Map([...aims].map(([id, { has }]) => [id, has]));
	const closed = new Set<string>();
	const end = endOfPlan(placed);
	const faded = new Map(
		[...aims].flatMap(([id, { to, proven }]) => {
			const last = fading.at(id, end, datedIn(placed, id));
			return proven && !demonstrates(last, to) ? [[id, remainsOf(last, to)] as const] : [];
		}),
	);
	return ({ closes }) =>
		closes.flatMap(({ competency, from, to, level, weight }) => {
			const aim = aims.get(competency.id);
			// What fades is closed by all that there is.
			if (!aim || (closed.has(competency.id) && !faded.has(competency.id))) return [];
			const after = together([shown.get(competency.id) as Shown, { level, weight }]);
			shown.set(competency.id, after);
			if (!aim.proven || demonstrates(after, to)) closed.add(competency.id);
			const alone = demonstrates(together([aim.has, { level, weight }]), to);
			const fades = faded.has(competency.id);
			return [
				{
					competency,
					from,
					to,
					proof: fades || !aim.proven ? "not" : alone ? "alone" : "together",
					fades,
					remains: faded.get(competency.id) ?? null,
				},
			];
		});
}

/**
 * What would have faded when the plan ends comes as late as there is room, where it is demonstrated then. No course comes after
 * one that requires it, and the plan ends no later.
 */
export function lateEnough(
	placed: readonly Placed[],
	hoursPerTerm: number,
	{ had, aims, fading }: { had: readonly Placed[]; aims: Needs["aims"]; fading: Fading },
): Placed[] {
	const now = placed.map((one) => ({ ...one }));
	const all = (): Placed[] => [...had, ...now];
	const last = endOfPlan(placed);
	const hoursIn = (term: number): number =>
		all().reduce((sum, one) => sum + (one.term === term ? hoursOf(one.course) : 0), 0);
	for (const [id, { to, proven }] of aims) {
		if (!proven || keeps(all(), id, to, fading)) continue;
		const before = now.map(({ term }) => term);
		for (const one of now.filter(({ course }) => course.closes.some(({ competency }) => competency.id === id))) {
			for (let term = last; term > one.term; term--) {
				const was = one.term;
				if (!canBeIn(one.course, term) || hoursIn(term) + hoursOf(one.course) > hoursPerTerm) continue;
				one.term = term;
				if (now.every((other) => termBefore(other.course, all()) < other.term)) break;
				one.term = was;
			}
		}
		if (keeps(all(), id, to, fading)) continue;
		for (const [at, term] of before.entries()) now[at]!.term = term;
	}
	return now.toSorted((a, b) => a.term - b.term);
}

/** The term in which a plan has given the last of what a course requires; 0 where it requires nothing. */
export function termBefore({ lacks }: CandidateCourse, placed: readonly Placed[]): number {
	const given = lacks.map((condition) =>
		Math.min(...placed.filter(({ course }) => givesCondition(course, condition)).map(({ term }) => term)),
	);
	return Math.max(0, ...given);
}

export const canBeIn = ({ terms }: CandidateCourse, term: number): boolean => terms?.has(term) ?? true;
