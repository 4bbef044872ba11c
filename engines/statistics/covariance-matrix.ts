import { EngineInputError } from "#engines/input-error.ts";
import { requireInteger } from "#engines/require-number.ts";

/** A row of answers; null where one is missing. */
export type AnswerRow = readonly (number | null)[];

export type Covariance = {
	/** k × k, row by row. */
	matrix: Float64Array;
	size: number;
	/** Rows the figures rest on: complete ones, or for "pairwise" the fewest that any pair of columns has. */
	n: number;
	/** Rows with a missing value. */
	incomplete: number;
	means: Float64Array;
};

/**
 * Covariances (n − 1) of the columns of a table with missing values.
 *
 * "listwise": only complete rows; "pairwise": for each pair of columns the rows that have both, with their own means, as
 * R's cov(use = "pairwise"). A pairwise matrix need not be positive definite.
 * @throws EngineInputError naming `rows`, `rows[i]` or `rows[i][j]`: not rectangular, not a number, fewer than 2 usable
 * rows (for some pair), fewer columns than `leastColumns`
 * Cost: O(n·k²), two passes.
 */
export function covarianceMatrix(
	rows: readonly AnswerRow[],
	missing: "listwise" | "pairwise",
	leastColumns: number,
): Covariance {
	if (!Array.isArray(rows) || rows.length < 2) throw new EngineInputError("rows", "needs at least 2 rows");
	const k = rows[0]!.length;
	if (k < leastColumns) throw new EngineInputError("rows", `needs at least ${leastColumns} columns, got ${k}`);
	const complete: AnswerRow[] = [];
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i]!;
		if (row.length !== k) throw new EngineInputError(`rows[${i}]`, `must have ${k} answers, got ${row.length}`);
		let whole = true;
		for (let j = 0; j < k; j++) {
			if (row[j] === null) whole = false;
			else if (!Number.isFinite(row[j])) {
				throw new EngineInputError(`rows[${i}][${j}]`, `must be a finite number or null, got ${String(row[j])}`);
			}
		}
		if (whole) complete.push(row);
	}
	const incomplete = rows.length - complete.length;
	if (missing === "listwise" || incomplete === 0) {
		const dense = complete as readonly (readonly number[])[];
		if (dense.length < 2) throw new EngineInputError("rows", `has ${dense.length} complete rows, needs at least 2`);
		return { ...denseCovariance(dense, k), size: k, n: dense.length, incomplete };
	}
	const matrix = new Float64Array(k * k);
	const means = new Float64Array(k);
	let n = rows.length;
	for (let a = 0; a < k; a++) {
		for (let b = 0; b <= a; b++) {
			const both = rows.filter((row) => row[a] !== null && row[b] !== null).map((row) => [row[a]!, row[b]!]);
			if (both.length < 2)
				throw new EngineInputError("rows", `columns ${b} and ${a} share ${both.length} rows, need 2`);
			const pair = denseCovariance(both, 2);
			matrix[a * k + b] = matrix[b * k + a] = a === b ? pair.matrix[0]! : pair.matrix[1]!;
			if (a === b) means[a] = pair.means[0]!;
			n = Math.min(n, both.length);
		}
	}
	return { matrix, size: k, n, incomplete, means };
}

function denseCovariance(rows: readonly (readonly number[])[], k: number) {
	const n = rows.length;
	const means = new Float64Array(k);
	for (let i = 0; i < n; i++) for (let j = 0; j < k; j++) means[j]! += rows[i]![j]!;
	for (let j = 0; j < k; j++) means[j]! /= n;
	const matrix = new Float64Array(k * k);
	const centred = new Float64Array(k);
	for (let i = 0; i < n; i++) {
		const row = rows[i]!;
		for (let j = 0; j < k; j++) centred[j] = row[j]! - means[j]!;
		for (let a = 0; a < k; a++) {
			const left = centred[a]!;
			for (let b = 0; b <= a; b++) matrix[a * k + b]! += left * centred[b]!;
		}
	}
	for (let a = 0; a < k; a++) {
		for (let b = 0; b <= a; b++) matrix[b * k + a] = matrix[a * k + b] = matrix[a * k + b]! / (n - 1);
	}
	if (!matrix.every(Number.isFinite)) throw new EngineInputError("rows", "holds values too large to square");
	return { matrix, means };
}

/**
 * Correlations from covariances.
 * @throws EngineInputError naming `rows[][j]` when column j is constant
 */
export function correlationOf(covariance: ArrayLike<number>, k: number): Float64Array {
	const sd = Float64Array.from({ length: k }, (_, j) => Math.sqrt(covariance[j * k + j]!));
	const constant = sd.findIndex((one) => !(one > 0));
	if (constant >= 0) throw new EngineInputError(`rows[][${constant}]`, "is constant: leave the column out");
	return Float64Array.from({ length: k * k }, (_, at) => {
		const [a, b] = [Math.floor(at / k), at % k];
		return a === b ? 1 : covariance[at]! / (sd[a]! * sd[b]!);
	});
}

/**
 * Turns the sign of some columns in a matrix of covariances or correlations, in place: items worded the other way.
 * @throws EngineInputError naming `reverse[i]` when it is no column
 */
export function reverseColumns(matrix: Float64Array, k: number, reverse: readonly number[]): void {
	for (const [i, column] of reverse.entries()) {
		if (requireInteger(`reverse[${i}]`, column, 0) >= k) {
			throw new EngineInputError(`reverse[${i}]`, `must be a column 0 … ${k - 1}, got ${column}`);
		}
		for (let j = 0; j < k; j++) {
			matrix[column * k + j]! *= -1;
			matrix[j * k + column]! *= -1;
		}
	}
}
