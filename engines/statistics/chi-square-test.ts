import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireInteger } from "#engines/require-number.ts";
import { chiSquareUpperTail } from "#engines/statistics/chi-square.ts";
import { requireTable } from "#engines/statistics/require-table.ts";
import type { Statement } from "#engines/statistics/statement.ts";

export type ChiSquareTest = Statement & {
	/** Cramér's V, 0 … 1. */
	estimate: number;
	interval: null;
	chiSquare: number;
	df: number;
	p: number;
	smallestExpected: number;
};

/**
 * Independence in a table of counts by Pearson's chi-square, without continuity correction; V after Cramér 1946.
 * Expected counts below 5 in more than a fifth of cells, or below 1, are warned of (Cochran, Biometrics 10, 1954).
 * @param table at least 2 × 2 whole counts
 * @throws EngineInputError naming the cell, or a row or column without counts
 * Cost: O(cells).
 */
export function chiSquareTest(table: readonly (readonly number[])[]): ChiSquareTest {
	const { rows, columns } = requireTable("table", table, 2, 2);
	const across = new Float64Array(rows);
	const down = new Float64Array(columns);
	let n = 0;
	for (let i = 0; i < rows; i++) {
		for (let j = 0; j < columns; j++) {
			const count = requireInteger(`table[${i}][${j}]`, table[i]![j]!, 0);
			across[i]! += count;
			down[j]! += count;
			n += count;
		}
	}
	const emptyRow = across.indexOf(0);
	if (emptyRow >= 0) throw new EngineInputError(`table[${emptyRow}]`, "has no counts: leave the row out");
	const emptyColumn = down.indexOf(0);
	if (emptyColumn >= 0) throw new EngineInputError(`table[][${emptyColumn}]`, "has no counts: leave the column out");
	let [chiSquare, smallest, below] = [0, Number.POSITIVE_INFINITY, 0];
	for (let i = 0; i < rows; i++) {
		for (let j = 0; j < columns; j++) {
			const expected = (across[i]! / n) * down[j]!;
			chiSquare += (table[i]![j]! - expected) ** 2 / expected;
			smallest = Math.min(smallest, expected);
			if (expected < 5) below++;
		}
	}
	const df = (rows - 1) * (columns - 1);
	const enough = smallest >= 1 && below <= (rows * columns) / 5;
	const warnings: Reason[] = enough ? [] : [{ code: "small-expected-counts", values: { smallest, below } }];
	return {
		estimate: Math.sqrt(chiSquare / n / (Math.min(rows, columns) - 1)),
		interval: null,
		chiSquare,
		df,
		p: chiSquareUpperTail(chiSquare, df),
		smallestExpected: smallest,
		n,
		variant: "Pearson chi-square, no continuity correction; Cramér's V",
		assumptions: [
			{ code: "independent", holds: null, values: { n } },
			{ code: "expected-counts", holds: enough, values: { smallest, below } },
		],
		warnings,
	};
}
