import { type AdvisedGroup, few, fewestLearners } from "#domains/competencies/api.ts";

/** From when until when (null: now) something was so of somebody. */
export interface Span {
	personId: string;
	since: Date;
	until: Date | null;
}

interface Step {
	personId: string;
	at: Date;
	/** What is so of them from then on; null: nothing that counts. */
	state: string | null;
}

/** A moment that figures stand for. */
export interface Moment {
	at: Date;
	/** Of each person what was so of them, of whom anything was. */
	states: ReadonlyMap<string, string>;
	/** So few are left that nothing is told. */
	silent: boolean;
}

/** Whether a span covers an instant. */
export const covers =
	(at: Date) =>
	({ since, until }: Omit<Span, "personId">): boolean =>
		since <= at && (until === null || until > at);

/** Of each learner the plan that they had while they were in the group, from each change of either on. */
export function planSteps(learners: readonly Span[], plans: readonly (Span & { id: string })[]): Step[] {
	const plansOf = Map.groupBy(plans, ({ personId }) => personId);
	return [...Map.groupBy(learners, ({ personId }) => personId)].flatMap(([personId, spells]) => {
		const own = plansOf.get(personId) ?? [];
		if (own.length === 0) return [];
		const instants = new Set([...spells, ...own].flatMap(({ since, until }) => [+since, ...(until ? [+until] : [])]));
		return [...instants].map((instant): Step => {
			const at = new Date(instant);
			return { personId, at, state: spells.some(covers(at)) ? (own.find(covers(at))?.id ?? null) : null };
		});
	});
}

/** Whether each of some people had a seat, from each change of it on. */
export function seatSteps(seats: readonly Span[]): Step[] {
	return [...Map.groupBy(seats, ({ personId }) => personId)].flatMap(([personId, own]) =>
		own
			.flatMap(({ since, until }) => [since, ...(until ? [until] : [])])
			.map((at): Step => ({ personId, at, state: own.some(covers(at)) ? "seat" : null })),
	);
}

interface Told {
	states: ReadonlyMap<string, string>;
	/** Of whom something else is so by now. */
	others: Set<string>;
}

/**
 * Moments that may be told one after the other, so that no two of them differ by few people: a step that is taken back
 * counts for nothing, nor do five of which four are, and what was so once is not told again with one person changed.
 * Nothing of anybody counts as told before the first.
 */
export function toldMoments(steps: readonly Step[]): Moment[] {
	const now = new Map<string, string>();
	const nothing: Told = { states: new Map(), others: new Set() };
	const told = [nothing];
	const moments: Moment[] = [];
	let last = nothing;
	const instants = [...Map.groupBy(steps, ({ at }) => +at)].sort(([a], [b]) => a - b);
	for (const [instant, list] of instants) {
		for (const { personId, state } of list) {
			if (state === null) now.delete(personId);
			else now.set(personId, state);
			for (const { states, others } of told)
				if (states.get(personId) === now.get(personId)) others.delete(personId);
				else others.add(personId);
		}
		const silent = few(now.size);
		const backFromSilence = last.others.size === 0 && moments.at(-1)?.silent === true;
		if (last.others.size < fewestLearners && !backFromSilence) continue;
		if (told.some((one) => few(one.others.size) && !(silent && one === nothing))) continue;
		const states = new Map(now);
		moments.push({ at: new Date(instant), states, silent });
		if (silent) continue;
		last = { states, others: new Set() };
		told.push(last);
	}
	return moments;
}

/** When the actor could first look at a moment of a group, before the next one; null: never. */
export function firstSeen({ at }: Moment, next: Moment | undefined, sight: AdvisedGroup["sight"]): number | null {
	const looks = sight
		.filter(({ since, until }) => (until === null || until > at) && (!next || since < next.at))
		.map(({ since }) => Math.max(+since, +at));
	return looks.length > 0 ? Math.min(...looks) : null;
}
