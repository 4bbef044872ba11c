import { EngineInputError } from "#engines/input-error.ts";
import { integerWeights } from "#engines/money/integer-weights.ts";
import type { Exact } from "#engines/money/rational.ts";
import { splitExact } from "#engines/money/split-exact.ts";
import { splitSafe } from "#engines/money/split-safe.ts";

/**
 * Divides an amount among parties so that no minor unit is lost or made.
 *
 * Definition: largest remainder (Hamilton; Balinski & Young 2001, ch. 3): each party gets the whole part of its exact
 * share, the units left go one each to the largest remainders; TIES GO TO THE LOWER INDEX, so the order of the parties
 * is part of an agreement. A party without share never gets a unit.
 * @param amount minor units (cents, fen), BigInt. A negative amount is mirrored: what −x takes back is what x gave.
 * @param shares proportions ≥ 0, not all zero: whole numbers, "1/3" or "12.5"; they need not sum to 1 or 100
 * @returns one part per share, in its order; they sum to `amount` exactly
 * @throws EngineInputError naming `amount`, `shares` or `shares[i]`
 * Cost: O(n log n); in doubles while amount × share fits in 2^53 (about ten times as fast), else in BigInt.
 */
export function splitAmount(amount: bigint, shares: readonly Exact[]): bigint[] {
	if (typeof amount !== "bigint") throw new EngineInputError("amount", "must be a BigInt of minor units");
	if (amount < 0n) return splitAmount(-amount, shares).map((part) => -part);
	if (amount <= Number.MAX_SAFE_INTEGER && Array.isArray(shares) && allNumbers(shares)) {
		const parts = splitSafe(Number(amount), shares);
		if (parts) {
			const exact = new Array<bigint>(parts.length);
			for (let i = 0; i < parts.length; i++) exact[i] = BigInt(parts[i]!);
			return exact;
		}
	}
	const { weights, total } = integerWeights(shares);
	return splitExact(amount, weights, total).map(({ part }) => part);
}

function allNumbers(shares: readonly Exact[]): shares is number[] {
	for (let i = 0; i < shares.length; i++) if (typeof shares[i] !== "number") return false;
	return true;
}
