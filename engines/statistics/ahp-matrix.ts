import { EngineInputError } from "#engines/input-error.ts";
import { requireTable } from "#engines/statistics/require-table.ts";

/**
 * Checks a matrix of pairwise comparisons: square, positive, 1 on the diagonal, a_ji = 1/a_ij within `tolerance`
 * (relative; published matrices print .33 for a third).
 * @returns its order
 * @throws EngineInputError naming the cell
 */
export function requireReciprocal(argument: string, matrix: readonly (readonly number[])[], tolerance: number): number {
	const { rows, columns } = requireTable(argument, matrix, 1, 1);
	if (rows !== columns) throw new EngineInputError(argument, `must be square, got ${rows} × ${columns}`);
	for (let i = 0; i < rows; i++) {
		for (let j = 0; j <= i; j++) {
			const name = `${argument}[${i}][${j}]`;
			if (!(matrix[i]![j]! > 0)) throw new EngineInputError(name, `must be above zero, got ${matrix[i]![j]}`);
			const product = matrix[i]![j]! * matrix[j]![i]!;
			if (!(Math.abs(product - 1) <= tolerance)) {
				throw new EngineInputError(name, `must be the reciprocal of its mirror cell ${matrix[j]![i]}`);
			}
		}
	}
	return rows;
}

/** The reciprocal matrix of an upper triangle given row by row without the diagonal: n(n − 1)/2 values. */
export function fromUpperTriangle(values: readonly number[], n: number): number[][] {
	if (values.length !== (n * (n - 1)) / 2) {
		throw new EngineInputError("values", `must have ${(n * (n - 1)) / 2} judgements for order ${n}`);
	}
	const matrix = Array.from({ length: n }, () => new Array<number>(n).fill(1));
	let at = 0;
	for (let i = 0; i < n; i++) {
		for (let j = i + 1; j < n; j++) {
			const value = values[at++]!;
			matrix[i]![j] = value;
			matrix[j]![i] = 1 / value;
		}
	}
	return matrix;
}
