import { EngineInputError } from "#engines/input-error.ts";
import { integerWeights } from "#engines/money/integer-weights.ts";
import { type Exact, print, rational } from "#engines/money/rational.ts";
import { splitExact } from "#engines/money/split-exact.ts";

export type SplitExplanation = {
	amount: bigint;
	parts: {
		/** Share of the whole in lowest terms, such as "2/5". */
		share: string;
		/** What the share would be without rounding, in minor units, such as "12345/7". */
		exact: string;
		floor: bigint;
		/** exact − floor, in [0, 1). */
		remainder: string;
		/** Place by remainder, from 1; ties by order of the parties. */
		rank: number;
		/** The unit given for that place: 0 or 1. */
		cent: bigint;
		part: bigint;
	}[];
	/** Units handed out by remainder: the first so many ranks have one. */
	handedOut: number;
	/** Whether the last unit given was decided by the order of the parties alone. */
	tieDecided: boolean;
	n: number;
	method: "largest remainder (Hamilton), ties to the lower index";
};

/**
 * Every minor unit of `splitAmount`, explained: exact share, whole part, remainder, place and the unit given for it.
 * @param amount minor units ≥ 0
 * @throws EngineInputError as `splitAmount`, and on a negative amount: explain its mirror image
 * Cost: O(n log n) BigInt operations.
 */
export function explainSplit(amount: bigint, shares: readonly Exact[]): SplitExplanation {
	if (typeof amount !== "bigint" || amount < 0n) {
		throw new EngineInputError("amount", "must be a BigInt of minor units, not negative");
	}
	const { weights, total } = integerWeights(shares);
	const lines = splitExact(amount, weights, total);
	const given = lines.filter(({ cent }) => cent === 1n);
	const least = lines.find(({ rank }) => rank === given.length)?.remainder;
	return {
		amount,
		parts: lines.map((line, i) => ({
			share: print(rational(weights[i]!, total)),
			exact: print(rational(amount * weights[i]!, total)),
			floor: line.floor,
			remainder: print(rational(line.remainder, total)),
			rank: line.rank,
			cent: line.cent,
			part: line.part,
		})),
		handedOut: given.length,
		tieDecided: lines.some(({ cent, remainder }) => cent === 0n && remainder === least),
		n: lines.length,
		method: "largest remainder (Hamilton), ties to the lower index",
	};
}
