import { EngineInputError } from "#engines/input-error.ts";
import { type PreferenceLists, pairOf, requireLists } from "#engines/matching/preference-lists.ts";
import { type Quota, quotaTree } from "#engines/matching/quota-tree.ts";
import { requireInteger } from "#engines/require-number.ts";

export type MatchReason = {
	position: number;
	/** 1 is the most wanted; null when not on the list. */
	rank: number | null;
	/** What the position thinks of the person; null when not on the list. */
	priority: number | null;
} & (
	| { code: "assigned" | "less-wanted" | "not-on-list" }
	| {
			/** Every place, or every place within a quota, went to people who come before. */
			code: "position-full" | "quota-full";
			/** Of the full position or quota. */
			limit: number;
			quota: string | null;
			/** People in it with a higher priority, and with the same one but a better lottery number. */
			higher: number;
			byLottery: number;
			/** Priority of the last one admitted, null when the limit is 0. */
			lastPriority: number | null;
			/** Whether the lottery alone parted the person from the last one admitted. */
			lottery: boolean;
	  }
	/** The matching is not stable here: the position would take the person. */
	| { code: "blocking" }
);

/**
 * Why this position and why not that: one reason for each position on the person's list, in their order, or for the
 * one asked for.
 *
 * For a position wanted more than the one got, the smallest set that is full (the position, a quota in it or above it)
 * is named with the number of people before this one. Positions wanted less were never asked.
 *
 * @param match position of each person and `numbers` their lottery numbers, as `stableMatching` returned them
 * @param position one position, also one not on the list; absent: the whole list
 * @throws EngineInputError on bad lists or quotas, an unknown person or position
 * Cost: pairs × depth of quotas, once.
 */
export function explainMatch(
	input: PreferenceLists & { priority: Float64Array; quotas?: readonly Quota[] },
	match: Int32Array,
	numbers: Int32Array,
	person: number,
	position?: number,
): MatchReason[] {
	const { start, choice, priority } = input;
	const { people, positions } = requireLists(input);
	if (requireInteger("person", person, 0) >= people) throw new EngineInputError("person", `must be below ${people}`);
	const { limit, parent, leaf, quotas } = quotaTree(input, input.quotas ?? []);
	if (position !== undefined && requireInteger("position", position, 0) >= positions) {
		throw new EngineInputError("position", `must be below ${positions}`);
	}
	const own = Int32Array.from({ length: people }, (_, i) => (match[i]! < 0 ? -1 : pairOf(input, i, match[i]!)));
	const count = new Int32Array(limit.length);
	for (const pair of own) {
		if (pair >= 0) for (let node = leaf[pair]!; node >= 0; node = parent[node]!) count[node]!++;
	}
	const isUnder = (pair: number, set: number): boolean => {
		let node = leaf[pair]!;
		while (node >= 0 && node !== set) node = parent[node]!;
		return node === set;
	};
	const refusal = (pair: number, full: number): MatchReason => {
		const mine = priority[pair]!;
		let higher = 0;
		let byLottery = 0;
		let last = Number.POSITIVE_INFINITY;
		let before = true;
		for (const [i, other] of own.entries()) {
			if (other < 0 || !isUnder(other, full)) continue;
			const theirs = priority[other]!;
			last = Math.min(last, theirs);
			if (theirs > mine) higher++;
			else if (theirs === mine && (numbers[i]! < numbers[person]! || (i === person && other < pair))) byLottery++;
			else before = false;
		}
		const rank = pair - start[person]! + 1;
		const common = { position: choice[pair]!, rank, priority: mine };
		if (!before) return { ...common, code: "blocking" };
		return {
			...common,
			code: full < positions ? "position-full" : "quota-full",
			limit: limit[full]!,
			quota: full < positions ? null : quotas[full - positions]!.id,
			higher,
			byLottery,
			lastPriority: higher + byLottery === 0 ? null : last,
			lottery: byLottery > 0,
		};
	};
	const reasonOf = (pair: number): MatchReason => {
		const common = { position: choice[pair]!, rank: pair - start[person]! + 1, priority: priority[pair]! };
		if (pair === own[person]) return { ...common, code: "assigned" };
		if (own[person]! >= 0 && pair > own[person]!) return { ...common, code: "less-wanted" };
		let full = leaf[pair]!;
		while (full >= 0 && count[full]! < limit[full]!) full = parent[full]!;
		return full < 0 ? { ...common, code: "blocking" } : refusal(pair, full);
	};
	if (position !== undefined) {
		const pair = pairOf(input, person, position);
		return [pair < 0 ? { position, rank: null, priority: null, code: "not-on-list" } : reasonOf(pair)];
	}
	return Array.from({ length: start[person + 1]! - start[person]! }, (_, index) => reasonOf(start[person]! + index));
}
