import { requireInteger } from "#engines/require-number.ts";
import { seededRandom } from "#engines/seeded-random.ts";

/**
 * One lottery for all positions: a number 1 … n for each of n people, in an order drawn from the seed; the lower number
 * wins a tie. A single lottery loses no stable efficiency against one lottery a position (Abdulkadiroğlu, Pathak &
 * Roth, AER 99, 2009, by simulation) and can be published in one line: its seed.
 *
 * Reference: Fisher–Yates shuffle on `seededRandom`. The same n and seed give the same numbers everywhere.
 * @throws EngineInputError when n is negative or the seed is not a whole number
 * Cost: one pass.
 */
export function drawLottery(n: number, seed: number): Int32Array {
	requireInteger("n", n, 0);
	requireInteger("seed", seed, Number.MIN_SAFE_INTEGER);
	const random = seededRandom(seed);
	const order = new Int32Array(n);
	for (let i = 0; i < n; i++) order[i] = i + 1;
	for (let i = n - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		const swap = order[i]!;
		order[i] = order[j]!;
		order[j] = swap;
	}
	return order;
}
