import { EngineInputError } from "#engines/input-error.ts";
import { compare, ONE, parseExact, type Rational, ZERO } from "#engines/money/rational.ts";
import type { RuleCase, RuleVersion } from "#engines/money/rule.ts";

/** Parties that share one floor or cap; a party without any is a group of its own. */
export type RuleGroup = {
	members: number[];
	lower: Rational;
	upper: Rational;
	/** Index in `rule.floors` and `rule.caps`, null without. */
	floor: number | null;
	cap: number | null;
};

/**
 * The floors and caps of a rule that hold in a case, as disjoint groups of parties with bounds in [0, 1].
 *
 * A floor holds where nothing was agreed, and against an agreement for the founders it names; a cap is always the
 * rule's own. Floors and caps may speak of the same group or of disjoint ones.
 * @throws EngineInputError naming the floor or cap: unknown party, no party, a share outside [0, 1], overlapping groups,
 * a floor above the cap of its group
 */
export function ruleGroups(
	rule: RuleVersion,
	given: Pick<RuleCase, "agreed" | "founder">,
	place: ReadonlyMap<string, number>,
): RuleGroup[] {
	const groups: RuleGroup[] = [];
	const taken = new Map<number, RuleGroup>();
	const bind = (name: string, parties: readonly string[], share: string | number | bigint) => {
		if (parties.length === 0) throw new EngineInputError(`${name}.parties`, "needs at least one party");
		const members = parties.map((party) => {
			const index = place.get(party);
			if (index === undefined) throw new EngineInputError(`${name}.parties`, `names no party of the rule: ${party}`);
			return index;
		});
		const bound = parseExact(`${name}.share`, share);
		if (bound.num < 0n || compare(bound, ONE) > 0) throw new EngineInputError(`${name}.share`, "must lie in 0 … 1");
		const found = taken.get(members[0]!);
		const distinct = new Set(members);
		const whole = found
			? found.members.length === distinct.size && members.every((i) => taken.get(i) === found)
			: members.every((i) => !taken.has(i));
		if (!whole) throw new EngineInputError(`${name}.parties`, "overlaps another floor or cap without being its group");
		const group = found ?? {
			members: [...distinct].sort((a, b) => a - b),
			lower: ZERO,
			upper: ONE,
			floor: null,
			cap: null,
		};
		if (!found) {
			groups.push(group);
			for (const i of distinct) taken.set(i, group);
		}
		return { group, bound };
	};
	for (const [index, floor] of (rule.floors ?? []).entries()) {
		const { group, bound } = bind(`rule.floors[${index}]`, floor.parties, floor.share);
		if (given.agreed && !floor.bindsAgreementsOf.includes(given.founder)) continue;
		if (compare(bound, group.lower) >= 0) Object.assign(group, { lower: bound, floor: index });
	}
	for (const [index, cap] of (rule.caps ?? []).entries()) {
		const { group, bound } = bind(`rule.caps[${index}]`, cap.parties, cap.share);
		if (compare(bound, group.upper) <= 0) Object.assign(group, { upper: bound, cap: index });
		if (compare(group.lower, group.upper) > 0) {
			throw new EngineInputError(`rule.caps[${index}].share`, "lies below a floor of the same parties");
		}
	}
	for (const index of place.values()) {
		if (!taken.has(index)) groups.push({ members: [index], lower: ZERO, upper: ONE, floor: null, cap: null });
	}
	return groups;
}
