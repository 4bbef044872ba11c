import { EngineInputError } from "#engines/input-error.ts";
import { drawLottery } from "#engines/matching/draw-lottery.ts";
import { type PreferenceLists, requireLists, requirePairValues } from "#engines/matching/preference-lists.ts";
import { createProposals } from "#engines/matching/proposals.ts";
import { createQuotaProposals } from "#engines/matching/quota-proposals.ts";
import { type Quota, type QuotaTree, quotaTree } from "#engines/matching/quota-tree.ts";
import { type RuralFacts, ruralFacts } from "#engines/matching/rural-facts.ts";

export type StableMatchingInput = PreferenceLists & {
	/** How much each pair's position wants the person: higher first. Equal values are settled by the lottery. Positions
	 * under one quota share one order, so their priorities must be comparable. */
	priority: Float64Array;
	/** Upper limits, nested or disjoint. */
	quotas?: readonly Quota[];
	/** Of the lottery that breaks ties; publish it before the lists close. */
	seed: number;
	/** The lottery numbers themselves, one a person, all different, instead of drawing them from the seed. */
	lottery?: Int32Array;
	/** Checked every 8,192 turns; an aborted one throws its reason. */
	signal?: AbortSignal;
	/** Share of people who are not waiting for their turn, 0 … 1; may fall. */
	onProgress?: (share: number) => void;
};

export type StableMatching = {
	/** Position of each person, or −1. */
	match: Int32Array;
	/** Pair (index into `choice`) of each person, or −1. */
	pair: Int32Array;
	/** People in each position. */
	filled: Int32Array;
	matched: number;
	/** Proposals made: for each person the rank of the place got, or the list's length. */
	proposals: number;
	/** Limits after rounding, and how many people count against each. */
	quotas: (QuotaTree["quotas"][number] & { count: number })[];
	lottery: {
		seed: number;
		method: "single lottery, lower number first";
		/** Number of each person. */
		numbers: Int32Array;
		/** Whether any comparison was settled by it. */
		used: boolean;
	};
	/** What is the same in every stable matching. */
	facts: RuralFacts;
	n: number;
	method: "student-proposing deferred acceptance";
};

/**
 * The student-optimal stable matching: nobody and no position would both rather have each other, and no stable matching
 * gives any person a more wanted place.
 *
 * Definition: pair z blocks a matching when the person wants it more than what they hold and the position would take
 * it: capacity and all quotas allow it, or would after giving up one person of lower priority. With nested quotas the
 * sets that fit are a laminar matroid ordered by priority, and a stable matching is a matroid kernel; a person who
 * holds a place under the same quota counts there like everybody else. Found by deferred acceptance: a person proposes
 * down the list; of a full set that the pair belongs to, smallest first, the lowest is turned away.
 * Reference: Gale & Shapley 1962; Roth & Peranson 1999; Huang, "Classified stable matching", SODA 2010; Fleiner, "A
 * fixed-point approach to stable matchings", Math. Oper. Res. 28 (2003).
 *
 * @throws EngineInputError on bad lists (requireLists) or quotas (quotaTree), NaN priorities, a wrong lottery; the
 * signal's reason when aborted
 * Cost: pairs × depth of quotas × log(people held); memory about 30 bytes a pair. 100,000 people × 10 choices: about
 * 50 ms.
 */
export function stableMatching(input: StableMatchingInput): StableMatching {
	const { start, choice, priority, signal, onProgress } = input;
	const { people, positions, pairs } = requireLists(input);
	requirePairValues("priority", priority, pairs);
	const numbers = input.lottery ? requireLottery(input.lottery, people) : drawLottery(people, input.seed);
	signal?.throwIfAborted();
	const { limit, parent, leaf, size, quotas } = quotaTree(input, input.quotas ?? []);
	const count = new Int32Array(limit.length);
	const { held, next, propose, lotteryUsed } =
		quotas.length > 0
			? createQuotaProposals({ lists: input, priority, numbers, size, limit, parent, leaf, count })
			: createProposals({ lists: input, priority, numbers, size });
	// By rounds, each in the order of the people where they are many, so that memory is read from front to back.
	let line = new Int32Array(people);
	for (let i = 0; i < people; i++) line[i] = i;
	let turnedAway = new Int32Array(people);
	const marks = new Uint32Array((people + 31) >> 5);
	let waiting = people;
	for (let served = 0; waiting > 0; ) {
		let count = 0;
		for (let at = 0; at < waiting; at++, served++) {
			if ((served & 8191) === 0) {
				signal?.throwIfAborted();
				onProgress?.(1 - (waiting - at + count) / people);
			}
			const displaced = propose(line[at]!);
			if (displaced >= 0) turnedAway[count++] = displaced;
		}
		if (count > marks.length) inOrder(turnedAway, count, marks);
		waiting = count;
		[line, turnedAway] = [turnedAway, line];
	}
	const match = new Int32Array(people).fill(-1);
	const filled = new Int32Array(positions);
	let matched = 0;
	let proposals = 0;
	for (let i = 0; i < people; i++) {
		proposals += next[i]! - start[i]!;
		if (held[i]! < 0) continue;
		match[i] = choice[held[i]!]!;
		filled[match[i]!]!++;
		matched++;
	}
	onProgress?.(1);
	return {
		match,
		pair: held,
		filled,
		matched,
		proposals,
		quotas: quotas.map((quota, q) => ({ ...quota, count: count[positions + q]! })),
		lottery: {
			seed: input.seed,
			method: "single lottery, lower number first",
			numbers,
			used: lotteryUsed(),
		},
		facts: ruralFacts({ match, filled, capacity: input.capacity, leaf, choice, parent }),
		n: people,
		method: "student-proposing deferred acceptance",
	};
}

/** Sorts the first `count` of a list of different people by marks, all 0 before and after. */
function inOrder(list: Int32Array, count: number, marks: Uint32Array): void {
	for (let at = 0; at < count; at++) marks[list[at]! >> 5]! |= 1 << (list[at]! & 31);
	let at = 0;
	for (let word = 0; word < marks.length; word++) {
		for (let bits = marks[word]!; bits !== 0; bits &= bits - 1) list[at++] = 32 * word + 31 - Math.clz32(bits & -bits);
		marks[word] = 0;
	}
}

function requireLottery(lottery: Int32Array, people: number): Int32Array {
	if (lottery.length !== people) {
		throw new EngineInputError("lottery", `needs one number a person (${people}), got ${lottery.length}`);
	}
	if (new Set(lottery).size !== people) throw new EngineInputError("lottery", "gives two people the same number");
	return lottery;
}
