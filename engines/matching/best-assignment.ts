import { EngineInputError } from "#engines/input-error.ts";
import { createAssignmentState } from "#engines/matching/assignment-state.ts";
import { createAugmenter } from "#engines/matching/augment-shortest.ts";
import { bidForPlace } from "#engines/matching/bid-for-place.ts";
import { type PreferenceLists, requireLists, requirePairValues } from "#engines/matching/preference-lists.ts";

/** Bids a person may set off before the shortest path is searched instead; more cost more than the paths they spare. */
const BIDS = 8;

export type BestAssignmentInput = PreferenceLists & {
	/** Worth of each pair, higher is better; below 0 worse than no place. The order of a person's list does not count. */
	weight: Float64Array;
	/** "total": the greatest sum of weights (default). "count-first": as many people as possible, then the greatest sum. */
	objective?: "total" | "count-first";
	/** Checked every 1,024 people; an aborted one throws its reason. */
	signal?: AbortSignal;
	/** Share of people done, 0 … 1. */
	onProgress?: (share: number) => void;
};

export type BestAssignment = {
	/** Position of each person, or −1. */
	match: Int32Array;
	/** Pair (index into `choice`) of each person, or −1. */
	pair: Int32Array;
	/** People in each position. */
	filled: Int32Array;
	assigned: number;
	/** Sum of weights. */
	total: number;
	/** The certificate: `person[i]` + `position[j]` ≥ weight + lift for every pair, all ≥ 0. */
	duals: {
		/** What each person gains by taking part, at these prices. */
		person: Float64Array;
		/** Price of one place in each position. */
		position: Float64Array;
		/** Added to every weight under "count-first", else 0. */
		lift: number;
	};
	/** Σ person + Σ capacity · position: no assignment can be worth more than this. */
	bound: number;
	/** bound − (total + lift · assigned): 0 proves the optimum. */
	gap: number;
	/** All weights whole and all sums below 2^53: then the gap is computed without rounding. */
	exact: boolean;
	n: number;
	method: "bids, then successive shortest paths with potentials";
};

/**
 * The assignment with the greatest sum of weights; people may stay without a place, positions have capacities.
 *
 * Definition: maximise Σ w·x, one place a person at most, capacity[j] people a position at most; the linear programme
 * has whole solutions. Its dual prices are returned, so that optimality can be checked without trusting this code
 * (`verifyAssignment`). With weights that are not whole numbers the gap is of the size of rounding errors.
 * Reference: Ahuja, Magnanti & Orlin, Network Flows (1993), 9.7; Jonker & Volgenant, Computing 38 (1987) for the bids.
 *
 * @throws EngineInputError on bad lists (requireLists), NaN weights, or weights too large for "count-first" to stay
 * exact; the signal's reason when aborted
 * Cost: worst case people × pairs × log(positions), far less in practice: see docs/engines/matching.md. Memory 20 bytes
 * a pair.
 */
export function bestAssignment(input: BestAssignmentInput): BestAssignment {
	const { start, choice, capacity, signal, onProgress } = input;
	const { people, positions, pairs } = requireLists(input);
	requirePairValues("weight", input.weight, pairs);
	let largest = 0;
	let whole = true;
	for (const value of input.weight) {
		largest = Math.max(largest, Math.abs(value));
		whole &&= Number.isInteger(value);
	}
	let lift = 0;
	let weight = input.weight;
	if (input.objective === "count-first") {
		const places = capacity.reduce((sum, c) => sum + c, 0);
		// More than any exchange of weights between two assignments can be worth.
		lift = Math.ceil(2 * largest * Math.min(people, places)) + 1;
		if (lift * people > Number.MAX_SAFE_INTEGER) {
			throw new EngineInputError("weight", "too large for count-first: sums would not be exact");
		}
		weight = weight.map((value) => value + lift);
	}
	const state = createAssignmentState(input);
	const augment = createAugmenter(input, weight, state);
	for (let i = 0; i < people; i++) {
		if ((i & 1023) === 0) {
			signal?.throwIfAborted();
			onProgress?.(i / people);
		}
		const left = bidForPlace(input, weight, state, i, BIDS);
		if (left >= 0) augment(left);
	}
	const { own, filled, price } = state;
	const match = new Int32Array(people).fill(-1);
	const person = new Float64Array(people);
	let total = 0;
	let assigned = 0;
	let bound = 0;
	for (let i = 0; i < people; i++) {
		let best = 0;
		for (let k = start[i]!; k < start[i + 1]!; k++) best = Math.max(best, weight[k]! - price[choice[k]!]!);
		person[i] = best;
		bound += best;
		if (own[i]! < 0) continue;
		match[i] = choice[own[i]!]!;
		total += input.weight[own[i]!]!;
		assigned++;
	}
	for (let j = 0; j < positions; j++) if (price[j]! > 0) bound += capacity[j]! * price[j]!;
	onProgress?.(1);
	return {
		match,
		pair: own,
		filled,
		assigned,
		total,
		duals: { person, position: price, lift },
		bound,
		gap: bound - (total + lift * assigned),
		exact: whole && bound <= Number.MAX_SAFE_INTEGER,
		n: people,
		method: "bids, then successive shortest paths with potentials",
	};
}
