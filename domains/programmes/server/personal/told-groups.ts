import type { Learner, Lot } from "./told-lots.ts";

/** What is told of a group: the plans of lots that are about other people each. */
export interface ToldGroup {
	/** When the last of them was renewed. */
	at: Date;
	/** By person: the plan that counts, and in which lot. */
	counted: ReadonlyMap<string, { plan: string; lot: Lot }>;
}

/**
 * Of the lots that tell of a group's learners those that are most right of it: of most of their learners the plan that they
 * have by now and are in the group with. Which are chosen is free: all that may be added up was told, or can be.
 */
export function toldOf(members: ReadonlySet<Learner>): ToldGroup | null {
	const lots = new Set([...members].flatMap(({ lot }) => lot ?? []));
	const rightness = (lot: Lot): number => {
		let right = 0;
		for (const [learner, plan] of lot.plans) right += members.has(learner) && learner.plan === plan ? 1 : -1;
		return right;
	};
	const chosen: Lot[] = [];
	const people = new Set<Learner>();
	const ranked = [...lots]
		.map((lot) => ({ lot, right: rightness(lot) }))
		.filter(({ right }) => right > 0)
		.sort((a, b) => b.right - a.right || b.lot.at - a.lot.at);
	for (const { lot } of ranked) {
		const own = [...lot.plans.keys()];
		if (own.some((learner) => people.has(learner))) continue;
		for (const learner of own) people.add(learner);
		chosen.push(lot);
	}
	if (chosen.length === 0) return null;
	return {
		at: new Date(chosen.reduce((last, { at }) => Math.max(last, at), 0)),
		counted: new Map(chosen.flatMap((lot) => [...lot.plans].map(([{ id }, plan]) => [id, { plan, lot }] as const))),
	};
}
