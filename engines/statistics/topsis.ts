import { EngineInputError } from "#engines/input-error.ts";
import type { Reason } from "#engines/reason.ts";
import { type Direction, requireDirections } from "#engines/statistics/entropy-weights.ts";
import { requireTable, requireWeights } from "#engines/statistics/require-table.ts";
import type { Statement } from "#engines/statistics/statement.ts";

export type Topsis = Statement & {
	/** Closeness to the ideal in [0, 1], one a row. */
	estimate: number[];
	interval: null;
	/** 1 is best; equal closeness shares the better rank (1, 2, 2, 4). */
	rank: number[];
	/** Best and worst weighted normalised value of each column among the rows. */
	ideal: number[];
	antiIdeal: number[];
	toIdeal: number[];
	toAntiIdeal: number[];
};

/**
 * Ranks alternatives by closeness to the best of everything and distance from the worst of everything.
 *
 * Definition: C.-L. Hwang & K. Yoon, Multiple Attribute Decision Making (1981): vector normalisation x/√Σx², weights,
 * Euclidean distances d⁺ and d⁻, closeness d⁻/(d⁺ + d⁻).
 * @param table one row an alternative, one column a criterion
 * @param weights one a column, ≥ 0; only proportions count
 * @param directions one a column
 * @returns closeness depends on the set of rows: adding one may change the order of others (rank reversal); n is rows
 * @throws EngineInputError on bad cells, weights, directions; fewer than 2 rows; rows alike in all weighted criteria
 * Cost: O(rows · columns + rows log rows).
 */
export function topsis(
	table: readonly (readonly number[])[],
	weights: readonly number[],
	directions: readonly Direction[],
): Topsis {
	const { rows: n, columns } = requireTable("table", table, 2, 1);
	const shares = requireWeights("weights", weights, columns);
	requireDirections(directions, columns);
	const warnings: Reason[] = [];
	const factor = shares.map((share, j) => {
		let largest = 0;
		for (const row of table) largest = Math.max(largest, Math.abs(row[j]!));
		if (largest === 0) {
			warnings.push({ code: "zero-column", values: { column: j } });
			return 0;
		}
		let squares = 0;
		for (const row of table) squares += (row[j]! / largest) ** 2;
		return share / (largest * Math.sqrt(squares));
	});
	const ideal = new Array<number>(columns).fill(Number.NEGATIVE_INFINITY);
	const antiIdeal = new Array<number>(columns).fill(Number.POSITIVE_INFINITY);
	for (let j = 0; j < columns; j++) {
		const sign = directions[j] === "cost" ? -1 : 1;
		for (const row of table) {
			const value = sign * row[j]! * factor[j]!;
			if (value > ideal[j]!) ideal[j] = value;
			if (value < antiIdeal[j]!) antiIdeal[j] = value;
		}
		if (ideal[j] === antiIdeal[j] && factor[j] !== 0) warnings.push({ code: "constant-column", values: { column: j } });
		ideal[j]! *= sign;
		antiIdeal[j]! *= sign;
	}
	const distance = (row: readonly number[], point: readonly number[]) => {
		let squares = 0;
		for (let j = 0; j < columns; j++) squares += (row[j]! * factor[j]! - point[j]!) ** 2;
		return Math.sqrt(squares);
	};
	const toIdeal = table.map((row) => distance(row, ideal));
	const toAntiIdeal = table.map((row) => distance(row, antiIdeal));
	const estimate = toIdeal.map((far, i) => toAntiIdeal[i]! / (far + toAntiIdeal[i]!));
	if (Number.isNaN(estimate[0])) throw new EngineInputError("table", "all rows are alike: closeness is undefined");
	const order = estimate.map((_, i) => i).sort((a, b) => estimate[b]! - estimate[a]!);
	const rank = new Array<number>(n);
	let tied = 0;
	order.forEach((index, place) => {
		const before = order[place - 1];
		const same = before !== undefined && estimate[before] === estimate[index];
		if (same) tied++;
		rank[index] = same ? rank[before]! : place + 1;
	});
	if (tied > 0) warnings.push({ code: "ties", values: { rows: tied } });
	return {
		estimate,
		interval: null,
		rank,
		ideal,
		antiIdeal,
		toIdeal,
		toAntiIdeal,
		n,
		variant: "TOPSIS, vector normalisation, Euclidean",
		assumptions: [{ code: "criteria-compensate", holds: null, values: { columns } }],
		warnings,
	};
}
