import { EngineInputError } from "#engines/input-error.ts";
import { type PreferenceLists, pairOf, requireLists, requirePairValues } from "#engines/matching/preference-lists.ts";
import { type Quota, quotaTree } from "#engines/matching/quota-tree.ts";

export type BlockingPair = {
	person: number;
	position: number;
	/** Whose lower priority gives way, or −1 when nobody has to. */
	over: number;
};

export type StabilityReport = {
	/** No violation and no blocking pair. */
	stable: boolean;
	/** The first `most` of them, by person and then as wanted. */
	blocking: BlockingPair[];
	blockingCount: number;
	/** Capacities (id null) and quotas that are exceeded, and people placed where they did not apply. */
	violations: (
		| { kind: "over-limit"; position: number | null; quota: string | null; count: number; limit: number }
		| { kind: "not-on-list"; person: number; position: number }
	)[];
	n: number;
};

/**
 * Checks a matching, wherever it comes from: lists every pair that would rather have each other (definition at
 * `stableMatching`) and every limit exceeded. Shares no step with the algorithm that makes matchings but the reading of
 * quotas: it looks at the finished matching alone.
 *
 * @param match position of each person, or −1
 * @param numbers lottery number of each person, lower first, as `lottery.numbers` of the result
 * @param most blocking pairs to list (all are counted)
 * @throws EngineInputError on bad lists, quotas or priorities, or a match or numbers of another length
 * Cost: pairs × depth of quotas.
 */
export function findBlockingPairs(
	input: PreferenceLists & { priority: Float64Array; quotas?: readonly Quota[] },
	match: Int32Array,
	numbers: Int32Array,
	most = 1000,
): StabilityReport {
	const { start, choice, priority } = input;
	const { people, positions, pairs } = requireLists(input);
	requirePairValues("priority", priority, pairs);
	if (match.length !== people) throw new EngineInputError("match", `needs ${people} entries, got ${match.length}`);
	if (numbers.length !== people)
		throw new EngineInputError("numbers", `needs ${people} entries, got ${numbers.length}`);
	const { limit, parent, leaf, quotas } = quotaTree(input, input.quotas ?? []);
	const violations: StabilityReport["violations"] = [];
	const own = new Int32Array(people).fill(-1);
	const count = new Int32Array(limit.length);
	/** Person with the lowest pair held under each node. */
	const lowest = new Int32Array(limit.length).fill(-1);
	/** Whether pair a of person i comes after pair b of person j. */
	const isLower = (a: number, i: number, b: number, j: number): boolean => {
		if (priority[a] !== priority[b]) return priority[a]! < priority[b]!;
		return i === j ? a > b : numbers[i]! > numbers[j]!;
	};
	for (let i = 0; i < people; i++) {
		const position = match[i]!;
		if (position < 0) continue;
		const pair = pairOf(input, i, position);
		if (pair < 0) {
			violations.push({ kind: "not-on-list", person: i, position });
			continue;
		}
		own[i] = pair;
		for (let node = leaf[pair]!; node >= 0; node = parent[node]!) {
			count[node]!++;
			const other = lowest[node]!;
			if (other < 0 || isLower(pair, i, own[other]!, other)) lowest[node] = i;
		}
	}
	for (let node = 0; node < limit.length; node++) {
		if (count[node]! <= limit[node]!) continue;
		violations.push({
			kind: "over-limit",
			position: node < positions ? node : null,
			quota: node < positions ? null : quotas[node - positions]!.id,
			count: count[node]!,
			limit: limit[node]!,
		});
	}
	const blocking: BlockingPair[] = [];
	let blockingCount = 0;
	for (let i = 0; i < people; i++) {
		const end = own[i]! < 0 ? start[i + 1]! : own[i]!;
		for (let pair = start[i]!; pair < end; pair++) {
			let full = leaf[pair]!;
			while (full >= 0 && count[full]! < limit[full]!) full = parent[full]!;
			const over = full < 0 ? -1 : lowest[full]!;
			if (full >= 0 && (over < 0 || !isLower(own[over]!, over, pair, i))) continue;
			blockingCount++;
			if (blocking.length < most) blocking.push({ person: i, position: choice[pair]!, over });
		}
	}
	return { stable: blockingCount === 0 && violations.length === 0, blocking, blockingCount, violations, n: people };
}
