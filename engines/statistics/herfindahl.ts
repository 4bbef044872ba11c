import { EngineInputError } from "#engines/input-error.ts";
import { requireSeries } from "#engines/require-number.ts";
import type { Statement } from "#engines/statistics/statement.ts";

export type Herfindahl = Statement & {
	/** Σ shares², 1/n … 1 (times 10,000 in competition law). */
	estimate: number;
	interval: null;
	/** (H − 1/n)/(1 − 1/n), 0 … 1; null for one holder. */
	normalised: number | null;
	/** 1/H: how many equal holders would be as concentrated (Adelman 1969). */
	effectiveNumber: number;
};

/**
 * Herfindahl–Hirschman index of concentration (Hirschman 1945, Herfindahl 1950). A figure of the whole, not of a sample:
 * no interval.
 * @param amounts ≥ 0 of one unit; only their shares count
 * @throws EngineInputError naming the bad amount, an empty list, all zero
 * Cost: O(n).
 */
export function herfindahl(amounts: readonly number[]): Herfindahl {
	requireSeries("amounts", amounts, 1);
	const n = amounts.length;
	let largest = 0;
	for (let i = 0; i < n; i++) {
		if (amounts[i]! < 0) throw new EngineInputError(`amounts[${i}]`, `must not be negative, got ${amounts[i]}`);
		largest = Math.max(largest, amounts[i]!);
	}
	if (largest === 0) throw new EngineInputError("amounts", "are all zero: shares are undefined");
	let [sum, squares] = [0, 0];
	for (let i = 0; i < n; i++) {
		sum += amounts[i]! / largest;
		squares += (amounts[i]! / largest) ** 2;
	}
	const estimate = squares / sum / sum;
	return {
		estimate,
		interval: null,
		normalised: n === 1 ? null : Math.max(0, (estimate - 1 / n) / (1 - 1 / n)),
		effectiveNumber: 1 / estimate,
		n,
		variant: "Herfindahl–Hirschman, shares 0 … 1",
		assumptions: [{ code: "all-holders-listed", holds: null, values: { n } }],
		warnings: [],
	};
}
