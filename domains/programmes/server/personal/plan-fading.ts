import { halfLifeSeconds, shownLater } from "#domains/competencies/api.ts";
import type { ReadContext } from "#platform/server/database/context.ts";
import { type Shown, shownAs, together } from "./plan-proof.ts";
import type { Required } from "./plan-targets.ts";
import { endOf, termOf, termsAfter } from "./terms.ts";

/*
 * Evidence fades until the plan is proven, which is when its last term ends: then all of it is there together, and its learner
 * goes to what it leads to with that. An earlier instant would count what is not learned yet, or not let the first terms fade; a later
 * one would depend on what is shown after the plan, of which it knows nothing. Courses are chosen before that instant is known:
 * of today's evidence they count on what is left when the last wished term ends, and of what courses give on all of it, as these
 * come late enough where there is room. What has faded nevertheless when the plan ends is told as shown, not demonstrated.
 */

/** A course's evidence of a competency, of the end of its term: that is when it is marked at the latest that it is taken for. */
export interface Dated extends Shown {
	/** 1 the coming one, 0 the one under way. */
	term: number;
}

/** How evidence of today and of a plan's courses fades. */
export interface Fading {
	/** What shows a competency when a term ends: evidence of today and of courses until then. */
	at(competencyId: string, term: number, courses: readonly Dated[]): Shown;
}

const nothing: Shown = { level: 0, weight: 0 };

/** Evidence that weighs less as the ledger has it, by one half-life of its competency. */
export const fadedBy = ({ level, weight }: Shown, seconds: number, halfLife: number): Shown => ({
	level,
	weight: weight * 0.5 ** (seconds / halfLife),
});

/**
 * Of the acting person, for what is asked of them.
 * @param today a day of the region
 * @param terms how many of the coming ones
 */
export async function fadingOf(
	context: ReadContext,
	required: readonly Pick<Required, "competency" | "kind">[],
	{ today, terms }: { today: string; terms: number },
): Promise<Fading> {
	const ends = [termOf(today), ...termsAfter(today, terms)].map(endOf);
	const ids = required.map(({ competency }) => competency.id);
	const later = await shownLater(context, context.actor.personId as string, ids, ends);
	const halfLives = new Map(required.map(({ competency, kind }) => [competency.id, halfLifeSeconds(kind)]));
	return fadingBy(
		ends,
		(id) => halfLives.get(id) ?? halfLifeSeconds(""),
		(id, term) => {
			const shown = later.get(id)?.[term];
			return shown ? shownAs(shown.level, shown.confidence) : nothing;
		},
	);
}

/**
 * @param ends of the term under way and those that come
 * @param halfLifeOf in seconds
 * @param hasAt what evidence of today shows of a competency when a term ends
 */
export function fadingBy(
	ends: readonly Date[],
	halfLifeOf: (competencyId: string) => number,
	hasAt: (competencyId: string, term: number) => Shown,
): Fading {
	const secondsTo = (from: number, to: number): number =>
		((ends[to] as Date).getTime() - (ends[from] as Date).getTime()) / 1000;
	return {
		at: (id, term, courses) =>
			together([
				hasAt(id, term),
				...courses
					.filter((one) => one.term <= term)
					.map((one) => fadedBy(one, secondsTo(one.term, term), halfLifeOf(id))),
			]),
	};
}
