import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { requireFinite } from "#engines/require-number.ts";
import { requireTable } from "#engines/statistics/require-table.ts";
import type { Statement } from "#engines/statistics/statement.ts";

/** Whether more of a criterion is better or worse. */
export type Direction = "benefit" | "cost";

export type EntropyWeights = Statement & {
	/** One weight a column, sum 1. */
	estimate: number[];
	interval: null;
	/** Entropy of each column in [0, 1]; 1 for a constant column. */
	entropy: number[];
	/** 100 × weighted sum of the rescaled values of each row. */
	scores: number[];
	epsilon: number;
};

/**
 * Objective weights of criteria by how unevenly their values are spread.
 *
 * Definition: C. E. Shannon 1948; as weights Zeleny, Multiple Criteria Decision Making (1982). Columns rescaled to
 * [ε, 1 − ε] (cost reversed), p = value / column sum, e = −Σ p ln p / ln n, weight (1 − e)/Σ(1 − e). ε keeps ln defined
 * and changes the weights a little, so it is part of the result.
 * @param table one row an alternative, one column a criterion
 * @param directions one a column
 * @returns weights of the table at hand: they say what tells its rows apart, not what is important; n is the row count
 * @throws EngineInputError on a bad cell, fewer than 2 rows, ε outside [0, 0.5), all columns constant
 * Cost: O(rows · columns). A constant column, all zeros among them, tells nothing: weight 0, said in the warnings.
 */
export function entropyWeights(
	table: readonly (readonly number[])[],
	directions: readonly Direction[],
	epsilon = 0.002,
): EntropyWeights {
	const { rows: n, columns } = requireTable("table", table, 2, 1);
	requireDirections(directions, columns);
	if (!(requireFinite("epsilon", epsilon) >= 0 && epsilon < 0.5)) {
		throw new EngineInputError("epsilon", `must lie in [0, 0.5), got ${epsilon}`);
	}
	const warnings: Reason[] = [];
	const rescaled: (Float64Array | null)[] = [];
	const entropy: number[] = [];
	for (let j = 0; j < columns; j++) {
		let low = table[0]![j]!;
		let high = low;
		for (const row of table) {
			low = Math.min(low, row[j]!);
			high = Math.max(high, row[j]!);
		}
		if (low === high) {
			warnings.push({ code: "constant-column", values: { column: j, value: low } });
			rescaled.push(null);
			entropy.push(1);
			continue;
		}
		let sum = 0;
		const values = Float64Array.from(table, (row) => {
			// Halves first: high − low of two huge numbers may overflow.
			const place = (row[j]! / 2 - low / 2) / (high / 2 - low / 2);
			const value = epsilon + (1 - 2 * epsilon) * (directions[j] === "cost" ? 1 - place : place);
			sum += value;
			return value;
		});
		let e = 0;
		for (const value of values) if (value > 0) e -= (value / sum) * Math.log(value / sum);
		rescaled.push(values);
		entropy.push(Math.min(1, e / Math.log(n)));
	}
	const told = entropy.reduce((sum, e) => sum + (1 - e), 0);
	if (!(told > 0)) throw new EngineInputError("table", "all columns are constant: nothing tells the rows apart");
	const estimate = entropy.map((e) => (1 - e) / told);
	const scores = table.map((_, i) => 100 * estimate.reduce((sum, w, j) => sum + w * (rescaled[j]?.[i] ?? 0), 0));
	if (n < 10) warnings.push({ code: "few-rows", values: { rows: n } });
	return {
		estimate,
		interval: null,
		entropy,
		scores,
		epsilon,
		n,
		variant: "entropy weights, min–max to [ε, 1 − ε]",
		assumptions: [{ code: "spread-means-importance", holds: null, values: { columns } }],
		warnings,
	};
}

/** As many directions as columns. */
export function requireDirections(directions: readonly Direction[], columns: number): void {
	if (!Array.isArray(directions) || directions.length !== columns) {
		throw new EngineInputError("directions", `must have one for each of the ${columns} columns`);
	}
	const odd = directions.findIndex((one) => one !== "benefit" && one !== "cost");
	if (odd >= 0) throw new EngineInputError(`directions[${odd}]`, `must be benefit or cost, got ${directions[odd]}`);
}
