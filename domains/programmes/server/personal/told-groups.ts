import type { AdvisedGroup } from "#domains/competencies/api.ts";
import { firstSeen, type Moment } from "./told-moments.ts";

/**
 * Whether the last moment of a group may be told to one reader beside those of their other groups. Moments are gone through
 * in the order in which the reader could first look at them: each is told only if it counts no learner whom one of another
 * group counted that was told before. So what is told of several groups is always of separate people, and nothing that is
 * added and subtracted, also of looks at different times, comes to fewer than one group tells of by itself.
 * @param groups all that the reader looks or looked after that have learners in common
 */
export function isTold(
	id: string,
	groups: readonly Pick<AdvisedGroup, "id" | "sight">[],
	momentsOf: ReadonlyMap<string, readonly Moment[]>,
): boolean {
	const seen = groups
		.flatMap((group) => {
			const moments = momentsOf.get(group.id) ?? [];
			return moments.flatMap((moment, index) => {
				const at = moment.silent ? null : firstSeen(moment, moments[index + 1], group.sight);
				return at === null ? [] : [{ groupId: group.id, moment, at }];
			});
		})
		.sort((a, b) => a.at - b.at || (a.groupId < b.groupId ? -1 : 1));
	const last = momentsOf.get(id)?.at(-1);
	const countedIn = new Map<string, string>();
	let told = false;
	for (const { groupId, moment } of seen) {
		const people = [...moment.states.keys()];
		if (people.some((person) => (countedIn.get(person) ?? groupId) !== groupId)) continue;
		for (const person of people) countedIn.set(person, groupId);
		if (moment === last) told = true;
	}
	return told;
}
