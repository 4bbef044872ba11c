import { EngineInputError } from "#engines/input-error.ts";
import { requireFinite, requireSquarable } from "#engines/require-number.ts";

/**
 * A rectangular table of finite numbers up to 1e150 in size, rows × columns; returns its size and names the first bad cell.
 * @throws EngineInputError naming `argument`, `argument[i]` or `argument[i][j]`
 */
export function requireTable(
	argument: string,
	rows: readonly (readonly number[])[],
	leastRows: number,
	leastColumns: number,
): { rows: number; columns: number } {
	if (!Array.isArray(rows)) throw new EngineInputError(argument, "must be a list of rows");
	if (rows.length < leastRows) {
		throw new EngineInputError(argument, `needs at least ${leastRows} rows, got ${rows.length}`);
	}
	const columns = rows[0]?.length ?? 0;
	if (columns < leastColumns) {
		throw new EngineInputError(argument, `needs at least ${leastColumns} columns, got ${columns}`);
	}
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i]!;
		if (!Array.isArray(row) || row.length !== columns) {
			throw new EngineInputError(`${argument}[${i}]`, `must be a row of ${columns} numbers`);
		}
		for (let j = 0; j < columns; j++) {
			// The name of a cell is costly in a million rows: only a bad one gets it.
			if (!(Math.abs(row[j]) <= 1e150)) requireSquarable(`${argument}[${i}][${j}]`, row[j]);
		}
	}
	return { rows: rows.length, columns };
}

/** As many weights as `length`, none negative, not all zero; returned so that they sum to 1. */
export function requireWeights(argument: string, weights: readonly number[], length: number): number[] {
	if (!Array.isArray(weights) || weights.length !== length) {
		throw new EngineInputError(argument, `must have ${length} weights`);
	}
	let sum = 0;
	for (const [i, weight] of weights.entries()) {
		if (requireFinite(`${argument}[${i}]`, weight) < 0) {
			throw new EngineInputError(`${argument}[${i}]`, `must not be negative, got ${weight}`);
		}
		sum += weight;
	}
	if (!(sum > 0) || !Number.isFinite(sum)) throw new EngineInputError(argument, "must not all be zero");
	return weights.map((weight) => weight / sum);
}
