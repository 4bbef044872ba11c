import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger, requireOpenUnit } from "#engines/require-number.ts";
import { hypergeometricLaw } from "#engines/statistics/count-tails.ts";
import type { Interval, Statement } from "#engines/statistics/statement.ts";

export type FisherExact = Statement & {
	/** Conditional maximum-likelihood odds ratio: 0 or Infinity at the ends of the support; null when it has one point. */
	estimate: number | null;
	/** Upper bound Infinity where no table is more extreme; null with the estimate. */
	interval: Interval | null;
	/** Two-sided: tables no likelier than the one seen. */
	p: number;
	pGreater: number;
	pLess: number;
};

/**
 * Independence in a 2 × 2 table of counts, exactly, given its margins.
 *
 * Definition: R. A. Fisher 1935; two-sided p as R's fisher.test (sum of tables whose probability does not exceed the seen
 * one's by more than 1e-7 of it); conditional odds ratio and interval by Fisher's noncentral hypergeometric law
 * (Cornfield 1956): each bound has a tail of α/2.
 * @param table two rows of two counts
 * @throws EngineInputError naming the cell that is no count, or an empty table
 * Cost: O(smallest margin), times some 100 for the interval.
 */
export function fisherExact(
	table: readonly (readonly [number, number])[],
	options: { confidence?: number } = {},
): FisherExact {
	const confidence = requireOpenUnit("confidence", options.confidence ?? 0.95);
	if (!Array.isArray(table) || table.length !== 2) throw new EngineInputError("table", "must have two rows");
	for (const [i, row] of table.entries()) {
		if (!Array.isArray(row) || row.length !== 2) throw new EngineInputError(`table[${i}]`, "must have two counts");
		for (const [j, count] of row.entries()) requireInteger(`table[${i}][${j}]`, count, 0);
	}
	const [[a, b], [c, d]] = table as [[number, number], [number, number]];
	const n = a + b + c + d;
	if (n === 0) throw new EngineInputError("table", "has no counts");
	const law = (odds: number) => hypergeometricLaw(n, a + c, a + b, odds);
	const { from, probabilities } = law(1);
	const seen = probabilities[a - from]!;
	let [p, pGreater, pLess] = [0, 0, 0];
	for (let i = 0; i < probabilities.length; i++) {
		if (probabilities[i]! <= seen * (1 + 1e-7)) p += probabilities[i]!;
		if (from + i >= a) pGreater += probabilities[i]!;
		if (from + i <= a) pLess += probabilities[i]!;
	}
	const most = from + probabilities.length - 1;
	const tail = (odds: number, upward: boolean) => {
		const at = law(odds).probabilities;
		let sum = 0;
		for (let i = 0; i < at.length; i++) if (upward ? from + i >= a : from + i <= a) sum += at[i]!;
		return sum;
	};
	const mean = (odds: number) => law(odds).probabilities.reduce((sum, value, i) => sum + value * (from + i), 0);
	const share = (1 - confidence) / 2;
	const warnings: Reason[] = [];
	const smallest = Math.min(a + b, c + d, a + c, b + d);
	if (smallest === 0) warnings.push({ code: "empty-margin", values: { n } });
	if (n < 8) warnings.push({ code: "few-values", values: { n } });
	const single = from === most;
	return {
		estimate: single
			? null
			: a === from
				? 0
				: a === most
					? Number.POSITIVE_INFINITY
					: oddsWhere((odds) => mean(odds) - a),
		interval: single
			? null
			: {
					lower: a === from ? 0 : oddsWhere((odds) => tail(odds, true) - share),
					upper: a === most ? Number.POSITIVE_INFINITY : oddsWhere((odds) => share - tail(odds, false)),
					confidence,
				},
		p: Math.min(1, p),
		pGreater: Math.min(1, pGreater),
		pLess: Math.min(1, pLess),
		n,
		variant: "Fisher exact 2 × 2, conditional odds ratio",
		assumptions: [{ code: "independent", holds: null, values: { n } }],
		warnings,
	};
}

/** The odds where a rising function crosses zero, by bisection on their logarithm. */
function oddsWhere(f: (odds: number) => number): number {
	let [low, high] = [-1, 1];
	while (f(Math.exp(low)) > 0 && low > -700) low *= 2;
	while (f(Math.exp(high)) < 0 && high < 700) high *= 2;
	for (let i = 0; i < 200 && high - low > 1e-13 * Math.max(1, Math.abs(low)); i++) {
		const middle = (low + high) / 2;
		if (f(Math.exp(middle)) < 0) low = middle;
		else high = middle;
	}
	return Math.exp((low + high) / 2);
}
