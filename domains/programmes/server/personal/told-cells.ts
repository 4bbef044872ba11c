import { type AdvisedGroup, few } from "#domains/competencies/api.ts";
import { covers, firstSeen, type Moment, standsApart } from "./told-moments.ts";

interface Told {
	id: string;
	/** As of the moment that is told of it. */
	learners: readonly string[];
}

/**
 * Which figures of overlapping groups may be told to one reader. Each next group is told only if then still no set of those
 * counted who are in exactly the same told groups is of few: whatever is added and subtracted speaks of such sets as a whole,
 * and so of `fewestLearners` at least.
 * @param groups in the order in which they are told @param counted of whom figures say anything
 * @returns the learners of one group by the told groups in which they are; null when it is not told
 */
export function cellsApart(groups: readonly Told[], id: string, counted: ReadonlySet<string>): string[][] | null {
	let told = new Map<string, string>();
	for (const group of groups) {
		const next = new Map(told);
		for (const person of group.learners) next.set(person, `${next.get(person) ?? ""} ${group.id}`);
		const cells = Map.groupBy(
			[...next.keys()].filter((person) => counted.has(person)),
			(person) => next.get(person),
		);
		if (![...cells.values()].some(({ length }) => few(length))) told = next;
		else if (group.id === id) return null;
	}
	const own = groups.find((group) => group.id === id);
	return own ? [...Map.groupBy(own.learners, (person) => told.get(person)).values()] : null;
}

/**
 * The parts of a group that figures of the actor's other groups set apart; null when nothing is told of it. Each is told as of
 * its last moment if that differs by few from none that was told before (`standsApart`), and the one that they could look at
 * first comes first.
 */
export function cellsOf(
	id: string,
	groups: readonly AdvisedGroup[],
	momentsOf: ReadonlyMap<string, readonly Moment[]>,
): string[][] | null {
	const moments = (group: AdvisedGroup) => momentsOf.get(group.id) ?? [];
	const order = groups
		.flatMap((group) => {
			const moment = moments(group).at(-1);
			if (!moment || moment.silent) return [];
			const others = groups.filter((other) => other !== group);
			if (!standsApart({ ...group, moment }, others, moments)) return [];
			const at = firstSeen(moment, undefined, group.sight);
			return at === null && group.id !== id ? [] : [{ group, moment, at: at ?? Number.POSITIVE_INFINITY }];
		})
		.sort((a, b) => a.at - b.at || (a.group.id < b.group.id ? -1 : 1));
	const counted = new Set(order.flatMap(({ moment }) => [...moment.states.keys()]));
	const told = order.map(({ group, moment }) => {
		const there = group.learners.filter(covers(moment.at)).map(({ personId }) => personId);
		return { id: group.id, learners: [...new Set(there)] };
	});
	return cellsApart(told, id, counted);
}
