import { EngineInputError } from "#engines/input-error.ts";
import { requirePairValues } from "#engines/matching/preference-lists.ts";
import { requireInteger } from "#engines/require-number.ts";

export type DenseAssignment = {
	/** Column of each row, or −1 for rows left over when there are more rows than columns. */
	column: Int32Array;
	/** Row of each column, or −1. */
	row: Int32Array;
	cost: number;
	/** row[i] + column[j] ≤ cost[i][j], equal where assigned; ≤ 0 and 0 if unassigned on the longer side. */
	duals: { row: Float64Array; column: Float64Array };
	/** Sum of the duals: no assignment costs less. */
	bound: number;
	/** cost − bound: 0 proves the optimum. */
	gap: number;
	n: number;
	method: "shortest augmenting paths, dense";
};

/**
 * The cheapest assignment of rows to columns in a full matrix: everybody on the shorter side gets one partner.
 *
 * Definition: minimise Σ c[i][j]·x[i][j], each row and column used once at most, min(rows, columns) pairs.
 * Reference: Jonker & Volgenant, Computing 38 (1987); rectangular form by Crouse, IEEE Trans. AES 52 (2016), which scipy
 * uses too.
 * @param cost row after row, rows × columns; may be negative
 * @param signal checked after each row; an aborted one throws its reason
 * @throws EngineInputError on NaN or infinite costs or a size that does not fit; the signal's reason when aborted
 * Cost: rows² × columns at worst (the shorter side squared); memory 40 bytes a row and column beside the matrix.
 */
export function bestDenseAssignment(
	cost: Float64Array,
	rows: number,
	columns: number,
	signal?: AbortSignal,
): DenseAssignment {
	requireInteger("rows", rows, 0);
	requireInteger("columns", columns, 0);
	if (rows * columns !== cost.length) {
		throw new EngineInputError("cost", `needs ${rows} × ${columns} = ${rows * columns} values, got ${cost.length}`);
	}
	requirePairValues("cost", cost, cost.length);
	if (rows > columns) {
		const turned = bestDenseAssignment(transpose(cost, rows, columns), columns, rows, signal);
		return {
			...turned,
			column: turned.row,
			row: turned.column,
			duals: { row: turned.duals.column, column: turned.duals.row },
		};
	}
	const u = new Float64Array(rows);
	const v = new Float64Array(columns);
	const rowOf = new Int32Array(columns).fill(-1);
	const columnOf = new Int32Array(rows).fill(-1);
	const shortest = new Float64Array(columns);
	const previous = new Int32Array(columns);
	/** Columns not settled, then those settled in their order from the end. */
	const order = new Int32Array(columns);
	for (let first = 0; first < rows; first++) {
		signal?.throwIfAborted();
		shortest.fill(Number.POSITIVE_INFINITY);
		for (let at = 0; at < columns; at++) order[at] = columns - 1 - at;
		let open = columns;
		let least = 0;
		let i = first;
		let sink = -1;
		while (sink < 0) {
			const base = i * columns;
			const offset = least - u[i]!;
			let nearest = Number.POSITIVE_INFINITY;
			let chosen = -1;
			for (let at = 0; at < open; at++) {
				const j = order[at]!;
				const length = offset + cost[base + j]! - v[j]!;
				if (length < shortest[j]!) {
					shortest[j] = length;
					previous[j] = i;
				}
				// Of equally near columns one without a row ends the search.
				if (shortest[j]! < nearest || (shortest[j] === nearest && rowOf[j] === -1)) {
					nearest = shortest[j]!;
					chosen = at;
				}
			}
			least = nearest;
			const j = order[chosen]!;
			order[chosen] = order[--open]!;
			order[open] = j;
			if (rowOf[j] === -1) sink = j;
			else i = rowOf[j]!;
		}
		u[first]! += least;
		for (let at = open; at < columns; at++) {
			const j = order[at]!;
			const slack = least - shortest[j]!;
			if (rowOf[j]! >= 0) u[rowOf[j]!]! += slack;
			v[j]! -= slack;
		}
		for (let j = sink; j >= 0; ) {
			const row = previous[j]!;
			rowOf[j] = row;
			const before = columnOf[row]!;
			columnOf[row] = j;
			j = row === first ? -1 : before;
		}
	}
	let total = 0;
	let bound = 0;
	for (let i = 0; i < rows; i++) {
		total += cost[i * columns + columnOf[i]!]!;
		bound += u[i]!;
	}
	for (let j = 0; j < columns; j++) bound += v[j]!;
	return {
		column: columnOf,
		row: rowOf,
		cost: total,
		duals: { row: u, column: v },
		bound,
		gap: total - bound,
		n: rows,
		method: "shortest augmenting paths, dense",
	};
}

function transpose(cost: Float64Array, rows: number, columns: number): Float64Array {
	const turned = new Float64Array(cost.length);
	for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) turned[j * rows + i] = cost[i * columns + j]!;
	return turned;
}
