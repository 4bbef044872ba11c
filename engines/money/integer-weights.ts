import { EngineInputError } from "#engines/input-error.ts";
import { type Exact, parseExact } from "#engines/money/rational.ts";

/**
 * Exact shares as whole-number weights of the same proportions (times their common denominator).
 * @throws EngineInputError naming `shares` when there is none or all are zero, `shares[i]` when one is negative or inexact
 * Cost: O(n) BigInt operations.
 */
export function integerWeights(shares: readonly Exact[]): { weights: bigint[]; total: bigint } {
	if (!Array.isArray(shares) || shares.length === 0) throw new EngineInputError("shares", "needs at least one party");
	const exact = shares.map((share, i) => parseExact(`shares[${i}]`, share));
	let common = 1n;
	exact.forEach(({ num, den }, i) => {
		if (num < 0n) throw new EngineInputError(`shares[${i}]`, `must not be negative, got ${shares[i]}`);
		if (den === 1n) return;
		let [a, b] = [common, den];
		while (b !== 0n) [a, b] = [b, a % b];
		common = (common / a) * den;
	});
	const weights = exact.map(({ num, den }) => (den === common ? num : num * (common / den)));
	const total = weights.reduce((sum, weight) => sum + weight, 0n);
	if (total === 0n) throw new EngineInputError("shares", "must not all be zero");
	return { weights, total };
}
