import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger } from "#engines/require-number.ts";
import { normalUpperTail } from "#engines/statistics/normal-upper-tail.ts";
import { requireTable } from "#engines/statistics/require-table.ts";
import type { Statement } from "#engines/statistics/statement.ts";

export type FleissKappa = Statement & {
	estimate: number;
	/** The known standard error holds at kappa 0 only; bootstrap the units for an interval. */
	interval: null;
	raters: number;
	/** Two-sided p of "no agreement beyond chance". */
	p: number;
};

/**
 * Agreement of any number of raters on names of categories, beyond chance.
 *
 * Definition: J. L. Fleiss, Psychol. Bull. 76 (1971); standard error under no agreement of Fleiss, Nee & Landis 1979.
 * @param counts one row a unit, one column a category: how many raters chose it; each row has the same sum ≥ 2
 * @throws EngineInputError on counts that are not whole, unequal sums, or one category throughout (0/0)
 * Cost: O(units · categories).
 */
export function fleissKappa(counts: readonly (readonly number[])[]): FleissKappa {
	const { rows: n, columns: k } = requireTable("counts", counts, 1, 2);
	const raters = counts[0]!.reduce((sum, count) => sum + count, 0);
	if (raters < 2) throw new EngineInputError("counts[0]", `needs at least 2 raters, got ${raters}`);
	const shares = new Array<number>(k).fill(0);
	let agreement = 0;
	for (const [i, row] of counts.entries()) {
		let sum = 0;
		for (let j = 0; j < k; j++) {
			const count = requireInteger(`counts[${i}][${j}]`, row[j]!, 0);
			sum += count;
			agreement += (count * (count - 1)) / (raters * (raters - 1) * n);
			shares[j]! += count / (n * raters);
		}
		if (sum !== raters) throw new EngineInputError(`counts[${i}]`, `must sum to ${raters} raters, got ${sum}`);
	}
	const expected = shares.reduce((sum, share) => sum + share * share, 0);
	if (!(expected < 1 - 1e-12)) throw new EngineInputError("counts", "name one category only: kappa is undefined");
	const estimate = (agreement - expected) / (1 - expected);
	const spread = shares.reduce((sum, p) => sum + p * (1 - p), 0);
	const skew = shares.reduce((sum, p) => sum + p * (1 - p) * (1 - 2 * p), 0);
	const error = (Math.SQRT2 / (spread * Math.sqrt(n * raters * (raters - 1)))) * Math.sqrt(spread * spread - skew);
	const warnings: Reason[] = [];
	if (n < 30) warnings.push({ code: "few-units", values: { units: n } });
	return {
		estimate,
		interval: null,
		raters,
		p: Math.min(1, 2 * normalUpperTail(Math.abs(estimate) / error)),
		n,
		variant: "Fleiss' kappa",
		assumptions: [{ code: "raters-independent", holds: null, values: { raters } }],
		warnings,
	};
}
