import { EngineInputError } from "#engines/input-error.ts";

/**
 * Who may go where, as compact rows: person i's positions are choice[start[i]] … choice[start[i + 1] − 1], most wanted
 * first. An entry of `choice` is called a pair and is known by its index.
 */
export type PreferenceLists = {
	/** One entry a person and one more; start[0] = 0, never falling, the last is the number of pairs. */
	start: Int32Array;
	/** Position of each pair, 0 … capacity.length − 1; none twice for one person. */
	choice: Int32Array;
	/** Places of each position, ≥ 0. */
	capacity: Int32Array;
};

/**
 * Checks the lists and returns how many people, positions and pairs there are.
 *
 * @throws EngineInputError naming start, choice or capacity (with index) when they do not fit together, a position is
 * unknown or listed twice by one person, or a capacity is negative
 * Cost: one pass over the pairs.
 */
export function requireLists({ start, choice, capacity }: PreferenceLists): {
	people: number;
	positions: number;
	pairs: number;
} {
	requireTyped("start", start);
	requireTyped("choice", choice);
	requireTyped("capacity", capacity);
	if (start.length === 0) throw new EngineInputError("start", "needs one entry more than people, got none");
	const people = start.length - 1;
	const positions = capacity.length;
	const pairs = choice.length;
	if (start[0] !== 0) throw new EngineInputError("start[0]", `must be 0, got ${start[0]}`);
	if (start[people] !== pairs) {
		throw new EngineInputError(`start[${people}]`, `must be the number of pairs ${pairs}, got ${start[people]}`);
	}
	for (let j = 0; j < positions; j++) {
		if (capacity[j]! < 0) throw new EngineInputError(`capacity[${j}]`, `must not be negative, got ${capacity[j]}`);
	}
	const seenBy = new Int32Array(positions).fill(-1);
	for (let i = 0; i < people; i++) {
		const end = start[i + 1]!;
		if (end < start[i]!) throw new EngineInputError(`start[${i + 1}]`, "must not fall");
		for (let k = start[i]!; k < end; k++) {
			const j = choice[k]!;
			if (j < 0 || j >= positions) {
				throw new EngineInputError(`choice[${k}]`, `must be a position from 0 to ${positions - 1}, got ${j}`);
			}
			if (seenBy[j] === i) throw new EngineInputError(`choice[${k}]`, `person ${i} lists position ${j} twice`);
			seenBy[j] = i;
		}
	}
	return { people, positions, pairs };
}

function requireTyped(argument: string, value: unknown): void {
	if (!(value instanceof Int32Array)) throw new EngineInputError(argument, "must be an Int32Array");
}

/** One finite number a pair; names the first that is not. */
export function requirePairValues(argument: string, values: Float64Array, pairs: number): void {
	if (!(values instanceof Float64Array)) throw new EngineInputError(argument, "must be a Float64Array");
	if (values.length !== pairs) {
		throw new EngineInputError(argument, `needs one value a pair (${pairs}), got ${values.length}`);
	}
	for (let k = 0; k < pairs; k++) {
		// x − x is 0 for finite numbers alone.
		if (values[k]! - values[k]! !== 0) {
			throw new EngineInputError(`${argument}[${k}]`, `must be a finite number, got ${values[k]}`);
		}
	}
}

/** The pair of a person at a position, or −1 when the position is not on the person's list. */
export function pairOf({ start, choice }: PreferenceLists, person: number, position: number): number {
	for (let k = start[person]!; k < start[person + 1]!; k++) if (choice[k] === position) return k;
	return -1;
}
